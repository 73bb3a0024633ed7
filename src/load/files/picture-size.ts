import { asLatin1, viewOf } from '../../base/bytes.ts';

/** Width and height of a picture, in points. */
export interface Dimensions {
  width: number;
  height: number;
}

/** Reads the size that a picture's header states; no picture is ever decoded. Undefined where there is none to read. */
type ReadDimensions = (bytes: Uint8Array) => Dimensions | undefined;

/** PNG (W3C, §11.2.1): the first chunk is IHDR. */
export const sizeOfPng: ReadDimensions = (bytes) =>
  bytes.length >= 24 && asLatin1(bytes.subarray(12, 16)) === 'IHDR'
    ? { width: viewOf(bytes).getUint32(16), height: viewOf(bytes).getUint32(20) }
    : undefined;

/** JPEG (ITU-T T.81, §B.1 and B.2.2): segments one after another up to the one that begins the frame. */
export const sizeOfJpeg: ReadDimensions = (bytes) => {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
};

/** SOF0 to SOF15, of which three numbers name other segments. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** WebP (RFC 9649, §2): the extended header, or that of a lossless or lossy picture. */
export const sizeOfWebp: ReadDimensions = (bytes) => {
  if (bytes.length < 30) return undefined;
  const view = viewOf(bytes);
  const chunk = asLatin1(bytes.subarray(12, 16));
  if (chunk === 'VP8X') return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== 'VP8L') return undefined;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
};

const uint24 = (view: DataView, at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
