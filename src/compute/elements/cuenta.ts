import type { EstadoDeCuenta } from '../../model/elements/cuenta.ts';
import { dueYear } from '../../model/tables/metas.ts';
import type { FiltrosElegidos } from '../metas/cronograma.ts';
import type { MetaCalculada } from '../metas/meta-calculada.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import { countedMetas, isCounted, listedMetas, type Resumen, summarize } from '../metas/resumen.ts';
import { give, refuse, type Resolve } from './element-result.ts';
import { say, saying } from '../../model/speech/speech.ts';

/** Goals of a plan, counted, and what their list in the schedule is asked with. */
interface GivenCount {
  plan: PlanCalculado;
  resumen: Resumen;
  /** The state of those that the text is about; undefined where it is about all. */
  estado: EstadoDeCuenta | undefined;
  filtros: FiltrosElegidos;
}

/** `<Cuenta plan estado? anio? compromiso? />`. */
export const resolveCuenta: Resolve<'Cuenta', GivenCount> = ({ indexes }, { attributes, plan: id }) => {
  const { estado, compromiso } = attributes;
  const anio = attributes.anio?.toString();
  const plan = indexes.planes.get(id ?? '');
  if (!plan) {
    const known = [...indexes.planes.keys()].join(', ');
    return refuse(
      'plan',
      say('Falta de qué [plan] se cuentan [las metas].'),
      `Agregue plan="…": ${known}.`,
      'mdx-element',
    );
  }
  const resumen = countsOf(plan).get(groupKey(anio, compromiso));
  if (anio !== undefined && !resumen) {
    const years = yearsOf(plan, compromiso);
    const message = saying`[Ninguna meta] de «${compromiso ?? plan.id}» vence en ${anio}.`;
    return refuse(
      'anio',
      message,
      years.length === 0 ? say('No tiene [metas] que contar.') : `Las hay de: ${years.join(', ')}.`,
    );
  }
  const filtros = { plan: plan.id, ...(compromiso && { compromiso }), ...(anio && { anio }) };
  return give({ plan, resumen: resumen ?? summarize([]), estado, filtros });
};

type Counts = ReadonlyMap<string, Resumen>;

/** By plan: it is asked element by element. */
const KNOWN = new WeakMap<PlanCalculado, Counts>();

/**
 * The counts of a plan, of each of its years, of each of its commitments, and of each year of these. What is counted
 * apart is of no year.
 */
function countsOf(plan: PlanCalculado): Counts {
  const known = KNOWN.get(plan) ?? countGroups(listedMetas(plan.metasCalculadas));
  KNOWN.set(plan, known);
  return known;
}

const groupKey = (anio = '', compromiso = '') => `${anio} ${compromiso}`;

function countGroups(metas: readonly MetaCalculada[]): Counts {
  const groups = Map.groupBy(
    metas.flatMap((meta) => groupsOf(meta).map((group) => ({ group, meta }))),
    ({ group }) => group,
  );
  return new Map([...groups].map(([group, own]) => [group, summarize(own.map(({ meta }) => meta))]));
}

function groupsOf(meta: MetaCalculada): string[] {
  const anios = ['', ...(isCounted(meta) ? yearOf(meta) : [])];
  return anios.flatMap((anio) => [groupKey(anio), groupKey(anio, meta.compromiso)]);
}

const yearOf = ({ metaPlan }: MetaCalculada) => [dueYear(metaPlan) ?? []].flat();

function yearsOf({ metasCalculadas }: PlanCalculado, compromiso: string | undefined): string[] {
  const own = countedMetas(metasCalculadas).filter(
    (meta) => compromiso === undefined || meta.compromiso === compromiso,
  );
  return [...new Set(own.flatMap(yearOf))].sort();
}
