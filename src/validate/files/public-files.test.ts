import { link, mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Cambios, FOTO, openCon, replace } from '../../../tests/sitio-minimo.ts';
import type { Problem } from '../../model/problems/problem.ts';

const told = ({ file, line, column, code }: Problem) => `${file}:${line}:${column} ${code}`;

/** A PNG that says it is of this size. */
function png(width: number, alto: number): Buffer {
  const bytes = Buffer.from(FOTO);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(alto, 20);
  return bytes;
}

const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080010002001011100ffd9', 'hex');
const VP8X = Buffer.from(`RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x1f\0\0\x0f\0\0`, 'latin1');
const VP8L = Buffer.from(`RIFF\x16\0\0\0WEBPVP8L\x0a\0\0\0\x2f\x1f\xc0\x03\0\0\0\0\0\0`, 'latin1');
const VP8 = Buffer.from(`RIFF\x16\0\0\0WEBPVP8 \x0a\0\0\0\0\0\0\x9d\x01\x2a\x20\0\x10\0`, 'latin1');
const PDF = '%PDF-1.7\n%%EOF\n';
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>\n${inside}\n</svg>`;

describe('a file of public that may be published', () => {
  test.each<[string, string | Uint8Array]>([
    ['robots.txt', 'User-agent: *\nSitemap: https://villa.example/novedades.xml\nsitemap: /a.xml\n'],
    ['CNAME', 'villa.example\n'],
    ['carpeta/.gitkeep', '\n'],
    ['acta.es.v2.0.txt', 'Acta'],
    ['cómputo.final.csv', 'id\n'],
    ['.nojekyll', ''],
    ['.well-known/security.txt', 'Contact: https://villa.example/contacto\n'],
    ['informe.pdf', PDF],
    ['fotos/uno.JPG', JPEG],
    ['fotos/dos.jpeg', JPEG],
    ['fotos/tres.webp', VP8X],
    ['fotos/cuatro.png', png(8000, 5000)],
    ['anexo.csv', '\uFEFFid,valor\na,-5\nb,"texto, con coma"\n'],
    ['plano.svg', svg('<g style="fill:url(#a)"><path d="M0 0" /></g>')],
    [
      'con-prologo.svg',
      `<?xml version="1.0" encoding="UTF-8"?>\n<!-- x -->\n${svg('<text>if (a &lt; b) onload=1</text>')}`,
    ],
    ['con-foto.svg', svg(`<image href="data:image/png;base64,${FOTO.toString('base64')}" /><use href="#a" />`)],
    ['con-estilo.svg', svg('<style><![CDATA[.a { fill: url("#b") }]]></style>')],
    [
      'de-inkscape.svg',
      svg(
        '<sodipodi:namedview inkscape:x="C:\\a" /><metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format></cc:Work></rdf:RDF></metadata>',
        ' xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"',
      ),
    ],
  ])('%s', async (path, bytes) => {
    const { problems, sitio } = await openCon({ [`public/${path}`]: bytes });
    expect(problems).toEqual([]);
    expect(sitio?.publicPaths).toContain(path);
  });
});

// prettier-ignore
describe('a file of public is told by what it holds', () => {
  test.each<[string, string, string | Uint8Array, string, string]>([
    ['a page', 'aviso.html', '<!doctype html><title>A</title>', 'unsafe-file', 'PNG, JPEG, WebP, SVG, PDF, CSV'],
    ['a program', 'a.js', 'alert(1)', 'unsafe-file', 'no se publica'],
    ['a module', 'a.mjs', 'export default 1', 'unsafe-file', 'no se publica'],
    ['a compressed drawing', 'a.svgz', 'x', 'unsafe-file', 'no se publica'],
    ['a picture of a kind that few read', 'a.avif', 'x', 'unsafe-file', 'no se publica'],
    ['what a system leaves', '.DS_Store', 'x', 'unsafe-file', 'Borre el archivo'],
    ['a page called text, behind an odd comment', 'a.txt', '<!--><script>alert(1)</script>', 'source-error', 'HTML'],
    ['a page called text, that begins with a title', 'a.txt', '<h1><script>alert(1)</script>', 'source-error', 'HTML'],
    ['a table that gives Excel an order', 'a.csv', 'sep=|\na|=1+1\n', 'spreadsheet-formula', 'fórmula'],
    ['orders to a host, which could take the policy away', '_headers', '/*\n  X-Frame-Options: DENY\n', 'unsafe-file', 'no se publica'],
    ['orders to a host of where to lead', '_redirects', '/* https://otro.example 301\n', 'unsafe-file', 'no se publica'],
    ['the name of another site', 'CNAME', 'otro.example\n', 'host-file', 'se llama «otro.example», y «url» en data/sitio.json, que «villa.example». Escriba en él «villa.example»'],
    ['a part of the site for its name', 'CNAME', 'a.villa.example', 'host-file', '«villa.example»'],
    ['a name with more after it', 'CNAME', 'villa.example\notro.example\n', 'host-file', 'un solo nombre'],
    ['a name after a blank line', 'CNAME', '\nvilla.example\n', 'host-file', 'un solo nombre'],
    ['an address for a name', 'CNAME', 'https://villa.example/', 'host-file', 'Escriba en él solo «villa.example»'],
    ['a name with a port', 'CNAME', 'villa.example:80', 'host-file', 'un solo nombre'],
    ['a name in other letters', 'CNAME', 'vılla.example', 'host-file', 'un solo nombre'],
    ['a name after a mark that is not seen', 'CNAME', '\uFEFFvilla.example', 'host-file', 'un solo nombre'],
    ['any text for a name', 'CNAME', 'Aviso a la ciudadanía', 'host-file', 'un solo nombre'],
    ['no name', 'CNAME', '', 'host-file', 'un solo nombre'],
    ['a name in a folder', 'docs/CNAME', 'villa.example\n', 'unsafe-file', 'no se publica'],
    ['a name in capitals otherwise', 'Cname', 'villa.example\n', 'unsafe-file', 'no se publica'],
    ['a mark with a text in it', '.nojekyll', 'Aviso', 'host-file', 'va vacío'],
    ['a mark in a folder', 'a/.nojekyll', '', 'unsafe-file', 'ocultos'],
    ['a mark of Git with a text in it', 'a/.gitkeep', 'Aviso', 'host-file', 'va vacío'],
    ['proof for a certificate', '.well-known/pki-validation/a1b2.txt', 'x', 'host-file', 'certificados'],
    ['proof for a certificate of another kind', '.well-known/acme-challenge/a.txt', 'x', 'host-file', 'security.txt'],
    ['proof for a certificate without an end', '.well-known/acme-challenge/a1b2', 'x', 'unsafe-file', 'no se publica'],
    ['proof for programs', '.well-known/assetlinks.json', '[]', 'unsafe-file', 'no se publica'],
    ['a map of another site', 'robots.txt', 'Sitemap: https://otro.example/a.xml\n', 'host-file', 'otro.example'],
    ['a map of another site without a scheme', 'robots.txt', ' SITEMAP :\t//otro.example/a.xml\n', 'host-file', 'otro.example'],
    ['another host for searchers', 'robots.txt', 'Host: otro.example\n', 'host-file', 'otro.example'],
    ['a name without an end', 'leeme', 'x', 'unsafe-file', 'no se publica'],
    ['an end that every object has', 'a.constructor', 'x', 'unsafe-file', 'no se publica'],
    ['a PDF called PNG', 'a.png', PDF, 'source-error', 'termina en «.png» y su contenido es un PDF. Cámbiele el final del nombre a «.pdf»'],
    ['a PNG called JPEG', 'a.jpg', FOTO, 'source-error', 'una imagen PNG'],
    ['a WebP called PNG', 'a.png', VP8X, 'source-error', 'una imagen WebP'],
    ['a page called PNG', 'a.png', '<html><script>alert(1)</script></html>', 'source-error', 'una página HTML'],
    ['a page called text', 'a.txt', '\n<!-- x --><!doctype html>\n<p>x', 'source-error', 'una página HTML'],
    ['a page called table', 'a.csv', '<table><tr><td>1</td></tr></table>', 'source-error', 'una página HTML'],
    ['a page called drawing', 'a.svg', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'source-error', 'una página HTML'],
    ['a drawing called text', 'a.txt', svg(''), 'source-error', 'un dibujo SVG'],
    ['a program for Windows called PDF', 'a.pdf', Buffer.from('MZ\x90\0\x03\0', 'latin1'), 'source-error', 'otra cosa'],
    ['a book of Excel called CSV', 'a.csv', Buffer.from('PK\x03\x04\x14\0', 'latin1'), 'source-error', 'otra cosa'],
    ['text in UTF-16', 'a.csv', Buffer.from('\uFEFFid,n\n', 'utf16le'), 'source-error', 'UTF-8'],
    ['a drawing in UTF-16', 'a.svg', Buffer.from(`\uFEFF${svg('<script/>')}`, 'utf16le'), 'source-error', 'otra cosa'],
    ['an empty picture', 'a.png', '', 'source-error', 'termina en «.png»'],
    ['a picture cut short', 'a.png', FOTO.subarray(0, 20), 'source-error', 'dañada'],
    ['a JPEG without its frame', 'a.jpg', JPEG.subarray(0, 20), 'source-error', 'dañada'],
    ['a picture that would fill the memory', 'a.png', png(50_000, 50_000), 'file-size', '50000 × 50000'],
    ['a picture of one endless line', 'a.png', png(0xffff_ffff, 1), 'file-size', '4294967295 × 1'],
    ['a file where the site writes its own', 'datos/metas.csv', 'id\na\n', 'duplicate-address', '«datos»'],
    ['the same in capitals', 'Recursos/a.txt', 'x', 'duplicate-address', '«recursos»'],
  ])('%s', async (_, path, bytes, code, says) => {
    const { problems, sitio } = await openCon({ [`public/${path}`]: bytes });
    expect(problems.map(told)).toEqual([`public/${path}:1:1 ${code}`]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(says);
    expect(sitio).toBeUndefined();
  });
});

// prettier-ignore
test.each([
  ['orders to a server, hidden', 'unsafe-file', 'ocultos', ['.htaccess', '.htpasswd', '.user.ini', '.npmrc', '.env']],
  ['orders to a server, a service or a browser', 'unsafe-file', 'no se publica', ['web.config', 'php.ini', '_worker.js', '_routes.json', 'netlify.toml', 'vercel.json', 'staticwebapp.config.json', 'firebase.json', '_config.yml', 'crossdomain.xml', 'clientaccesspolicy.xml', 'sitemap.xml', 'Procfile', 'sw.js', 'manifest.json', 'site.webmanifest', 'google1a2b.html', 'BingSiteAuth.xml', 'index.php', 'a.shtml']],
  ['what some server would run', 'unsafe-file', 'ejecutarían', ['_x.php.txt', 'x.PHP5.csv', 'a.phtml.png', 'a.phar.pdf', 'a.cgi.txt', 'a.pl.txt', 'a.asp;.jpg', 'x.asp/a.txt', 'a.shtml.txt', 'a.jsp.txt', 'a.html.txt', 'a.js.txt', 'a.svgz.txt', 'a.exe.pdf']],
])('every file is told that is %s', async (_, code, says, names) => {
  const { problems } = await openCon(Object.fromEntries(names.map((name) => [`public/${name}`, 'x'])));
  expect(problems.map(told).sort()).toEqual(names.map((name) => `public/${name}:1:1 ${code}`).sort());
  expect(problems.filter(({ message }) => !message.includes(says))).toEqual([]);
});

// prettier-ignore
describe('a drawing that would run something or ask for another file is told at that place', () => {
  const XHTML = 'xmlns:h="http://www.w3.org/1999/xhtml"';
  test.each<[string, string, number, number]>([
    ['a script', svg('<script>alert(1)</script>'), 2, 1],
    ['a script by another prefix', svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'), 2, 1],
    ['a script of XHTML', svg(`<g ${XHTML}><h:script>alert(1)</h:script></g>`), 2, 43],
    ['a script in CDATA', svg('<script><![CDATA[alert(1)]]></script>'), 2, 1],
    ['a handler', svg('', ' onload="alert(1)"'), 1, 1],
    ['a handler in capitals', svg('<g ONCLICK="alert(1)" />'), 2, 1],
    ['a foreign object', svg('<foreignObject><p>x</p></foreignObject>'), 2, 1],
    ['a frame', svg(`<h:iframe ${XHTML} src="#" />`), 2, 1],
    ['a link that runs', svg('<a href="javascript:alert(1)"><text>x</text></a>'), 2, 1],
    ['a link in entities', svg('<a href="&#106;avascript:alert(1)" />'), 2, 1],
    ['a link by another prefix', svg('<a z:href="javascript:alert(1)" xmlns:z="http://www.w3.org/1999/xlink" />'), 2, 1],
    ['a link to another site', svg('<a href="https://otro.example"/>'), 2, 1],
    ['a picture of another site', svg('<image href="https://otro.example/x.png"/>'), 2, 1],
    ['a picture that is a drawing', svg('<image href="data:image/svg+xml;base64,x"/>'), 2, 1],
    ['a part of another file', svg('<use href="otro.svg#a"/>'), 2, 1],
    ['a change of a link', svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>'), 2, 4],
    ['a movement', svg('<animate attributeName="x" values="1"/>'), 2, 1],
    ['a style of another file', svg('<style>@import "https://otro.example/x.css";</style>'), 2, 1],
    ['the same in pieces', svg('<style>@im<!-- -->p&#111;rt "x.css";</style>'), 2, 1],
    ['a filling of another file', svg('<rect fill="url(https://otro.example/x#a)"/>'), 2, 1],
    ['a filling that is written with escapes', svg('<rect style="fill:u\\72l(//otro.example/x)"/>'), 2, 1],
    ['an entity', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('<text>&x;</text>')}`, 1, 1],
    ['an entity of a file', `<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n${svg('&x;')}`, 2, 1],
    ['a style sheet', `<?xml version="1.0"?>\n<?xml-stylesheet href="x.css"?>\n${svg('')}`, 2, 1],
    ['an encoding by which it reads as something else', `<?xml version="1.0" encoding="UTF-7"?>\n${svg('')}`, 1, 1],
    ['another base for its links', svg('<g xml:base="https://otro.example"/>'), 2, 1],
  ])('%s', async (_, text, line, column) => {
    const { problems } = await openCon({ 'public/dibujo.svg': text });
    expect(problems.map(told)).toEqual([`public/dibujo.svg:${line}:${column} unsafe-file`]);
  });
});

