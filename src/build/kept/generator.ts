import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../base/project.ts';

/** What a site is made with, the content aside. */
const SOURCES = ['src/**/*.*', 'astro.config.mjs', 'package-lock.json'];

let known: string | undefined;

/** By which two generators make the same of the same content: the sum of their sources and of what runs them. */
export const generatorSum = (): string => (known ??= sumGenerator());

/** The same of its sources as they are now. */
export function sumGenerator(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync(SOURCES, { cwd: PROJECT }).sort()) {
    if (!file.endsWith('.test.ts')) hash.update(`${file}\n`).update(readFileSync(join(PROJECT, file)));
  }
  return hash.digest('hex');
}
