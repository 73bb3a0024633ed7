import { stat } from 'node:fs/promises';
import { compareText } from '../base/compare-text.ts';
import { compareOxum } from './bag-info.ts';
import { openFolder } from './open-folder.ts';
import { compareFiles, type PresentFile } from './compare-files.ts';
import { describeWrongTarget } from './wrong-target.ts';
import { type Container, type BagEntry, Unreadable } from './container.ts';
import { type FaultCode, type Fault, makeFault } from './fault.ts';
import { readDeclaration, VERSION } from './declaration.ts';
import { readTags } from './read-tags.ts';
import { manifestKind } from './manifest.ts';
import { withoutExplained } from './explained-faults.ts';
import { fromBagFolder } from './bag-folder.ts';
import { isNotForWindows } from './bag-path.ts';
import { sumBytes } from '../base/hash.ts';
import { NotZip } from './zip/find-directory.ts';
import { openZip } from './zip/open-zip.ts';

/** The outcome of verifying a bag: everything that is wrong with it, and how much was compared. */
export interface Verification {
  faults: Fault[];
  files: number;
  bytes: number;
  algorithms: string[];
}

/** Nothing was read of a container with one of these, so nothing else can be said of it. */
const UNOPENED: readonly FaultCode[] = ['zip-bomb', 'oversized-zip'];

/** Verifies a bag in a folder or in a ZIP, and writes nothing to the disk. */
export async function verifyPath(path: string): Promise<Verification> {
  try {
    const there = await stat(path);
    const inZip = !there.isDirectory();
    // A pipe has no end, nor do some devices.
    if (inZip && !there.isFile()) throw new NotZip('No es un archivo ni una carpeta.');
    const container = inZip ? await openZip(path) : openFolder(path);
    try {
      const only =
        container.faults.find(({ code }) => UNOPENED.includes(code)) ?? describeWrongTarget(container, inZip);
      return only ? nothingBut(only) : await verifyBag(inZip ? fromBagFolder(container) : container);
    } finally {
      await container.close();
    }
  } catch (error) {
    if (!(error instanceof NotZip)) throw error;
    return nothingBut(makeFault('damaged-zip', '', error.message));
  }
}

const nothingBut = (fault: Fault): Verification => ({ faults: [fault], files: 0, bytes: 0, algorithms: [] });

async function verifyBag(container: Container): Promise<Verification> {
  const { entries } = container;
  const declaration = await readDeclaration(container);
  const tags = await readTags(entries, declaration.encoding);
  const algorithms = [...new Set(tags.manifests.map(({ algorithm }) => algorithm))].sort(compareText);
  const { present, unreadable } = await sumEntries(entries, algorithms);
  const isPayload = ({ path }: { path: string }) => path.startsWith('data/');
  const payload = entries.filter(isPayload);
  const payloadManifests = tags.manifests.filter(({ ofTags }) => !ofTags);
  const tagManifests = tags.manifests.filter(({ ofTags }) => ofTags);
  const mustNameAll = declaration.version === VERSION;
  const faults = [
    ...container.faults,
    ...declaration.faults,
    ...tags.faults,
    ...unreadable,
    ...entries
      .filter(({ path }) => isNotForWindows(path))
      .map(({ path }) => makeFault('windows-name', path, 'Windows no tiene archivos con ese nombre.')),
    ...compareFiles(present.filter(isPayload), { manifests: payloadManifests, pending: tags.pending, mustNameAll }),
    ...compareFiles(
      present.filter(({ path }) => !isPayload({ path }) && !manifestKind(path)?.ofTags),
      { manifests: tagManifests, pending: new Map(), mustNameAll },
    ),
    ...compareOxum(tags.oxum, payload),
    ...(payload.length > 0 || container.folders.includes('data')
      ? []
      : [makeFault('missing-payload', 'data/', 'No está.')]),
  ];
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  return { faults: inOrder(withoutExplained(faults)), files: payload.length, bytes, algorithms };
}

async function sumEntries(
  entries: readonly BagEntry[],
  algorithms: readonly string[],
): Promise<{ present: PresentFile[]; unreadable: Fault[] }> {
  const present: PresentFile[] = [];
  const unreadable: Fault[] = [];
  for (const { path, read } of entries) {
    try {
      present.push({ path, sums: (await sumBytes(read(), algorithms)).sums });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      present.push({ path, sums: undefined });
      unreadable.push(makeFault(error.code, path, error.message));
    }
  }
  return { present, unreadable };
}

function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort(
    (a, b) => compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compareText(a.message, b.message),
  );
}
