import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ARCHIVOS } from '../publicado/paginas.ts';

/** What time and copying do to a site's files, and what the search says of it. */
interface Dano {
  que: string;
  /** The files that suffer it. */
  archivos: RegExp;
  /** What is left of one; nothing where it is gone. */
  deja?: (bytes: Buffer) => Buffer;
  dice: RegExp;
}

const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);

/** Another letter in the middle of each file that a part of the twin holds: the script itself stays a script. */
const misread = (bytes: Buffer) =>
  Buffer.from(
    bytes
      .toString()
      .replace(/[\w+/]{200}/g, (run) => run.slice(0, 99) + (run[99] === 'A' ? 'B' : 'A') + run.slice(100)),
  );

const LEER = 'no pudo leer el archivo «';

export const SERVIDO: Dano[] = [
  {
    que: 'the texts of results gone',
    archivos: /^pagefind\/fragment\//,
    dice: /^\d+ resultados\. Sin mostrar: 8, porque el archivo «pagefind\/fragment\/\w+\.pf_fragment»/,
  },
  {
    que: 'the index of words cut short',
    archivos: /^pagefind\/index\//,
    deja: half,
    dice: new RegExp(`${LEER}pagefind/index/`),
  },
  { que: 'the filters gone', archivos: /^pagefind\/filter\//, dice: new RegExp(`${LEER}pagefind/filter/`) },
  {
    que: 'the table of the index cut short',
    archivos: /\.pf_meta$/,
    deja: half,
    dice: new RegExp(`${LEER}pagefind/pagefind.es_`),
  },
  { que: 'its program gone', archivos: /^pagefind\/wasm/, dice: new RegExp(`${LEER}pagefind/wasm.es.pagefind»`) },
  {
    que: 'its first file cut short',
    archivos: /pagefind-entry/,
    deja: half,
    dice: new RegExp(`${LEER}pagefind/pagefind-entry.json»`),
  },
  { que: 'its loader gone', archivos: /^recursos\/pagefind\.js$/, dice: new RegExp(`${LEER}recursos/pagefind.js»`) },
];

export const EN_DISCO: Dano[] = [
  {
    que: 'the directory of the twin gone',
    archivos: /disco\/directorio/,
    dice: new RegExp(`${LEER}pagefind/disco/directorio.js»`),
  },
  { que: 'the parts of the twin gone', archivos: /disco\/\d/, dice: new RegExp(`${LEER}pagefind/disco/\\d+.js»`) },
  {
    que: 'the parts of the twin cut short',
    archivos: /disco\/\d/,
    deja: half,
    dice: new RegExp(`${LEER}pagefind/disco/\\d+.js»`),
  },
  {
    que: 'the parts of the twin misread',
    archivos: /disco\/\d/,
    deja: misread,
    dice: new RegExp(`${LEER}pagefind/disco/\\d+.js»`),
  },
  {
    que: 'parts with texts of results gone',
    archivos: /disco\/[123]\.js/,
    dice: /^\d+ resultados\. Sin mostrar: \d+, porque el archivo «pagefind\/disco\/[123]\.js»/,
  },
  {
    que: 'the loader cut short',
    archivos: /^recursos\/pagefind\.js$/,
    deja: half,
    dice: new RegExp(`${LEER}recursos/pagefind.js»`),
  },
];

/** Does the damage to a copy of the site; gives back how to mend it. */
export async function damage(folder: string, { archivos, deja }: Dano): Promise<() => Promise<void>> {
  const whole = new Map<string, Buffer>();
  for (const file of [...ARCHIVOS].filter((name) => archivos.test(name)).map((name) => join(folder, name))) {
    const bytes = await readFile(file);
    whole.set(file, bytes);
    await (deja ? writeFile(file, deja(bytes)) : rm(file));
  }
  return async () => {
    for (const [file, bytes] of whole) await writeFile(file, bytes);
  };
}
