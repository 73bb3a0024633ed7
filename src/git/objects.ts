import { createHash, type Hash } from 'node:crypto';
import { runGit } from './run-git.ts';
import { oddLayout } from './unconfirmed.ts';

/** An entry of a tree: a file, a folder, or what can be neither (a link, another repository). */
export interface Entry {
  kind: 'file' | 'folder' | 'other';
  id: string;
}

/** Bytes that the commit and the trees of one question may have together. */
export const MAX_BYTES = 32 * 1024 * 1024;

/** Begins the sum that names an object: SHA-1, or SHA-256 in the repositories that have it. */
export function startSum(id: string, type: string, size: number): Hash {
  return createHash(id.length === 40 ? 'sha1' : 'sha256').update(`${type} ${size}\0`);
}

/** The commit that is checked out; undefined where there is none yet. */
export async function readHead(top: string): Promise<string | undefined> {
  const answer = (await runGit(top, ['rev-parse', '--verify', '--quiet', 'HEAD']))?.toString().trim();
  if (answer !== undefined && !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(answer))
    throw oddLayout('su HEAD no es un commit');
  return answer;
}

/** The tree of a commit. */
export async function readCommit(top: string, commit: string): Promise<string> {
  const [bytes] = await readObjects(top, 'commit', [commit]);
  const tree = /^tree ([0-9a-f]+)\n/.exec(bytes?.toString('latin1') ?? '')?.[1];
  if (tree?.length !== commit.length) throw oddLayout('su commit está mal formado');
  return tree;
}

/** What some trees hold, by name. */
export async function readTrees(top: string, ids: readonly string[]): Promise<Map<string, Entry>[]> {
  const trees = await readObjects(top, 'tree', ids);
  return trees.map((bytes, i) => parseTree(bytes, (ids[i]?.length ?? 0) / 2));
}

/** The tree at the end of a way through folders; undefined where a commit has no such folder. */
export async function descend(
  top: string,
  root: string,
  prefix: readonly string[],
): Promise<Map<string, Entry> | undefined> {
  let [tree] = await readTrees(top, [root]);
  for (const name of prefix) {
    const entry = tree?.get(name);
    if (entry?.kind !== 'folder') return undefined;
    [tree] = await readTrees(top, [entry.id]);
  }
  return tree;
}

/** How many bytes some files have, in their order. */
export async function sizesOf(top: string, ids: readonly string[]): Promise<number[]> {
  const answer = await runGit(top, ['cat-file', '--batch-check'], ids.map((id) => `${id}\n`).join(''));
  const lines = answer?.toString().split('\n') ?? [];
  return ids.map((_, i) => Number(lines[i]?.split(' ')[2] ?? Number.NaN));
}

/** The bytes of some files. Each fits in one question. */
export const readBlobs = (top: string, ids: readonly string[]) => readObjectsOf(top, 'blob', ids);

/** What some trees hold, by name, however many they are. */
export async function readTreesOf(top: string, ids: readonly string[]): Promise<Map<string, Entry>[]> {
  const trees = await readObjectsOf(top, 'tree', ids);
  return trees.map((bytes, i) => parseTree(bytes, (ids[i]?.length ?? 0) / 2));
}

/** Objects of a kind, asked for as many at once as one question may have. */
export async function readObjectsOf(top: string, type: string, ids: readonly string[]): Promise<Buffer[]> {
  const objects: Buffer[] = [];
  for (const some of inQuestions(ids, await sizesOf(top, ids))) objects.push(...(await readObjects(top, type, some)));
  return objects;
}

function inQuestions(ids: readonly string[], sizes: readonly number[]): string[][] {
  const questions: string[][] = [];
  let left = 0;
  for (const [i, id] of ids.entries()) {
    const size = sizes[i] ?? 0;
    if (questions.length === 0 || size > left) {
      questions.push([]);
      left = MAX_BYTES;
    }
    questions.at(-1)?.push(id);
    left -= size;
  }
  return questions;
}

/** Objects, each of which is proven by its own name: whatever a store says, it can't give other bytes for a commit. */
async function readObjects(top: string, type: string, ids: readonly string[]): Promise<Buffer[]> {
  const input = ids.map((id) => `${id}\n`).join('');
  const sizes = (await runGit(top, ['cat-file', '--batch-check'], input))?.toString().trimEnd().split('\n') ?? [];
  const total = sizes.reduce((sum, line) => sum + Number(line.split(' ')[2] ?? Number.NaN), 0);
  if (!(total <= MAX_BYTES)) throw oddLayout('le faltan objetos, o son demasiado grandes');
  const answer = (await runGit(top, ['cat-file', '--batch'], input)) ?? Buffer.alloc(0);
  let next = 0;
  return ids.map((id) => {
    const start = answer.indexOf('\n', next) + 1;
    const size = Number(answer.toString('latin1', next, start).split(' ')[2]);
    const bytes = answer.subarray(start, start + size);
    next = start + size + 1;
    if (startSum(id, type, bytes.length).update(bytes).digest('hex') !== id)
      throw oddLayout('sus objetos no son los que dicen ser');
    return bytes;
  });
}

/** Reads a tree: `mode name NUL id`, again and again. */
function parseTree(bytes: Buffer, idLength: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0, at) + 1;
    const [, mode = '', name = ''] = /^(\d+) (.+)$/s.exec(decode(bytes.subarray(at, end - 1))) ?? [];
    const id = bytes.toString('hex', end, end + idLength);
    at = end + idLength;
    if (end === 0 || at > bytes.length || /^\.{0,2}$|\//.test(name) || entries.has(name))
      throw oddLayout('sus carpetas están mal formadas');
    entries.set(name, { kind: kindOf(mode), id });
  }
  return entries;
}

/** A name in no known encoding is equal to none on the disk. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw oddLayout('tiene nombres que no están en UTF-8');
  }
}

function kindOf(mode: string): Entry['kind'] {
  if (/^0?40000$/.test(mode)) return 'folder';
  return /^100[67]\d\d$/.test(mode) ? 'file' : 'other';
}
