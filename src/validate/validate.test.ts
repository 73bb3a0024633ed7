import { describe, expect, test } from 'vitest';
import { PAGINA, PLAN, body, placeAndCode } from '../../tests/bad-input.ts';
import { type Cambios, openCon, replace } from '../../tests/sitio-minimo.ts';

const COMPROMISO = 'content/compromisos/plan-1/talleres.mdx';
/** Bytes that no encoding explains: they are in doubt. */
const doubtful = (text: string) => Buffer.from(`${text}\x81`, 'latin1');

// prettier-ignore
describe('one mistake is not told again as the mistakes of others', () => {
  test.each<[string, Cambios, string]>([
    ['a commitment with a mistake is still there for what cites it', { [COMPROMISO]: replace('numero: 1', 'numero: uno') }, `${COMPROMISO}:2:9 type-error`],
    ['so it is for other commitments', { [COMPROMISO]: replace('numero: 1', 'numero: uno'), 'content/compromisos/plan-1/otro.mdx': '---\nnumero: 2\nnombre: Otro\nrelacionados: [plan-1/talleres]\nfuente: plan#5\n---\n' }, `${COMPROMISO}:2:9 type-error`],
    ['a plan that is not in UTF-8 is still there for its folders', { 'content/planes/plan-1.mdx': doubtful }, 'content/planes/plan-1.mdx:2:21 encoding-error'],
    ['so is a commitment', { [COMPROMISO]: doubtful }, `${COMPROMISO}:11:1 encoding-error`],
    ['so is a table that could be left out', { 'data/dependencias.csv': doubtful }, 'data/dependencias.csv:2:20 encoding-error'],
    ['rows that can not be told apart for want of a column are no duplicates', { [`${PLAN}/mediciones.csv`]: replace('variable,periodo', 'variable,period') }, `${PLAN}/mediciones.csv:1:10 extra-label`],
    ['so are pages of records with a mistake for what leads there', { [COMPROMISO]: replace('numero: 1', 'numero: uno'), [PAGINA]: body('[x](/planes/plan-1/talleres.html)') }, `${COMPROMISO}:2:9 type-error`],
    ['and pages of a table that can not be read', { 'data/documentos.csv': doubtful, [PAGINA]: body('[x](/documentos/otro.html)') }, 'data/documentos.csv:2:18 encoding-error'],
    ['rows without a column that must be there are not checked against others', { [`${PLAN}/actividades.csv`]: replace('compromiso,numero', 'compromizo,numero') }, `${PLAN}/actividades.csv:1:4 extra-label`],
    ['nor are formulas, where the variables are without their ids', { [`${PLAN}/variables.csv`]: replace('id,nombre', 'ide,nombre') }, `${PLAN}/variables.csv:1:1 extra-label`],
    ['rows after an open quote are still there', { 'data/personas.csv': replace('Ana Ruiz', '"Ana Ruiz') }, 'data/personas.csv:2:5 quote-error'],
  ])('%s', async (_, changes, place) => {
    const { problems } = await openCon(changes);
    expect(problems.map(placeAndCode)).toEqual([place]);
  });
});

// prettier-ignore
describe('one mistake does not hide others', () => {
  test.each<[string, Cambios, string[]]>([
    ['a plan with a mistake: its tables', { 'content/planes/plan-1.mdx': replace('fin: 2027-12', 'fin: 2027-13'), [`${PLAN}/mediciones.csv`]: replace('S1,5', 'S1,x') }, ['content/planes/plan-1.mdx:8:6 type-error', `${PLAN}/mediciones.csv:2:15 type-error`]],
    ['a row with an unknown choice: its references', { 'data/sesiones.csv': replace('comite,ordinaria', 'comita,secreta') }, ['data/sesiones.csv:2:10 foreign-key', 'data/sesiones.csv:2:17 constraint-error']],
    ['a misspelt header: references to the rows', { 'data/personas.csv': 'id,nonbre\nana,Ana\n' }, ['content/actas/acta-1.mdx:11:16 foreign-key', 'content/actas/acta-1.mdx:13:14 foreign-key', 'data/personas.csv:1:4 extra-label']],
    ['frontmatter with a mistake: the text', { [PAGINA]: '---\ntitulo: A\n---\n\n{x}\n' }, [`${PAGINA}:2:1 constraint-error`, `${PAGINA}:5:1 mdx-code`]],
  ])('%s', async (_, changes, places) => {
    const { problems } = await openCon(changes);
    expect(problems.map(placeAndCode)).toEqual(places);
  });
});
