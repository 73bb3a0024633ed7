import { expect, test } from 'vitest';
import {
  formatInterval,
  formatOfPeriodo,
  formatPeriodoShort,
  formatUpTo,
  formatUpToInWords,
  formatUpToShort,
  formatVigencia,
  formatWithArticle,
} from './periods.ts';

// prettier-ignore
test.each([
  ['2022-01-01', '2024-06-30', 'enero de 2022 a junio de 2024'],
  ['2024-02-01', '2024-02-29', 'febrero de 2024'],
  ['2024-02-01', '2024-02-28', '1 de febrero de 2024 a 28 de febrero de 2024'],
  ['2024-02-15', '2024-03-31', '15 de febrero de 2024 a 31 de marzo de 2024'],
])('%s to %s is «%s»', (from, to, written) => {
  expect(formatInterval({ from, to })).toBe(written);
});

test.each([
  ['2025', 'de 2025'],
  ['2025-08', 'de agosto de 2025'],
  ['2025-T3', 'del tercer trimestre de 2025'],
  ['2019/2021', 'de 2019 a 2021'],
  ['2024/2025', 'de 2024 y 2025, dos años de calendario'],
  ['2025-C1', 'del primer cuatrimestre de 2025'],
  ['2024-10/2025-09', 'de octubre de 2024 a septiembre de 2025'],
  ['2025-02/2025-09', 'de febrero a septiembre de 2025'],
])('what is of %s is «%s»', (periodo, written) => {
  expect(formatOfPeriodo(periodo)).toBe(written);
});

test.each([
  ['2025-C3', 'el tercer cuatrimestre de 2025', 'sep-dic 2025'],
  ['2025-T1', 'el primer trimestre de 2025', 'ene-mar 2025'],
  ['2025-S2', 'el segundo semestre de 2025', 'jul-dic 2025'],
  ['2023-B1', 'el primer bimestre de 2023', 'ene-feb 2023'],
  ['2025-02/2025-09', 'el periodo de febrero a septiembre de 2025', 'feb-sep 2025'],
  ['2024-11/2025-01', 'el periodo de noviembre de 2024 a enero de 2025', 'nov 2024 a ene 2025'],
  ['2025', '2025', '2025'],
  ['2024-10/2025-09', 'el periodo de octubre de 2024 a septiembre de 2025', 'oct 2024 a sep 2025'],
  ['2024/2025', '2024 y 2025, dos años de calendario', '2024 a 2025'],
  ['2019/2021', '2019 a 2021', '2019 a 2021'],
  ['2025-08', 'agosto de 2025', 'ago 2025'],
])('%s is «%s», and «%s» where there is little room', (periodo, written, short) => {
  expect(formatWithArticle(periodo)).toBe(written);
  expect(formatPeriodoShort(periodo)).toBe(short);
});

test.each([
  ['2025-T3', '2025', 'al tercer trimestre', 'a sep'],
  ['2025-C2', '2025/2027', 'al segundo cuatrimestre de 2025', 'a ago 2025'],
  ['2025-09', '2025', 'a septiembre', 'a sep'],
  ['2024-12', '2024-10/2025-09', 'a diciembre de 2024', 'a dic 2024'],
])('up to %s of %s is «%s» in words, and «%s» where there is little room', (part, whole, words, short) => {
  expect(formatUpToInWords(part, whole)).toBe(words);
  expect(formatUpToShort(part, whole)).toBe(short);
});

test.each([
  ['2025-T3', '2025', 'al T3'],
  ['2025-C2', '2025', 'al C2'],
  ['2025-09', '2025', 'a septiembre'],
  ['2025-T3', '2025/2027', 'al T3 de 2025'],
  ['2026', '2025/2027', 'a 2026'],
  ['2025-T1', '2024-10/2025-09', 'al T1 de 2025'],
  ['2024-12', '2024-10/2025-09', 'a diciembre de 2024'],
  ['2024-11/2025-01', '2024-11/2025-10', 'a enero de 2025'],
])('up to %s of %s is «%s»', (part, whole, written) => {
  expect(formatUpTo(part, whole)).toBe(written);
});

test.each([
  ['2022', '2024', undefined, 'de 2022 a 2024'],
  ['2025-03-01', '2027-12-31', undefined, 'del 1 de marzo de 2025 al 31 de diciembre de 2027'],
  ['2023', undefined, undefined, 'desde 2023'],
  ['2018-05-11', undefined, undefined, 'desde el 11 de mayo de 2018'],
  [undefined, '2021-07', undefined, 'hasta julio de 2021'],
  [undefined, undefined, 1, '1 año'],
  ['2025', '2027', 3, 'de 2025 a 2027, 3 años'],
])('a term from %s to %s of %s years is written %s', (start, end, years, written) => {
  expect(formatVigencia({ inicio: start, fin: end, anios: years })).toBe(written);
});