describe('sizes are told, whatever the files hold', () => {
  const sparse = (name: string, bytes: number) => async (root: string) => truncate(join(root, 'public', name), bytes);

  test('of a file', async () => {
    const { problems } = await openCon({ 'public/a.pdf': PDF }, sparse('a.pdf', 20_000_001));
    expect(problems.map(told)).toEqual(['public/a.pdf:1:1 file-size']);
    expect((await openCon({ 'public/a.pdf': PDF }, sparse('a.pdf', 20_000_000))).problems).toEqual([]);
  });

  test('of a drawing', async () => {
    const { problems } = await openCon({ 'public/a.svg': svg(' '.repeat(2_000_000)) });
    expect(problems.map(told)).toEqual(['public/a.svg:1:1 file-size']);
  });

  test('of spaces before it', async () => {
    expect((await openCon({ 'public/a.txt': ' '.repeat(9_000_000) })).problems).toEqual([]);
  });

  test.each(['<!---->', '<!-->', '<?', '<!doctype ['])('of what a page may begin with: «%s»', async (piece) => {
    const { problems } = await openCon({ 'public/a.txt': piece.repeat(9_000_000 / piece.length) });
    expect(problems.map(told)).toEqual(['public/a.txt:1:1 source-error']);
  });

  test('of a file of gigabytes, of which only the start is read', async () => {
    const { problems } = await openCon({ 'public/a.pdf': PDF }, sparse('a.pdf', 4_000_000_000));
    expect(problems.map(told)).toEqual(['public/a.pdf:1:1 file-size']);
  });

  test('of all together', async () => {
    const names = Array.from({ length: 11 }, (_, index) => `a${index}.pdf`);
    const { problems } = await openCon({}, (root) => writeOnce(root, names));
    expect(problems.map(({ code, message }) => [code, message.slice(0, 40)])).toEqual([
      ['file-size', 'Los archivos de «public» suman 209.0 MB '],
    ]);
  });

  /** One file of 19 MB by several names. */
  async function writeOnce(root: string, names: string[]): Promise<void> {
    await mkdir(join(root, 'public/b'));
    const [first = '', ...rest] = names.map((name) => join(root, 'public/b', name));
    await writeFile(first, PDF);
    await truncate(first, 19_000_000);
    for (const name of rest) await link(first, name);
  }
});

