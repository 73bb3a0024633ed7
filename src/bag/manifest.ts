import { type Fault, makeFault } from './fault.ts';
import { decodePath, describeUnsafePath } from './bag-path.ts';

/** How many hexadecimal digits a checksum has, by algorithm. */
export const ALGORITHMS: ReadonlyMap<string, number> = new Map([
  ['md5', 32],
  ['sha1', 40],
  ['sha224', 56],
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);
export const WEAK = ['md5', 'sha1'];

export interface Manifest {
  file: string;
  algorithm: string;
  ofTags: boolean;
  /** Checksum by path; undefined where its line has no valid one. */
  sums: Map<string, string | undefined>;
  /** Whether every line gave a path; one that gave none may mean any file. */
  fullyRead: boolean;
}

/** The kind of manifest that a file of the bag's folder is, by its name. */
export function manifestKind(file: string): { algorithm: string; ofTags: boolean } | undefined {
  const [, tag, algorithm] = /^(tag)?manifest-([^/]+)\.txt$/.exec(file) ?? [];
  return algorithm === undefined ? undefined : { algorithm, ofTags: tag !== undefined };
}

/** Lines of a tag file, whatever its line ends; what follows the last one is no line. */
export const linesOf = (text: string) => text.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);

/** Reads a manifest, and reports every invalid line. `exists` tells what is in the bag. */
export function readManifest(
  file: string,
  text: string,
  exists: (path: string) => boolean,
): { manifest: Manifest; faults: Fault[] } {
  const { algorithm, ofTags } = manifestKind(file) ?? { algorithm: '', ofTags: false };
  const manifest: Manifest = { file, algorithm, ofTags, sums: new Map(), fullyRead: true };
  const faults: Fault[] = [];
  for (const [i, line] of text === '' ? [] : linesOf(text).entries()) {
    const wrong = readLine(line, manifest, exists);
    if (wrong?.pathless) manifest.fullyRead = false;
    if (wrong) faults.push(makeFault(wrong.code, file, wrong.message, i + 1));
  }
  return { manifest, faults };
}

function readLine(
  line: string,
  { algorithm, ofTags, sums }: Manifest,
  exists: (path: string) => boolean,
): (Pick<Fault, 'code' | 'message'> & { pathless: boolean }) | undefined {
  const bad = (message: string, pathless = false) => ({ code: 'manifest-line', message, pathless }) as const;
  const [, sum, written] = /^(\S+)[ \t]+(\S.*)$/.exec(line) ?? [];
  if (sum === undefined || written === undefined) return bad(`No es una suma y un camino: «${cut(line)}».`, true);
  const digits = ALGORITHMS.get(algorithm) ?? 0;
  const path = whichPath(written, exists);
  const unsafe = describeUnsafePath(path);
  if (unsafe !== undefined) return { code: 'unsafe-path', message: `«${cut(path)}»: ${unsafe}`, pathless: true };
  if (path.startsWith('data/') === ofTags || (ofTags && manifestKind(path)?.ofTags))
    return bad(`«${path}» no es de las que nombra este manifiesto.`, true);
  if (sums.has(path)) return bad(`«${path}» ya está en un renglón de antes.`);
  const stands = sum.length === digits && /^[0-9a-f]+$/i.test(sum);
  sums.set(path, stands ? sum.toLowerCase() : undefined);
  return stands
    ? undefined
    : bad(`«${cut(sum)}» no es una suma de ${algorithm}: tiene ${digits} cifras hexadecimales.`);
}

/**
 * The path that a line means: decoded, as BagIt 1.0 writes it. Other tools write it raw, or with what command-line tools
 * put before it (`*`, `./`): those readings count where only they are in the bag.
 */
function whichPath(written: string, exists: (path: string) => boolean): string {
  const plain = written.replace(/^\*/, '').replace(/^\.\//, '');
  const readings = [decodePath(written), written, decodePath(plain), plain];
  return readings.find(exists) ?? decodePath(plain);
}

const cut = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
