import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { verifyPath } from '../src/bag/verify.ts';

/** The files of a bag, by path from its folder. */
export type Bolsa = Record<string, Uint8Array>;

export const bytes = (texto: string): Uint8Array => new TextEncoder().encode(texto);
export const texto = (de: Uint8Array | undefined): string => new TextDecoder().decode(de);

const PAYLOAD = { 'data/a.txt': 'uno\n', 'data/b/ñ.txt': 'dos\n', 'data/c.txt': '' };

interface Opciones {
  algoritmos?: string[];
  conTags?: boolean;
  /** Tag files beside the usual ones, or in their place. */
  mas?: Record<string, string>;
}

/** A whole bag, made here and not by the code that it tests. */
export function makeBolsa(
  payload: Record<string, string> = PAYLOAD,
  { algoritmos = ['sha256', 'sha512'], conTags = true, mas = {} }: Opciones = {},
): Bolsa {
  const files = toBytes(payload);
  const total = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  const tags = toBytes({
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': `Source-Organization: Villa\nPayload-Oxum: ${total}.${Object.keys(files).length}\n`,
    ...mas,
  });
  for (const uno of algoritmos) tags[`manifest-${uno}.txt`] = bytes(writeSums(files, uno));
  const over = conTags ? algoritmos.map((uno) => [`tagmanifest-${uno}.txt`, bytes(writeSums(tags, uno))] as const) : [];
  return { ...tags, ...Object.fromEntries(over), ...files };
}

const toBytes = (files: Record<string, string>): Bolsa =>
  Object.fromEntries(Object.entries(files).map(([ruta, contenido]) => [ruta, bytes(contenido)]));

const writeSums = (files: Bolsa, algoritmo: string) =>
  Object.entries(files)
    .map(([ruta, uno]) => `${createHash(algoritmo).update(uno).digest('hex')}  ${encode(ruta)}\n`)
    .join('');

const encode = (ruta: string) => ruta.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');

/** Every tag manifest again, so that nothing but what a case is about is wrong. */
export function retag(bolsa: Bolsa): void {
  const tags = Object.entries(bolsa).filter(([ruta]) => !/^(data\/|tagmanifest-)/.test(ruta));
  for (const ruta of Object.keys(bolsa).filter((name) => name.startsWith('tagmanifest-')))
    bolsa[ruta] = bytes(writeSums(Object.fromEntries(tags), /-(\w+)\.txt$/.exec(ruta)?.[1] ?? ''));
}

/** A bag as a ZIP, in a folder of its own. */
export const zipOf = (bolsa: Bolsa): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(bolsa).map(([ruta, uno]) => [`bolsa/${ruta}`, uno])));

/** What is wrong with a ZIP, in short: code, file and line. */
export async function fallasOfZip(zip: Uint8Array): Promise<string[]> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'bolsa.zip'), zip);
    return short(await verifyPath(join(folder, 'bolsa.zip')));
  });
}

/** The same of a bag in a folder. */
export async function fallasOfFolder(bolsa: Bolsa, prepare?: (folder: string) => Promise<unknown>): Promise<string[]> {
  return inFolder(async (folder) => {
    for (const [ruta, uno] of Object.entries(bolsa)) {
      await mkdir(dirname(join(folder, ruta)), { recursive: true });
      await writeFile(join(folder, ruta), uno);
    }
    await prepare?.(folder);
    return short(await verifyPath(folder));
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bolsa-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const short = ({ fallas }: Awaited<ReturnType<typeof verifyPath>>) =>
  fallas.map(({ codigo, archivo, linea }) => [codigo, archivo, ...(linea === undefined ? [] : [linea])].join(' '));