test('a picture takes its room in the page by the size that its header says', async () => {
  const body = (url: string) => replace('Primer párrafo.', `![Foto](${url})`);
  for (const [path, bytes, width, height] of [
    ['a.png', png(32, 16), 32, 16],
    ['a.jpg', JPEG, 32, 16],
    ['a.webp', VP8X, 32, 16],
    ['b.webp', VP8L, 32, 16],
    ['c.webp', VP8, 32, 16],
  ] as const) {
    const { sitio } = await openCon({ [`public/${path}`]: bytes, 'content/paginas/acerca.mdx': body(`/${path}`) });
    expect(sitio?.paginas[0]?.cuerpo.imageSizes.get(`/${path}`)).toEqual({ width, height });
  }
});

const KEY = '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n';

// prettier-ignore
describe('what nobody sees in a text of public is told at its place, by its number', () => {
  test.each<[string, string, string | Uint8Array, string, string]>([
    ['a control', 'a.txt', 'uno\nd\x1Bos', '2:2 control-character', 'U+001B'],
    ['a control of the upper half', 'a.txt', 'a\x9Bb', '1:2 control-character', 'U+009B'],
    ['a control in a table', 'a.csv', 'a,b\n1,\x7F\n', '2:3 control-character', 'U+007F'],
    ['a control in a drawing', 'a.svg', svg('<text>a\x7Fb</text>'), '2:8 control-character', 'U+007F'],
    ['a control by an entity', 'a.svg', svg('<text>&#65;&#x7f;</text>'), '2:12 control-character', 'U+007F'],
    ['a control of the upper half by an entity', 'a.svg', svg('<text id="&#x41;">&#155;</text>'), '2:19 control-character', 'U+009B'],
    ['what turns a text', 'a.txt', 'a\u202Eb', '1:2 bidi-character', 'U+202E'],
    ['what turns a drawing', 'a.svg', svg('<text>&#x202E;</text>'), '2:7 bidi-character', 'U+202E'],
    ['a tag', 'a.txt', 'a\u{E0041}b', '1:2 invisible-character', 'U+E0041'],
    ['a filler in a table', 'a.csv', 'a,b\n1,x\u3164\n', '2:4 invisible-character', 'U+3164'],
    ['a tag in a drawing', 'a.svg', svg('<desc>&#xE0041;</desc>'), '2:7 invisible-character', 'U+E0041'],
    ['a private key', 'a.txt', `Nota:\n${KEY}`, '2:1 private-key', 'llave privada'],
    ['a private key in a table', 'a.csv', 'a\nLlave: -----BEGIN RSA PRIVATE KEY-----\n', '2:8 private-key', 'llave privada'],
    ['a private key in a drawing', 'a.svg', svg(`<desc>${KEY}</desc>`), '2:7 private-key', 'llave privada'],
  ])('%s', async (_, path, bytes, at, says) => {
    const { problems } = await openCon({ [`public/${path}`]: bytes });
    expect(problems.map(told)).toEqual([`public/${path}:${at}`]);
    expect(problems[0]?.message).toContain(says);
    expect(JSON.stringify(problems)).not.toContain('b3Blbn');
  });
});

