import { describe, expect, test } from 'vitest';
import { type Cambio, type Cambios, openCon, replace } from '../../tests/sitio-minimo.ts';
import type { Problem } from '../model/problema.ts';
import type { Codigo } from '../model/problemas/index.ts';

const PLAN = 'data/planes/plan-1';
const PAGINA = 'content/paginas/acerca.mdx';

/** The page's first paragraph, on line 6, becomes other text. */
const body = (texto: string) => replace('Primer párrafo.', texto);
const formula = (texto: string) => replace('dados ÷ previstos × 100', texto);

/** `says` is part of the message or the advice; `at` is the file of the problem, where another than the changed one. */
type Caso = [
  name: string,
  file: string,
  cambio: Cambio,
  code: Codigo,
  line: number,
  column: number,
  says?: string,
  at?: string,
];

// prettier-ignore
const CSV: Caso[] = [
  ['an unclosed quote, where it opens', 'data/personas.csv', replace('Luis Paz', '"Luis Paz'), 'quote-error', 3, 6, 'otras comillas'],
  ['an unclosed quote before other rows', 'data/personas.csv', replace('Ana Ruiz', '"Ana Ruiz'), 'quote-error', 2, 5, 'otras comillas'],
  ['a quote inside a cell without quotes', 'data/personas.csv', replace('Luis Paz', 'Luis "el Güero" Paz'), 'quote-error', 3, 11],
  ['too many cells', 'data/personas.csv', replace('Luis Paz', 'Luis Paz, Jr'), 'extra-cell', 3, 15, 'entre comillas'],
  ['too few cells', 'data/dependencias.csv', replace(',Dirección de Obras,DO', ''), 'missing-cell', 2, 12, 'Agregue las comas'],
  ['an unknown header, with the nearest', 'data/entidades.csv', replace('nombre', 'nonbre'), 'extra-label', 1, 4, '¿Quiso escribir «nombre»?'],
  ['an unknown header that is near none', 'data/personas.csv', 'id,nombre,telefono\nana,Ana,\nluis,Luis,\n', 'extra-label', 1, 11, 'Se admiten: id, nombre.'],
  ['a duplicate header', 'data/personas.csv', 'id,nombre,nombre\nana,Ana,A\nluis,Luis,L\n', 'duplicate-label', 1, 11, 'columna 2'],
  ['a blank header above values', 'data/personas.csv', 'id,nombre,\nana,Ana,x\nluis,Luis,\n', 'blank-label', 1, 11],
  ['a missing column', 'data/personas.csv', 'id\nana\nluis\n', 'missing-label', 1, 1, 'columna «nombre»'],
  ['a duplicate id, with both lines', 'data/personas.csv', replace('luis,', 'ana,L\nluis,'), 'primary-key', 3, 1, '«ana» ya está en la línea 2'],
  ['a duplicate key of two columns', `${PLAN}/mediciones.csv`, replace('2025-S2', '2025-S1'), 'primary-key', 3, 1, '«dados, 2025-S1» ya está en la línea 2'],
  ['a blank row between others', 'data/personas.csv', replace('luis,', ',\nluis,'), 'blank-row', 3, 1],
  ['an unknown reference, with the nearest', `${PLAN}/actividades.csv`, replace('obras', 'obra'), 'foreign-key', 2, 58, '¿Quiso escribir «obras»?'],
  ['an unknown document', 'data/sesiones.csv', replace('acta-1#', 'acta-9#'), 'foreign-key', 2, 40, '¿Quiso escribir «acta-1»?'],
  ['a source without its place', 'data/sesiones.csv', replace('acta-1#inicio', 'acta-1'), 'type-error', 2, 40, 'documento y lugar'],
  ['an id that is none', 'data/ods.csv', (texto) => `${texto}Meta 1,Otra,16\n`, 'type-error', 3, 1, 'minúsculas'],
  ['a required cell left blank', 'data/personas.csv', replace('Luis Paz', ' '), 'constraint-error', 3, 6, 'no puede quedar en blanco'],
  ['a text for a number', `${PLAN}/mediciones.csv`, replace('S1,5', 'S1,cinco'), 'type-error', 2, 15, 'Escriba solo cifras'],
  ['a number that can be read in two ways', `${PLAN}/mediciones.csv`, replace('S1,5', 'S1,"1,234"'), 'type-error', 2, 15, '«1234» si son millares, o «1.234»'],
  ['a percentage sign', `${PLAN}/mediciones.csv`, replace('S1,5', 'S1,50 %'), 'type-error', 2, 15],
  ['a day that no calendar has', 'data/sesiones.csv', replace('2026-01-15', '2025-02-30'), 'type-error', 2, 29, 'no existe en el calendario'],
  ['a date that can be read in two ways', 'data/sesiones.csv', replace('2026-01-15', '03/04/2025'), 'type-error', 2, 29, '«2025-04-03» si el día va primero, o «2025-03-04»'],
  ['a period that does not exist', `${PLAN}/mediciones.csv`, replace('2025-S2', '2025-S3'), 'type-error', 3, 7, 'semestre «2025-S1»'],
  ['an unknown choice, with the list', 'data/entidades.csv', replace('municipal', 'federal'), 'constraint-error', 2, 26, 'municipal, estatal, sin-identificar'],
  ['an unknown choice in the middle of a row', `${PLAN}/indicadores.csv`, replace('suma', 'promedio'), 'constraint-error', 2, 82, 'suma, ultimo, cada, ninguna'],
  ['a progress over 100', `${PLAN}/avances.csv`, replace(',100,', ',120,'), 'constraint-error', 2, 22, 'de 0 a 100'],
  ['an address that is none', 'data/documentos.csv', replace('https://villa.example/plan.pdf', 'javascript:alert(1)'), 'unsafe-link', 2, 48, 'https://'],
  ['an empty file', 'data/ods.csv', '', 'source-error', 1, 1, 'vacío'],
];

