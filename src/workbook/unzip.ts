import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { WorkbookFault } from './workbook.ts';

/** The files in a zip, each unpacked when it is asked for. */
export interface Parts {
  names: readonly string[];
  /** The bytes of a part; undefined where there is none of that name. */
  read(name: string): Uint8Array | undefined;
}

/** What workbooks of a million cells don't reach. */
const MOST_ENTRIES = 2000;
const MOST_BYTES = 100_000_000;
/** How much is unpacked at a time: deflate makes at most 1032 bytes of one. */
const PIECE = 32_768;

interface Entry {
  name: string;
  isEncrypted: boolean;
  method: number;
  crc: number;
  compressed: number;
  size: number;
  /** Of its local header. */
  offset: number;
}

/** Opens a zip in memory without trusting it: what its parts measure together is counted while they are unpacked. */
export function openParts(bytes: Uint8Array): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  for (const entry of readEntries(view, bytes)) {
    if (entries.has(entry.name)) throw damaged(`tiene dos partes llamadas «${entry.name}»`);
    entries.set(entry.name, entry);
  }
  let left = MOST_BYTES;
  const read = (name: string) => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    const content = unpack(bytes, view, entry, left);
    left -= content.length;
    return content;
  };
  return { names: [...entries.keys()], read };
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_COMMENT = 0xffff;

/** The directory (APPNOTE 4.3.12), which the record at the end of the file points at. */
function readEntries(view: DataView, bytes: Uint8Array): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw tooLarge();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged('su índice está cortado');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const [name = 0, extra = 0, comment = 0] = [nameLength, extraLength, commentLength];
    entries.push(readEntry(view, bytes, at, name));
    at += 46 + name + extra + comment;
  }
  return entries;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, nameLength: number): Entry {
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged('está cortado');
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, left: number): Uint8Array {
  if (entry.isEncrypted) throw damaged(`su parte «${entry.name}» está cifrada`);
  if (entry.size > left) throw tooLarge();
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged('está cortado');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + entry.compressed);
  const content = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, entry.size) : undefined;
  if (!content || content.length !== entry.size || crc32(content) !== entry.crc)
    throw damaged(`su parte «${entry.name}» no se puede descomprimir`);
  return content;
}

/** Unpacks as much as was announced; undefined where there is more, less, or no such thing. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const content = new Uint8Array(size);
  let at = 0;
  const stream = new Inflate((piece) => {
    if (at + piece.length > size) throw new RangeError();
    content.set(piece, at);
    at += piece.length;
  });
  try {
    for (let from = 0; from < packed.length; from += PIECE)
      stream.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length);
  } catch {
    return undefined;
  }
  return at === size ? content : undefined;
}

const damaged = (how: string) =>
  new WorkbookFault(
    `El libro está dañado: ${how}.`,
    'Ábralo con su programa y guárdelo de nuevo, con otro nombre, como «Libro de Excel (.xlsx)».',
  );

const tooLarge = () =>
  new WorkbookFault(
    `El libro es demasiado grande: se leen hasta ${MOST_BYTES / 1_000_000} MB descomprimidos y ${MOST_ENTRIES} partes.`,
    'Copie a un libro nuevo solo las hojas y celdas que hacen falta, o divídalo.',
  );
