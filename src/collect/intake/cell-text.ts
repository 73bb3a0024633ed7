import type { RegisteredField } from '../../model/fields/fields.ts';
import type { Cell } from '../../workbook/workbook.ts';

/** What a cell says to a column, as a CSV has it. Nothing is changed that a person wrote. */
export function textFor(field: RegisteredField, cell: Cell): string {
  if (cell.kind !== 'boolean') return cell.text.trim();
  const isTrue = cell.text === 'VERDADERO';
  if (field.kind === 'booleano') return String(isTrue);
  const answers = field.kind === 'numero-o-si' ? ['si', 'no'] : (field.options ?? []);
  const answer = isTrue ? 'si' : 'no';
  return answers.includes(answer) ? answer : cell.text;
}

/** More figures than spreadsheets show: what was worked out, and perhaps not what the document prints. */
export const hasHiddenFigures = ({ kind, text }: Cell) =>
  kind === 'number' && text.replace(/^-?0*\.?0*|[.-]/g, '').length > FIGURES_SHOWN;

const FIGURES_SHOWN = 15;

/** A point that may stand between thousands, where it isn't known that it is decimal. */
export const isDoubtful = (field: RegisteredField, text: string) =>
  ['numero', 'numero-o-si'].includes(field.kind) && /^-?\d{1,3}\.\d{3}$/.test(text);

/** A day of a calendar that programs also make of a month, in a column where either may stand. */
export const mayBeMonth = ({ kind, text }: Cell, field: RegisteredField) =>
  kind === 'date' && field.kind === 'fecha' && /^\d{4}-\d\d-01$/.test(text);
