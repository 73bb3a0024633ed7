import { describe, expect, test } from 'vitest';
import { type Cambio, type Cambios, openCon, replace, SITIO_MINIMO } from '../../../tests/sitio-minimo.ts';
import { kindOf, type ProblemCode } from '../../model/problems/index.ts';
import type { Problem } from '../../model/problems/problem.ts';
import type { SitioCalculado } from '../../sitio.ts';

/** What comes out of Excel, and worse: each case is reported once, or read, or read with a notice of what was assumed. */
const PERSONAS = 'data/personas.csv';
const MEDICIONES = 'data/planes/plan-1/mediciones.csv';
const METAS = 'data/planes/plan-1/metas.csv';
const AVANCES = 'data/planes/plan-1/avances.csv';
const SESIONES = 'data/sesiones.csv';
const PAGINA = 'content/paginas/acerca.mdx';

const bytes = (text: string, encoding: BufferEncoding, before: number[] = []) =>
  Buffer.concat([Buffer.from(before), Buffer.from(text, encoding)]);
const utf16be = (text: string, before: number[] = []) =>
  Buffer.concat([Buffer.from(before), Buffer.from(text, 'utf16le').swap16()]);

const TILDES = 'id,nombre\nana,Ana Ruiz Peña\nluis,Luis Páez\n';
const valor = (written: string) => replace('S1,5,', `S1,${written},`);
const fecha = (written: string) => replace('2026-01-15', written);
const nombre = (written: string) => replace('Luis Paz', written);
/** What is counted here has decimals. */
const HORAS: Cambios = { 'data/planes/plan-1/variables.csv': (text) => text.replaceAll(',Taller,', ',Hora,') };
const withSemicolons = (text: string) => text.replaceAll(',', ';');

/** `says` is part of the message or the advice. */
type Refused = [
  name: string,
  file: string,
  cambio: Cambio,
  code: ProblemCode,
  line: number,
  column: number,
  says: string,
];

// prettier-ignore
const FILES: Refused[] = [
  ['bytes of windows-1252 that other encodings write too', PERSONAS, bytes('id,nombre\nana,Mar\xA1a\nluis,L\n', 'latin1'), 'encoding-error', 2, 8, 'varias maneras'],
  ['bytes of a Mac', PERSONAS, bytes('id,nombre\nana,Ana Pe\x96a\nluis,L\n', 'latin1'), 'encoding-error', 2, 11, 'varias maneras'],
  ['bytes of MS-DOS', PERSONAS, bytes('id,nombre\nana,Jos\x82\nluis,L\n', 'latin1'), 'encoding-error', 2, 8, 'varias maneras'],
  ['UTF-8 with a piece of windows-1252', PERSONAS, bytes('id,nombre\nana,Pe\xC3\xB1a\nluis,P\xE1ez\n', 'latin1'), 'encoding-error', 3, 7, 'varias maneras'],
  ['UTF-16 without its mark, little end first', PERSONAS, bytes(TILDES, 'utf16le'), 'encoding-error', 1, 1, 'UTF-16'],
  ['UTF-16 without its mark, big end first', PERSONAS, utf16be(TILDES), 'encoding-error', 1, 1, 'UTF-16'],
  ['UTF-16 that was cut', PERSONAS, bytes(TILDES, 'utf16le', [0xff, 0xfe]).subarray(0, -1), 'encoding-error', 1, 1, 'cortado'],
  ['mojibake', PERSONAS, nombre('SesiÃ³n PÃ©rez'), 'garbled-text', 3, 10, '«Sesión»'],
  ['mojibake of capitals', PERSONAS, nombre('Ã\x81lvarez'), 'garbled-text', 3, 6, '«Álvarez»'],
  ['mojibake of quotes', PERSONAS, nombre('â€œLuisâ€\x9D'), 'garbled-text', 3, 6, '“Luis”'],
  ['mojibake in many places, once', PERSONAS, 'id,nombre\nana,PeÃ±a\nluis,PÃ¡ez\n', 'garbled-text', 2, 7, 'un lugar más'],
  ['mojibake where a choice is asked', 'data/entidades.csv', replace('municipal', 'municipÃ¡l'), 'garbled-text', 2, 33, 'letras estropeadas'],
  ['a letter already lost', PERSONAS, nombre('Pe\uFFFDa'), 'garbled-text', 3, 8, 'versión anterior'],
  ['mojibake in a text', PAGINA, replace('Primer párrafo', 'Primer pÃ¡rrafo'), 'garbled-text', 6, 9, '«párrafo.»'],
  ['a workbook of Excel', PERSONAS, bytes('PK\x03\x04\x14\x00\x06\x00[Content_Types].xml…xl/workbook.xml', 'latin1'), 'source-error', 1, 1, 'un libro de Excel con otro nombre'],
  ['an old workbook of Excel', PERSONAS, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'source-error', 1, 1, 'antes de 2007'],
  ['a PDF', PERSONAS, '%PDF-1.7\n1 0 obj', 'source-error', 1, 1, 'un PDF con otro nombre'],
  ['a zip', PERSONAS, bytes('PK\x03\x04\x14\x00a.txt', 'latin1'), 'source-error', 1, 1, 'comprimido'],
  ['a picture', PERSONAS, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'source-error', 1, 1, 'una imagen'],
  ['a page saved as CSV', PERSONAS, '<html><table><tr><td>id</td></tr></table>', 'source-error', 1, 1, 'una página web'],
  ['a document of Word as text', PAGINA, bytes('PK\x03\x04\x14\x00word/document.xml', 'latin1'), 'source-error', 1, 1, 'un documento de Word'],
  ['an empty file', 'data/ods.csv', '', 'source-error', 1, 1, 'vacío'],
  ['a file with a byte order mark and no more', 'data/ods.csv', '\uFEFF', 'source-error', 1, 1, 'vacío'],
  ['a file of blank rows', 'data/ods.csv', ',,\n,,\n\n', 'source-error', 1, 1, 'vacío'],
  ['conflict marks in a CSV', PERSONAS, 'id,nombre\nana,Ana\n<<<<<<< HEAD\nluis,Luis\n=======\nluis,Luis Paz\n>>>>>>> cambios\n', 'conflict-mark', 3, 1, 'Deje la versión que vale'],
  ['conflict marks in JSON', 'data/sitio.json', replace('  "nombre"', '<<<<<<< HEAD\n  "nombre": "A",\n=======\n  "nombre"'), 'conflict-mark', 2, 1, 'marcas de Git'],
  ['conflict marks in frontmatter', PAGINA, replace('titulo: Acerca de', '<<<<<<< HEAD\ntitulo: A\n=======\ntitulo: B\n>>>>>>> x'), 'conflict-mark', 2, 1, 'marcas de Git'],
  ['conflict marks in a text, in two places', PAGINA, replace('Segundo', '<<<<<<< a\nA\n=======\nB\n>>>>>>> b\n\n<<<<<<< a\nA\n=======\nB\n>>>>>>> b\n\nSegundo'), 'conflict-mark', 8, 1, 'un lugar más'],
  ['NUL', PERSONAS, nombre('Luis\0 Paz'), 'control-character', 3, 10, 'U+0000'],
  ['NUL in an id, which others cite', PERSONAS, replace('luis', 'lu\0is'), 'control-character', 3, 3, 'U+0000'],
  ["Word's line break, many times, once", PERSONAS, 'id,nombre\nana,A\vB\nluis,L\vP\n', 'control-character', 2, 6, 'un lugar más'],
];

