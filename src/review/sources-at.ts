import { join } from 'node:path';
import { compareText } from '../base/compare-text.ts';
import { SOURCE_FOLDERS } from '../base/source-folders.ts';
import { isBlob } from '../git/compare-with-commit.ts';
import type { Repository } from '../git/find-repository.ts';
import { listFilesAt } from '../git/files-at.ts';
import { MAX_BYTES, readBlobs, sizesOf } from '../git/objects.ts';
import { readSources } from '../load/read-sources.ts';
import type { Sources } from '../load/sources.ts';

/** Why a file of a commit wasn't read: it is too large, kept by Git LFS elsewhere, or no file. */
export type Unread = 'large' | 'lfs' | 'no-file';

interface SourcesAt {
  sources: Sources;
  unread: Map<string, Unread>;
  /** Whether the commit has anything at all in the site's folders. */
  isEmpty: boolean;
}

/**
 * A site's sources as they were at a commit. What the disk has just so isn't read again: `now` says what it is, and a
 * site's drawings and documents may be many.
 */
export async function sourcesAt(
  root: string,
  repository: Repository,
  commit: string,
  now: Sources,
): Promise<SourcesAt> {
  const files = await listFilesAt(repository, commit, SOURCE_FOLDERS);
  const unread = new Map<string, Unread>();
  const same = new Set<string>();
  const wanted: [file: string, id: string][] = [];
  for (const [file, { kind, id }] of files) {
    if (kind === 'other') unread.set(file, 'no-file');
    else if (now.sums.has(file) && (await isBlob(join(root, file), id))) same.add(file);
    else wanted.push([file, id]);
  }
  const read = await readFiles(repository.top, wanted, now, { same, unread });
  // What the disk has of a published file that wasn't read stands for it, so that links to it aren't broken.
  for (const file of unread.keys()) if (file.startsWith('public/') && now.sums.has(file)) same.add(file);
  return { sources: await merge(read, same, now), unread, isEmpty: files.size === 0 };
}

async function readFiles(
  top: string,
  wanted: readonly [file: string, id: string][],
  now: Sources,
  { same, unread }: { same: Set<string>; unread: Map<string, Unread> },
): Promise<Map<string, Buffer>> {
  const sizes = await sizesOf(
    top,
    wanted.map(([, id]) => id),
  );
  for (const [i, [file]] of wanted.entries()) if ((sizes[i] ?? 0) > MAX_BYTES) unread.set(file, 'large');
  const small = wanted.filter(([file]) => !unread.has(file));
  const blobs = await readBlobs(
    top,
    small.map(([, id]) => id),
  );
  const read = new Map<string, Buffer>();
  for (const [i, [file]] of small.entries()) {
    const bytes = blobs[i] ?? Buffer.alloc(0);
    const pointed = pointedAt(bytes);
    if (pointed === undefined) read.set(file, bytes);
    else if (pointed === now.sums.get(file)) same.add(file);
    else unread.set(file, 'lfs');
  }
  return read;
}

/** The SHA-256 of the file that a pointer of Git LFS stands for (git-lfs/docs/spec.md). */
function pointedAt(bytes: Buffer): string | undefined {
  if (bytes.length > 1024) return undefined;
  return /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*oid sha256:([0-9a-f]{64})\n/.exec(
    bytes.toString('latin1'),
  )?.[1];
}

/** What was read, and what is the same on the disk, in the order of their paths. */
async function merge(files: ReadonlyMap<string, Buffer>, same: ReadonlySet<string>, now: Sources): Promise<Sources> {
  const read = await readSources(files);
  const pick = <T>(own: ReadonlyMap<string, T>, theirs: ReadonlyMap<string, T>, nameOf = (key: string) => key) =>
    new Map([...own, ...[...theirs].filter(([key]) => same.has(nameOf(key)))].sort(([a], [b]) => compareText(a, b)));
  const inPublic = (path: string) => `public/${path}`;
  return {
    csv: pick(read.csv, now.csv),
    json: pick(read.json, now.json),
    mdx: pick(read.mdx, now.mdx),
    publicFiles: pick(read.publicFiles, now.publicFiles, inPublic),
    sums: pick(read.sums, now.sums),
    publicPaths: [...read.publicPaths, ...now.publicPaths.filter((path) => same.has(inPublic(path)))].sort(compareText),
    others: [...read.others, ...now.others.filter((file) => same.has(file))].sort(compareText),
    problems: [...read.problems, ...now.problems.filter(({ file }) => same.has(file))],
  };
}
