import { expect, test } from 'vitest';
import { parseRango, rewriteRango } from './ranges.ts';

const closed = (numero: number) => ({ numero, isIncluded: true });
const open = (numero: number) => ({ numero, isIncluded: false });

test.each([
  ['90 a 110', { desde: closed(90), hasta: closed(110) }],
  ['>70 a <90', { desde: open(70), hasta: open(90) }],
  ['70 a <90', { desde: closed(70), hasta: open(90) }],
  ['-5 a 5.25', { desde: closed(-5), hasta: closed(5.25) }],
  ['>=90', { desde: closed(90) }],
  ['> 130', { desde: open(130) }],
  ['<=70', { hasta: closed(70) }],
  ['<70', { hasta: open(70) }],
  ['100', { desde: closed(100), hasta: closed(100) }],
])('«%s» is a range', (text, rango) => {
  expect(parseRango(text)).toEqual(rango);
});

test.each([
  '',
  '90 %',
  '90-110',
  '110 a 90',
  '90 a 90',
  'verde',
  '>',
  '90 a',
  '1e3',
  '012',
  '90 a 110 a 120',
  '<70 a 80',
  '>=70 a 80',
])('«%s» is none', (text) => {
  expect(parseRango(text)).toBeUndefined();
});

test.each([
  ['90 %', '90'],
  ['90%-110%', '90 a 110'],
  ['de 90 a 110 %', '90 a 110'],
  ['entre 70 y 90', '70 a 90'],
  ['70 – 90', '70 a 90'],
  ['70..90', '70 a 90'],
  ['≥ 90', '>=90'],
  ['≥90%', '>=90'],
  ['≤ 70', '<=70'],
  ['Mayor o igual a 90', '>=90'],
  ['menos de 70', '<70'],
  ['Menor que 70 por ciento', '<70'],
  ['más de 130', '>130'],
  ['Mas de 130', '>130'],
  ['90 o más', '>=90'],
  ['70 o menos', '<=70'],
  ['hasta 70', '<=70'],
  ['de 70 a menos de 90', '70 a <90'],
  ['>70 y <90', '>70 a <90'],
  ['de 70 hasta 90', '70 a 90'],
])('«%s» is written «%s»', (printed, written) => {
  expect(rewriteRango(printed)).toBe(written);
});

test.each(['verde', '110 a 90', 'más o menos 90', '90, 110', '90 a 110'])('of «%s» nothing is proposed', (text) => {
  expect(rewriteRango(text)).toBeUndefined();
});