// prettier-ignore
const TABLES: Refused[] = [
  ['an unclosed quote', PERSONAS, replace('Luis Paz', '"Luis Paz'), 'quote-error', 3, 6, 'otras comillas'],
  ['a mistake after a quoted line end', PERSONAS, 'id,nombre\nana,"Ana\nRuiz"\nluis,\n', 'constraint-error', 4, 6, 'en blanco'],
  ['a mistake after quoted line ends of all kinds', PERSONAS, 'id,nombre\r\nana,"A\nB\r\nC\rD"\r\nluis,\r\n', 'constraint-error', 6, 6, 'en blanco'],
  ['a duplicate header', PERSONAS, 'id,nombre,nombre\nana,Ana,A\nluis,Luis,L\n', 'duplicate-label', 1, 11, 'columna 2'],
  ['a header twice, in capitals', PERSONAS, 'id,nombre,NOMBRE\nana,Ana,A\nluis,Luis,L\n', 'duplicate-label', 1, 11, 'columna 2'],
  ['a blank header above values', PERSONAS, 'id,nombre,\nana,Ana,x\nluis,Luis,\n', 'blank-label', 1, 11, 'Escriba un encabezado'],
  ['a merged header', 'data/documentos.csv', replace('id,titulo,emisor,fecha,url', 'id,titulo,,,'), 'blank-label', 1, 11, 'otras 2 tampoco'],
  ['a misspelt header', PERSONAS, replace('nombre', 'nonbre'), 'extra-label', 1, 4, '«nombre»'],
  ['a header that names a prototype', PERSONAS, 'id,nombre,__proto__\nana,Ana,x\nluis,Luis,x\n', 'extra-label', 1, 11, 'Se admiten: id, nombre.'],
  ['a header that names a constructor', PERSONAS, 'id,nombre,constructor\nana,Ana,x\nluis,Luis,x\n', 'extra-label', 1, 11, 'Se admiten: id, nombre.'],
  ['a title above the header', PERSONAS, (text) => `Directorio 2025,\n${text}`, 'header-error', 1, 1, 'Borre el renglón 1'],
  ['a title, a date and a blank row above the header', 'data/documentos.csv', (text) => `Documentos,,,,\n2025-01-01,,,,\n,,,,\n${text}`, 'header-error', 1, 1, 'Borre los renglones 1 a 3'],
  ['rows without any header', PERSONAS, 'ana,Ana Ruiz\nluis,Luis Paz\n', 'header-error', 1, 1, 'id, nombre'],
  ['the header of another language', 'data/documentos.csv', replace('id,titulo,emisor,fecha,url', 'key,title,issuer,date,link'), 'header-error', 1, 1, 'id, titulo, nombre_corto'],
  ['semicolons in the header alone', PERSONAS, replace('id,nombre', 'id;nombre'), 'header-error', 1, 1, 'separados con coma'],
  ['smart quotes around a cell with a comma', PERSONAS, nombre('“Paz, Luis”'), 'quote-error', 3, 6, 'comillas rectas'],
  ['an id in NFC', PERSONAS, (text) => `${text}josé,José\n`.normalize('NFC'), 'type-error', 4, 1, '«jose»'],
  ['an id in NFD', PERSONAS, (text) => `${text}josé,José\n`.normalize('NFD'), 'type-error', 4, 1, '«jose»'],
  ['an id with a no-break space inside', PERSONAS, (text) => `${text}jose\u00A0paz,José\n`, 'type-error', 4, 1, '«jose-paz»'],
  ['an id that names a prototype', PERSONAS, (text) => `${text}__proto__,X\n`, 'type-error', 4, 1, 'minúsculas'],
  ['an id in capitals, which others cite without', PERSONAS, replace('luis,', 'Luis,'), 'type-error', 3, 1, '«luis»'],
  ['ids that differ only by case', PERSONAS, (text) => `${text}Luis,Luis\n`, 'type-error', 4, 1, '«luis»'],
  ['a merged cell: the blank below', METAS, replace('guia-2025,guia,2025,igual', 'guia-2025,guia,,igual'), 'constraint-error', 3, 16, 'combinada con la de arriba, sepárelas y repita «2025»'],
  ['a merged cell over many rows, once', PERSONAS, (text) => `${text}eva,\nleo,\nsol,\n`, 'constraint-error', 4, 5, 'También falta en los 2 renglones siguientes'],
];

