import { type Ajuste, isFin } from '../model/tables/ajustes.ts';
import type { Dia } from '../model/date.ts';
import type { RowChange, TableChange } from './compare-tables.ts';
import type { Side } from './side.ts';

/** What a change is judged with. */
export interface Context {
  before: Side;
  after: Side;
  /** Undefined where neither version says it. */
  corte: Dia | undefined;
  /** Whether the same proposal decides something of a goal in ajustes.csv. */
  isAdjusted(plan: string | undefined, goal: string, what: Ajuste['que'] | 'fin'): boolean;
  /** Whether correcciones.csv tells that a column of a row was corrected, or the row withdrawn, and why. */
  isExplained(change: RowChange, column: string): boolean;
  /** A cell of the row of another table of the plan, the newer version first. */
  cellOf(plan: string | undefined, table: string, id: string, column: string): string;
}

export function makeContext(before: Side, after: Side, tables: readonly TableChange[]): Context {
  const adjusted = new Set(
    tables
      .filter(({ table }) => table.name === 'ajustes')
      .flatMap(({ table, rows }) => rows.flatMap(({ after: row }) => (row ? adjustments(table.plan, row.cells) : []))),
  );
  const explained = explanations(after);
  const cells = new Map<string, Map<string, Record<string, string>>>();
  const rowsOf = (side: Side, file: string) => {
    const key = `${side === after} ${file}`;
    const known = cells.get(key) ?? indexRows(side, file);
    cells.set(key, known);
    return known;
  };
  return {
    before,
    after,
    // A cut-off that goes back makes nothing less overdue.
    corte: [corteOf(before), corteOf(after)]
      .flatMap((one) => one ?? [])
      .sort()
      .at(-1),
    isAdjusted: (plan, goal, what) => adjusted.has(`${plan} ${goal} ${what}`),
    isExplained: ({ table, key, before: row }, column) => {
      const values = (table.key ?? []).map((one) => row?.cells[one]?.trim() ?? '');
      const own = `${table.plan ?? ''} ${table.name} ${values.join('|').replace(/\|+$/, '') || key}`;
      return explained.has(`${own} ${column}`) || explained.has(`${own} `);
    },
    cellOf: (plan, table, id, column) => {
      const file = plan === undefined ? `data/${table}.csv` : `data/planes/${plan}/${table}.csv`;
      const row = rowsOf(after, file).get(id) ?? rowsOf(before, file).get(id);
      return row?.[column]?.trim() ?? '';
    },
  };
}

function adjustments(plan: string | undefined, { meta = '', que = '' }: Readonly<Record<string, string>>): string[] {
  const what = que.trim() as Ajuste['que'];
  const own = `${plan} ${meta.trim()}`;
  return [`${own} ${what}`, ...(isFin({ que: what } as Ajuste) ? [`${own} fin`] : [])];
}

/** What the rows of correcciones.csv explain: plan, table, key and column. */
function explanations(side: Side): Set<string> {
  const rows = readCells(side, 'data/correcciones.csv');
  return new Set(
    rows
      .filter(({ motivo = '' }) => motivo.trim() !== '')
      .map(({ plan = '', tabla = '', renglon = '', columna = '' }) =>
        [plan, tabla, renglon.trim().replace(/\|+$/, ''), columna].map((cell) => cell.trim()).join(' '),
      ),
  );
}

function indexRows(side: Side, file: string): Map<string, Record<string, string>> {
  return new Map(readCells(side, file).map((cells) => [(cells['id'] ?? '').trim(), cells]));
}

function readCells({ sources }: Side, file: string): Record<string, string>[] {
  const table = sources.csv.get(file);
  const labels = table?.labels.map(({ text }) => text.trim().toLowerCase()) ?? [];
  return (table?.rows ?? []).map(({ cells }) => Object.fromEntries(cells.map((cell, i) => [labels[i] ?? '', cell])));
}

function corteOf({ sources }: Side): Dia | undefined {
  const { corte } = (sources.json.get('data/sitio.json')?.plain ?? {}) as { corte?: unknown };
  return typeof corte === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(corte) ? corte : undefined;
}
