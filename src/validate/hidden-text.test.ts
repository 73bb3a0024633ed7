import { describe, expect, test } from 'vitest';
import { type BadInput, CONJUNTO, PAGINA, PLAN, body, placeAndCode, testTold } from '../../tests/bad-input.ts';
import { openCon, replace } from '../../tests/sitio-minimo.ts';

const SITIO = 'data/sitio.json';
const PERSONAS = 'data/personas.csv';

/** What stands in the file as plain text, and is something else when it is read. */
// prettier-ignore
const ESCAPES: BadInput[] = [
  ['NUL by JSON', SITIO, replace('Cuentas de Villa', 'Cuentas\\u0000 de Villa'), 'control-character', 2, 13, 'U+0000'],
  ['ESC by JSON', SITIO, replace('Cuentas de Villa', '\\u001b[2J'), 'control-character', 2, 13, '«\\x1b»'],
  ['a backspace by JSON', SITIO, replace('Cuentas de Villa', 'a\\bb'), 'control-character', 2, 13, 'U+0008'],
  ['C1 by JSON', SITIO, replace('Cuentas de Villa', '\\u009b2J'), 'control-character', 2, 13, 'U+009B'],
  ['a separator of lines by JSON', SITIO, replace('Cuentas de Villa', 'a\\u2028b'), 'control-character', 2, 13, 'U+2028'],
  ['half a pair by JSON', SITIO, replace('Cuentas de Villa', '\\ud83d'), 'control-character', 2, 13, 'U+D83D'],
  ['the other half', SITIO, replace('Cuentas de Villa', '\\udfdb'), 'control-character', 2, 13, 'U+DFDB'],
  ['U+FFFE by JSON', SITIO, replace('Cuentas de Villa', '\\ufffe'), 'control-character', 2, 13, 'U+FFFE'],
  ['U+FDD0 by JSON', SITIO, replace('Cuentas de Villa', '\\ufdd0'), 'control-character', 2, 13, 'U+FDD0'],
  ['U+1FFFF by JSON', SITIO, replace('Cuentas de Villa', '\\ud83f\\udfff'), 'control-character', 2, 13, 'U+1FFFF'],
  ['a lost letter by JSON', SITIO, replace('Cuentas de Villa', '\\ufffd'), 'control-character', 2, 13, 'U+FFFD'],
  ['in two values, once', SITIO, (text) => text.replace('Cuentas', '\\u0000').replace('Lo que', '\\u0001'), 'control-character', 2, 13, 'un lugar más'],
  ['NUL by JSON in a data set', CONJUNTO, replace('Habitantes por año', 'a\\u0000'), 'control-character', 3, 12, 'U+0000'],
  ['NUL by YAML', PAGINA, replace('titulo: Acerca de', 'titulo: "a\\0"'), 'control-character', 2, 9, 'U+0000'],
  ['ESC by YAML', PAGINA, replace('titulo: Acerca de', 'titulo: "\\x1b[2J"'), 'control-character', 2, 9, 'U+001B'],
  ['ESC by its own letter', PAGINA, replace('titulo: Acerca de', 'titulo: "\\e[2J"'), 'control-character', 2, 9, 'U+001B'],
  ['a bell', PAGINA, replace('titulo: Acerca de', 'titulo: "\\a"'), 'control-character', 2, 9, 'U+0007'],
  ['the next line of C1', PAGINA, replace('titulo: Acerca de', 'titulo: "a\\Nb"'), 'control-character', 2, 9, 'U+0085'],
  ['separators by their letters', PAGINA, replace('titulo: Acerca de', 'titulo: "a\\L\\Pb"'), 'control-character', 2, 9, 'U+2028'],
  ['a character outside the first plane', PAGINA, replace('titulo: Acerca de', 'titulo: "\\U0010FFFF"'), 'control-character', 2, 9, 'U+10FFFF'],
  ['in a list of records', 'content/actas/acta-1.mdx', replace('cargo: Presidenta\n', 'cargo: "\\x07"\n'), 'control-character', 9, 12, 'U+0007'],
  ['NUL by an entity', PAGINA, body('a &#0; b'), 'control-character', 6, 1, '«&#27;»'],
  ['ESC by an entity', PAGINA, body('a\n\n- b **c &#27;[2J**'), 'control-character', 8, 7],
  ['ESC by an entity in hexadecimal', PAGINA, body('## a &#x1b;'), 'control-character', 6, 4],
  ['a separator of lines by an entity', PAGINA, body('a &#x2028; b'), 'control-character', 6, 1, 'U+2028'],
  ['no character by an entity', PAGINA, body('a &#xFFFE; b'), 'control-character', 6, 1],
  ['half a pair by an entity', PAGINA, body('a &#xD800; b'), 'control-character', 6, 1],
  ['an entity in a cell', PAGINA, body('| a |\n| - |\n| b&#7; |'), 'control-character', 8, 3],
  ['an entity in an attribute', PAGINA, body('<Nota titulo="&#27;[2J">a</Nota>'), 'control-character', 6, 1],
  ['an entity in the words for a picture', PAGINA, body('![a&#27;](/imagenes/foto.png)'), 'control-character', 6, 1],
  ['an entity in an address', PAGINA, body('[a](https://villa.example/&#27;)'), 'unsafe-link', 6, 1],
  ['a separator of lines as it is', PERSONAS, replace('Luis Paz', 'Luis\u2028Paz'), 'control-character', 3, 10, 'U+2028'],
  ['no character as it is', PERSONAS, replace('Luis Paz', 'Luis\u{1FFFF}Paz'), 'control-character', 3, 10, 'U+1FFFF'],
  ['a mark of order as a key', SITIO, replace('"nombre"', '"nom\\u202ebre": "x",\n  "nombre"'), 'extra-key', 2, 3],
];

