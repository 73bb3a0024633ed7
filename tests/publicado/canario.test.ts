import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ELEMENTS } from '../../src/model/elements/index.ts';
import { PROJECT } from '../../src/base/project.ts';
import { type Cambios, FOTO, replace, writeSitio } from '../sitio-minimo.ts';
import { orden, runNode } from './ordenes.ts';
import { openDev } from './servidor-de-desarrollo.ts';

/** What must not come out by any route: a value of the environment, and the text of a file outside the site. */
const SECRETOS = ['canario-del-entorno-7f3a', 'canario-de-afuera-9c1e'] as const;
const ENV = { CANARIO: SECRETOS[0] };

let folder: string;
const marca = () => join(folder, 'marca');
const fuera = () => join(folder, 'fuera.txt');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canario-'));
  await writeFile(fuera(), SECRETOS[1]);
});

afterAll(() => rm(folder, { recursive: true }));

/** Code that leaves all three traces if anything runs it. */
const codigo = () =>
  `import { readFileSync, writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(marca())}, 'x'); console.log(process.env.CANARIO, readFileSync(${JSON.stringify(fuera())}, 'utf8'));`;
const expresion = () =>
  `process.env.CANARIO + process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(marca())}, 'x')`;
const pagina = (frontmatter: string, cuerpo: string) => `---\ntitulo: T\nresumen: R\n${frontmatter}---\n\n${cuerpo}\n`;

/** Attempts that validation must refuse, each in a file of its own. */
const malos = (): Cambios => ({
  'content/paginas/importa.mdx': pagina('', codigo()),
  'content/paginas/exporta.mdx': pagina('', `export const x = ${expresion()}`),
  'content/paginas/expresion.mdx': pagina('', `Va: {${expresion()}}`),
  'content/paginas/larga.mdx': pagina('', `Va: {${expresion()}}${' x'.repeat(1000)}`),
  'content/paginas/atributo.mdx': pagina('', `<Nota titulo={${expresion()}}>x</Nota>`),
  'content/paginas/esparce.mdx': pagina('', `<Nota {...{ x: ${expresion()} }}>x</Nota>`),
  'content/paginas/plantilla.mdx': pagina('layout: ../../data/plantilla.astro\n', 'x'),
  'content/paginas/etiqueta.mdx': pagina(`extra: !!js/function "function () { ${expresion()} }"\n`, 'x'),
  'content/paginas/modulo.mdx': pagina('', '![x](../../data/malo.mjs)'),
  'content/paginas/cruda.mdx': pagina('', '![x](../../../fuera.txt?raw)'),
  'content/paginas/afuera.mdx': pagina('', `![x](${fuera()})`),
  'content/paginas/guion.mdx': pagina('', `<script>{\`${expresion()}\`}</script>`),
  ...Object.fromEntries(
    Object.entries(ELEMENTS).flatMap(([name, { schema }]) => [
      [
        `content/paginas/dato-de-${name.toLowerCase()}.mdx`,
        pagina('', `<${name} ${Object.keys(schema.shape)[0] ?? ''}={${expresion()}} />`),
      ],
      [`content/paginas/esparce-en-${name.toLowerCase()}.mdx`, pagina('', `Va <${name} {...{ x: ${expresion()} }} />`)],
    ]),
  ),
  'data/plantilla.astro': `---\n${codigo()}\n---\n`,
  'data/malo.mjs': codigo(),
  'data/conjuntos/otro.json': `{ "name": "otro", "$ref": "file://${fuera()}", "__proto__": { "x": 1 } }`,
  'data/conjuntos/otro.csv': `a\n"=WEBSERVICE(""file://${fuera()}"")"\n`,
  'data/planes/plan-1/indicadores.csv': replace('dados ÷ previstos × 100', 'process.env.CANARIO'),
  'data/documentos.csv': replace('https://villa.example/plan.pdf', `file://${fuera()}`),
  'public/malo.svg': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file://${fuera()}">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>`,
  'public/malo.html': `<script>${codigo()}</script>`,
  'public/malo.js': codigo(),
});