// prettier-ignore
const VALORES: Refused[] = [
  ['a blank number', MEDICIONES, valor(''), 'constraint-error', 2, 15, 'no puede quedar en blanco'],
  ['1,234', MEDICIONES, valor('"1,234"'), 'type-error', 2, 15, '«1234» si son millares, o «1.234»'],
  ['12,5', MEDICIONES, valor('"12,5"'), 'type-error', 2, 15, '«12.5»'],
  ['100%', MEDICIONES, valor('100%'), 'type-error', 2, 15, '«100», sin el signo %'],
  ['50 %', MEDICIONES, valor('50 %'), 'type-error', 2, 15, '«50», sin el signo %'],
  ['50 % with a no-break space', MEDICIONES, valor('50\u00A0%'), 'type-error', 2, 15, '«50», sin el signo %'],
  ['$1500', MEDICIONES, valor('$1500'), 'type-error', 2, 15, '«1500», sin el signo $'],
  ['007', MEDICIONES, valor('007'), 'type-error', 2, 15, '«7», sin ceros antes'],
  ['1e3', MEDICIONES, valor('1e3'), 'type-error', 2, 15, 'escríbalas todas'],
  ['1.23E+05', MEDICIONES, valor('1.23E+05'), 'type-error', 2, 15, 'escríbalas todas'],
  ['0x10', MEDICIONES, valor('0x10'), 'type-error', 2, 15, 'solo cifras'],
  ['Infinity', MEDICIONES, valor('Infinity'), 'type-error', 2, 15, 'solo cifras'],
  ['−5 with a typographic minus', MEDICIONES, valor('−5'), 'type-error', 2, 15, '«-5», con el guion del teclado'],
  ['a number between smart quotes', MEDICIONES, valor('“5”'), 'type-error', 2, 15, '«5», sin comillas'],
  ['1 234', MEDICIONES, valor('1 234'), 'type-error', 2, 15, '«1234», sin separar millares'],
  ['12.0 where a whole number is asked', SESIONES, replace('ordinaria,1,', 'ordinaria,1.0,'), 'type-error', 2, 27, '«1», sin decimales'],
  ['03/04/2025', SESIONES, fecha('03/04/2025'), 'type-error', 2, 29, '«2025-04-03» si el día va primero, o «2025-03-04»'],
  ['25/12/2025', SESIONES, fecha('25/12/2025'), 'type-error', 2, 29, '«2025-12-25»'],
  ['2025-02-30', SESIONES, fecha('2025-02-30'), 'type-error', 2, 29, 'no existe en el calendario'],
  ["45750, Excel's number of a day", SESIONES, fecha('45750'), 'type-error', 2, 29, '«2025-04-03»'],
  ['nov-25', SESIONES, fecha('nov-25'), 'type-error', 2, 29, '«2025-11» si es ese mes'],
  ['2025-1-5', SESIONES, fecha('2025-1-5'), 'type-error', 2, 29, '«2025-01-05»'],
  ['2025-01-15 00:00:00', SESIONES, fecha('2025-01-15 00:00:00'), 'type-error', 2, 29, '«2025-01-15»'],
  ['progress −5', AVANCES, replace(',100,', ',-5,'), 'constraint-error', 2, 22, 'lo menos es 0'],
  ['#REF! as a number', MEDICIONES, valor('#REF!'), 'spreadsheet-error', 2, 15, '#REF!'],
  ['#¡VALOR! as a text', PERSONAS, nombre('#¡VALOR!'), 'spreadsheet-error', 3, 6, '#¡VALOR!'],
  ['#N/A as an id', PERSONAS, (text) => `${text}#N/A,Eva\n`, 'spreadsheet-error', 4, 1, '#N/A'],
  ['#¿NOMBRE? as a choice', 'data/entidades.csv', replace('municipal', '#¿NOMBRE?'), 'spreadsheet-error', 2, 26, '#¿NOMBRE?'],
  ['#¡DIV/0! where a value may be blank', MEDICIONES, replace('S1,5,,', 'S1,5,#¡DIV/0!,'), 'spreadsheet-error', 2, 17, 'en blanco'],
  ['######## of a narrow column', SESIONES, fecha('########'), 'spreadsheet-error', 2, 29, '########'],
  ['=HYPERLINK(…)', PERSONAS, nombre('"=HYPERLINK(""https://otro.example"",""Ver"")"'), 'spreadsheet-formula', 3, 6, 'Pegado especial'],
  ['=A1+B1', PERSONAS, nombre('=A1+B1'), 'spreadsheet-formula', 3, 6, 'no se calcula'],
  ['+SUM(…)', PERSONAS, nombre('+SUM(A1:A9)'), 'spreadsheet-formula', 3, 6, 'no se calcula'],
  ['@SUM(…)', PERSONAS, nombre('@SUM(A1:A9)'), 'spreadsheet-formula', 3, 6, 'no se calcula'],
  ["=cmd|' /C calc'!A0", PERSONAS, nombre("=cmd|' /C calc'!A0"), 'spreadsheet-formula', 3, 6, 'no se calcula'],
  ['+5 as a number', MEDICIONES, valor('+5'), 'type-error', 2, 15, '«5», sin el signo +'],
  ['@ana as an id', PERSONAS, (text) => `${text}@ana,Eva\n`, 'type-error', 4, 1, 'no es una clave'],
  ['Sí where si or no is asked', METAS, replace('igual,si', 'igual,Sí'), 'constraint-error', 3, 27, '«si»'],
  ['SI where si or no is asked', METAS, replace('igual,si', 'igual,SI'), 'constraint-error', 3, 27, '«si»'],
  ['Sí where only si can be', AVANCES, replace('villa.example/guia,,', 'villa.example/guia,Sí,'), 'constraint-error', 2, 63, '«si»'],
  ['a choice in capitals', 'data/entidades.csv', replace('municipal', 'Municipal'), 'constraint-error', 2, 26, 'Escriba «municipal»'],
  ['a choice with a letter changed', 'data/entidades.csv', replace('municipal', 'munisipal'), 'constraint-error', 2, 26, '¿Quiso escribir «municipal»?'],
  ['ids between commas', 'data/planes/plan-1/actividades.csv', replace('obras', '"obras,obras-2"'), 'type-error', 2, 58, '«obras|obras-2»'],
];