/** What is published as it is written, and may mislead its readers. */
// prettier-ignore
const NOTICES: BadInput[] = [
  ['a link that names another host', PAGINA, body('Ver [https://leon.gob.mx](https://otro.example)'), 'misleading-link', 6, 5, '«leon.gob.mx» y lleva a «https://otro.example»'],
  ['the same without its scheme', PAGINA, body('Ver [leon.gob.mx/x](https://otro.example)'), 'misleading-link', 6, 5],
  ['the same in a title', PAGINA, body('## Ver [leon.gob.mx](https://otro.example)'), 'misleading-link', 6, 8],
  ['the same in a table', PAGINA, body('| a |\n| - |\n| [leon.gob.mx](https://otro.example) |'), 'misleading-link', 8, 3],
  ['the same half in bold', PAGINA, body('[leon.**gob**.mx](https://otro.example)'), 'misleading-link', 6, 1],
  ['the same as code', PAGINA, body('[`leon.gob.mx`](https://otro.example)'), 'misleading-link', 6, 1],
  ['the same in the words for a picture', PAGINA, body('[![leon.gob.mx](/imagenes/foto.png)](https://otro.example)'), 'misleading-link', 6, 1],
  ['the same with dots of another script', PAGINA, body('[leon。gob。mx](https://otro.example)'), 'misleading-link', 6, 1],
  ['the same by an entity', PAGINA, body('[leon&period;gob&period;mx](https://otro.example)'), 'misleading-link', 6, 1],
  ['a mailbox for another', PAGINA, body('[ana@leon.gob.mx](mailto:ana@otro.example)'), 'misleading-link', 6, 1],
  ['a host in two alphabets', PAGINA, body('Ver [x](https://leоn.gob.mx)'), 'misleading-link', 6, 5, '«xn--len-ted.gob.mx»'],
  ['the same as punycode', PAGINA, body('Ver [x](https://xn--len-ted.gob.mx)'), 'misleading-link', 6, 5],
  ['the same in a document', 'data/documentos.csv', replace('https://villa.example/plan.pdf', 'https://villа.example/plan.pdf'), 'misleading-link', 2, 48, 'otro alfabeto'],
  ['the same as evidence', `${PLAN}/avances.csv`, replace('https://villa.example/guia', 'https://vіlla.example/guia'), 'misleading-link', 2, 36],
  ['the same as the address of the repository', SITIO, replace('"corte":', '"repositorio": "https://xn--len-ted.mx/a",\n  "corte":'), 'misleading-link', 5, 18],
  ['a reordering character in a cell', PERSONAS, replace('Luis Paz', 'Luis \u202Ezap'), 'bidi-character', 3, 6, 'cambia el orden'],
  ['signs of order in two cells, once', PERSONAS, 'id,nombre\nana,\u2067Ana\nluis,L\u200F\n', 'bidi-character', 2, 5, 'un lugar más'],
  ['a reordering character in a text', PAGINA, body('Uno \u2066dos'), 'bidi-character', 6, 1],
  ['the same by an entity', PAGINA, body('Uno &rlm;dos'), 'bidi-character', 6, 1],
  ['the same by an entity in an attribute', PAGINA, body('<Nota titulo="&#x202E;a">b</Nota>'), 'bidi-character', 6, 1],
  ['a reordering character in frontmatter', PAGINA, replace('titulo: Acerca de', 'titulo: "\\u202Ea"'), 'bidi-character', 2, 9],
  ['a reordering character by JSON', SITIO, replace('Cuentas de Villa', 'Cuentas \\u061cde'), 'bidi-character', 2, 13],
  ['a reordering character in the name of a file', 'public/foto\u202Egnp.pdf', '%PDF-1.7\n', 'bidi-character', 1, 1],
];

// prettier-ignore
const NOMBRES: BadInput[] = [
  ['a line end in the name of a file', 'public/a\n::error::b.txt', 'x', 'file-name', 1, 1],
  ['an escape in the name of a text', 'content/paginas/a\x1B[2J.mdx', '---\ntitulo: A\nresumen: B\n---\n\nC\n', 'file-name', 1, 1],
  ['a control of C1 in the name of a file', 'public/a\u009B2J.txt', 'x', 'file-name', 1, 1, 'U+009B'],
  ['a separator of lines in the name of a file', 'public/a\u2028b.txt', 'x', 'file-name', 1, 1, 'U+2028'],
  ['DEL in the name of a file', 'public/a\x7F.txt', 'x', 'file-name', 1, 1, 'U+007F'],
  ['no character in the name of a file', 'public/a\uFFFE.txt', 'x', 'file-name', 1, 1, 'U+FFFE'],
];

describe('what escapes and names hide is told once', () => {
  testTold([...ESCAPES, ...NOMBRES], false);

  test('what stands there as itself and by an escape is told both ways', async () => {
    const change = replace('titulo: Acerca de', 'titulo: "\\x01\x02"');
    expect((await openCon({ [PAGINA]: change })).problems.map(placeAndCode)).toEqual([
      `${PAGINA}:2:9 control-character`,
      `${PAGINA}:2:14 control-character`,
    ]);
  });
});

describe('what may mislead is told once, with a notice', () => {
  testTold(NOTICES, true);
});
