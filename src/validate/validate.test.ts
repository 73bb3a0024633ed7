import { describe, expect, test } from 'vitest';
import { type Cambio, type Cambios, openCon, replace } from '../../tests/sitio-minimo.ts';
import type { Problem } from '../model/problems/problem.ts';
import type { ProblemCode } from '../model/problems/index.ts';

const PLAN = 'data/planes/plan-1';
const PAGINA = 'content/paginas/acerca.mdx';

/** The page's first paragraph, on line 6, becomes other text. */
const body = (text: string) => replace('Primer párrafo.', text);
const formula = (text: string) => replace('dados ÷ previstos × 100', text);

/** `says` is part of the message or the advice; `at` is the file of the problem, where another than the changed one. */
type Caso = [
  name: string,
  file: string,
  cambio: Cambio,
  code: ProblemCode,
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
  ['an id that is none', 'data/ods.csv', (text) => `${text}Meta 1,Otra,16\n`, 'type-error', 3, 1, 'minúsculas'],
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
  ['an unused variable', `${PLAN}/variables.csv`, (text) => `${text}otros,Otros,Taller,entrada,\n`, 'unused-variable', 4, 1, 'Ninguna fórmula usa «otros»'],
  ['a goal whose id does not fit', `${PLAN}/metas.csv`, replace('talleres-1-2025', 'talleres-2-2025'), 'constraint-error', 2, 1, 'Escriba «talleres-1-2025»'],
  ['a goal that falls due before it starts', `${PLAN}/metas.csv`, replace('2025-03,2025-06-30', '2025-07,2025-06-30'), 'constraint-error', 3, 55, 'antes de empezar'],
  ['a number for what is done or not', `${PLAN}/metas.csv`, replace('igual,si', 'igual,1'), 'constraint-error', 3, 27, '«si» o «no»'],
  ['a plan that ends before it starts', 'content/planes/plan-1.mdx', replace('fin: 2027-12', 'fin: 2024-12'), 'constraint-error', 8, 6, 'anterior al inicio'],
  ['an activity whose id does not fit', `${PLAN}/actividades.csv`, replace('talleres,1', 'talleres,2'), 'constraint-error', 2, 1, 'Escriba «talleres-2»'],
  ['an acta that does not name the report', 'content/actas/acta-1.mdx', replace('informes:\n  - anual-2025\n', ''), 'constraint-error', 6, 16, 'acta «acta-1» no dice', 'content/informes/anual-2025.mdx'],
  ['a report that does not name the acta', 'content/informes/anual-2025.mdx', replace('presentado_en: sesion-1\n', ''), 'constraint-error', 21, 5, '«anual-2025» no dice', 'content/actas/acta-1.mdx'],
  ['an archive later than the site', 'data/archivos.csv', `fecha,direccion,tamano,sha256\n2026-01-01,https://villa.example/a.zip,1,${'0'.repeat(64)}\n`, 'later-date', 2, 1, 'fecha de corte de este sitio es 2025-12-31'],
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
  ['an unknown reference in a list', 'content/actas/acta-1.mdx', replace('persona: luis', 'persona: luiz'), 'foreign-key', 13, 14, '¿Quiso escribir «luis»?'],
  ['no frontmatter', PAGINA, 'Texto.\n', 'frontmatter-error', 1, 1, '«---»'],
  ['a layout, which would be run', PAGINA, replace('resumen:', 'layout: ../../x.astro\nresumen:'), 'extra-key', 3, 1, '«layout»'],
  ['a tag that would make something of a value', PAGINA, replace('titulo: Acerca de', 'titulo: !!js/function "x"'), 'frontmatter-error', 2, 9],
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
  ['raw HTML', PAGINA, body('Un <script>alert(1)</script>'), 'mdx-element', 6, 4, 'Se ofrecen: '],
  ['an unknown attribute', PAGINA, body('<Nota onclick="x">a</Nota>'), 'mdx-element', 6, 7, 'Se admiten: titulo'],
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
  ['an expression in a table', PAGINA, body('| A |\n| - |\n| {x} |'), 'mdx-code', 8, 3, 'sin llaves'],
  ['an expression in a list in a quote', PAGINA, body('> - a {x}'), 'mdx-code', 6, 7],
  ['a comment of JavaScript', PAGINA, body('{/* nota */}'), 'mdx-code', 6, 1],
  ['an element without a name', PAGINA, body('<>a</>'), 'mdx-element', 6, 1, 'Se ofrecen'],
  ['an element of another one', PAGINA, body('<Nota.Otra />'), 'mdx-element', 6, 1],
  ['an element with a namespace', PAGINA, body('<svg:script />'), 'mdx-element', 6, 1],
  ['a name that every object has', PAGINA, body('<constructor />'), 'mdx-element', 6, 1],
  ['a link of HTML', PAGINA, body('<a href="javascript:alert(1)">x</a>'), 'mdx-element', 6, 1],
  ['a picture of HTML with a handler', PAGINA, body('<img src="x" onerror="alert(1)" />'), 'mdx-element', 6, 1],
  ['a handler in capitals', PAGINA, body('<Nota onClick="x">a</Nota>'), 'mdx-element', 6, 7, '«onClick»'],
  ['a style', PAGINA, body('<Nota style="x">a</Nota>'), 'mdx-element', 6, 7, 'Se admiten: titulo'],
  ['HTML that no element is', PAGINA, body('<svg onload=alert(1)>'), 'mdx-syntax', 6, 1],
  ['an attribute twice', PAGINA, body('<Nota titulo="a" titulo="b">x</Nota>'), 'mdx-element', 6, 1, 'dos veces'],
  ['a vbscript: link', PAGINA, body('Ver [x](vbscript:x)'), 'unsafe-link', 6, 5],
  ['a file: link', PAGINA, body('Ver [x](file:///etc/passwd)'), 'unsafe-link', 6, 5],
  ['a blob: link', PAGINA, body('Ver [x](blob:https://villa.example/x)'), 'unsafe-link', 6, 5],
  ['a javascript: link with a tab in it', PAGINA, body('Ver [x](java&Tab;script&colon;alert(1))'), 'unsafe-link', 6, 5],
  ['a javascript: link with a line end in it', PAGINA, body('Ver [x](java&#10;script:alert(1))'), 'unsafe-link', 6, 5],
  ['a javascript: link after a control character', PAGINA, body('Ver [x](&#1;javascript:alert(1))'), 'unsafe-link', 6, 5],
  ['a javascript: link after a space', PAGINA, body('Ver [x]( javascript:alert(1))'), 'unsafe-link', 6, 5],
  ['a javascript: link with percent signs', PAGINA, body('Ver [x](%6aavascript:alert(1))'), 'unsafe-link', 6, 5],
  ['a javascript: link within a picture', PAGINA, body('[![x](/imagenes/foto.png)](javascript:alert(1))'), 'unsafe-link', 6, 1],
  ['a web address with a tab in it', PAGINA, body('Ver [x](https://villa&Tab;.example)'), 'unsafe-link', 6, 5],
  ['a web address that hides where it leads', PAGINA, body('Ver [x](https://villa.example@otro.example)'), 'unsafe-link', 6, 5],
  ['a web address written backwards', PAGINA, body('Ver [x](https://villa.example/&#x202E;fdp.exe)'), 'unsafe-link', 6, 5],
  ['a web address that another character hides', PAGINA, body('Ver [x](https://otro.example&bsol;villa.example)'), 'unsafe-link', 6, 5, 'iría a «otro.example»'],
  ['a web address in letters of full width', PAGINA, body('Ver [x](https://ｏtro.example)'), 'unsafe-link', 6, 5, 'iría a «otro.example»'],
  ['a web address with dots of another script', PAGINA, body('Ver [x](https://otro。example)'), 'unsafe-link', 6, 5, 'iría a «otro.example»'],
  ['a web address with a number for its host', PAGINA, body('Ver [x](http://2130706433/)'), 'unsafe-link', 6, 5, 'iría a «127.0.0.1»'],
  ['a mailbox with others that are not seen', PAGINA, body('Ver [x](mailto:a@villa.example?bcc=b%40otro.example)'), 'unsafe-link', 6, 5],
  ['a web address without its host', PAGINA, body('Ver [x](https:///x)'), 'unsafe-link', 6, 5],
  ['a relative link', PAGINA, body('Ver [x](acerca.html)'), 'unsafe-link', 6, 5, '«/» si es de este sitio'],
  ['a link with a second text', PAGINA, body('Ver [x](/index.html "otro")'), 'mdx-element', 6, 5, 'no se mostraría'],
  ['an address apart from its link', PAGINA, body('Ver [x][y].\n\n[y]: javascript:alert(1)'), 'mdx-element', 8, 1, '[texto](https://dirección)'],
  ['an address that no link has', PAGINA, body('[y]: javascript:alert(1)'), 'mdx-element', 6, 1],
  ['an address apart from its picture', PAGINA, body('![x][y]\n\n[y]: /imagenes/foto.png'), 'mdx-element', 8, 1],
  ['a footnote that nothing refers to', PAGINA, body('Dicho.\n\n[^1]: Una nota.'), 'mdx-element', 8, 1, '«[^1]» donde va su llamada'],
  ['a call without its footnote', PAGINA, body('Dicho.[^1]'), 'mdx-element', 6, 1, '«[^1]: texto de la nota»'],
  ['a footnote of no plain name', PAGINA, body('Dicho.[^ñ]\n\n[^ñ]: Una nota.'), 'mdx-element', 8, 1, 'letras sin acentos'],
  ['an expression in a footnote', PAGINA, body('Dicho.[^1]\n\n[^1]: Una {x}.'), 'mdx-code', 8, 11, 'sin llaves'],
  ['a block within a line', PAGINA, body('Dicho <Nota>a</Nota> así'), 'mdx-element', 6, 7, 'renglón aparte'],
  ['a block within a cell', PAGINA, body('| A |\n| - |\n| <Nota>a</Nota> |'), 'mdx-element', 8, 3, 'renglón aparte'],
  ['an element within a link', PAGINA, body('[<Fuente documento="plan" lugar="1" />](/index.html)'), 'mdx-element', 6, 2, 'fuera del enlace'],
  ['a script between angles', PAGINA, body('Ver <javascript:alert(1)>'), 'mdx-syntax', 6, 5],
  ['an image by data:', PAGINA, body('![x](data:image/png;base64,x)'), 'unsafe-path', 6, 1],
  ['an image that is a module', PAGINA, body('![x](/imagenes/foto.mjs)'), 'unsafe-path', 6, 1],
  ['an image with percent signs', PAGINA, body('![x](/%2e%2e/foto.png)'), 'unsafe-path', 6, 1],
  ['an image that differs in case', PAGINA, body('![x](/Imagenes/foto.PNG)'), 'foreign-key', 6, 1, '¿Quiso escribir «imagenes/foto.png»?'],
  ['code that is nested too deep to be parsed', PAGINA, body(`Son {${'('.repeat(20_000)}1${')'.repeat(20_000)}}`), 'mdx-syntax', 6, 5],
  ['quotes that are nested too deep', PAGINA, body(`${'> '.repeat(5000)}a`), 'mdx-syntax', 6, 199, 'niveles'],
];

