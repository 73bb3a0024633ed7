import { asLatin1 } from '../../base/bytes.ts';
import { makeProblem, type Problem, startOf } from '../../model/problems/problem.ts';

/** How files begin that are no text, whatever their name says. */
const SIGNATURES: readonly [signature: RegExp, what: string][] = [
  [/^PK\x03\x04[^]*?(?:xl\/|workbook)/, 'un libro de Excel'],
  [/^PK\x03\x04[^]*?word\//, 'un documento de Word'],
  [/^PK\x03\x04[^]*?opendocument/, 'un documento de LibreOffice'],
  [/^PK(?:\x03\x04|\x05\x06)/, 'un archivo comprimido, o un libro de Excel'],
  [/^\xD0\xCF\x11\xE0/, 'un libro de Excel o un documento de Word de antes de 2007'],
  [/^%PDF-/, 'un PDF'],
  [/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|RIFF....WEBP)/, 'una imagen'],
  [/^(?:\x1F\x8B|Rar!|7z\xBC\xAF)/, 'un archivo comprimido'],
  [/^\{\\rtf/, 'un documento de texto con formato (RTF)'],
  [/^(?:\xEF\xBB\xBF)?\s*<(?:!doctype|html|\?xml)\b/i, 'una página web'],
];

/** Enough of a zip to name its first files. */
const START_BYTES = 4096;

/** The problem of a file that is of another kind than its name says. */
export function binaryProblem(file: string, bytes: Uint8Array): Problem | undefined {
  const start = asLatin1(bytes.subarray(0, START_BYTES));
  const what = SIGNATURES.find(([signature]) => signature.test(start))?.[1];
  if (what === undefined) return undefined;
  const extension = file.slice(file.lastIndexOf('.'));
  return makeProblem('source-error', startOf(file), {
    message: `No es un archivo ${extension}: es ${what} con otro nombre.`,
    hint:
      extension === '.csv'
        ? 'Ábralo con su programa y guárdelo como «CSV UTF-8 (delimitado por comas)»: cambiar el nombre no lo convierte.'
        : 'Ábralo con su programa, copie el texto y guárdelo con el Bloc de notas, en UTF-8.',
  });
}
