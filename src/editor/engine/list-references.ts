import { fold } from '../../base/fold.ts';
import type { Sources } from '../../load/sources.ts';
import { isOfPlan, PLAN_TABLES, type Referable, TABLES, TEXT_KINDS } from '../../model/tables/index.ts';
import type { Reference } from './engine-messages.ts';

/** Under which name the keys of a table are listed for a column of a plan's table, or of another. */
export const referenceKey = (table: Referable, plan: string | undefined) =>
  isOfPlan(table) ? `${plan ?? ''}/${table}` : `/${table}`;

/** Columns that name a record, the shortest name first. */
const NAMES = ['nombre_corto', 'nombre', 'titulo', 'texto', 'termino'];
/** Those that together tell one that has no name: a session. */
const PARTS = ['tipo', 'numero', 'fecha'];

/** Every key that a column may hold, with the name of its record. */
export function listReferences(sources: Sources): Record<string, readonly Reference[]> {
  const listed = new Map<string, Reference[]>();
  const add = (key: string, references: readonly Reference[]) =>
    listed.set(key, [...(listed.get(key) ?? []), ...references]);
  for (const [file, { labels, rows }] of sources.csv) {
    const [, plan = '', name = ''] = OF_TABLE.exec(file) ?? [];
    if (!(name in (plan === '' ? TABLES : PLAN_TABLES))) continue;
    const columns = labels.map(({ text }) => fold(text));
    add(
      `${plan}/${name}`,
      rows.flatMap(({ cells }) => referenceOf((column) => cells[columns.indexOf(column)])),
    );
  }
  for (const [file, { frontmatter }] of sources.mdx) {
    const [, kind = '', plan = '', id = ''] = OF_TEXT.exec(file) ?? [];
    if (!(kind in TEXT_KINDS)) continue;
    const written = (frontmatter?.plain ?? {}) as Record<string, unknown>;
    const named = referenceOf((column) => (column === 'id' ? id : textOf(written[column])));
    add(`${plan}/${kind}`, named);
    // A plan's own commitments are named without it; elsewhere both are.
    if (plan !== '')
      add(
        '/compromisos-de-planes',
        named.map(([own, name]) => [`${plan}/${own}`, name] as const),
      );
  }
  return Object.fromEntries(listed);
}

const OF_TABLE = /^data\/(?:planes\/([^/]+)\/)?([^/]+)\.csv$/;
const OF_TEXT = /^content\/([^/]+)\/(?:([^/]+)\/)?([^/]+)\.mdx$/;

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** The key of a record and its name; nothing of one without a key. */
function referenceOf(valueAt: (column: string) => string | undefined): Reference[] {
  const id = valueAt('id')?.trim() ?? '';
  const name = NAMES.map((column) => valueAt(column)?.trim()).find(Boolean);
  const parts = PARTS.flatMap((column) => valueAt(column)?.trim() || []);
  return id === '' ? [] : [[id, name ?? parts.join(' ')]];
}