// prettier-ignore
test.each<[string, string, Cambios[string], string]>([
  ['a text', 'content/paginas/acerca.mdx', replace('Primer', 'Pri\u200Bmer'), 'U+200B'],
  ['a text by an entity', 'content/paginas/acerca.mdx', replace('Primer', 'Pri&#xE0041;mer'), 'U+E0041'],
  ['data by an escape', 'data/sitio.json', replace('Cierre', '\\u3164Cierre'), 'U+3164'],
  ['a cell', 'data/personas.csv', replace('Ana Ruiz', 'Ana\u2060 Ruiz'), 'U+2060'],
  ['the name of a file', 'public/a\u2060.txt', 'x', 'U+2060'],
])('an invisible character in %s is reported by its number', async (_, file, change, number) => {
  const { problems, sitio } = await openCon({ [file]: change });
  expect(problems.map(({ file: at, code }) => [at, code])).toEqual([[file, 'invisible-character']]);
  expect(problems[0]?.message).toContain(number);
  expect(sitio).toBeDefined();
});

// prettier-ignore
test.each<[string, Cambios[string]]>([
  ['content/paginas/acerca.mdx', replace('Primer', `${KEY}Primer`)],
  ['data/sitio.json', replace('Cierre', '-----BEGIN EC PRIVATE KEY-----')],
  ['data/personas.csv', replace('Ana Ruiz', '-----BEGIN PGP PRIVATE KEY BLOCK-----')],
])('a private key is not published from %s', async (file, change) => {
  const { problems, sitio } = await openCon({ [file]: change });
  expect(problems.map(({ code }) => code)).toEqual(['private-key']);
  expect(sitio).toBeUndefined();
});

