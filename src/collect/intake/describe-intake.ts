import { showText } from '../../base/characters.ts';
import { excerpt } from '../../model/problems/problem.ts';
import { describePlace } from './place.ts';
import type { Intake, TableChange, TakenSheet } from './intake.ts';
import type { RowChange } from './merge-rows.ts';
import { type IsRefused, refusedBy } from './refused.ts';
import type { Told } from './told.ts';

/** Of each table so many rows are written out; the rest are counted. */
const ROWS_SHOWN = 100;
/** And so many errors, warnings and notices; when these are mended, the next are told. */
const TOLD_SHOWN = 200;

/** What an import would change, and what is to be said of it, for reading on a terminal, in pieces. */
export function* describeIntake({ sheets, tables, told }: Intake): Generator<string> {
  for (const sheet of sheets) yield describeSheet(sheet);
  if (sheets.length > 0) yield '\n';
  const isRefused = refusedBy(told, sheets);
  for (const table of tables) yield* describeTable(table, isRefused);
  const own = told.filter(({ isStanding }) => !isStanding);
  for (const severity of ['error', 'warning', 'notice'] as const)
    yield* describeSome(own.filter((one) => one.severity === severity));
  yield* describeStanding(told.filter(({ isStanding }) => isStanding));
}

function* describeSome(told: readonly Told[]): Generator<string> {
  for (const one of told.slice(0, TOLD_SHOWN)) yield describeTold(one);
  if (told.length > TOLD_SHOWN) yield `… y ${told.length - TOLD_SHOWN} más.\n`;
}

/** So many of the site's own errors; another order tells all of them. */
const STANDING_SHOWN = 5;

function* describeStanding(standing: readonly Told[]): Generator<string> {
  if (standing.length === 0) return;
  const errors = plural(standing.length, 'error', 'errores');
  yield `\nEl sitio ya tenía ${errors} antes de importar, que no ${standing.length === 1 ? 'viene' : 'vienen'} de lo enviado:\n`;
  for (const one of standing.slice(0, STANDING_SHOWN)) yield describeTold(one);
  if (standing.length > STANDING_SHOWN)
    yield `… y ${standing.length - STANDING_SHOWN} más: «npm run validar» los dice todos.\n`;
}

const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

function describeSheet({ grid, file, rows }: TakenSheet): string {
  const which = showText(describePlace({ book: grid.book, sheet: grid.sheet }));
  return `${which}: ${plural(rows.length, 'renglón', 'renglones')} para ${showText(file)}\n`;
}

function* describeTable({ file, target, merged }: TableChange, isRefused: IsRefused): Generator<string> {
  const { same, unfilled } = merged;
  const changes = merged.changes.filter((change) => !isRefused(change));
  const refused = merged.changes.length - changes.length;
  const added = changes.filter(({ isNew }) => isNew).length;
  const changed = changes.length - added;
  const counts = [
    ...(added > 0 ? [plural(added, 'se agrega', 'se agregan')] : []),
    ...(changed > 0 ? [plural(changed, 'cambia', 'cambian')] : []),
    ...(same > 0 ? [plural(same, 'queda igual', 'quedan igual')] : []),
    ...(refused > 0 ? [plural(refused, 'con errores, que se dicen abajo', 'con errores, que se dicen abajo')] : []),
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
