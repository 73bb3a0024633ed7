import { bidiCharacter } from './bidi-character.ts';
import { blankLabel } from './blank-label.ts';
import { blankRow } from './blank-row.ts';
import { constraintError } from './constraint-error.ts';
import { duplicateLabel } from './duplicate-label.ts';
import { encodingError } from './encoding-error.ts';
import { extraCell } from './extra-cell.ts';
import { extraFile } from './extra-file.ts';
import { extraKey } from './extra-key.ts';
import { extraLabel } from './extra-label.ts';
import { foreignKey } from './foreign-key.ts';
import { formulaError } from './formula-error.ts';
import { frontmatterError } from './frontmatter-error.ts';
import { mdxCode } from './mdx-code.ts';
import { mdxElement } from './mdx-element.ts';
import { mdxSyntax } from './mdx-syntax.ts';
import { misleadingLink } from './misleading-link.ts';
import { missingCell } from './missing-cell.ts';
import { missingFile } from './missing-file.ts';
import { missingLabel } from './missing-label.ts';
import { orphanRecord } from './orphan-record.ts';
import { primaryKey } from './primary-key.ts';
import { quoteError } from './quote-error.ts';
import { sourceError } from './source-error.ts';
import { laterDate } from './later-date.ts';
import { looseFigure } from './loose-figure.ts';
import { staleNote } from './stale-note.ts';
import { typeError } from './type-error.ts';
import { unknownVariable } from './unknown-variable.ts';
import { unsafeLink } from './unsafe-link.ts';
import { unsafePath } from './unsafe-path.ts';
import { circularReference } from './circular-reference.ts';
import { unusedVariable } from './unused-variable.ts';
import { brokenLink } from './broken-link.ts';
import { privateKey } from './private-key.ts';
import { hostFile } from './host-file.ts';
import { fileSize } from './file-size.ts';
import { limit } from './limit.ts';
import { unsafeFile } from './unsafe-file.ts';
import { assumedEncoding } from './assumed-encoding.ts';
import { assumedDelimiter } from './assumed-delimiter.ts';
import { mixedLineEnds } from './mixed-line-ends.ts';
import { assumedLabel } from './assumed-label.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { headerError } from './header-error.ts';
import { garbledText } from './garbled-text.ts';
import { controlCharacter } from './control-character.ts';
import { conflictMark } from './conflict-mark.ts';
import { spreadsheetError } from './spreadsheet-error.ts';
import { spreadsheetFormula } from './spreadsheet-formula.ts';
import { fileName } from './file-name.ts';
import { duplicateAddress } from './duplicate-address.ts';
import { nestedRepository } from './nested-repository.ts';

/** Every kind of problem that a file can have, in the order in which the catalogue tells them. */
export const CLASES = [
  sourceError,
  missingFile,
  extraFile,
  frontmatterError,
  encodingError,
  unsafePath,
  quoteError,
  blankLabel,
  duplicateLabel,
  extraLabel,
  missingLabel,
  blankRow,
  extraCell,
  missingCell,
  typeError,
  constraintError,
  primaryKey,
  foreignKey,
  circularReference,
  extraKey,
  formulaError,
  unknownVariable,
  unusedVariable,
  orphanRecord,
  staleNote,
  laterDate,
  looseFigure,
  mdxSyntax,
  mdxCode,
  mdxElement,
  unsafeLink,
  misleadingLink,
  brokenLink,
  unsafeFile,
  hostFile,
  privateKey,
  fileSize,
  limit,
  assumedEncoding,
  assumedDelimiter,
  mixedLineEnds,
  assumedLabel,
  invisibleCharacter,
  bidiCharacter,
  headerError,
  garbledText,
  controlCharacter,
  conflictMark,
  spreadsheetError,
  spreadsheetFormula,
  fileName,
  duplicateAddress,
  nestedRepository,
] as const;

/** Permanent: a code is never renamed, nor used for something else. */
export type Codigo = (typeof CLASES)[number]['codigo'];

const POR_CODIGO = new Map<string, (typeof CLASES)[number]>(CLASES.map((una) => [una.codigo, una]));

export function claseDe(codigo: Codigo): (typeof CLASES)[number] {
  return POR_CODIGO.get(codigo) as (typeof CLASES)[number];
}