// prettier-ignore
const CONSISTENCY: Caso[] = [
  ['an unknown variable in a formula', `${PLAN}/indicadores.csv`, formula('dados ÷ previsto × 100'), 'unknown-variable', 2, 47, '¿Quiso escribir «previstos»?'],
  ['a function in a formula', `${PLAN}/indicadores.csv`, formula('Math.max(1)'), 'formula-error', 2, 47, '«M»'],
  ['a power in a formula', `${PLAN}/indicadores.csv`, formula('dados ** previstos'), 'formula-error', 2, 47, '«**»'],
  ['a condition in a formula', `${PLAN}/indicadores.csv`, formula('dados ? previstos : 1'), 'formula-error', 2, 47, '«?»'],
  ['a remainder in a formula', `${PLAN}/indicadores.csv`, formula('dados % previstos'), 'formula-error', 2, 47, '«%»'],
  ['a member in a formula', `${PLAN}/indicadores.csv`, formula('dados.previstos'), 'formula-error', 2, 47],
  ['an exponent in a formula', `${PLAN}/indicadores.csv`, formula('dados × previstos × 1e3'), 'formula-error', 2, 47, '«1e3»'],
  ['an unused variable', `${PLAN}/variables.csv`, (texto) => `${texto}otros,Otros,Taller,entrada,\n`, 'unused-variable', 4, 1, 'Ninguna fórmula usa «otros»'],
  ['a goal whose id does not fit', `${PLAN}/metas.csv`, replace('talleres-1-2025', 'talleres-2-2025'), 'constraint-error', 2, 1, 'Escriba «talleres-1-2025»'],
  ['a goal that falls due before it starts', `${PLAN}/metas.csv`, replace('2025-03,2025-06-30', '2025-07,2025-06-30'), 'constraint-error', 3, 55, 'antes de empezar'],
  ['a number for what is done or not', `${PLAN}/metas.csv`, replace('igual,si', 'igual,1'), 'constraint-error', 3, 27, '«si» o «no»'],
  ['a plan that ends before it starts', 'content/planes/plan-1.mdx', replace('fin: 2027-12', 'fin: 2024-12'), 'constraint-error', 8, 6, 'anterior al inicio'],
  ['an activity whose id does not fit', `${PLAN}/actividades.csv`, replace('talleres,1', 'talleres,2'), 'constraint-error', 2, 1, 'Escriba «talleres-2»'],
  ['an acta that does not name the report', 'content/actas/acta-1.mdx', replace('informes:\n  - anual-2025\n', ''), 'constraint-error', 6, 16, 'acta «acta-1» no dice', 'content/informes/anual-2025.mdx'],
  ['a report that does not name the acta', 'content/informes/anual-2025.mdx', replace('presentado_en: sesion-1\n', ''), 'constraint-error', 19, 5, '«anual-2025» no dice', 'content/actas/acta-1.mdx'],
  ['a claim on an unknown commitment', 'content/informes/anual-2025.mdx', replace('ambito: talleres', 'ambito: taller'), 'foreign-key', 9, 13, '¿Quiso escribir «talleres»?'],
];

