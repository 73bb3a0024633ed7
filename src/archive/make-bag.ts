import { compareText } from '../base/compare-text.ts';
import type { Judged } from '../build/judged.ts';
import { BAGIT_TXT, type BagDescription, writeBagInfo, writeDublinCore } from './tag-files.ts';
import { readAsJudged } from './read-judged.ts';
import { writeReadme } from './readme.ts';
import { encodePath } from '../bag/bag-path.ts';
import { sumBytes } from '../base/hash.ts';
import type { ZipInput } from './write-zip.ts';

const ALGORITHMS = ['sha256', 'sha512'] as const;

interface SummedFile extends ZipInput {
  sums: Map<string, string>;
  size: number;
}

/** With the bill of materials of the program that made the site. */
export type Uncounted = Omit<BagDescription, 'files' | 'bytes'> & { sbom: string };

/**
 * The files of a BagIt 1.0 bag, in a folder of their own, in order: the site that was published, the sources as they
 * were judged, and what describes them.
 */
export async function makeBag(published: Judged, sources: Judged, uncounted: Uncounted): Promise<ZipInput[]> {
  const content = [...listJudged(published, 'data/sitio'), ...listJudged(sources, 'data/fuentes')];
  const encoded = content.map(({ path }) => path).filter((path) => encodePath(path) !== path);
  content.push(made('data/LEEME.txt', writeReadme(uncounted, encoded)), made('data/sbom.cdx.json', uncounted.sbom));
  const payload = await sumAll(content.sort((a, b) => compareText(a.path, b.path)));
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  const description: BagDescription = { ...uncounted, files: payload.length, bytes };
  const tags = await sumAll([
    made('bag-info.txt', writeBagInfo(description)),
    made('bagit.txt', BAGIT_TXT),
    made('dublin-core.xml', writeDublinCore(description)),
    ...manifests('manifest', payload),
  ]);
  const files = [...tags, ...manifests('tagmanifest', tags), ...payload].sort((a, b) => compareText(a.path, b.path));
  return files.map(({ path, read }) => ({ path: `${uncounted.name}/${path}`, read }));
}

function made(path: string, text: string): ZipInput {
  const bytes = Buffer.from(text);
  return { path, read: () => Promise.resolve(bytes) };
}

function listJudged(from: Judged, path: string): ZipInput[] {
  return [...from.sums.keys()].map((file) => ({ path: `${path}/${file}`, read: () => readAsJudged(from, file) }));
}

async function sumAll(files: ZipInput[]): Promise<SummedFile[]> {
  const summed: SummedFile[] = [];
  for (const file of files) summed.push({ ...file, ...(await sumBytes([await file.read()], ALGORITHMS)) });
  return summed;
}

/** In the form that `sha256sum -c` reads too. */
function manifests(name: string, files: readonly SummedFile[]): ZipInput[] {
  return ALGORITHMS.map((algorithm) =>
    made(
      `${name}-${algorithm}.txt`,
      files.map(({ path, sums }) => `${sums.get(algorithm) ?? ''}  ${encodePath(path)}\n`).join(''),
    ),
  );
}