// prettier-ignore
const NOMBRES: Refused[] = [
  ["a page with an address of the site's own", 'content/paginas/glosario.mdx', SITIO_MINIMO[PAGINA], 'duplicate-address', 1, 1, '«glosario.html»'],
  ['a page whose address differs only by case', 'content/paginas/Acerca.mdx', SITIO_MINIMO[PAGINA], 'duplicate-address', 1, 1, '«content/paginas/acerca.mdx»'],
  ['a published file in the place of a page', 'public/acerca.html', 'x', 'duplicate-address', 1, 1, '«content/paginas/acerca.mdx»'],
  ["a published file in the place of the site's own", 'public/Planes.html', 'x', 'duplicate-address', 1, 1, '«planes.html»'],
  ["a published file in the place of a page of one of the site's lists", 'public/Glosario_a.html', 'x', 'duplicate-address', 1, 1, '«glosario.html»'],
  ['a published file in a folder that the site fills', 'public/datos/planes.csv', 'x', 'duplicate-address', 1, 1, '«datos»'],
  ['published files that differ only by case', 'public/imagenes/Foto.PNG', 'x', 'duplicate-address', 1, 1, '«public/imagenes/foto.png»'],
  ['a table that differs only by case', 'data/Personas.csv', SITIO_MINIMO[PERSONAS], 'duplicate-address', 1, 1, '«data/personas.csv»'],
  ['a page with spaces and accents in its name', 'content/paginas/Cómo ayudar.mdx', SITIO_MINIMO[PAGINA], 'file-name', 1, 1, '«como-ayudar.mdx»'],
  ['a data set with capitals in its name', 'data/conjuntos/Censo.csv', 'a\n1\n', 'file-name', 1, 1, '«censo.csv»'],
  ['CON.csv', 'data/CON.csv', 'a\n1\n', 'file-name', 1, 1, 'Windows'],
  ['aux.mdx', 'content/paginas/aux.mdx', SITIO_MINIMO[PAGINA], 'file-name', 1, 1, 'Windows'],
  ['a:b.mdx', 'content/paginas/a:b.mdx', SITIO_MINIMO[PAGINA], 'file-name', 1, 1, '«:»'],
  ['a folder that ends in a dot, once', 'public/fotos./a.png', 'x', 'file-name', 1, 1, 'punto o en espacio'],
  ['a name that ends in a space', 'public/foto.png ', 'x', 'file-name', 1, 1, 'punto o en espacio'],
  ['a path that is too long', `public/${'a'.repeat(100)}/${'b'.repeat(100)}.png`, 'x', 'file-name', 1, 1, 'letras y caben 180'],
];

