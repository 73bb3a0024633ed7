import { decodeBase64 } from '../../base/bytes.ts';
import { compareText } from '../../base/compare-text.ts';
import { withLf } from '../../normalize/canonical-text.ts';
import { readSource, readText } from '../../load/source.ts';
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

/** The texts of a site as they are written, those that can be read; their lines end in LF. */
export function textsOf({ files }: Pack): Map<string, string> {
  const texts = Object.entries(files).flatMap(([file, packed]) => {
    const text = file.endsWith('.mdx') ? textOf(file, bytesOf(packed)) : undefined;
    return text === undefined ? [] : [[file, text] as const];
  });
  return new Map(texts.sort(([a], [b]) => compareText(a, b)));
}

/** A text as it is written, its lines ending in LF; undefined where it can't be read. */
export function textOf(file: string, bytes: Uint8Array): string | undefined {
  const { text } = readText(file, bytes);
  return text === undefined ? undefined : withLf(text);
}

const UNREAD = { lost: 'unread' } as const;

const bytesOf = (packed: Packed): Uint8Array =>
  typeof packed === 'string' ? new TextEncoder().encode(packed) : decodeBase64(packed.base64);
