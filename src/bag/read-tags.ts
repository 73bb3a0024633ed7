import { alignNames } from './unicode-names.ts';
import { readOxum } from './bag-info.ts';
import type { BagEntry } from './container.ts';
import { type Fault, makeFault } from './fault.ts';
import { type PendingFile, readFetch } from './fetch-file.ts';
import { readTag } from './tag-text.ts';
import { ALGORITHMS, WEAK, type Manifest, manifestKind, readManifest } from './manifest.ts';

/** What the tag files say, and what is wrong with them. */
interface TagFiles {
  manifests: Manifest[];
  pending: ReadonlyMap<string, PendingFile>;
  oxum: { bytes: number; files: number } | undefined;
  faults: Fault[];
}

/** Reads the manifests, `bag-info.txt` and `fetch.txt`. */
export async function readTags(entries: readonly BagEntry[], encoding: string): Promise<TagFiles> {
  const tags: TagFiles = { manifests: [], pending: new Map(), oxum: undefined, faults: [] };
  const paths = new Set(entries.map(({ path }) => path));
  for (const entry of entries) {
    const { path } = entry;
    const kind = manifestKind(path);
    if (!kind && path !== 'bag-info.txt' && path !== 'fetch.txt') continue;
    if (kind && !ALGORITHMS.has(kind.algorithm)) {
      tags.faults.push(makeFault('algorithm', path, `No se conoce el algoritmo «${kind.algorithm}».`));
      continue;
    }
    const { text, faults } = await readTag(entry, encoding);
    tags.faults.push(...faults);
    if (text !== undefined) takeTag(path, text, paths, tags);
  }
  return { ...tags, faults: tags.faults.concat(judgeManifests(entries, tags.manifests)) };
}

function takeTag(path: string, text: string, paths: ReadonlySet<string>, into: TagFiles): void {
  if (path === 'bag-info.txt') {
    const { oxum, faults } = readOxum(text);
    into.oxum = oxum;
    into.faults = into.faults.concat(faults);
  } else if (path === 'fetch.txt') {
    const { pending, faults } = readFetch(text);
    into.pending = pending;
    into.faults = into.faults.concat(faults);
  } else {
    const { manifest, faults } = readManifest(path, text, (other) => paths.has(other));
    into.manifests.push(manifest);
    into.faults = into.faults.concat(faults, alignNames(manifest, paths));
  }
}

/** Which manifests there are and aren't, whatever they say. */
function judgeManifests(entries: readonly BagEntry[], manifests: readonly Manifest[]): Fault[] {
  const kinds = entries.flatMap(({ path }) => manifestKind(path) ?? []);
  const faults: Fault[] = [];
  if (!kinds.some(({ ofTags }) => !ofTags))
    faults.push(makeFault('missing-manifest', 'manifest-sha256.txt', 'No hay ningún manifiesto del contenido.'));
  if (!kinds.some(({ ofTags }) => ofTags))
    faults.push(makeFault('no-tag-manifest', 'tagmanifest-sha256.txt', 'No hay ningún manifiesto de etiquetas.'));
  if (!entries.some(({ path }) => path === 'bag-info.txt'))
    faults.push(makeFault('no-payload-oxum', 'bag-info.txt', 'No está.'));
  const payloadManifests = manifests.filter(({ ofTags }) => !ofTags);
  if (payloadManifests.length > 0 && payloadManifests.every(({ algorithm }) => WEAK.includes(algorithm)))
    faults.push(
      ...payloadManifests.map(({ file, algorithm }) =>
        makeFault('weak-algorithm', file, `Solo hay sumas ${algorithm}.`),
      ),
    );
  return faults;
}
