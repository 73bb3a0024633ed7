import { showText } from '../../base/characters.ts';
import { excerpt } from '../../model/problems/problem.ts';
import { describePlace } from './place.ts';
import type { Intake, TableChange, TakenSheet } from './intake.ts';
import type { RowChange } from './merge-rows.ts';
import type { Told } from './told.ts';

/** Of each table so many rows are written out; the rest are counted. */
const ROWS_SHOWN = 100;
/** And so many errors, warnings and notices; when these are mended, the next are told. */
const TOLD_SHOWN = 200;

/** What an import would change, and what is to be said of it, for reading on a terminal, in pieces. */
export function* describeIntake({ sheets, tables, told }: Intake): Generator<string> {
  for (const sheet of sheets) yield describeSheet(sheet);
  if (sheets.length > 0) yield '\n';
  for (const table of tables) yield* describeTable(table);
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const own = told.filter((one) => one.severity === severity);
    for (const one of own.slice(0, TOLD_SHOWN)) yield describeTold(one);
    if (own.length > TOLD_SHOWN) yield `… y ${own.length - TOLD_SHOWN} más.\n`;
  }
}

const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

function describeSheet({ grid, file, rows }: TakenSheet): string {
  const which = showText(describePlace({ book: grid.book, sheet: grid.sheet }));
  return `${which}: ${plural(rows.length, 'renglón', 'renglones')} para ${showText(file)}\n`;
}

function* describeTable({ file, target, merged }: TableChange): Generator<string> {
  const { changes, same, unfilled } = merged;
  const added = changes.filter(({ isNew }) => isNew).length;
  const changed = changes.length - added;
  const counts = [
    ...(added > 0 ? [plural(added, 'se agrega', 'se agregan')] : []),
    ...(changed > 0 ? [plural(changed, 'cambia', 'cambian')] : []),
    ...(same > 0 ? [plural(same, 'queda igual', 'quedan igual')] : []),
    ...(unfilled > 0 ? [plural(unfilled, 'sin llenar', 'sin llenar')] : []),
  ];
  yield `${showText(file)}: ${counts.join(', ') || 'nada'}\n`;
  for (const change of changes.slice(0, ROWS_SHOWN)) yield describeChange(change, target.table.key);
  if (changes.length > ROWS_SHOWN) yield `  … y ${changes.length - ROWS_SHOWN} más\n`;
  yield '\n';
}

function describeChange({ isNew, key, cells, place }: RowChange, keys: readonly string[]): string {
  const name = showText(key.join(', '));
  const where = showText(describePlace(place));
  const value = (text: string) => (text === '' ? '(en blanco)' : showText(excerpt(text)));
  const lines = cells
    .filter(({ column }) => !keys.includes(column))
    .map(({ column, before, after }) => `      ${column}: ${isNew ? '' : `${value(before)} → `}${value(after)}\n`);
  return `  ${isNew ? 'Se agrega' : 'Cambia'}: ${name} (${where})\n${lines.join('')}`;
}

const SEVERITIES: Readonly<Record<Told['severity'], string>> = { error: 'error', warning: 'aviso', notice: 'nota' };

function describeTold({ severity, place, code, field, message, hint }: Told): string {
  const name = [SEVERITIES[severity], ...(code === undefined ? [] : [code])].join(' ');
  const column = field === undefined || field === '' ? '' : ` (${showText(field)})`;
  return `${showText(describePlace(place))}${column}\n    ${name}: ${showText(message)}\n    → ${showText(hint)}\n`;
}
