import { compareText } from '../base/compare-text.ts';
import { type Fault, makeFault } from './fault.ts';
import type { PendingFile } from './fetch-file.ts';
import type { Manifest } from './manifest.ts';

/** A file of the bag with its checksums, undefined where it can't be read. */
export interface PresentFile {
  path: string;
  sums: ReadonlyMap<string, string> | undefined;
}

/** What files are compared with. */
interface Expected {
  manifests: readonly Manifest[];
  /** Files still to be fetched, by path. */
  pending: ReadonlyMap<string, PendingFile>;
  /** Whether each manifest must name all files, as since version 1.0. */
  mustNameAll: boolean;
}

/** Compares files with the manifests that should name them: changed, missing, extra and renamed ones. */
export function compareFiles(present: readonly PresentFile[], expected: Expected): Fault[] {
  const { manifests } = expected;
  if (manifests.length === 0) return [];
  const byPath = new Map(present.map((one) => [one.path, one]));
  const named = [...new Set(manifests.flatMap(({ sums }) => [...sums.keys()]))].sort(compareText);
  const missing = named.filter((path) => !byPath.has(path));
  const extra = present.filter(({ path }) => !manifests.some(({ sums }) => sums.has(path)));
  const renamed = pairRenamed(missing, extra, manifests);
  const gone = missing.filter((path) => !renamed.has(path));
  const news = new Set(renamed.values());
  const unknown = namesAll(expected) ? extra.filter(({ path }) => !news.has(path)) : [];
  return [
    ...[...renamed].map(([before, now]) => makeFault('renamed-file', now, `Se llamaba «${before}».`)),
    ...gone.map((path) => describeMissing(path, expected)),
    ...unknown.map(({ path }) => describeExtra(path)),
    ...judgeFetch(named, byPath, expected),
    ...named.flatMap((path) => compareOne(byPath.get(path), expected)),
  ];
}

/** Whether a file that no manifest names is certainly extra; a line that couldn't be read may name it. */
function namesAll({ manifests, mustNameAll }: Expected): boolean {
  return mustNameAll ? manifests.some(({ fullyRead }) => fullyRead) : manifests.every(({ fullyRead }) => fullyRead);
}

/** Files to be fetched must be in a manifest too (RFC 8493, 2.2.3): otherwise there is nothing to compare them with. */
function judgeFetch(named: readonly string[], present: ReadonlyMap<string, PresentFile>, expected: Expected): Fault[] {
  if (!namesAll(expected)) return [];
  const known = new Set([...named, ...present.keys()].map((path) => path.normalize()));
  return [...expected.pending]
    .filter(([path]) => !known.has(path.normalize()))
    .map(([path, { line }]) =>
      makeFault('unlisted-fetch', 'fetch.txt', `Trae «${path}», que ningún manifiesto nombra.`, line),
    );
}

/** Missing files whose bytes are there under another name: the new name by the old one. */
function pairRenamed(
  missing: readonly string[],
  extra: readonly PresentFile[],
  manifests: readonly Manifest[],
): Map<string, string> {
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  const free = bySum(extra);
  for (const path of missing) {
    const naming = manifests.find(({ sums }) => sums.get(path) !== undefined);
    const same = naming ? (free.get(`${naming.algorithm} ${naming.sums.get(path)}`) ?? []) : [];
    let found = same.pop();
    while (found !== undefined && taken.has(found)) found = same.pop();
    if (found === undefined) continue;
    pairs.set(path, found);
    taken.add(found);
  }
  return pairs;
}

/** Files by algorithm and checksum, in reverse order. */
function bySum(present: readonly PresentFile[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, sums } of present.toReversed()) {
    for (const [algorithm, sum] of sums ?? []) {
      const key = `${algorithm} ${sum}`;
      const same = found.get(key);
      if (same) same.push(path);
      else found.set(key, [path]);
    }
  }
  return found;
}

function describeMissing(path: string, { manifests, pending }: Expected): Fault {
  const pendingFile = pending.get(path);
  if (pendingFile) return makeFault('pending-file', path, `No está: fetch.txt dice que se trae de ${pendingFile.url}`);
  const naming = manifests.filter(({ sums }) => sums.has(path)).map(({ file }) => file);
  return makeFault(
    'missing-file',
    path,
    `No está, y lo ${naming.length > 1 ? 'nombran' : 'nombra'} ${naming.join(' y ')}.`,
  );
}

const describeExtra = (path: string) =>
  path.startsWith('data/')
    ? makeFault('extra-file', path, 'No lo nombra ningún manifiesto.')
    : makeFault('unlisted-tag', path, 'No lo nombra ningún manifiesto de etiquetas.');

function compareOne(present: PresentFile | undefined, { manifests, mustNameAll }: Expected): Fault[] {
  if (!present) return [];
  const { path, sums } = present;
  const naming = manifests.filter((one) => one.sums.get(path) !== undefined);
  const silent = mustNameAll ? manifests.filter((one) => one.fullyRead && !one.sums.has(path)) : [];
  const faults = silent.map(({ file }) => makeFault('incomplete-manifest', file, `No nombra «${path}».`));
  const others = sums ? naming.filter((one) => one.sums.get(path) !== sums.get(one.algorithm)) : [];
  if (others.length === 0) return faults;
  if (others.length === naming.length)
    return [
      ...faults,
      makeFault(
        'changed-file',
        path,
        `Cambió: su suma no es la de ${others.map(({ file }) => file).join(' ni la de ')}.`,
      ),
    ];
  // A file that another manifest confirms is intact: it is the manifest that is wrong.
  return [
    ...faults,
    ...others.map(({ file }) =>
      makeFault('manifests-disagree', file, `Da otra suma de «${path}», que otro manifiesto confirma.`),
    ),
  ];
}