// prettier-ignore
const LINKS: Caso[] = [
  ['a page that is not there, with the nearest', PAGINA, body('Ver [x](/planes/plan-2.html)'), 'broken-link', 6, 5, '¿Quiso escribir «/planes/plan-1.html»?'],
  ['a page without its ending', PAGINA, body('Ver [x](/datos)'), 'broken-link', 6, 5, '¿Quiso escribir «/datos.html»?'],
  ['a page that differs in case', PAGINA, body('Ver [x](/Datos.html)'), 'broken-link', 6, 5, '¿Quiso escribir «/datos.html»?'],
  ['the root, which no disk shows', PAGINA, body('Ver [x](/)'), 'broken-link', 6, 5, '«/index.html»'],
  ['a way out of the site', PAGINA, body('Ver [x](/../../etc/passwd)'), 'broken-link', 6, 5],
  ['the same with percent signs', PAGINA, body('Ver [x](/%2e%2e/%2e%2e/etc/passwd)'), 'broken-link', 6, 5],
  ['a file of the sources', PAGINA, body('Ver [x](/data/personas.csv)'), 'broken-link', 6, 5],
  ['a file that is not there, with the nearest', PAGINA, body('Ver [x](/imagenes/foto.jpg)'), 'broken-link', 6, 5, '¿Quiso escribir «/imagenes/foto.png»?'],
  ['an activity that is not there', PAGINA, body('Ver [x](/planes/plan-1/talleres/7.html)'), 'broken-link', 6, 5, '/talleres/1.html'],
  ['a table that is not published', PAGINA, body('Ver [x](/datos/planes/plan-1/matriz.csv)'), 'broken-link', 6, 5],
  ['a way out of the charts', PAGINA, body('Ver [x](/graficas/../../otro)'), 'broken-link', 6, 5],
  ['the same with an empty step', PAGINA, body('Ver [x](/graficas//otro.example/)'), 'broken-link', 6, 5],
  ['a place that its page does not have', PAGINA, body('Ver [x](/organizacion.html#comités)'), 'broken-link', 6, 5, '¿Quiso escribir «comite»?'],
  ['a place that a document is not cited for', PAGINA, body('Ver [x](/documentos/plan.html#4-3)'), 'broken-link', 6, 5, '«4-1»'],
  ['a list of goals in a state in which none is', PAGINA, body('Ver [x](/planes/plan-1.html#metas-por-iniciar)'), 'broken-link', 6, 5, 'metas-'],
  ['what rules found in a page of which they found nothing', PAGINA, body('Ver [x](/actas/acta-1.html#observaciones)'), 'broken-link', 6, 5],
  ['a place of a page of plain text', PAGINA, body('Ver [x](#nada)'), 'broken-link', 6, 5, 'Quite lo que sigue'],
  ['a goal in a page that shows another', PAGINA, body('Ver [x](/planes/plan-1/talleres/1.html#guia-2025)'), 'broken-link', 6, 5],
  ['a page of a document that has no such number', 'data/lugares.csv', 'fuente,como,pagina\nplan#4.1,,0\n', 'constraint-error', 2, 11, 'Escriba 1 o más'],
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
  const casos = { CSV, CONSISTENCY, FILES, FRONTMATTER, PROSE, LINKS, CONJUNTOS };
  test.each(Object.values(casos).flat())('%s', async (_, file, cambio, code, line, column, says = '', at = file) => {
    const { problems } = await openCon({ [file]: cambio });
    expect(problems.map(placeAndCode)).toEqual([`${at}:${line}:${column} ${code}`]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(says);
  });
});