// prettier-ignore
const FILES: Caso[] = [
  ['a required file that is missing', 'data/entidades.csv', undefined, 'missing-file', 1, 1, 'Falta este archivo'],
  ['a file that is missing and that others cite, once', 'data/documentos.csv', undefined, 'missing-file', 1, 1, 'Falta este archivo'],
  ['a file that may be missing, but that others cite', 'data/personas.csv', undefined, 'missing-file', 1, 1, 'otros citan'],
  ['a misspelt file name', 'data/persona.csv', 'id,nombre\n', 'extra-file', 1, 1, '¿Quiso escribir «personas.csv»?'],
  ['a misspelt file name in a plan', `${PLAN}/propuesta.csv`, 'id\n', 'extra-file', 1, 1, '¿Quiso escribir «propuestas.csv»?'],
  ['a misspelt folder', 'content/acta/acta-2.mdx', '---\na: b\n---\n', 'extra-file', 1, 1, '¿Quiso escribir «actas»?'],
  ['a file of another kind', 'data/personas.xlsx', 'x', 'extra-file', 1, 1],
  ['a folder of no plan', 'data/planes/plan-2/propuestas.csv', 'id\n', 'extra-file', 1, 1, '¿Quiso escribir «plan-1»?'],
  ['bytes that are not UTF-8', 'data/ods.csv', Buffer.from('id,nombre,objetivo\n16.6,Acci\x97n,16\n', 'latin1'), 'encoding-error', 2, 10, 'CSV UTF-8'],
  ['a data set without description', 'data/conjuntos/otro.csv', 'a\n1\n', 'missing-file', 1, 1, 'Falta este archivo', 'data/conjuntos/otro.json'],
  ['JSON that is none', 'data/sitio.json', replace('"nombre"', 'nombre'), 'frontmatter-error', 1, 1, 'comillas dobles'],
];

// prettier-ignore
const FRONTMATTER: Caso[] = [
  ['an unknown key, with the nearest', PAGINA, replace('resumen: Qué es este sitio', 'resumen: Qué es\nresumn: Qué es'), 'extra-key', 4, 1, '¿Quiso escribir «resumen»?'],
  ['an unknown key in a list', 'content/actas/acta-1.mdx', replace('    calidad: presidencia', '    calidad: presidencia\n    silla: x'), 'extra-key', 11, 5],
  ['a missing key', PAGINA, replace('titulo: Acerca de\n', ''), 'constraint-error', 2, 1, 'Falta «titulo»'],
  ['a key without value', PAGINA, replace('titulo: Acerca de', 'titulo: ""'), 'constraint-error', 2, 9, 'no puede quedar en blanco'],
  ['a duplicate key', PAGINA, replace('resumen:', 'titulo: Otro\nresumen:'), 'frontmatter-error', 3, 1, 'dos veces'],
  ['a list for a text', PAGINA, replace('titulo: Acerca de', 'titulo: [a, b]'), 'type-error', 2, 9, 'forma esperada'],
  ['a colon without quotes', PAGINA, replace('titulo: Acerca de', 'titulo: Acerca: de'), 'frontmatter-error', 2, 9],
  ['an unknown choice in a list', 'content/actas/acta-1.mdx', replace('calidad: presidencia', 'calidad: rey'), 'constraint-error', 10, 14, 'facilitadora'],
  ['an unknown reference in a list', 'content/actas/acta-1.mdx', replace('persona: luis', 'persona: luiz'), 'foreign-key', 12, 14, '¿Quiso escribir «luis»?'],
  ['no frontmatter', PAGINA, 'Texto.\n', 'frontmatter-error', 1, 1, '«---»'],
  ['a key that names a prototype', PAGINA, replace('resumen:', '__proto__: x\nresumen:'), 'extra-key', 3, 1],
];

