import { BadFile, forgetScript, loadScript, root } from '../load-script.ts';
import { expandPart } from './expand-part.ts';

/**
 * The files of the search index, by their path in `pagefind/`. Over HTTP they are fetched. From disk nothing can be, and
 * their twin is read, which is made of classic scripts (`search/disk-twin.ts`). Each is unpacked here, and so proven whole:
 * Pagefind takes what it can't unpack for what isn't there.
 */
export function readPart(path: string): Promise<Response> {
  return root.protocol === 'file:' ? readTwin(path.replace(/\?.*$/, '')) : fetchPart(path);
}

/**
 * Pagefind ends the address of what may have changed with the time, `?ts=…`, which no archive of the web has: that it be
 * fresh is asked of the browser instead.
 */
async function fetchPart(path: string): Promise<Response> {
  const [name = '', time] = path.split('?');
  const file = `pagefind/${name}`;
  return prove(file, name, async () => {
    const response = await fetch(new URL(file, root), time === undefined ? {} : { cache: 'no-cache' });
    if (!response.ok) throw new BadFile(file);
    return new Uint8Array(await response.arrayBuffer());
  });
}

interface Twin {
  /** The first path of each part. */
  directorio?: string[];
  [part: number]: Record<string, string>;
}

const shared = globalThis as unknown as { indiceEnDisco: Twin };
shared.indiceEnDisco = {};

async function readTwin(path: string): Promise<Response> {
  const directory = await loadScript('pagefind/disco/directorio.js', () => shared.indiceEnDisco.directorio);
  const part = directory.findLastIndex((first) => first <= path);
  const file = `pagefind/disco/${part}.js`;
  const files = await loadScript(file, () => shared.indiceEnDisco[part]);
  const proven = prove(file, path, () =>
    Uint8Array.from(atob(files[path] ?? '-'), (character) => character.charCodeAt(0)),
  );
  return proven.catch((error: unknown) => {
    forgetTwin();
    throw error;
  });
}

/** Where one part proves damaged, others may be so that were read before it: the next search reads them all again. */
function forgetTwin(): void {
  for (const part of Object.keys(shared.indiceEnDisco)) forgetScript(`pagefind/disco/${part}.js`);
  shared.indiceEnDisco = {};
}

type Bytes = Uint8Array<ArrayBuffer>;

/** A file unpacked, as Pagefind reads it; whatever goes wrong in it is the fault of `file`. */
async function prove(file: string, path: string, read: () => Bytes | Promise<Bytes>): Promise<Response> {
  try {
    return new Response(expandPart(path, await unpack(await read())));
  } catch {
    throw new BadFile(file);
  }
}

/** How a gzip begins (RFC 1952). */
const GZIP = [0x1f, 0x8b];

/** The gzip of a file tells its length and its CRC. Some servers unpack by themselves; the first file isn't packed. */
async function unpack(bytes: Bytes): Promise<Bytes> {
  if (GZIP.some((byte, i) => bytes[i] !== byte)) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
