import { fieldRegistry } from '../../model/fields/fields.ts';
import { PATTERNS } from '../../model/fields/patterns.ts';
import { isKey } from '../../model/fields/readings.ts';
import { excerpt, type Problem } from '../../model/problems/problem.ts';
import { isReferable, type Referable } from '../../model/tables/index.ts';
import type { Batch, Run } from '../run.ts';
import { type IdIndex, referringFields, tellNamed } from './references.ts';

/** Where names are looked for. */
interface Scope {
  index: IdIndex;
  tables: readonly Referable[];
  plan: string | undefined;
}

/**
 * Where a record is cited by its name, which is no key: its key, or those that there are, in the place of the one that the
 * name would make. Only when all tables are read are they known.
 */
export function tellNamedReferences(run: Run): void {
  const problems = new Map(
    run.problems.flatMap((one, at) => (one.code === 'type-error' ? [[placeOf(one), at] as const] : [])),
  );
  for (const batch of problems.size === 0 ? [] : run.validated) tellIn(run, batch, problems);
}

const placeOf = ({ file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>) => `${file} ${line} ${column}`;

function tellIn({ index, origins, problems }: Run, { plan, schema, values }: Batch, at: Map<string, number>): void {
  const fields = referringFields(schema);
  for (const value of values) {
    const raw = origins.get(value);
    const plain = (raw?.plain ?? {}) as Record<string, unknown>;
    for (const [key, field] of fields) {
      const written = plain[key];
      if (key in value && (value as Record<string, unknown>)[key] !== undefined) continue;
      if (!raw || typeof written !== 'string' || written.trim() === '') continue;
      const found = at.get(placeOf(raw.locate([key])));
      const problem = found === undefined ? undefined : problems[found];
      const { refersTo = [], pattern } = fieldRegistry.get(field) ?? {};
      const scope = { index, tables: refersTo.filter(isReferable), plan };
      if (found === undefined || !problem || scope.tables.length === 0) continue;
      const hint = pattern === PATTERNS.fuente ? hintForSource(written, scope) : hintForKeys(written, scope);
      if (hint !== undefined) problems[found] = { ...problem, hint };
    }
  }
}

const exact = (name: string, { index, tables, plan }: Scope) => index.idNamed(tables, plan, name);
const like = (name: string, { index, tables, plan }: Scope) => index.idLike(tables, plan, name);

/** Minutes with their agreement, and a plan with its commitment, are no plain keys: their reading says how they are written. */
function hintForKeys(written: string, scope: Scope): string | undefined {
  const named = rewrite(written, (name) => exact(name, scope));
  if (named !== undefined) return named === written.trim() ? undefined : tellNamed(named);
  // Its own reading says what stands between several.
  if (areKeys(written.split(/[,;\n]/))) return undefined;
  const near = rewrite(written, (name) => exact(name, scope) ?? like(name, scope));
  if (near !== undefined) return tellLike(near);
  return scope.tables.includes('acuerdos') ? undefined : scope.index.tellKeys(scope.tables, scope.plan);
}

const areKeys = (parts: readonly string[]) => parts.length > 1 && parts.every((part) => /^[\w.-]+$/.test(part.trim()));

/** The same with ids for names; undefined where a name is nobody's. */
function rewrite(written: string, idOf: (name: string) => string | undefined): string | undefined {
  const parts = written.split('|').map((name) => idOf(name) ?? (isKey(name.trim()) ? name.trim() : undefined));
  return parts.includes(undefined) ? undefined : parts.join('|');
}

const tellLike = (written: string) => `¿Quiso decir «${excerpt(written)}»? Se escribe su clave, y no su nombre.`;

/** A place that a document may have. */
const SOME_PLACE = 'página 3';

function hintForSource(written: string, scope: Scope): string | undefined {
  const [document = '', ...rest] = written.split('#').map((part) => part.trim());
  const { index, tables, plan } = scope;
  // What is wrong is the place, which its own reading tells.
  if (tables.some((table) => index.ids(table, plan).has(document))) return undefined;
  const place = rest.join(' ').trim();
  const named = exact(document, scope);
  if (named !== undefined && place !== '') return tellNamed(`${named}#${place}`);
  const found = rest.length > 0 ? { id: named ?? like(document, scope), place } : splitPlace(written, scope);
  if (found?.id !== undefined) return tellLike(`${found.id}#${found.place || SOME_PLACE}`);
  const some = index.firstOf(tables, plan);
  const keys = index.tellKeys(tables, plan);
  if (some === undefined) return `Escriba la clave del documento, «#» y el lugar. ${keys}`;
  return `Escriba la clave del documento, «#» y el lugar: «${some}#${excerpt(place || SOME_PLACE)}». ${keys}`;
}

/** «Informe anual, cuadro 3»: a document's name, and then a place in it; the name may have commas too. */
function splitPlace(written: string, scope: Scope): { id: string; place: string } | undefined {
  const cuts = [...written.matchAll(/[,;:(]| [-–—] /g)].map(({ index }) => index).reverse();
  const whole = { name: written, place: '' };
  const halves = cuts.map((at) => ({
    name: written.slice(0, at),
    place: written.slice(at).replace(/^[\s,;:(–—-]+|[)\s]+$/g, ''),
  }));
  const named = [whole, ...halves].map((half) => ({ ...half, id: exact(half.name, scope) }));
  // What follows a comma is rather a place than the rest of a name.
  const near = [...halves, whole].map((half) => ({ ...half, id: like(half.name, scope) }));
  return [...named, ...near].flatMap(({ id, place }) => (id === undefined ? [] : [{ id, place }]))[0];
}
