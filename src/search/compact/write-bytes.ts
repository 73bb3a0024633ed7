/** Bytes that are being written, and how many. */
export interface Room {
  bytes: Uint8Array;
  size: number;
}

const FIRST_ROOM = 1 << 16;

export const startWriting = (): Room => ({ bytes: new Uint8Array(FIRST_ROOM), size: 0 });

function makeRoom(room: Room, more: number): void {
  if (room.size + more <= room.bytes.length) return;
  const larger = new Uint8Array(Math.max(2 * room.bytes.length, room.size + more));
  larger.set(room.bytes);
  room.bytes = larger;
}

/** A head of CBOR, as short as it can be. */
export function writeHead(room: Room, kind: number, number: number): void {
  makeRoom(room, 5);
  const width = number < 24 ? 0 : number < 0x100 ? 1 : number < 0x10000 ? 2 : 4;
  room.bytes[room.size++] = (kind << 5) | (width === 0 ? number : 24 + Math.log2(width));
  for (let left = width - 1; left >= 0; left--) room.bytes[room.size++] = (number >>> (8 * left)) & 255;
}

export function writeBytes(room: Room, bytes: Uint8Array): void {
  makeRoom(room, bytes.length);
  room.bytes.set(bytes, room.size);
  room.size += bytes.length;
}

const TEXT = 3;
const encoder = new TextEncoder();

export function writeText(room: Room, text: string): void {
  const bytes = encoder.encode(text);
  writeHead(room, TEXT, bytes.length);
  writeBytes(room, bytes);
}
