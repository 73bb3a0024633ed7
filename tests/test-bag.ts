import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { verifyPath } from '../src/bag/verify.ts';

/** The files of a bag, by path from its folder. */
export type Bag = Record<string, Uint8Array>;

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (from: Uint8Array | undefined): string => new TextDecoder().decode(from);

const PAYLOAD = { 'data/a.txt': 'uno\n', 'data/b/ñ.txt': 'dos\n', 'data/c.txt': '' };

interface Options {
  algorithms?: string[];
  withTags?: boolean;
  /** Tag files beside the usual ones, or in their place. */
  extra?: Record<string, string>;
}

/** A whole bag, made here and not by the code under test. */
export function makeTestBag(
  payload: Record<string, string> = PAYLOAD,
  { algorithms = ['sha256', 'sha512'], withTags = true, extra = {} }: Options = {},
): Bag {
  const files = toBytes(payload);
  const total = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  const tags = toBytes({
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': `Source-Organization: Villa\nPayload-Oxum: ${total}.${Object.keys(files).length}\n`,
    ...extra,
  });
  for (const one of algorithms) tags[`manifest-${one}.txt`] = bytes(writeSums(files, one));
  const over = withTags
    ? algorithms.map((one) => [`tagmanifest-${one}.txt`, bytes(writeSums(tags, one))] as const)
    : [];
  return { ...tags, ...Object.fromEntries(over), ...files };
}

const toBytes = (files: Record<string, string>): Bag =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [path, bytes(content)]));

const writeSums = (files: Bag, algorithm: string) =>
  Object.entries(files)
    .map(([path, one]) => `${createHash(algorithm).update(one).digest('hex')}  ${encode(path)}\n`)
    .join('');

const encode = (path: string) => path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');

/** Writes every tag manifest anew, so that only what a case is about is wrong. */
export function retag(bag: Bag): void {
  const tags = Object.entries(bag).filter(([path]) => !/^(data\/|tagmanifest-)/.test(path));
  for (const path of Object.keys(bag).filter((name) => name.startsWith('tagmanifest-')))
    bag[path] = bytes(writeSums(Object.fromEntries(tags), /-(\w+)\.txt$/.exec(path)?.[1] ?? ''));
}

/** A bag as a ZIP, in a folder of its own. */
export const zipOf = (bag: Bag): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(bag).map(([path, one]) => [`bolsa/${path}`, one])));

/** What is wrong with a ZIP, in short: code, file and line. */
export async function faultsOfZip(zip: Uint8Array): Promise<string[]> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'bolsa.zip'), zip);
    return short(await verifyPath(join(folder, 'bolsa.zip')));
  });
}

/** The same of a bag in a folder. */
export async function faultsOfFolder(bag: Bag, prepare?: (folder: string) => Promise<unknown>): Promise<string[]> {
  return inFolder(async (folder) => {
    for (const [path, one] of Object.entries(bag)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), one);
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

const short = ({ faults }: Awaited<ReturnType<typeof verifyPath>>) =>
  faults.map(({ code, file, line }) => [code, file, ...(line === undefined ? [] : [line])].join(' '));