// prettier-ignore
const PROSE: Caso[] = [
  ['import', PAGINA, body('import x from "node:fs"'), 'mdx-code', 6, 1, 'import'],
  ['export', PAGINA, body('export const x = 1'), 'mdx-code', 6, 1, 'export'],
  ['an expression', PAGINA, body('Son {1 + 1} y ya'), 'mdx-code', 6, 5, 'sin llaves'],
  ['an expression after signs of two units', PAGINA, body('Sí 👍 {x}'), 'mdx-code', 6, 7],
  ['an expression on its own', PAGINA, body('{process.env.HOME}'), 'mdx-code', 6, 1],
  ['an unknown element', PAGINA, body('<Notta>x</Notta>'), 'mdx-element', 6, 1, '¿Quiso escribir «Nota»?'],
  ['raw HTML', PAGINA, body('Un <script>alert(1)</script>'), 'mdx-element', 6, 4, 'Se ofrecen: Nota, Cambio'],
  ['an unknown attribute', PAGINA, body('<Nota onclick="x">a</Nota>'), 'mdx-element', 6, 1, 'Se admiten: titulo'],
  ['an attribute with code', PAGINA, body('<Nota titulo={1}>a</Nota>'), 'mdx-code', 6, 1, 'entre comillas'],
  ['a spread', PAGINA, body('<Nota {...x}>a</Nota>'), 'mdx-code', 6, 1, 'entre comillas'],
  ['text in an element that takes none', PAGINA, body('<Cambio que="x">a</Cambio>'), 'mdx-element', 6, 1, 'Cambio'],
  ['a javascript: link', PAGINA, body('Ver [x](javascript:alert(1))'), 'unsafe-link', 6, 5, 'https://'],
  ['a javascript: link in entities', PAGINA, body('Ver [x](&#106;avascript:alert(1))'), 'unsafe-link', 6, 5, '«javascript:alert(1)»'],
  ['a javascript: link in capitals', PAGINA, body('Ver [x](JavaScript:alert(1))'), 'unsafe-link', 6, 5],
  ['a data: link', PAGINA, body('Ver [x](data:text/html,x)'), 'unsafe-link', 6, 5],
  ['a link that only looks local', PAGINA, body('Ver [x](//otro.example)'), 'unsafe-link', 6, 5],
  ['the same with a backslash', PAGINA, body('Ver [x](/\\otro.example)'), 'unsafe-link', 6, 5],
  ['an image outside its folder', PAGINA, body('![x](../../x.png)'), 'unsafe-path', 6, 1, '«public»'],
  ['an image anywhere on the machine', PAGINA, body('![x](/etc/passwd)'), 'unsafe-path', 6, 1, '«public»'],
  ['an image of another site', PAGINA, body('![x](https://otro.example/x.png)'), 'unsafe-path', 6, 1],
  ['an image with a query', PAGINA, body('![x](/imagenes/foto.png?raw)'), 'unsafe-path', 6, 1],
  ['a missing image, with the nearest', PAGINA, body('![x](/imagenes/fotos.png)'), 'foreign-key', 6, 1, '¿Quiso escribir «imagenes/foto.png»?'],
  ['«less than» before a number', PAGINA, body('Fue <5 % del total'), 'mdx-syntax', 6, 5, 'menos de'],
  ['braces that hold no code', PAGINA, body('Artículo {3 bis}'), 'mdx-syntax', 6, 13, 'llaves'],
  ['an address between angles', PAGINA, body('Ver <https://villa.example>'), 'mdx-syntax', 6, 5, '[texto]'],
  ['a comment', PAGINA, body('<!-- nota -->'), 'mdx-syntax', 6, 1, 'Borre el comentario'],
  ['an element that is not closed', PAGINA, body('<Nota>'), 'mdx-syntax', 6, 1, '</Nota>'],
  ['a title of the first level', PAGINA, body('# Título'), 'mdx-element', 6, 1, '«##»'],
];

const CONJUNTO = 'data/conjuntos/poblacion.json';
const FILAS = 'data/conjuntos/poblacion.csv';

// prettier-ignore
const CONJUNTOS: Caso[] = [
  ['a name that is not that of the file', CONJUNTO, replace('"name": "poblacion"', '"name": "otro"'), 'constraint-error', 2, 11, '«poblacion»'],
  ['an unknown type of column', CONJUNTO, replace('"integer", "title": "Habitantes"', '"boolean", "title": "Habitantes"'), 'constraint-error', 8, 39, 'string, integer, number, date'],
  ['a key that is no column', CONJUNTO, replace('"primaryKey": "anio"', '"primaryKey": "año"'), 'foreign-key', 10, 19, '¿Quiso escribir «anio»?'],
  ['an unknown document', CONJUNTO, replace('plan#anexo', 'plam#anexo'), 'foreign-key', 4, 52, '¿Quiso escribir «plan»?'],
  ['a column twice in the description', CONJUNTO, replace('"name": "habitantes"', '"name": "anio"'), 'constraint-error', 8, 17, 'Ya hay una columna «anio»'],
  ['a cell of another type', FILAS, replace('1250', 'muchos'), 'type-error', 3, 6, 'solo cifras'],
  ['a blank cell that must be written', FILAS, replace('2021', ''), 'constraint-error', 3, 1, 'en blanco'],
  ['a duplicate key', FILAS, replace('2021', '2020'), 'primary-key', 3, 1, 'línea 2'],
  ['an undescribed column', FILAS, 'anio,habitantes,casas\n2020,1,2\n', 'extra-label', 1, 17, 'anio, habitantes'],
];

