/** What Pagefind's files are made of. */
export type Cbor = number | string | readonly Cbor[];

/** Kinds of values (RFC 8949, section 3.1), those that Pagefind writes. */
export const KIND = { unsigned: 0, negative: 1, text: 3, list: 4 } as const;

/** Where in CBOR a reader is, and what the last head told: a kind, and its number, length or count. */
export interface Cursor {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
  kind: number;
  number: number;
}

export function startReading(bytes: Uint8Array): Cursor {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0, kind: 0, number: 0 };
}

/** Reads a head; after one of a text or a list, its bytes or its values follow. */
export function readHead(cursor: Cursor): void {
  const { view } = cursor;
  const head = view.getUint8(cursor.at++);
  const low = head & 31;
  cursor.kind = head >> 5;
  cursor.number = low;
  if (low < 24) return;
  if (low > 27) throw new Error(`CBOR: a length of ${low} before byte ${cursor.at}`);
  const { at } = cursor;
  cursor.at += 1 << (low - 24);
  if (low === 24) cursor.number = view.getUint8(at);
  else if (low === 25) cursor.number = view.getUint16(at);
  else cursor.number = low === 26 ? view.getUint32(at) : Number(view.getBigUint64(at));
}

/** The whole number that the last head was. */
export const asNumber = ({ kind, number }: Cursor): number => (kind === KIND.negative ? -1 - number : number);

/** How many values follow in a list. */
export function readList(cursor: Cursor): number {
  readHead(cursor);
  if (cursor.kind !== KIND.list) throw new Error('Pagefind writes words in another form.');
  return cursor.number;
}

export function skipValue(cursor: Cursor): void {
  // Each list adds its values to those that are left.
  for (let left = 1; left > 0; left--) {
    readHead(cursor);
    if (cursor.kind === KIND.text) cursor.at += cursor.number;
    if (cursor.kind === KIND.list) left += cursor.number;
  }
}

/** Reads CBOR of whole numbers, texts and lists of known length, all that Pagefind writes. */
export function readCbor(bytes: Uint8Array): Cbor {
  const cursor = startReading(bytes);
  const decoder = new TextDecoder();
  const readValue = (): Cbor => {
    readHead(cursor);
    const { kind, number, at } = cursor;
    if (kind === KIND.unsigned || kind === KIND.negative) return asNumber(cursor);
    if (kind === KIND.text) return decoder.decode(bytes.subarray(at, (cursor.at += number)));
    if (kind !== KIND.list) throw new Error(`CBOR: kind ${kind} before byte ${at}`);
    const list: Cbor[] = [];
    for (let i = 0; i < number; i++) list.push(readValue());
    return list;
  };
  return readValue();
}
