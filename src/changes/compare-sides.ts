import { hideSecrets } from '../base/secret.ts';
import type { RawMdx } from '../load/mdx/mdx.ts';
import { startOf } from '../model/problems/problem.ts';
import { tellAdjustment } from './adjustments.ts';
import { type Change, compareChanges } from './change.ts';
import { type Context, makeContext } from './context.ts';
import { tellFigures } from './figures.ts';
import { compareFindings } from './findings.ts';
import { type FilePairs, pairFiles, tellChangedFile, tellFiles } from './files.ts';
import { tellGoal } from './tell-goal.ts';
import { tellPlainly } from './plain-rows.ts';
import { compareRecords } from './compare-records.ts';
import { compareResults } from './results.ts';
import { compareTables, hasKey, type RowChange, type TableChange } from './compare-tables.ts';
import type { Side } from './side.ts';
import { tell, type Told } from './tell-change.ts';
import { tellCorrection } from './told-corrections.ts';
import { compareTexts } from './compare-texts.ts';

/** What a change of a site's sources means, the gravest first. Pure: both versions were read and opened before. */
export function compareSides(before: Side, after: Side): Change[] {
  const files = pairFiles(before, after);
  const tables = changedTables(files, before, after);
  const context = makeContext(before, after, tables);
  const computed =
    before.sitio && after.sitio
      ? [...compareResults(before.sitio, after.sitio), ...compareFindings(before.sitio, after.sitio)]
      : [];
  return [
    ...tellFiles(files, before, after),
    ...tables.flatMap((table) => tellTable(table, context)),
    ...files.changed.flatMap((file) => compareOthers(file, before, after)),
    ...computed,
  ]
    .map(withoutSecrets)
    .sort(compareChanges);
}

/** Reports are kept by hosts. */
function withoutSecrets(change: Change): Change {
  const { text, before, after } = change;
  return {
    ...change,
    text: hideSecrets(text),
    ...(before !== undefined && { before: hideSecrets(before) }),
    ...(after !== undefined && { after: hideSecrets(after) }),
  };
}

/** The tables of which rows are told. Of one that is new, those of goals alone: the others stand in their file. */
function changedTables({ added, removed, changed }: FilePairs, before: Side, after: Side): TableChange[] {
  return [...changed, ...removed, ...added]
    .filter((file) => file.endsWith('.csv') && !file.startsWith('public/'))
    .filter((file) => isReadWhere(file, before) && isReadWhere(file, after))
    .map((file) => compareTables(file, before, after));
}

/** Of a table that is there and couldn't be read, nothing is known to have come or gone. */
const isReadWhere = (file: string, side: Side) => !side.sources.sums.has(file) || hasKey(file, side);

function tellTable({ table, rows, columns }: TableChange, context: Context): Change[] {
  const isNew = !context.before.sources.csv.has(table.file);
  const isGone = !context.after.sources.csv.has(table.file);
  if (isNew || isGone) return rows.flatMap((row) => tellSpecially(row, context).changes);
  const told = [
    ...columns.map(({ column, place, isNew: isAdded }) =>
      tell(
        'column-changed',
        isAdded ? 'after' : 'before',
        place,
        `${isAdded ? 'Columna nueva' : 'Se quita la columna'} «${column}».`,
      ),
    ),
    ...rows.flatMap((row) => {
      const special = tellSpecially(row, context);
      const isWhole = !row.before || !row.after;
      return isWhole && special.changes.length > 0
        ? special.changes
        : [...special.changes, ...tellPlainly(row, special.columns)];
    }),
  ];
  return told.length > 0 ? told : [rewritten(table.file)];
}

const rewritten = (file: string) =>
  tell('rewritten', 'after', startOf(file), 'Cambia cómo está escrito, y no lo que dice.');

function tellSpecially(row: RowChange, context: Context): Told {
  if (row.table.name === 'metas') return tellGoal(row, context);
  if (row.table.name === 'ajustes') return tellAdjustment(row, context);
  if (row.table.name === 'correcciones') return tellCorrection(row);
  return tellFigures(row, context);
}

/** Texts, descriptions, and files of which only the bytes are known, or that one version can't read. */
function compareOthers(file: string, before: Side, after: Side): Change[] {
  const [old, now] = [before.sources, after.sources];
  if (hasKey(file, before) && hasKey(file, after)) return [];
  const [oldText, newText] = [old.mdx.get(file), now.mdx.get(file)];
  const [oldRecord, newRecord] = [old.json.get(file), now.json.get(file)];
  const told =
    isRead(oldText) && isRead(newText)
      ? compareTexts(oldText, newText)
      : oldRecord && newRecord
        ? compareRecords(oldRecord, newRecord)
        : undefined;
  if (!told) return [tellChangedFile(file, before, after)];
  return told.length > 0 ? told : [rewritten(file)];
}

const isRead = (text: RawMdx | undefined): text is RawMdx => text?.frontmatter !== undefined && text.body !== undefined;