describe('a bad input is told once, with its place and what to write', () => {
  const casos = { CSV, CONSISTENCY, FILES, FRONTMATTER, PROSE, CONJUNTOS };
  test.each(Object.values(casos).flat())('%s', async (_, file, cambio, code, line, column, says = '', at = file) => {
    const { problems } = await openCon({ [file]: cambio });
    expect(problems.map(placeAndCode)).toEqual([`${at}:${line}:${column} ${code}`]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(says);
  });
});

const placeAndCode = ({ file, line, column, code }: Problem) => `${file}:${line}:${column} ${code}`;

const COMPROMISO = 'content/compromisos/plan-1/talleres.mdx';
/** Bytes that no encoding explains: they are in doubt. */
const dudosos = (texto: string) => Buffer.from(`${texto}\x81`, 'latin1');

// prettier-ignore
describe('one mistake is not told again as the mistakes of others', () => {
  test.each<[string, Cambios, string]>([
    ['a commitment with a mistake is still there for what cites it', { [COMPROMISO]: replace('numero: 1', 'numero: uno') }, `${COMPROMISO}:2:9 type-error`],
    ['so it is for other commitments', { [COMPROMISO]: replace('numero: 1', 'numero: uno'), 'content/compromisos/plan-1/otro.mdx': '---\nnumero: 2\nnombre: Otro\nrelacionados: [plan-1/talleres]\nfuente: plan#5\n---\n' }, `${COMPROMISO}:2:9 type-error`],
    ['a plan that is not in UTF-8 is still there for its folders', { 'content/planes/plan-1.mdx': dudosos }, 'content/planes/plan-1.mdx:2:21 encoding-error'],
    ['so is a commitment', { [COMPROMISO]: dudosos }, `${COMPROMISO}:11:1 encoding-error`],
    ['so is a table that could be left out', { 'data/dependencias.csv': dudosos }, 'data/dependencias.csv:2:20 encoding-error'],
    ['rows that can not be told apart for want of a column are no duplicates', { [`${PLAN}/mediciones.csv`]: replace('variable,periodo', 'variable,period') }, `${PLAN}/mediciones.csv:1:10 extra-label`],
    ['rows after an open quote are still there', { 'data/personas.csv': replace('Ana Ruiz', '"Ana Ruiz') }, 'data/personas.csv:2:5 quote-error'],
  ])('%s', async (_, cambios, place) => {
    const { problems } = await openCon(cambios);
    expect(problems.map(placeAndCode)).toEqual([place]);
  });
});

// prettier-ignore
describe('one mistake does not hide others', () => {
  test.each<[string, Cambios, string[]]>([
    ['a plan with a mistake: its tables', { 'content/planes/plan-1.mdx': replace('fin: 2027-12', 'fin: 2027-13'), [`${PLAN}/mediciones.csv`]: replace('S1,5', 'S1,x') }, ['content/planes/plan-1.mdx:8:6 type-error', `${PLAN}/mediciones.csv:2:15 type-error`]],
    ['a row with an unknown choice: its references', { 'data/sesiones.csv': replace('comite,ordinaria', 'comita,secreta') }, ['data/sesiones.csv:2:10 foreign-key', 'data/sesiones.csv:2:17 constraint-error']],
    ['a misspelt header: references to the rows', { 'data/personas.csv': 'id,nonbre\nana,Ana\n' }, ['content/actas/acta-1.mdx:12:14 foreign-key', 'data/personas.csv:1:4 extra-label']],
    ['frontmatter with a mistake: the text', { [PAGINA]: '---\ntitulo: A\n---\n\n{x}\n' }, [`${PAGINA}:2:1 constraint-error`, `${PAGINA}:5:1 mdx-code`]],
  ])('%s', async (_, cambios, places) => {
    const { problems } = await openCon(cambios);
    expect(problems.map(placeAndCode)).toEqual(places);
  });
});

describe('a large table', () => {
  test('may end in any number of blank rows, as Excel leaves them', async () => {
    const { problems } = await openCon({ 'data/personas.csv': (texto) => `${texto}${',\n'.repeat(50_000)}` });
    expect(problems).toEqual([]);
  });

  test('may have any number of problems, and all are told', async () => {
    const { problems } = await openCon({ 'data/personas.csv': (texto) => `${texto}${'x\n'.repeat(150_000)}` });
    expect(problems.length).toBe(150_000);
  });
});
