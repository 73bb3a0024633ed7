import { type GroupOfVacios, type Item, vaciosOf } from '../compute/site/lists/vacios.ts';
import { startOf } from '../model/problems/problem.ts';
import type { SitioCalculado } from '../sitio.ts';
import { VACIOS } from '../textos/vacios.ts';
import type { Change } from './change.ts';
import { quote } from './plain-rows.ts';
import { tell } from './tell.ts';

/** The observations and gaps that one version has and the other hasn't. */
export function compareFindings(before: SitioCalculado, after: SitioCalculado): Change[] {
  return [
    ...onlyIn(after, before, observationsOf, ({ kind, message, place }) =>
      tell('observation-new', 'after', place, `${kind.title}: ${message}`),
    ),
    ...onlyIn(before, after, observationsOf, ({ kind, message, place }) =>
      tell('observation-gone', 'before', place, `${kind.title}: ${message}`),
    ),
    ...onlyIn(after, before, gapsOf, (gap) => tellGap('gap-new', gap, after)),
    ...onlyIn(before, after, gapsOf, (gap) => tellGap('gap-gone', gap, before)),
  ];
}

function onlyIn<T>(
  one: SitioCalculado,
  other: SitioCalculado,
  listOf: (sitio: SitioCalculado) => Map<string, T>,
  write: (item: T) => Change,
): Change[] {
  const known = listOf(other);
  return [...listOf(one)].flatMap(([key, item]) => (known.has(key) ? [] : [write(item)]));
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
