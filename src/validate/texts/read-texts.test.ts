import { describe, expect, test } from 'vitest';
import { type BadInput, PAGINA, body, testTold } from '../../../tests/bad-input.ts';
import { openCon, replace } from '../../../tests/sitio-minimo.ts';

// prettier-ignore
const FRONTMATTER: BadInput[] = [
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
const PROSE: BadInput[] = [
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
  ['a call without its footnote', PAGINA, body('Dicho.[^1]'), 'mdx-element', 6, 7, '«[^1]: texto de la nota»'],
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
const LINKS: BadInput[] = [
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

describe('a bad input is told once, with its place and what to write', () => {
  testTold([...FRONTMATTER, ...PROSE, ...LINKS]);
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