const placeAndCode = ({ file, line, column, code }: Problem) => `${file}:${line}:${column} ${code}`;

describe('what is ambiguous or wrong is told once, as an error, with its place and what to write', () => {
  test.each([...FILES, ...TABLES, ...VALORES, ...NOMBRES])('%s', async (_, file, change, code, line, column, says) => {
    const { sitio, problems } = await openCon({ [file]: change });
    expect(problems.map(placeAndCode)).toEqual([`${file}:${line}:${column} ${code}`]);
    expect(kindOf(code).severity).toBe('error');
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(says);
    expect(sitio).toBeUndefined();
  });
});

const personas = ({ personas }: SitioCalculado) => personas.map(({ id, nombre }) => `${id}=${nombre}`);
const valores = ({ planes }: SitioCalculado) => planes[0]?.mediciones.map(({ valor }) => valor);
const SMALLEST = ['ana=Ana Ruiz', 'luis=Luis Paz'];
const CON_TILDES = ['ana=Ana Ruiz Peña', 'luis=Luis Páez'];

type ReadCell = [
  name: string,
  file: string,
  cambio: Cambio,
  notices: string[],
  says: string,
  read: (sitio: SitioCalculado) => unknown,
  lee: unknown,
];

// prettier-ignore
const WITH_NOTICE: ReadCell[] = [
  ['semicolons', PERSONAS, withSemicolons, ['1:3 assumed-delimiter'], 'separadas con punto y coma', personas, SMALLEST],
  ['tabs', PERSONAS, (text) => text.replaceAll(',', '\t'), ['1:3 assumed-delimiter'], 'tabulador', personas, SMALLEST],
  ['semicolons below a header alone', 'data/nombres.csv', 'id;escrito;fuente\n', ['1:3 assumed-delimiter'], 'punto y coma', ({ nombres }) => nombres, []],
  ['1.234 where others have no decimals', MEDICIONES, valor('1.234'), ['2:15 assumed-decimals'], 'puede separar millares', valores, [1.234, 4, 10]],
  ['-1.234 where others have no decimals', MEDICIONES, valor('-1.234'), ['2:15 assumed-decimals'], '«-1.234»', valores, [-1.234, 4, 10]],
  ['1.234 and 2.500 where the other has no decimals', MEDICIONES, (text) => valor('1.234')(text).replace('S2,4', 'S2,2.500'), ['2:15 assumed-decimals', '3:15 assumed-decimals'], '«1.234»', valores, [1.234, 2.5, 10]],
  ['a goal of 1.250 where another is a whole number', METAS, (text) => text.replace('al-menos,100', 'al-menos,1.250') + 'talleres-1-2024,talleres-1,2024,al-menos,980,Dar 980,,2024-12,plan#4.1\n', ['2:42 assumed-decimals'], '«1.250»', ({ planes }) => planes[0]?.metas[0]?.valor, 1.25],
  ['12.5 between semicolons', MEDICIONES, (text) => withSemicolons(text).replace('S1;5', 'S1;12.5'), ['1:9 assumed-delimiter'], 'punto y coma', valores, [12.5, 4, 10]],
  ['a line sep=;', PERSONAS, (text) => `sep=;\n${withSemicolons(text)}`, ['1:1 assumed-delimiter'], '«sep=;»', personas, SMALLEST],
  ['a line sep=,', PERSONAS, (text) => `sep=,\r\n${text.replaceAll('\n', '\r\n')}`, ['1:1 assumed-delimiter'], '«sep=,»', personas, SMALLEST],
  ['windows-1252', PERSONAS, bytes(TILDES, 'latin1'), ['2:16 assumed-encoding'], 'Windows-1252', personas, CON_TILDES],
  ['windows-1252 in a text', PAGINA, bytes(SITIO_MINIMO[PAGINA] ?? '', 'latin1'), ['3:12 assumed-encoding'], 'Windows-1252', ({ paginas }) => paginas[0]?.resumen, 'Qué es este sitio'],
  ['windows-1252 and semicolons, the normal command told once', PERSONAS, bytes(withSemicolons(TILDES), 'latin1'), ['1:3 assumed-delimiter', '2:16 assumed-encoding'], 'punto y coma', personas, CON_TILDES],
  ['UTF-16 with its mark, little end first', PERSONAS, bytes(TILDES, 'utf16le', [0xff, 0xfe]), ['1:1 assumed-encoding'], 'UTF-16', personas, CON_TILDES],
  ['UTF-16 with its mark, big end first', PERSONAS, utf16be(TILDES, [0xfe, 0xff]), ['1:1 assumed-encoding'], 'UTF-16', personas, CON_TILDES],
  ['mixed line ends', PERSONAS, 'id,nombre\r\nana,Ana Ruiz\nluis,Luis Paz\r\n', ['2:13 mixed-line-ends'], 'no termina como el anterior', personas, SMALLEST],
  ['mixed line ends in a text', PAGINA, replace('resumen: Qué es este sitio\n', 'resumen: Qué es este sitio\r\n'), ['3:27 mixed-line-ends'], 'no termina', ({ paginas }) => paginas[0]?.resumen, 'Qué es este sitio'],
  ['a header in capitals', PERSONAS, replace('id,nombre', 'ID,Nombre'), ['1:1 assumed-label'], '«ID» como «id», «Nombre» como «nombre»', personas, SMALLEST],
  ['a header with accents', 'data/ods.csv', replace('objetivo', 'Objétivo'), ['1:11 assumed-label'], '«Objétivo» como «objetivo»', ({ ods }) => ods[0]?.objetivo, 16],
  ['a header with a no-break space', PERSONAS, replace('id,nombre', 'id\u00A0,nombre'), ['1:1 invisible-character'], 'no se ven', personas, SMALLEST],
  ['a header with a zero-width space', PERSONAS, replace('id,nombre', 'id,nom\u200Bbre'), ['1:4 invisible-character'], 'no se ven', personas, SMALLEST],
  ['an id with a no-break space after it', PERSONAS, replace('luis,', 'luis\u00A0,'), ['3:1 invisible-character'], 'no se ven', personas, SMALLEST],
  ['ids with zero-width signs, once', PERSONAS, 'id,nombre\na\u200Bna,Ana Ruiz\n\uFEFFluis,Luis Paz\n', ['2:1 invisible-character'], 'en otra celda', personas, SMALLEST],
  ['a number with a no-break space', MEDICIONES, valor('5\u00A0'), ['2:15 invisible-character'], 'no se ven', valores, [5, 4, 10]],
  ['a blank row between others', PERSONAS, replace('luis,', ',\nluis,'), ['3:1 blank-row'], 'vacío', personas, SMALLEST],
];

