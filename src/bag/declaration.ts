import { type Container, type BagEntry, Unreadable } from './container.ts';
import { type FaultCode, type Fault, makeFault } from './fault.ts';
import { linesOf } from './manifest.ts';

/** A manifest of hundreds of thousands of files fits; what was made to fill the memory doesn't. */
const MAX_TAG_FILE = 64 * 1024 * 1024;
const MAX_LINES = 500_000;
export const VERSION = '1.0';
const KNOWN_VERSIONS = /^(0\.9[3-7]|1\.0)$/;

const BOM_UTF8 = Buffer.from('\uFEFF');
const HAS_BOM = 'Empieza con una marca de orden de bytes (BOM), que BagIt no admite.';

/** The text of a tag file, where it can be read, and what is wrong with it. */
export async function readTag(
  entry: BagEntry,
  encoding: string,
): Promise<{ text: string | undefined; faults: Fault[] }> {
  const { path, size } = entry;
  const unread = (code: FaultCode, message: string) => ({
    text: undefined,
    faults: [makeFault(code, path, message)],
  });
  if (size > MAX_TAG_FILE) return unread('oversized-tag', `Mide ${size} bytes: no se leyó.`);
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of entry.read()) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const marked = bytes.subarray(0, BOM_UTF8.length).equals(BOM_UTF8);
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    if (countLines(text) > MAX_LINES)
      return unread('oversized-tag', `Tiene más de ${MAX_LINES} renglones: no se leyó.`);
    return { text, faults: marked ? [makeFault('byte-order-mark', path, HAS_BOM)] : [] };
  } catch (error) {
    if (error instanceof Unreadable) return unread(error.code, error.message);
    if (error instanceof TypeError) return unread('encoding', `No está en ${encoding}.`);
    throw error;
  }
}

function countLines(text: string): number {
  const ends = /\r\n|\n|\r/g;
  let count = 0;
  while (count <= MAX_LINES && ends.test(text)) count += 1;
  return count;
}

export interface Declaration {
  encoding: string;
  version: string;
  faults: Fault[];
}

/** What `bagit.txt` declares (RFC 8493, 2.1.1). Where it declares nothing, the rest is read as of version 1.0. */
export async function readDeclaration({ entries }: Container): Promise<Declaration> {
  const entry = entries.find(({ path }) => path === 'bagit.txt');
  const assumed: Declaration = { encoding: 'utf-8', version: VERSION, faults: [] };
  const declares = (message: string, line?: number) => makeFault('bag-declaration', 'bagit.txt', message, line);
  if (!entry) return { ...assumed, faults: [declares('Falta: no dice que esto es una bolsa BagIt.')] };
  const { text, faults } = await readTag(entry, 'utf-8');
  if (text === undefined) return { ...assumed, faults };
  const [first = '', second = '', ...rest] = linesOf(text);
  const wrong = (message: string, line: number): Declaration => ({
    ...assumed,
    faults: [...faults, declares(message, line)],
  });
  const [, version] = /^BagIt-Version: (\d+\.\d+)$/.exec(first) ?? [];
  const [, encoding] = /^Tag-File-Character-Encoding: (\S+)$/.exec(second) ?? [];
  if (version === undefined) return wrong('Debe empezar con «BagIt-Version: 1.0».', 1);
  if (!KNOWN_VERSIONS.test(version)) return wrong(`No hay una versión ${version} de BagIt.`, 1);
  if (encoding === undefined) return wrong('Debe seguir «Tag-File-Character-Encoding: UTF-8».', 2);
  if (!isKnown(encoding)) return wrong(`No se conoce la codificación «${encoding}».`, 2);
  if (rest.length > 0) return wrong('Solo lleva dos renglones.', 3);
  const other = makeFault('other-version', 'bagit.txt', `Es de la versión ${version} de BagIt.`, 1);
  return { encoding, version, faults: version === VERSION ? faults : [...faults, other] };
}

function isKnown(encoding: string): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}
