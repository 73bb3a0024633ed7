import { decodeBase64 } from '../../base/bytes.ts';
import { compareText } from '../../base/compare-text.ts';
import { readSource } from '../../load/source.ts';
import { addSource, noSources, type Sources } from '../../load/sources.ts';
import type { Pack, Packed } from './pack.ts';

/** The sources of a site as loading its folder gives them, from what travels with the site. */
export async function openPack({ files, texts, publicFiles, others, sums }: Pack): Promise<Sources> {
  const sources = noSources();
  for (const [file, packed] of Object.entries(files).sort(([a], [b]) => compareText(a, b)))
    addSource(sources, file, await readSource(file, bytesOf(packed), () => Promise.resolve(texts[file] ?? UNREAD)));
  for (const one of publicFiles) {
    sources.publicPaths.push(one.path);
    sources.publicFiles.set(one.path, one);
  }
  sources.others.push(...others);
  return { ...sources, sums: new Map(Object.entries(sums)) };
}

const UNREAD = { lost: 'unread' } as const;

export const bytesOf = (packed: Packed): Uint8Array =>
  typeof packed === 'string' ? new TextEncoder().encode(packed) : decodeBase64(packed.base64);
