import { createHash } from 'node:crypto';

/** The longest run of words that a fingerprint holds as one. */
const PALABRAS = 3;
/** Of a hash, so many bytes: a run that is in no document is taken for one of them once in some hundred. */
const BYTES = 3;

/** Words as they are compared: capitals, accents, punctuation and line breaks apart. */
function wordsOf(texto: string): string[] {
  const llano = joinDigits(texto)
    .replace(/<[^>]*>/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  return llano.match(/[\p{L}\p{N}%]+/gu) ?? [];
}

/** «2 0 2 5», as a title may be set, is «2025». */
const joinDigits = (texto: string) => texto.replace(/(?<=\b\d) (?=\d\b)/g, '');

/** Every run of one to three words, hashed: enough to find a quotation in a document, and not to read the document. */
export function fingerprint(texto: string): Set<string> {
  const palabras = wordsOf(texto);
  const runs = Array.from({ length: PALABRAS }, (_, i) => runsOf(palabras, i + 1)).flat();
  return new Set(runs.map(hashOf));
}

/** Whether the words stand in a row in the document, as far as runs of three can tell. */
export function holds(huella: ReadonlySet<string>, cita: string): boolean {
  const palabras = wordsOf(cita);
  const runs = runsOf(palabras, Math.min(PALABRAS, palabras.length));
  return runs.every((run) => huella.has(hashOf(run)));
}

function runsOf(palabras: readonly string[], largo: number): string[] {
  if (largo === 0) return [];
  return palabras.slice(0, palabras.length - largo + 1).map((_, i) => palabras.slice(i, i + largo).join(' '));
}

const hashOf = (run: string) => createHash('sha256').update(run).digest().subarray(0, BYTES).toString('base64');

/** As it is kept in a file: the hashes in their order, one after another. */
export const writeFingerprint = (huella: ReadonlySet<string>): string =>
  `${[...huella]
    .sort()
    .join('')
    .replace(/.{120}/g, '$&\n')}\n`;

export const readFingerprint = (escrita: string): Set<string> =>
  new Set(escrita.replace(/\s/g, '').match(/.{4}/g) ?? []);
