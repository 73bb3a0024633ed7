import { expect, test } from 'vitest';
import { type Cambios, openCon, replace } from '../../../tests/sitio-minimo.ts';
import { LIMITS } from '../../model/limits.ts';

const PERSONAS = 'data/personas.csv';
const SESIONES = 'data/sesiones.csv';
const PAGINA = 'content/paginas/acerca.mdx';
const JSON_DE = 'data/conjuntos/poblacion.json';

const long = (character: string) => character.repeat(LIMITS.cell.most);
const body = (text: string): Cambios => ({ [PAGINA]: replace('Segundo párrafo.', text) });

// prettier-ignore
test.each<[string, Cambios, string]>([
  ['of a cell', { [PERSONAS]: replace('Luis Paz', `L${long('a')}`) }, `${PERSONAS}:3:6 constraint-error`],
  ['of a cell, of signs that can not be seen', { [PERSONAS]: replace('Luis Paz', `L${long('\u200B')}`) }, `${PERSONAS}:3:6 constraint-error`],
  ['of a cell, with no-break spaces at its end', { [PERSONAS]: replace('Luis Paz', `L${long('\u00A0')}`) }, `${PERSONAS}:3:6 constraint-error`],
  ['of a cell, with spaces around', { [PERSONAS]: replace('Luis Paz', `${long(' ')}L`) }, `${PERSONAS}:3:6 constraint-error`],
  ['of a cell that may be blank', { [SESIONES]: replace('ordinaria,1,', `ordinaria,${long('\u200B')}\u200B,`) }, `${SESIONES}:2:27 constraint-error`],
  ['of a row of a data set', { 'data/conjuntos/poblacion.csv': replace('1250', `${long(' ')}1`) }, 'data/conjuntos/poblacion.csv:3:6 constraint-error'],
  ['of the data of a text', { [PAGINA]: replace('resumen: Qué', `resumen: ${long('a')} Qué`) }, `${PAGINA}:3:10 constraint-error`],
  ['of the data of a text, of signs that can not be seen', { [PAGINA]: replace('resumen: Qué', `resumen: Q${long('\u200B')}`) }, `${PAGINA}:3:10 constraint-error`],
  ['of a description', { [JSON_DE]: replace('"Habitantes por año"', `"H${long('a')}"`) }, `${JSON_DE}:3:12 constraint-error`],
  ['of an attribute', body(`<Nota titulo="T${long('a')}">Uno</Nota>`), `${PAGINA}:8:1 limit`],
  ['of an attribute, of signs that can not be seen', body(`<Nota titulo="T${long('\u200B')}">Uno</Nota>`), `${PAGINA}:8:1 limit`],
  ['of an attribute within a line', body(`Uno <Cifra valor="T${long('a')}" />`), `${PAGINA}:8:5 limit`],
  ['of the words of a picture', body(`![u${long('a')}](/imagenes/foto.png)`), `${PAGINA}:8:1 limit`],
])('a text longer than a cell holds is told: %s', async (_, changes, told) => {
  const { problems } = await openCon(changes);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toContain(told);
});

test.each([
  ['a cell', { [PERSONAS]: replace('Luis Paz', long('a')) }],
  ['an attribute', body(`<Nota titulo="${long('a')}">Uno</Nota>`)],
])('as much as a cell holds is read in %s', async (_, changes) => {
  const { problems } = await openCon(changes);
  expect(problems).toEqual([]);
});
