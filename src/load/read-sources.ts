import { compareText } from '../base/compare-text.ts';
import { sha256Of } from '../base/hash.ts';
import { readPublicFile } from './files/public-file.ts';
import { parseMdx } from './mdx/parse.ts';
import { readSource } from './source.ts';
import { addSource, isParsed, isPassedOver, noSources, type Sources } from './sources.ts';

/** What `loadSources` reads of a site's folder, of files in memory, by path from that folder. */
export async function readSources(files: ReadonlyMap<string, Buffer>): Promise<Sources> {
  const sorted = [...files].filter(([file]) => !isPassedOver(file)).sort(([a], [b]) => compareText(a, b));
  const read = await Promise.all(
    sorted.map(async ([file, bytes]) => ({
      file,
      source: isParsed(file) ? await readSource(file, bytes, parseMdx) : undefined,
    })),
  );
  const sources = noSources();
  for (const { file, source } of read) addSource(sources, file, source);
  for (const [file, bytes] of sorted) sources.sums.set(file, sha256Of(bytes));
  for (const path of sources.publicPaths) {
    sources.publicFiles.set(path, readPublicFile(path, files.get(`public/${path}`) as Buffer));
  }
  return sources;
}