const LIGAS = ['public/liga.txt', 'content/paginas/liga.mdx', 'data/glosario.csv'];

/** Text that looks like code, and that is just text. */
const TEXTOS = [
  '{process.env.CANARIO}',
  '${process.env.CANARIO}',
  '<%= process.env.CANARIO %>',
  '{{ process.env.CANARIO }}',
  '#{ENV["CANARIO"]}',
  '`printenv CANARIO`$(printenv CANARIO)',
  'import.meta.env.CANARIO',
  '</script><script>process.env.CANARIO</script>',
];

/** Content that may be published, with such text wherever a text goes, and files that no one reads. */
const buenos = (): Cambios => ({
  'content/paginas/acerca.mdx': pagina('', TEXTOS.map((texto) => `~~~js\n${texto}\n~~~`).join('\n\n')),
  'content/paginas/cita.mdx': `---\ntitulo: ${JSON.stringify(TEXTOS.join(' '))}\nresumen: ${JSON.stringify(TEXTOS.join(' '))}\n---\n\n<Cambio que="\${process.env.CANARIO}" antes="import.meta.env.CANARIO" />\n\n![Foto](/bomba.png)\n`,
  'data/personas.csv': replace('Luis Paz', `"${TEXTOS.join(' ').replaceAll('"', '""')}"`),
  'data/conjuntos/poblacion.json': replace('"Habitantes por año"', JSON.stringify(TEXTOS.join(' '))),
  'public/nota.txt': TEXTOS.join('\n'),
  // It says that it holds 36 million points, and what it holds can't be inflated.
  'public/bomba.png': bomba(),
  'public/bomba.pdf': Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\n'),
    Buffer.alloc(1_000_000),
  ]),
  'astro.config.mjs': codigo(),
  'vite.config.mjs': codigo(),
  'postcss.config.mjs': codigo(),
  'src/pages/malo.astro': `---\n${codigo()}\n---\n`,
  'src/content.config.ts': codigo(),
  '.env': `CANARIO_DOS=${SECRETOS[1]}`,
  'package.json': `{ "scripts": { "prebuild": "touch ${marca()}" }, "type": "module" }`,
});

function bomba(): Buffer {
  const bytes = Buffer.from(FOTO);
  bytes.writeUInt32BE(6000, 16);
  bytes.writeUInt32BE(6000, 20);
  return bytes.fill(0xff, 41, 51);
}

function writeBuenos(name: string): string {
  const root = join(folder, name);
  writeSitio(root, buenos());
  return root;
}

async function writeMalos(name: string): Promise<string> {
  const root = join(folder, name);
  writeSitio(root, malos());
  for (const liga of LIGAS) {
    await mkdir(dirname(join(root, liga)), { recursive: true });
    await symlink(fuera(), join(root, liga));
  }
  return root;
}

async function build(root: string, out: string): Promise<{ code: number | string; output: string }> {
  const { code, stdout, stderr } = await runNode(orden('build.ts'), ['--root', root, '--out', out], { env: ENV });
  return { code, output: stdout + stderr };
}

const secretsIn = (text: string | Buffer) => SECRETOS.filter((secreto) => text.includes(secreto));

