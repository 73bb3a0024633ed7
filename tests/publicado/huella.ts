import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Huella = Record<string, string>;

/** A hash for each file of a folder. */
export async function fingerprint(of: string): Promise<Huella> {
  const entries = await readdir(of, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashes = files.sort().map(async (file) => [file.slice(of.length), await hash(file)] as const);
  return Object.fromEntries(await Promise.all(hashes));
}

const hash = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
