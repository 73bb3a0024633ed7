import { makeProblem, type Place, type Problem, startOf } from '../../model/problems/problem.ts';
import { binaryProblem } from './binary.ts';
import { placeAt } from '../raw.ts';
import { readWindows1252 } from './windows-1252.ts';

interface Decoded {
  /** Without byte order mark; undefined where the bytes are not text, or may be more than one. */
  text: string | undefined;
  problems: Problem[];
}

/** Bytes → text: UTF-8, and other encodings where there is no doubt, with a notice. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  const binary = binaryProblem(file, bytes);
  if (binary) return { text: undefined, problems: [binary] };
  const utf16 = utf16Label(bytes);
  if (utf16) return decodeUtf16(file, bytes, utf16);
  if (looksUtf16(bytes)) return { text: undefined, problems: [unmarkedUtf16(file)] };
  const text = tryDecode('utf-8', bytes);
  if (text !== undefined) return { text, problems: [] };
  const place = firstStrange(file, bytes);
  const windows = readWindows1252(bytes);
  return windows === undefined
    ? { text: undefined, problems: [unknownEncoding(place)] }
    : { text: windows, problems: [assumed(place, 'Windows-1252, la codificación de «CSV» en Excel')] };
}

function tryDecode(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function utf16Label([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decodeUtf16(file: string, bytes: Uint8Array, label: string): Decoded {
  const text = tryDecode(label, bytes);
  const place = startOf(file);
  return text === undefined
    ? { text, problems: [unknownEncoding(place, 'El archivo dice estar en UTF-16, pero está cortado o dañado.')] }
    : { text, problems: [assumed(place, 'UTF-16, la codificación de «Texto Unicode» en Excel')] };
}

/** UTF-16 without its mark: every other byte of what is written in ASCII is NUL, which UTF-8 never needs. */
function looksUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64);
  const zeros = [0, 1].map((parity) => start.filter((byte, index) => byte === 0 && index % 2 === parity).length);
  return start.length >= 4 && zeros.includes(0) && Math.max(...zeros) >= start.length / 4;
}

/** How much is decoded at a time where the rest may not be needed. */
const PIECE = 65_536;

/** Where the first bytes stand that UTF-8 can't read: no more is decoded than what comes before them. */
function firstStrange(file: string, bytes: Uint8Array): Place {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let before = 0;
  try {
    for (; before < bytes.length; before += PIECE)
      strict.decode(bytes.subarray(before, before + PIECE), { stream: true });
  } catch {
    // It stands in this piece, or is the character that the piece before began.
  }
  const readable = new TextDecoder('utf-8').decode(bytes.subarray(0, before + PIECE));
  return placeAt(file, readable, readable.indexOf('\uFFFD'));
}

/** How an editor's program writes UTF-8. */
function inUtf8(file: string): string {
  return file.endsWith('.csv')
    ? 'en Excel como «CSV UTF-8 (delimitado por comas)»'
    : 'con el Bloc de notas, con la codificación UTF-8';
}

function assumed(place: Place, encoding: string): Problem {
  return makeProblem('assumed-encoding', place, {
    message: `El archivo no está en UTF-8. Se leyó en ${encoding}.`,
    hint: `Guárdelo ${inUtf8(place.file)}.`,
  });
}

function unmarkedUtf16(file: string): Problem {
  return unknownEncoding(startOf(file), 'El archivo parece estar en UTF-16, pero sin la marca que lo dice.');
}

function unknownEncoding(
  place: Place,
  message = 'Desde aquí el archivo no está en UTF-8, y no se sabe en qué: los acentos se pueden leer de varias maneras.',
): Problem {
  return makeProblem('encoding-error', place, {
    message,
    hint: `Ábralo, revise que los acentos se vean bien y guárdelo ${inUtf8(place.file)}.`,
  });
}