const placeAndCode = ({ file, line, column, code }: Problem) => `${file}:${line}:${column} ${code}`;

const SITIO = 'data/sitio.json';
const PERSONAS = 'data/personas.csv';

/** What stands in the file as plain text, and is something else when it is read. */
// prettier-ignore
const ESCAPES: Caso[] = [
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
const NOTICES: Caso[] = [
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
const NOMBRES: Caso[] = [
  ['a line end in the name of a file', 'public/a\n::error::b.txt', 'x', 'file-name', 1, 1],
  ['an escape in the name of a text', 'content/paginas/a\x1B[2J.mdx', '---\ntitulo: A\nresumen: B\n---\n\nC\n', 'file-name', 1, 1],
  ['a control of C1 in the name of a file', 'public/a\u009B2J.txt', 'x', 'file-name', 1, 1, 'U+009B'],
  ['a separator of lines in the name of a file', 'public/a\u2028b.txt', 'x', 'file-name', 1, 1, 'U+2028'],
  ['DEL in the name of a file', 'public/a\x7F.txt', 'x', 'file-name', 1, 1, 'U+007F'],
  ['no character in the name of a file', 'public/a\uFFFE.txt', 'x', 'file-name', 1, 1, 'U+FFFE'],
];

describe('what escapes and names hide is told once', () => {
  test.each([...ESCAPES, ...NOMBRES])('%s', async (_, file, cambio, code, line, column, says = '', at = file) => {
    const { problems, sitio } = await openCon({ [file]: cambio });
    expect(problems.map(placeAndCode)).toEqual([`${at}:${line}:${column} ${code}`]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(says);
    expect(sitio).toBeUndefined();
  });

  test.each(NOTICES)('%s, with a notice', async (_, file, cambio, code, line, column, says = '', at = file) => {
    const { problems, sitio } = await openCon({ [file]: cambio });
    expect(problems.map(placeAndCode)).toEqual([`${at}:${line}:${column} ${code}`]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(says);
    expect(sitio).toBeDefined();
  });

  test('what stands there as itself and by an escape is told both ways', async () => {
    const cambio = replace('titulo: Acerca de', 'titulo: "\\x01\x02"');
    expect((await openCon({ [PAGINA]: cambio })).problems.map(placeAndCode)).toEqual([
      `${PAGINA}:2:9 control-character`,
      `${PAGINA}:2:14 control-character`,
    ]);
  });
});

describe('a text may lead', () => {
  // prettier-ignore
  test.each([
    'https://villa.example/a?b=c#d', 'HTTP://villa.example', 'mailto:a@villa.example?subject=Hola', '/index.html', '/buscar.html?q=obras',
    '/planes/plan-1.html', '/planes/plan-1.html#metas', '/planes/plan-1/talleres.html', '/planes/plan-1/talleres/1.html#talleres-1-2025',
    '/actas/acta-1.html', '/informes/anual-2025.html', '/documentos/plan.html#4-1', '/documentos/plan.html#anexo', '/acerca.html', '/novedades.xml',
    '/organizacion.html#obras', '/datos.html#poblacion', '/datos/planes/plan-1.json', '/datos/planes/plan-1/talleres/1.json',
    '/datos/planes/plan-1/metas.csv', '/datos/conjuntos/poblacion.csv', '/graficas/x.svg', '/imagenes/foto.png', '/imagenes/%66oto.png',
    '/cronograma.html#anio-2025', '/planes/plan-1.html#metas-cumplida', '/vacios.html#documentos', '/imagenes/foto.png#x', '/licencias.html#chart-js',
  ])('to %s', async (url) => {
    expect((await openCon({ [PAGINA]: body(`[x](${url})`) })).problems).toEqual([]);
  });

  test('to an address written without more', async () => {
    const { problems } = await openCon({ [PAGINA]: body('Ver https://villa.example y ana@villa.example') });
    expect(problems).toEqual([]);
  });
});

const COMPROMISO = 'content/compromisos/plan-1/talleres.mdx';
/** Bytes that no encoding explains: they are in doubt. */
const dudosos = (text: string) => Buffer.from(`${text}\x81`, 'latin1');

// prettier-ignore
describe('one mistake is not told again as the mistakes of others', () => {
  test.each<[string, Cambios, string]>([
    ['a commitment with a mistake is still there for what cites it', { [COMPROMISO]: replace('numero: 1', 'numero: uno') }, `${COMPROMISO}:2:9 type-error`],
    ['so it is for other commitments', { [COMPROMISO]: replace('numero: 1', 'numero: uno'), 'content/compromisos/plan-1/otro.mdx': '---\nnumero: 2\nnombre: Otro\nrelacionados: [plan-1/talleres]\nfuente: plan#5\n---\n' }, `${COMPROMISO}:2:9 type-error`],
    ['a plan that is not in UTF-8 is still there for its folders', { 'content/planes/plan-1.mdx': dudosos }, 'content/planes/plan-1.mdx:2:21 encoding-error'],
    ['so is a commitment', { [COMPROMISO]: dudosos }, `${COMPROMISO}:11:1 encoding-error`],
    ['so is a table that could be left out', { 'data/dependencias.csv': dudosos }, 'data/dependencias.csv:2:20 encoding-error'],
    ['rows that can not be told apart for want of a column are no duplicates', { [`${PLAN}/mediciones.csv`]: replace('variable,periodo', 'variable,period') }, `${PLAN}/mediciones.csv:1:10 extra-label`],
    ['so are pages of records with a mistake for what leads there', { [COMPROMISO]: replace('numero: 1', 'numero: uno'), [PAGINA]: body('[x](/planes/plan-1/talleres.html)') }, `${COMPROMISO}:2:9 type-error`],
    ['and pages of a table that can not be read', { 'data/documentos.csv': dudosos, [PAGINA]: body('[x](/documentos/otro.html)') }, 'data/documentos.csv:2:18 encoding-error'],
    ['rows without a column that must be there are not checked against others', { [`${PLAN}/actividades.csv`]: replace('compromiso,numero', 'compromizo,numero') }, `${PLAN}/actividades.csv:1:4 extra-label`],
    ['nor are formulas, where the variables are without their ids', { [`${PLAN}/variables.csv`]: replace('id,nombre', 'ide,nombre') }, `${PLAN}/variables.csv:1:1 extra-label`],
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
    ['a misspelt header: references to the rows', { 'data/personas.csv': 'id,nonbre\nana,Ana\n' }, ['content/actas/acta-1.mdx:11:16 foreign-key', 'content/actas/acta-1.mdx:13:14 foreign-key', 'data/personas.csv:1:4 extra-label']],
    ['frontmatter with a mistake: the text', { [PAGINA]: '---\ntitulo: A\n---\n\n{x}\n' }, [`${PAGINA}:2:1 constraint-error`, `${PAGINA}:5:1 mdx-code`]],
  ])('%s', async (_, cambios, places) => {
    const { problems } = await openCon(cambios);
    expect(problems.map(placeAndCode)).toEqual(places);
  });
});

describe('a large table', () => {
  test('may end in any number of blank rows, as Excel leaves them', async () => {
    const { problems } = await openCon({ 'data/personas.csv': (text) => `${text}${',\n'.repeat(50_000)}` });
    expect(problems).toEqual([]);
  });

  test('may have any number of problems, and all are told', async () => {
    const { problems } = await openCon({ 'data/personas.csv': (text) => `${text}${'x\n'.repeat(150_000)}` });
    expect(problems.length).toBe(150_000);
  });
});
