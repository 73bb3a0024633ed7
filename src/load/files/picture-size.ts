/** Width and height of a picture, in points. */
export interface Medida {
  ancho: number;
  alto: number;
}

/** Reads the size that a picture's header states; no picture is ever decoded. Undefined where there is none to read. */
type LeeMedida = (bytes: Buffer) => Medida | undefined;

/** PNG (W3C, §11.2.1): the first chunk is IHDR. */
export const sizeOfPng: LeeMedida = (bytes) =>
  bytes.length >= 24 && bytes.toString('latin1', 12, 16) === 'IHDR'
    ? { ancho: bytes.readUInt32BE(16), alto: bytes.readUInt32BE(20) }
    : undefined;

/** JPEG (ITU-T T.81, §B.1 and B.2.2): segments one after another up to the one that begins the frame. */
export const sizeOfJpeg: LeeMedida = (bytes) => {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { ancho: bytes.readUInt16BE(at + 7), alto: bytes.readUInt16BE(at + 5) };
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
};

/** SOF0 to SOF15, of which three numbers name other segments. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** WebP (RFC 9649, §2): the extended header, or that of a lossless or lossy picture. */
export const sizeOfWebp: LeeMedida = (bytes) => {
  if (bytes.length < 30) return undefined;
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return { ancho: bytes.readUIntLE(24, 3) + 1, alto: bytes.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8 ') return { ancho: bytes.readUInt16LE(26) & 0x3fff, alto: bytes.readUInt16LE(28) & 0x3fff };
  if (chunk !== 'VP8L') return undefined;
  const bits = bytes.readUInt32LE(21);
  return { ancho: (bits & 0x3fff) + 1, alto: ((bits >>> 14) & 0x3fff) + 1 };
};
