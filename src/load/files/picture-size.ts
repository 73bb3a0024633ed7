/** Width and height of a picture, in points. */
export interface Dimensions {
  width: number;
  height: number;
}

/** Reads the size that a picture's header states; no picture is ever decoded. Undefined where there is none to read. */
type ReadDimensions = (bytes: Buffer) => Dimensions | undefined;

/** PNG (W3C, §11.2.1): the first chunk is IHDR. */
export const sizeOfPng: ReadDimensions = (bytes) =>
  bytes.length >= 24 && bytes.toString('latin1', 12, 16) === 'IHDR'
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : undefined;

/** JPEG (ITU-T T.81, §B.1 and B.2.2): segments one after another up to the one that begins the frame. */
export const sizeOfJpeg: ReadDimensions = (bytes) => {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
};

/** SOF0 to SOF15, of which three numbers name other segments. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** WebP (RFC 9649, §2): the extended header, or that of a lossless or lossy picture. */
export const sizeOfWebp: ReadDimensions = (bytes) => {
  if (bytes.length < 30) return undefined;
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (chunk !== 'VP8L') return undefined;
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
};
