import { describe, expect, test } from 'vitest';
import { isFormulaError, parseFormula } from '../../../model/formula.ts';
import { areSameFunction, namesOf, readPieces, toPublished } from './published-formula.ts';

const variable = (id: string, nombre: string) => ({
  id,
  nombre,
  unidad: 'Taller',
  papel: 'entrada' as const,
  partes: undefined,
  etapa_de: undefined,
  agregacion: undefined,
  desgloses_completos: undefined,
  fuente: undefined,
});
const NOMBRES = namesOf([
  variable('otros', 'Talleres dados'),
  variable('dados', 'Talleres dados'),
  variable('en_barrios', 'Talleres dados en los barrios'),
  variable('previstos', 'Total de talleres previstos'),
  variable('elementos', 'Elementos - mapas, gráficas - del "portal"'),
]);

function parse(text: string) {
  const formula = parseFormula(text);
  if (isFormulaError(formula)) throw new Error(text);
  return formula;
}

const USED = parse('dados / previstos * 100');

describe('a published formula is read', () => {
  test.each([
    ['with its full stop', '(Talleres dados / Total de talleres previstos) *100.', '(dados / previstos) * 100'],
    ['with printed signs', 'Talleres dados ÷ Total de talleres previstos × 100', 'dados / previstos * 100'],
    ['with «x» and brackets', '[Talleres dados / Total de talleres previstos] x 100', '(dados / previstos) * 100'],
    ['without «de», in other case', 'TALLERES DADOS / el total talleres previstos', 'dados / previstos'],
    ['by the longest name', 'Talleres dados en barrios - Talleres dados', 'en_barrios - dados'],
    ['with dashes, commas and quotes in a name', 'Elementos - mapas, gráficas – del «portal» * 2', 'elementos * 2'],
    ['with typographic minus', '(Talleres dados − Total de talleres previstos)', '(dados - previstos)'],
  ])('%s', (_, published, read) => {
    expect(toPublished(readPieces(published, NOMBRES), USED)).toEqual(parse(read));
  });
});

test.each([
  ['(Talleres dados / Total de talleres previstos) *', 'incompleta'],
  ['(Talleres dados / Total de talleres previstos * 100', 'incompleta'],
  ['Cumple: Si / No.', undefined],
  ['Talleres dados en el año', undefined],
  ['Avance = Talleres dados', undefined],
  ['Talleres dados Total de talleres previstos', undefined],
  ['constructor', undefined],
  ['', undefined],
])('«%s» is %s', (published, read) => {
  expect(toPublished(readPieces(published, NOMBRES), USED)).toBe(read);
});

test.each([
  ['dados / previstos * 100', '100 * dados / previstos', true],
  ['(dados - previstos) / previstos', 'dados / previstos - 1', true],
  ['dados / previstos', 'dados / previstos * 100', false],
  ['dados + en_barrios / previstos', '(dados + en_barrios) / previstos', false],
  ['dados / previstos', 'previstos / dados', false],
  ['dados / (previstos - previstos)', 'dados / previstos', false],
])('%s and %s give the same: %s', (one, other, equal) => {
  expect(areSameFunction(parse(one), parse(other))).toBe(equal);
});
