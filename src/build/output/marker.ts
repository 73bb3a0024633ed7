import { type BigIntStats, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sha256Of } from '../../base/hash.ts';
import type { Lugares } from './workplace.ts';
import { lookAt, walk } from '../../base/disk/walk.ts';

/** A file as we left it. The times and the number of the file, which no copy shares, spare reading it again. */
type Mark = readonly [sha256: string, bytes: string, inode: string, mtime: string, ctime: string];

/** What a published site holds, kept beside it: only what is in a marker may be replaced or removed. */
export interface Marker {
  /** By path from the site's folder, with `/`. */
  archivos: ReadonlyMap<string, Mark>;
  carpetas: ReadonlySet<string>;
}

/** Describes a finished site. */
export async function takeMarker(folder: string): Promise<Marker> {
  const archivos = new Map<string, Mark>();
  const carpetas = new Set<string>();
  for (const { ruta, info } of walk(folder)) {
    if (info?.isDirectory()) carpetas.add(ruta);
    else if (info) archivos.set(ruta, [sha256Of(await readFile(join(folder, ruta))), ...traits(info)]);
  }
  return { archivos, carpetas };
}

export const traits = ({ size, ino, mtimeNs, ctimeNs }: BigIntStats) =>
  [`${size}`, `${ino}`, `${mtimeNs}`, `${ctimeNs}`] as const;

const NOMBRE = /^marca-(\d+)-([0-9a-f]{16})\.json$/;
const sumInName = (text: Uint8Array) => sha256Of(text).slice(0, 16);

/** What the markers of a folder list, those of builds under way among them. */
export function readMarkers(folder: string): Marker[] {
  return markerFiles(folder).flatMap(({ path }) => readMarker(path) ?? []);
}

function markerFiles(folder: string): { path: string; pid: number }[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.flatMap((name) => {
    const [, pid] = NOMBRE.exec(name) ?? [];
    const path = join(folder, name);
    return pid !== undefined && lookAt(path)?.isFile() ? [{ path, pid: Number(pid) }] : [];
  });
}

/** One that can't be read proves nothing. */
function readMarker(path: string): Marker | undefined {
  try {
    const { archivos, carpetas } = JSON.parse(readFileSync(path, 'utf8')) as {
      archivos: [string, Mark][];
      carpetas: string[];
    };
    return { archivos: new Map(archivos.filter(([, mark]) => Array.isArray(mark))), carpetas: new Set(carpetas) };
  } catch {
    return undefined;
  }
}

/** Keeps a marker, whole or not at all, under a name that no other build and no other site has. */
export function writeMarker({ propia, marca }: Lugares, pid: number, { archivos, carpetas }: Marker): string {
  const text = `${JSON.stringify({ archivos: [...archivos], carpetas: [...carpetas] })}\n`;
  const path = join(propia, `marca-${pid}-${sumInName(Buffer.from(text))}.json`);
  writeFileSync(marca, text, { flush: true });
  renameSync(marca, path);
  return path;
}

/**
 * Markers of processes that ended, and of this one's sites before: of no use once another site has taken the place. What has
 * their name and other bytes than those of its sum is not ours.
 */
export function oldMarkers(folder: string, pid: number, isAlive: (pid: number) => boolean): string[] {
  const old = markerFiles(folder).filter((one) => one.pid === pid || !isAlive(one.pid));
  return old.flatMap(({ path }) => (NOMBRE.exec(basename(path))?.[2] === sumInName(readFileSync(path)) ? [path] : []));
}

export function removeMarkers(paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { force: true });
}
