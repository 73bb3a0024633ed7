import { type GroupOfVacios, type Item, vaciosOf } from '../compute/site/lists/vacios.ts';
import { startOf } from '../model/problems/problem.ts';
import type { SitioCalculado } from '../judge.ts';
import { VACIOS } from '../textos/vacios.ts';
import type { Observacion } from '../compute/rules/observe.ts';
import type { Change, ChangeCode, WhichSide } from './change.ts';
import { quote } from './plain-rows.ts';
import { tell } from './tell-change.ts';
import { fromDifference } from './compare-texts.ts';

/** The observations and gaps that one version has and the other hasn't, and those that it tells otherwise. */
export function compareFindings(before: SitioCalculado, after: SitioCalculado): Change[] {
  const [come, gone] = [onlyIn(after, before, observationsOf), onlyIn(before, after, observationsOf)];
  const pairs = pairReworded(gone, come);
  const [old, now] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, one]) => one))];
  return [
    ...pairs.map(([was, is]) => tellReworded(was, is)),
    ...come.filter((one) => !now.has(one)).map((one) => tellObservation('observation-new', 'after', one)),
    ...gone.filter((one) => !old.has(one)).map((one) => tellObservation('observation-gone', 'before', one)),
    ...onlyIn(after, before, gapsOf).map((gap) => tellGap('gap-new', gap, after)),
    ...onlyIn(before, after, gapsOf).map((gap) => tellGap('gap-gone', gap, before)),
  ];
}

const tellObservation = (code: ChangeCode, side: WhichSide, { kind, message, place }: Observacion): Change =>
  tell(code, side, place, `${kind.title}: ${message}`);

/** Observations of one kind on one thing, of which only the words changed; of several, in their order. */
function pairReworded(gone: readonly Observacion[], come: readonly Observacion[]): [Observacion, Observacion][] {
  const subjectOf = ({ kind, referencia }: Observacion) => `${kind.code} ${referencia}`;
  const byName = Map.groupBy(come, subjectOf);
  return gone.flatMap((was): [Observacion, Observacion][] => {
    const is = byName.get(subjectOf(was))?.shift();
    return is ? [[was, is]] : [];
  });
}

function tellReworded(was: Observacion, is: Observacion): Change {
  const [old, now] = fromDifference(was.message, is.message);
  const text = `${is.kind.title}: antes, ${quote(old)}; ahora, ${quote(now)}.`;
  return { ...tell('observation-changed', 'after', is.place, text), before: was.message, after: is.message };
}

function onlyIn<T>(one: SitioCalculado, other: SitioCalculado, listOf: (sitio: SitioCalculado) => Map<string, T>): T[] {
  const known = listOf(other);
  return [...listOf(one)].flatMap(([key, item]) => (known.has(key) ? [] : [item]));
}

const observationsOf = ({ observaciones }: SitioCalculado) =>
  new Map(observaciones.map((one) => [`${one.kind.code} ${one.referencia} ${one.message}`, one]));

interface Gap {
  group: GroupOfVacios;
  item: Item;
}

const gapsOf = (sitio: SitioCalculado): Map<string, Gap> =>
  new Map(
    (Object.entries(vaciosOf(sitio)) as [GroupOfVacios, Item[]][]).flatMap(([group, items]) =>
      items.map((item): [string, Gap] => [`${group} ${identify(item)}`, { group, item }]),
    ),
  );

/** What tells a gap from the others of its group in any version. */
function identify(item: Item): string {
  const plan = 'plan' in item ? item.plan.id : '';
  if ('variable' in item)
    return `${plan} ${item.metaCalculada.metaPlan.id} ${item.variable} ${item.periodos.join(' ')}`;
  if ('metaCalculada' in item) return `${plan} ${item.metaCalculada.metaPlan.id}`;
  if ('propuesta' in item) return `${plan} ${item.propuesta.id}`;
  if ('sesion' in item) return item.sesion.id;
  if ('documento' in item) return item.documento.id;
  return 'faltante' in item ? item.faltante.que : `${plan} ${JSON.stringify(item.cobertura)}`;
}

function tellGap(code: 'gap-new' | 'gap-gone', { group, item }: Gap, { origins }: SitioCalculado): Change {
  const [record, what] = recordOf(item);
  const place =
    origins.get(record)?.locate([]) ?? startOf('plan' in item ? `content/planes/${item.plan.id}.mdx` : 'data');
  return tell(code, code === 'gap-new' ? 'after' : 'before', place, `${VACIOS[group].titulo}: ${what}.`);
}

/** The record in which a gap shows, and its name. */
function recordOf(item: Item): [record: object, what: string] {
  if ('metaCalculada' in item) {
    const { metaPlan } = item.metaCalculada;
    const figure = 'variable' in item ? `, ${item.variable} de ${item.periodos.join(', ')}` : '';
    return [metaPlan, `${quote(metaPlan.texto)} (${metaPlan.id})${figure}`];
  }
  if ('propuesta' in item) return [item.propuesta, quote(item.propuesta.texto)];
  if ('sesion' in item) return [item.sesion, item.sesion.id];
  if ('documento' in item) return [item.documento, quote(item.documento.titulo)];
  return 'faltante' in item
    ? [item.faltante, quote(item.faltante.que)]
    : [item.plan.plan, quote(item.plan.plan.titulo)];
}
