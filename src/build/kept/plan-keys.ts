import { sha256Of } from '../../base/hash.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { PLAN_TABLE_NAMES } from '../../model/tables/index.ts';
import type { SitioCalculado } from '../../sitio.ts';

/**
 * By plan, what its pages and files are made of: its own sources and those of the plans that it has to do with, and all
 * sources that are of no plan. What else its pages show of others is in the keys of pages (`page-keys.ts`).
 */
export function planKeys(sitio: SitioCalculado): ReadonlyMap<string, string> {
  const sources = [...sitio.sums].sort(([a], [b]) => (a < b ? -1 : 1));
  const bySubject = Map.groupBy(sources, ([file]) => planOfSource(file) ?? '');
  const sumOf = (subject: string) => sha256Of(JSON.stringify(bySubject.get(subject) ?? []));
  // Goals of the 2030 Agenda come with the first plan that cites them, and teach how titles in capitals are written.
  const ofAll = [sumOf(''), sitio.ods.map(({ id }) => id)];
  const sums = new Map(sitio.planes.map(({ id }) => [id, sumOf(id)]));
  const groups = plansTogether(sitio.planes);
  const keys = groups.map((group) => sha256Of(JSON.stringify([ofAll, group.map((id) => [id, sums.get(id)])])));
  return new Map(groups.flatMap((group, i) => group.map((id) => [id, keys[i] ?? ''])));
}

/** `data/planes/ID/…`, `content/planes/ID.mdx`, `content/compromisos/ID/…`. */
function planOfSource(file: string): string | undefined {
  return (
    /^(?:data\/planes|content\/compromisos)\/([^/]+)\//.exec(file)?.[1] ??
    /^content\/planes\/([^/]+)\.mdx$/.exec(file)?.[1]
  );
}

/** The plans that name each other, in groups: a page may show of another plan what it names of it. */
function plansTogether(planes: readonly PlanCalculado[]): string[][] {
  const groupOf = new Map(planes.map(({ id }) => [id, [id]]));
  for (const plan of planes) {
    for (const named of namedBy(plan)) {
      const [own, other] = [groupOf.get(plan.id), groupOf.get(named)];
      if (!own || !other || own === other) continue;
      own.push(...other);
      for (const id of other) groupOf.set(id, own);
    }
  }
  return [...new Set(groupOf.values())].map((group) => group.sort());
}

/** What may be the id of a plan in its texts and rows: a value, or what stands before the «/» of one. */
function namedBy(plan: PlanCalculado): Set<string> {
  const named = new Set<string>();
  const note = (value: unknown) => {
    if (typeof value === 'string') named.add(value.split('/', 1)[0] ?? '');
    else if (Array.isArray(value)) value.forEach(note);
  };
  const rows: readonly object[] = PLAN_TABLE_NAMES.flatMap((table) => [...plan[table]]);
  for (const row of [plan.plan, ...plan.compromisos, ...rows]) Object.values(row).forEach(note);
  for (const { cuerpo } of [plan.plan, ...plan.compromisos]) {
    for (const use of cuerpo.elements.values()) {
      note(use.plan);
      for (const value of Object.values<unknown>({ ...use.attributes })) note(value);
    }
  }
  return named;
}