test('a table of public is told where a spreadsheet would run a cell', async () => {
  const { problems } = await openCon({ 'public/a.csv': 'id,=x\na,"=HYPERLINK(""x"")"\nb,-5\nc,@SUM(1)\n' });
  expect(problems.map(told)).toEqual([
    'public/a.csv:1:4 spreadsheet-formula',
    'public/a.csv:2:3 spreadsheet-formula',
    'public/a.csv:4:3 spreadsheet-formula',
  ]);
  expect(problems[2]?.hint).toContain("«'@SUM(1)»");
});

test.each(['x"y",=1+1', '5" tubo,=1+1', '"x" y,=1+1', '""=1+1,2'])(
  'a quote that closes nothing is told: %s',
  async (row) => {
    const { problems } = await openCon({ 'public/a.csv': `a,b\n${row}\n` });
    expect(problems.map(({ code }) => code)).toContain('quote-error');
  },
);

test.each([
  ['accents of two forms', 'public/n\u0303.txt', 'public/ñ.txt'],
  ['folders that differ in capitals', 'public/Fotos/a.txt', 'public/fotos/b.txt'],
  ['ß and ss', 'public/straße.txt', 'public/strasse.txt'],
  ['two forms of sigma', 'public/Σ.txt', 'public/ς.txt'],
])('%s would be one file somewhere', async (_, one, other) => {
  const { problems } = await openCon({ [one]: 'x', [other]: 'x' });
  expect(problems.map(({ code }) => code)).toEqual(['duplicate-address']);
});

describe('a symbolic link in public is told and not followed, wherever it leads', () => {
  test.each([
    ['out', '/etc/hostname'],
    ['to the site itself', '../data/personas.csv'],
    ['to another file of public', 'imagenes/foto.png'],
    ['to a folder around it', '..'],
  ])('%s', async (_, target) => {
    const { problems, sitio } = await openCon({}, (root) => symlink(target, join(root, 'public/enlace.png')));
    expect(problems.map(told)).toEqual(['public/enlace.png:1:1 unsafe-path']);
    expect(sitio).toBeUndefined();
  });
});

test('every file with a mistake is told in one run', async () => {
  const changes: Cambios = { 'public/a.html': 'x', 'public/b.png': PDF, 'public/c.svg': svg('<script/>') };
  const { problems } = await openCon(changes);
  expect(problems.map(({ file, code }) => [file, code])).toEqual([
    ['public/a.html', 'unsafe-file'],
    ['public/b.png', 'source-error'],
    ['public/c.svg', 'unsafe-file'],
  ]);
});
