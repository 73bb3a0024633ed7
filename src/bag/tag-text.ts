import { type BagEntry, Unreadable } from './container.ts';
import { type Fault, type FaultCode, makeFault } from './fault.ts';

/** Enough for a manifest of hundreds of thousands of files, but not to fill the memory. */
const MAX_TAG_FILE = 64 * 1024 * 1024;
const MAX_LINES = 500_000;

const BOM_UTF8 = Buffer.from('\uFEFF');
const HAS_BOM = 'Empieza con una marca de orden de bytes (BOM), que BagIt no admite.';

/** The text of a tag file, if it can be read, and what is wrong with it. */
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