// prettier-ignore
const WITHOUT_NOTICE: [name: string, file: string, cambio: Cambio, read: (sitio: SitioCalculado) => unknown, lee: unknown][] = [
  ['a byte order mark', PERSONAS, (text) => `\uFEFF${text}`, personas, SMALLEST],
  ['CRLF', PERSONAS, (text) => text.replaceAll('\n', '\r\n'), personas, SMALLEST],
  ['CR', PERSONAS, (text) => text.replaceAll('\n', '\r'), personas, SMALLEST],
  ['LF in a cell between rows that end in CRLF, as Excel writes it', PERSONAS, 'id,nombre\r\nana,"Ana\nRuiz"\r\nluis,Luis Paz\r\n', personas, ['ana=Ana\nRuiz', 'luis=Luis Paz']],
  ['no line end after the last row', PERSONAS, (text) => text.trimEnd(), personas, SMALLEST],
  ['a header alone', 'data/nombres.csv', 'id,escrito,fuente\n', ({ nombres }) => nombres, []],
  ['blank rows at the end', PERSONAS, (text) => `${text},\n,\n\n`, personas, SMALLEST],
  ['blank columns at the end', PERSONAS, (text) => text.replaceAll('\n', ',,,\n'), personas, SMALLEST],
  ['blank cells after some rows', PERSONAS, replace('Ana Ruiz', 'Ana Ruiz,,,'), personas, SMALLEST],
  ['spaces around headers, ids and numbers', MEDICIONES, (text) => text.replaceAll(',', ' , '), valores, [5, 4, 10]],
  ['an id named constructor, which others cite', PERSONAS, (text) => `${text}constructor,Eva\n`, personas, [...SMALLEST, 'constructor=Eva']],
  ['smart quotes in a text', PERSONAS, nombre('Luis “el Güero” Paz'), personas, ['ana=Ana Ruiz', 'luis=Luis “el Güero” Paz']],
  ['smart quotes around a text', PERSONAS, nombre('“Luis Paz”'), personas, ['ana=Ana Ruiz', 'luis=“Luis Paz”']],
  ['1.234 where others have decimals: the point is for them', MEDICIONES, (text) => valor('1.234')(text).replace('S2,4', 'S2,4.5'), valores, [1.234, 4.5, 10]],
  ['0.125, which is no thousand', MEDICIONES, valor('0.125'), valores, [0.125, 4, 10]],
  ['1.2340, which is no thousand', MEDICIONES, valor('1.2340'), valores, [1.234, 4, 10]],
  ['1234.567, which is no thousand', MEDICIONES, valor('1234.567'), valores, [1234.567, 4, 10]],
  ['figures that all have three decimals', MEDICIONES, (text) => text.replace('S1,5', 'S1,1.234').replace('S2,4', 'S2,2.345').replace('2025,10', '2025,9.876'), valores, [1.234, 2.345, 9.876]],
  ['a text that begins with +', PERSONAS, nombre('+52 477 788 0000'), personas, ['ana=Ana Ruiz', 'luis=+52 477 788 0000']],
  ['a text that begins with @', PERSONAS, nombre('@luis'), personas, ['ana=Ana Ruiz', 'luis=@luis']],
  ['a formula as a document words it', PERSONAS, nombre('= (A ÷ B) × 100'), personas, ['ana=Ana Ruiz', 'luis== (A ÷ B) × 100']],
  ['a text in NFD, as it is', PERSONAS, nombre('José'.normalize('NFD')), personas, ['ana=Ana Ruiz', `luis=${'José'.normalize('NFD')}`]],
  ['a no-break space in a text', PERSONAS, nombre('Luis\u00A0Paz'), personas, ['ana=Ana Ruiz', 'luis=Luis\u00A0Paz']],
  ['a row of = that stands alone, which is no conflict', PAGINA, replace('Segundo párrafo.', '```\n=======\n```'), ({ paginas }) => paginas.length, 1],
  ['what Excel and Windows leave beside a file', 'data/~$personas.xlsx', 'x', personas, SMALLEST],
  ['si', METAS, replace('igual,si', 'igual, si '), ({ planes }) => planes[0]?.metas[1]?.valor, 'si'],
];

