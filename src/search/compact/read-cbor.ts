/** What Pagefind's files are made of. */
export type Cbor = number | string | readonly Cbor[];

/** Bytes that hold the number of a head whose low five bits are 24 to 27 (RFC 8949, section 3). */
const SIZES: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4, 27: 8 };

/** Reads CBOR of whole numbers, texts and lists of known length, all that Pagefind writes. */
export function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = 0;
  const readNumber = (low: number): number => {
    const size = SIZES[low] ?? 0;
    if (low >= 24 && size === 0) throw new Error(`CBOR: ${low} in the byte before ${at}`);
    const start = at;
    at += size;
    if (size === 0) return low;
    if (size === 1) return view.getUint8(start);
    if (size === 2) return view.getUint16(start);
    return size === 4 ? view.getUint32(start) : Number(view.getBigUint64(start));
  };
  const readValue = (): Cbor => {
    const head = view.getUint8(at++);
    const number = readNumber(head & 31);
    switch (head >> 5) {
      case 0:
        return number;
      case 1:
        return -1 - number;
      case 3:
        return decoder.decode(bytes.subarray(at, (at += number)));
      case 4: {
        const list: Cbor[] = [];
        for (let i = 0; i < number; i++) list.push(readValue());
        return list;
      }
      default:
        throw new Error(`CBOR: kind ${head >> 5} before byte ${at}`);
    }
  };
  return readValue();
}
