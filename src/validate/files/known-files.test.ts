import { describe, expect, test } from 'vitest';
import { type BadInput, PLAN, testTold } from '../../../tests/bad-input.ts';
import { type Cambios, openCon, replace } from '../../../tests/sitio-minimo.ts';

// prettier-ignore
const FILES: BadInput[] = [
  ['a required file that is missing', 'data/entidades.csv', undefined, 'missing-file', 1, 1, 'Falta este archivo'],
  ['a file that is missing and that others cite, once', 'data/documentos.csv', undefined, 'missing-file', 1, 1, 'Falta este archivo'],
  ['a file that may be missing, but that others cite', 'data/personas.csv', undefined, 'missing-file', 1, 1, 'otros citan'],
  ['a misspelt file name', 'data/persona.csv', 'id,nombre\n', 'extra-file', 1, 1, '¿Quiso escribir «personas.csv»?'],
  ['a misspelt file name in a plan', `${PLAN}/propuesta.csv`, 'id\n', 'extra-file', 1, 1, '¿Quiso escribir «propuestas.csv»?'],
  ['a misspelt folder', 'content/acta/acta-2.mdx', '---\na: b\n---\n', 'extra-file', 1, 1, '¿Quiso escribir «actas»?'],
  ['a file of another kind', 'data/personas.txt', 'x', 'extra-file', 1, 1],
  ['a workbook among the tables', 'data/personas.xlsx', 'x', 'extra-file', 1, 1, '«npm run importar -- data/personas.xlsx»'],
  ['a workbook of any name', 'data/planes/plan-1/Reporte trimestral (2).XLSX', 'x', 'extra-file', 1, 1, 'npm run importar'],
  ['an old workbook among the tables', `${PLAN}/avances.xls`, 'x', 'extra-file', 1, 1, 'Guárdelo como «Libro de Excel (.xlsx)»'],
  ['a sheet of LibreOffice', `${PLAN}/avances.ods`, 'x', 'extra-file', 1, 1, `npm run importar -- ${PLAN}/avances.ods`],
  ['a workbook among the texts', 'content/informes/informe.xlsx', 'x', 'extra-file', 1, 1, 'npm run importar'],
  ['a workbook among the data sets', 'data/conjuntos/poblacion.xlsx', 'x', 'extra-file', 1, 1, 'CSV UTF-8'],
  ['a folder of no plan', 'data/planes/plan-2/propuestas.csv', 'id\n', 'extra-file', 1, 1, '¿Quiso escribir «plan-1»?'],
  ['bytes that are not UTF-8', 'data/ods.csv', Buffer.from('id,nombre,objetivo\n16.6,Acci\x97n,16\n', 'latin1'), 'encoding-error', 2, 10, 'CSV UTF-8'],
  ['a data set without description', 'data/conjuntos/otro.csv', 'a\n1\n', 'missing-file', 1, 1, 'Falta este archivo', 'data/conjuntos/otro.json'],
  ['JSON that is none', 'data/sitio.json', replace('"nombre"', 'nombre'), 'frontmatter-error', 1, 1, 'comillas dobles'],
];

describe('a bad input is told once, with its place and what to write', () => {
  testTold(FILES);
});

const PLAN_1 = 'data/planes/plan-1';

// prettier-ignore
test.each<[string, Cambios, string, string[]]>([
  ["the site's own description, which is no table", { 'data/sitio.json': undefined }, 'data/sitio.json', ['"nombre": "…"', '"corte": "…"', '«npm run nuevo»']],
  ['a table that must be there', { 'data/entidades.csv': undefined }, 'data/entidades.csv', ['renglón de encabezados: «id,nombre,ambito,recibe_solicitudes»']],
  ['a table of a plan that must be there', { [`${PLAN_1}/metas.csv`]: undefined }, `${PLAN_1}/metas.csv`, ['«id,indicador,periodo,comparador,valor,texto,inicio,vence,']],
  ['a table that others cite', { 'data/personas.csv': undefined }, 'data/personas.csv', ['encabezados («id,nombre»)', 'los registros que se citan']],
  ['the table of a description', { 'data/conjuntos/poblacion.csv': undefined }, 'data/conjuntos/poblacion.csv', ['encabezados: «anio,habitantes»']],
  ['the description of a table', { 'data/conjuntos/poblacion.json': undefined }, 'data/conjuntos/poblacion.json', ['"name": "poblacion"', '"fields"']],
])('of %s that is missing, what to write is said', async (_, changes, file, says) => {
  const { problems } = await openCon(changes);
  const { hint, code } = problems.find((one) => one.file === file) ?? { hint: '', code: '' };
  expect(code).toBe('missing-file');
  for (const part of says) expect(hint).toContain(part);
  if (!file.endsWith('.csv')) expect(hint).not.toContain('encabezados');
});

test('what a missing file is told to begin with is what its table reads', async () => {
  const { problems } = await openCon({ 'data/documentos.csv': undefined });
  const header = /«(.+)»/.exec(problems.find(({ file }) => file === 'data/documentos.csv')?.hint ?? '')?.[1] ?? '';
  const again = await openCon({ 'data/documentos.csv': `${header}\n` });
  expect(again.problems.filter(({ file }) => file === 'data/documentos.csv')).toEqual([]);
});