/** Without what cites nothing and what the rules find, which are no matter here. */
const told = (problems: Problem[]) =>
  problems.filter(({ code, severity }) => code !== 'orphan-record' && severity !== 'observation');

describe('what can be read without doubt is read', () => {
  test.each(WITH_NOTICE)('%s, with a notice', async (_, file, change, notices, says, read, lee) => {
    const { sitio, problems } = await openCon({ ...HORAS, [file]: change });
    expect(told(problems).map(placeAndCode)).toEqual(notices.map((notice) => `${file}:${notice}`));
    expect(problems.map(({ severity }) => severity)).not.toContain('error');
    expect(told(problems)[0]?.message).toContain(says);
    expect(sitio && read(sitio)).toEqual(lee);
  });

  test.each(WITHOUT_NOTICE)('%s, silently: nothing was assumed', async (_, file, change, read, lee) => {
    const { sitio, problems } = await openCon({ ...HORAS, [file]: change });
    expect(told(problems)).toEqual([]);
    expect(sitio && read(sitio)).toEqual(lee);
  });

  test('the command that rewrites a file is named once a file', async () => {
    const { problems } = await openCon({ [PERSONAS]: bytes(`${withSemicolons(TILDES)}eva;Eva\r\n`, 'latin1') });
    expect(told(problems).map(({ code }) => code)).toEqual([
      'assumed-delimiter',
      'assumed-encoding',
      'mixed-line-ends',
    ]);
    expect(problems.filter(({ hint }) => hint.includes('npm run normalizar'))).toHaveLength(1);
  });
});

test('1.234 between semicolons may be thousands, and is not read', async () => {
  const { problems } = await openCon({ [MEDICIONES]: (text) => withSemicolons(text).replace('S1;5', 'S1;1.234') });
  expect(problems.map(placeAndCode)).toEqual([`${MEDICIONES}:1:9 assumed-delimiter`, `${MEDICIONES}:2:15 type-error`]);
  expect(problems[1]?.hint).toContain('«1234» si son millares');
});

test('a figure of the row above is never offered for a blank one', async () => {
  const { problems } = await openCon({ [MEDICIONES]: replace('S2,4,', 'S2,,') });
  expect(problems.map(placeAndCode)).toEqual([`${MEDICIONES}:3:15 constraint-error`]);
  expect(problems[0]?.hint).toBe(
    'Escriba el valor como lo da el documento o, si dice por qué no lo da, en «estado»: reservado, no-disponible, no-aplica.',
  );
});

test('ragged rows are told, all of them', async () => {
  const { problems } = await openCon({ [PERSONAS]: 'id,nombre\nana\nluis,Luis,Paz\neva,Eva\nleo\n' });
  expect(problems.map(placeAndCode)).toEqual([
    `${PERSONAS}:2:4 missing-cell`,
    `${PERSONAS}:3:11 extra-cell`,
    `${PERSONAS}:5:4 missing-cell`,
  ]);
});

