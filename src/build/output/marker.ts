import {
  type BigIntStats,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sha256Of } from '../../base/hash.ts';
import type { Places } from './workplace.ts';
import { lookAt, walk } from '../../base/disk/walk.ts';

/** The times and the number of a file, which no copy shares, spare reading it again. */
export type Traits = readonly [bytes: string, inode: string, mtime: string, ctime: string];

/** How a file was that stands in the last site and in this one, before its bytes were read. */
export interface Linked {
  traits: Traits;
  mode: bigint;
}

/** A file as we left it. */
type Mark = readonly [sha256: string, ...Traits];

/** What a published site holds, kept beside it: only what is in a marker may be replaced or removed. */
export interface Marker {
  /** By path from the site's folder, with `/`. */
  files: ReadonlyMap<string, Mark>;
  folders: ReadonlySet<string>;
}

/** A marker as its file has it, which the versions before this one wrote too. */
interface Written {
  archivos: [string, Mark][];
  carpetas: string[];
}

/**
 * Describes a finished site. `sums`: of files whose bytes are known, which are not read again; `linked`: of those that the last
 * site has too, how they were when their bytes were read.
 */
export async function takeMarker(
  folder: string,
  sums: ReadonlyMap<string, string> = new Map(),
  linked: ReadonlyMap<string, Linked> = new Map(),
): Promise<Marker> {
  const files = new Map<string, Mark>();
  const folders = new Set<string>();
  for (const { path, info } of walk(folder)) {
    if (info?.isDirectory()) folders.add(path);
    else if (info) {
      const sum = sums.get(path) ?? sha256Of(await readFile(join(folder, path)));
      files.set(path, [sum, ...(linked.get(path)?.traits ?? traits(info))]);
    }
  }
  return { files, folders };
}

export const traits = ({ size, ino, mtimeNs, ctimeNs }: BigIntStats): Traits => [
  `${size}`,
  `${ino}`,
  `${mtimeNs}`,
  `${ctimeNs}`,
];

const MARKER_NAME = /^marca-(\d+)-([0-9a-f]{16})\.json$/;
const sumInName = (text: Uint8Array) => sha256Of(text).slice(0, 16);

/** What the markers of a folder list, those of builds under way among them. */
export function readMarkers(folder: string): Marker[] {
  return markerFiles(folder).flatMap(({ path }) => readMarker(path) ?? []);
}

function markerFiles(folder: string): { path: string; pid: number }[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.flatMap((name) => {
    const [, pid] = MARKER_NAME.exec(name) ?? [];
    const path = join(folder, name);
    return pid !== undefined && lookAt(path)?.isFile() ? [{ path, pid: Number(pid) }] : [];
  });
}

/** What was read, while there is room for it, by its path and what tells a file from those before it: to publish a site is to look ten times. */
const readBefore = new Map<string, WeakRef<Marker>>();

/** One that can't be read proves nothing. */
function readMarker(path: string): Marker | undefined {
  try {
    const own = [path, ...traits(lstatSync(path, { bigint: true }))].join();
    const marker = readBefore.get(own)?.deref() ?? parseMarker(readFileSync(path, 'utf8'));
    readBefore.set(own, new WeakRef(marker));
    return marker;
  } catch {
    return undefined;
  }
}

function parseMarker(text: string): Marker {
  const { archivos, carpetas } = JSON.parse(text) as Written;
  return { files: new Map(archivos.filter(([, mark]) => Array.isArray(mark))), folders: new Set(carpetas) };
}

/** Keeps a marker, whole or not at all, under a name that no other build and no other site has. */
export function writeMarker({ ownFolder, markerDraft }: Places, pid: number, { files, folders }: Marker): string {
  const written: Written = { archivos: [...files], carpetas: [...folders] };
  const text = `${JSON.stringify(written)}\n`;
  const path = join(ownFolder, `marca-${pid}-${sumInName(Buffer.from(text))}.json`);
  writeFileSync(markerDraft, text, { flush: true });
  renameSync(markerDraft, path);
  return path;
}

/**
 * Markers of processes that ended, and of this one's sites before: of no use once another site has taken the place. What has
 * their name and other bytes than those of its sum is not ours.
 */
export function oldMarkers(folder: string, pid: number, isAlive: (pid: number) => boolean): string[] {
  const old = markerFiles(folder).filter((one) => one.pid === pid || !isAlive(one.pid));
  return old.flatMap(({ path }) =>
    MARKER_NAME.exec(basename(path))?.[2] === sumInName(readFileSync(path)) ? [path] : [],
  );
}

export function removeMarkers(paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { force: true });
}