/** Files that a build or a server wrote, here and in the project, in which a secret stands. */
async function leaks(folders: string[]): Promise<string[]> {
  const own = ['.astro', '.cache', 'node_modules/.astro', 'node_modules/.vite'].map((name) => join(PROJECT, name));
  const leaked: string[] = [];
  for (const one of [...folders, ...own].filter(existsSync)) {
    for (const entry of await readdir(one, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      // Vite may take its own files away meanwhile.
      const bytes = entry.isFile() ? await readFile(file).catch(() => Buffer.alloc(0)) : Buffer.alloc(0);
      if (secretsIn(bytes).length > 0) leaked.push(file);
    }
  }
  return leaked;
}

/** Problems of a build, by file. */
async function toldFiles(root: string): Promise<Set<string>> {
  const { stdout } = await runNode(orden('validar.ts'), ['--root', root, '--formato', 'json'], { env: ENV });
  expect(secretsIn(stdout)).toEqual([]);
  const { problems } = JSON.parse(stdout) as { problems: { file: string; severity: string }[] };
  return new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
}

describe('a build', () => {
  test('of hostile files refuses each of them and leaves no trace', async () => {
    const root = await writeMalos('malos');
    const { code, output } = await build(root, join(folder, 'salida-mala/dist'));
    expect(code).toBe(1);
    expect(secretsIn(output)).toEqual([]);
    expect(existsSync(marca())).toBe(false);
    expect(await leaks([join(folder, 'salida-mala')])).toEqual([]);
    const told = await toldFiles(root);
    // Of a table whose description can't be read, nothing is said.
    const expected = [...Object.keys(malos()), ...LIGAS].filter((file) => file !== 'data/conjuntos/otro.csv');
    expect(expected.filter((file) => !told.has(file))).toEqual([]);
  });

  test('of text that looks like code publishes it as text, runs none of it and decodes no picture', async () => {
    const root = writeBuenos('buenos');
    const out = join(folder, 'salida-buena/dist');
    const { code, output } = await build(root, out);
    expect([code, output]).toEqual([0, expect.stringContaining('Publicado: ')]);
    expect(secretsIn(output)).toEqual([]);
    expect(existsSync(marca())).toBe(false);
    expect(await leaks([join(folder, 'salida-buena')])).toEqual([]);
    expect(await readFile(join(out, 'bomba.png'))).toEqual(bomba());
    const acerca = (await readFile(join(out, 'acerca.html'), 'utf8'))
      .replaceAll('&#123;', '{')
      .replaceAll('&quot;', '"');
    for (const texto of TEXTOS.slice(0, -1))
      expect(acerca).toContain(texto.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  });
});

/** Addresses that ask a development server for pages, for the sources as modules, and for what is outside. */
function addresses(root: string): string[] {
  const files = [...Object.keys({ ...malos(), ...buenos() }), ...LIGAS];
  return [
    ...[
      '/',
      '/index.html',
      '/acerca.html',
      '/cita.html',
      '/importa.html',
      '/datos.html',
      '/organizacion.html',
      '/nota.txt',
    ],
    ...files.flatMap((file) => [`/${file}`, `/${file}?import`, `/@fs${root}/${file}`, `/@fs${root}/${file}?raw`]),
    ...files.filter((file) => file.startsWith('public/')).map((file) => file.slice('public'.length)),
    ...['', '?raw', '?import&raw', '?url', '?inline', '?import&url'].map((query) => `/@fs${fuera()}${query}`),
    ...['/../fuera.txt', '/%2e%2e/fuera.txt', '/..%2ffuera.txt', '/imagenes/..%5c..%5cfuera.txt', '/liga.txt?raw'],
    `/@id/${fuera()}`,
    `/_image?href=${encodeURIComponent(`/@fs${fuera()}`)}`,
    `/_image?href=${encodeURIComponent(`file://${fuera()}`)}`,
  ];
}

describe('the development server', () => {
  test.each([
    ['of hostile files', writeMalos],
    ['of text that looks like code', writeBuenos],
  ])('%s leaves no trace, whatever it is asked for', async (name, write) => {
    const root = await write(`dev ${name}`);
    const { url, output, close } = await openDev(root, ENV);
    const leaked: string[] = [];
    try {
      for (const path of addresses(root)) {
        const response = await fetch(url + path, { redirect: 'manual' });
        if (secretsIn(Buffer.from(await response.arrayBuffer())).length > 0) leaked.push(path);
      }
    } finally {
      await close();
    }
    expect(output()).toContain(url);
    expect(leaked).toEqual([]);
    expect(secretsIn(output())).toEqual([]);
    expect(existsSync(marca())).toBe(false);
    expect(await leaks([])).toEqual([]);
  });
});
