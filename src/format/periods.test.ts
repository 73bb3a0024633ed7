import { expect, test } from 'vitest';
import { formatInterval, formatOfPeriodo, formatVigencia } from './periods.ts';

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
])('what is of %s is «%s»', (periodo, written) => {
  expect(formatOfPeriodo(periodo)).toBe(written);
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
