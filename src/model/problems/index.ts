import { alteredQuotation } from './text/altered-quotation.ts';
import { bidiCharacter } from './text/bidi-character.ts';
import { declaredValue } from './cell/declared-value.ts';
import { fractionalCount } from './cell/fractional-count.ts';
import { partAboveWhole } from './cell/part-above-whole.ts';
import { shareForPercentage } from './cell/share-for-percentage.ts';
import { unlikelySize } from './cell/unlikely-size.ts';
import { blankLabel } from './header/blank-label.ts';
import { blankRow } from './row/blank-row.ts';
import { constraintError } from './cell/constraint-error.ts';
import { duplicateLabel } from './header/duplicate-label.ts';
import { encodingError } from './file/encoding-error.ts';
import { extraCell } from './cell/extra-cell.ts';
import { extraFile } from './file/extra-file.ts';
import { extraKey } from './row/extra-key.ts';
import { extraLabel } from './header/extra-label.ts';
import { foreignKey } from './row/foreign-key.ts';
import { formulaError } from './cell/formula-error.ts';
import { frontmatterError } from './text/frontmatter-error.ts';
import { mdxCode } from './text/mdx-code.ts';
import { mdxElement } from './text/mdx-element.ts';
import { mdxSyntax } from './text/mdx-syntax.ts';
import { misleadingLink } from './text/misleading-link.ts';
import { missingCell } from './cell/missing-cell.ts';
import { missingFile } from './file/missing-file.ts';
import { missingLabel } from './header/missing-label.ts';
import { orphanRecord } from './row/orphan-record.ts';
import { primaryKey } from './row/primary-key.ts';
import { quoteError } from './cell/quote-error.ts';
import { sourceError } from './file/source-error.ts';
import { laterDate } from './row/later-date.ts';
import { leftToFill } from './cell/left-to-fill.ts';
import { looseFigure } from './cell/loose-figure.ts';
import { unsummedCategories } from './row/unsummed-categories.ts';
import { reportKind } from './row/report-kind.ts';
import { jointSession } from './row/joint-session.ts';
import { secondActa } from './row/second-acta.ts';
import { staleNote } from './row/stale-note.ts';
import { typeError } from './cell/type-error.ts';
import { unknownVariable } from './row/unknown-variable.ts';
import { unsafeLink } from './text/unsafe-link.ts';
import { unsafePath } from './file/unsafe-path.ts';
import { circularReference } from './row/circular-reference.ts';
import { assumedFlow } from './row/assumed-flow.ts';
import { unrecordedFollowUp } from './row/unrecorded-follow-up.ts';
import { unrecordedChange } from './row/unrecorded-change.ts';
import { loweredGoal } from './row/lowered-goal.ts';
import { deletedFigure } from './row/deleted-figure.ts';
import { unusedVariable } from './row/unused-variable.ts';
import { brokenLink } from './text/broken-link.ts';
import { privateKey } from './text/private-key.ts';
import { hostFile } from './file/host-file.ts';
import { fileSize } from './file/file-size.ts';
import { limit } from './file/limit.ts';
import { unsafeFile } from './file/unsafe-file.ts';
import { assumedEncoding } from './file/assumed-encoding.ts';
import { assumedDelimiter } from './file/assumed-delimiter.ts';
import { mixedLineEnds } from './file/mixed-line-ends.ts';
import { tableFoot } from './row/table-foot.ts';
import { noteRow } from './row/note-row.ts';
import { assumedDecimals } from './cell/assumed-decimals.ts';
import { assumedYears } from './cell/assumed-years.ts';
import { assumedLabel } from './header/assumed-label.ts';
import { invisibleCharacter } from './text/invisible-character.ts';
import { headerError } from './header/header-error.ts';
import { garbledText } from './text/garbled-text.ts';
import { controlCharacter } from './text/control-character.ts';
import { conflictMark } from './file/conflict-mark.ts';
import { spreadsheetError } from './cell/spreadsheet-error.ts';
import { spreadsheetFormula } from './cell/spreadsheet-formula.ts';
import { typedFigure } from './text/typed-figure.ts';
import { fileName } from './file/file-name.ts';
import { duplicateAddress } from './file/duplicate-address.ts';
import { nestedRepository } from './file/nested-repository.ts';

/** Every kind of problem that a file can have, in the order of the catalogue. */
export const PROBLEM_KINDS = [
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
  unrecordedChange,
  loweredGoal,
  deletedFigure,
  unrecordedFollowUp,
  assumedFlow,
  unusedVariable,
  orphanRecord,
  staleNote,
  laterDate,
  reportKind,
  secondActa,
  jointSession,
  looseFigure,
  unsummedCategories,
  assumedYears,
  assumedDecimals,
  declaredValue,
  fractionalCount,
  partAboveWhole,
  shareForPercentage,
  unlikelySize,
  leftToFill,
  tableFoot,
  noteRow,
  mdxSyntax,
  mdxCode,
  mdxElement,
  unsafeLink,
  misleadingLink,
  brokenLink,
  alteredQuotation,
  typedFigure,
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
export type ProblemCode = (typeof PROBLEM_KINDS)[number]['code'];

const BY_CODE = new Map<string, (typeof PROBLEM_KINDS)[number]>(PROBLEM_KINDS.map((kind) => [kind.code, kind]));

export function kindOf(code: ProblemCode): (typeof PROBLEM_KINDS)[number] {
  return BY_CODE.get(code) as (typeof PROBLEM_KINDS)[number];
}
