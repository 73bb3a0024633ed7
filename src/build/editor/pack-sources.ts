import { LARGEST } from '../../load/files/public-file.ts';
import { loadSources } from '../../load/load-sources.ts';
import type { Parsed, Unparsed } from '../../load/mdx/node.ts';
import { parseMdx } from '../../load/mdx/parse.ts';
import { readSource } from '../../load/source.ts';
import { isParsed, type Sources } from '../../load/sources.ts';
import type { Pack, Packed } from '../../editor/engine/pack.ts';
import { ChangedSource, readJudged } from '../judged.ts';

/** What the editor is given of a site's folder. `sums`: SHA-256 of every file as it was judged. */
export async function packFolder(root: string, sums: ReadonlyMap<string, string>): Promise<Pack> {
  const files = new Map<string, Buffer>();
  for (const file of sums.keys()) {
    const bytes = await readJudged({ folder: root, sums }, file, LARGEST);
    if (!bytes) throw new ChangedSource(file);
    files.set(file, bytes);
  }
  return packSources(files, { ...(await loadSources(root)), sums });
}

/** Sources with the bytes that they were read of, and what the parser says of their texts. */
export async function packSources(
  bytes: ReadonlyMap<string, Buffer>,
  { publicFiles, others, sums }: Pick<Sources, 'publicFiles' | 'others'> & { sums: ReadonlyMap<string, string> },
): Promise<Pack> {
  const files: Record<string, Packed> = {};
  const texts: Record<string, Parsed | Unparsed> = {};
  for (const [file, own] of bytes) {
    if (!isParsed(file)) continue;
    files[file] = packBytes(own);
    if (file.endsWith('.mdx')) await readSource(file, own, async (text) => (texts[file] = await parseMdx(text)));
  }
  return { files, texts, publicFiles: [...publicFiles.values()], others, sums: Object.fromEntries(sums) };
}

function packBytes(bytes: Buffer): Packed {
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes) ? text : { base64: bytes.toString('base64') };
}

/** The pack as a script, which loads from disk too. */
export const writePack = (name: string, pack: Pack): string => `${name}=${JSON.stringify(pack)};\n`;