const PLAN = 'data/planes/plan-1';
const COMPROMISO = 'content/compromisos/plan-1/talleres.mdx';
/** Files under another folder. */
const moved = (from: string, to: string): Cambios =>
  Object.fromEntries(
    Object.entries(SITIO_MINIMO)
      .filter(([file]) => file.startsWith(from))
      .flatMap(([file, text]) => [
        [file, undefined],
        [file.replace(from, to), text],
      ]),
  );

// prettier-ignore
describe('one cause is one problem', () => {
  test.each<[string, Cambios, string]>([
    ["a plan's folder of data with another name", moved(`${PLAN}/`, 'data/planes/plan-uno/'), 'data/planes/plan-uno/actividades.csv:1:1 extra-file'],
    ["a plan's folder of commitments with another name", moved('content/compromisos/plan-1/', 'content/compromisos/plan-uno/'), 'content/compromisos/plan-uno/talleres.mdx:1:1 extra-file'],
    ["a plan's file with another name", moved('content/planes/plan-1', 'content/planes/plan-uno'), `${COMPROMISO}:1:1 extra-file`],
    ['a required table with a letter changed in its name', moved(`${PLAN}/metas.csv`, `${PLAN}/meta.csv`), `${PLAN}/meta.csv:1:1 extra-file`],
    ['a required table that was saved as a workbook', { 'data/entidades.csv': undefined, 'data/entidades.xlsx': 'PK' }, 'data/entidades.xlsx:1:1 extra-file'],
    ['a table with its ending in capitals, which others cite', { [PERSONAS]: undefined, 'data/PERSONAS.CSV': SITIO_MINIMO[PERSONAS] }, 'data/PERSONAS.CSV:1:1 extra-file'],
    ['the table of another file, which others cite', { [PERSONAS]: SITIO_MINIMO['data/documentos.csv'] }, `${PERSONAS}:1:1 header-error`],
    ['a column of a data set that names a prototype', { 'data/conjuntos/poblacion.csv': replace('habitantes', '__proto__'), 'data/conjuntos/poblacion.json': replace('"habitantes"', '"__proto__"') }, 'data/conjuntos/poblacion.json:8:17 constraint-error'],
    ['a tab in frontmatter', { [PAGINA]: replace('titulo: Acerca de', 'titulo:\n\tAcerca de\n\ty más') }, `${PAGINA}:3:1 frontmatter-error`],
    ['a quote left open in frontmatter', { [PAGINA]: replace('titulo: Acerca de', 'titulo: "Acerca de') }, `${PAGINA}:2:9 frontmatter-error`],
    ['an id with a sign of control, which a list cites', { 'data/organos.csv': replace('comite', 'comi\x01te') }, 'data/organos.csv:2:5 control-character'],
    ['conflict marks in a table that others cite', { 'data/documentos.csv': (text) => `${text}<<<<<<< a\n=======\n>>>>>>> b\n` }, 'data/documentos.csv:5:1 conflict-mark'],
    ['a workbook where a required table should be', { [`${PLAN}/metas.csv`]: 'PK\x03\x04xl/' }, `${PLAN}/metas.csv:1:1 source-error`],
    ['a table without its header, which others cite', { 'data/documentos.csv': replace('id,titulo,emisor,fecha,url\n', '') }, 'data/documentos.csv:1:1 header-error'],
  ])('%s', async (_, changes, place) => {
    const { problems } = await openCon(changes);
    expect(problems.map(placeAndCode)).toEqual([place]);
  });
});

describe('a cell of megabytes neither hangs nor crashes, and no message repeats it', () => {
  test.each<[string, Cambios, string]>([
    ['50 MB of text', { [PERSONAS]: (text) => `${text}eva,${'x'.repeat(50e6)}\n` }, `${PERSONAS}:4:5 constraint-error`],
    [
      '50 MB of rows in a quoted cell',
      { [PERSONAS]: (text) => `${text}eva,"${'x,y\n'.repeat(125e5)}"\n` },
      `${PERSONAS}:4:5 constraint-error`,
    ],
    ['an id of 5 MB', { [PERSONAS]: (text) => `${text}${'x'.repeat(5e6)},Eva\n` }, `${PERSONAS}:4:1 constraint-error`],
    ['a number of 5 MB', { [MEDICIONES]: valor('9'.repeat(5e6)) }, `${MEDICIONES}:2:15 constraint-error`],
    [
      'a header of 5 MB',
      { [PERSONAS]: (text) => text.replace('nombre', `nombre,${'x'.repeat(5e6)}`) },
      `${PERSONAS}:1:11 extra-label`,
    ],
  ])('%s', async (_, changes, place) => {
    const { problems } = await openCon(changes);
    expect(problems.map(placeAndCode)[0]).toBe(place);
    expect(JSON.stringify(problems).length).toBeLessThan(3000);
  });
});
