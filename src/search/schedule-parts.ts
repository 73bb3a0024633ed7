import { isMet } from '../model/estado.ts';
import { dueDay } from '../model/tables/metas.ts';
import { FILTROS_DEL_CRONOGRAMA, type Entry, filterValues } from '../compute/metas/cronograma.ts';
import { workingPageOf } from '../compute/metas/goal-pages.ts';
import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import { entriesOf, nameOfCompromiso, scheduleOf, type ScheduledContent } from '../compute/schedule/schedule.ts';
import { formatDate } from '../format/dates.ts';
import { planHref, scheduleDataHref } from '../model/addresses/pages.ts';
import { noteOfGoal, tellProof } from '../textos/renglones.ts';
import { tellDue } from '../textos/vencidas.ts';

/** A file that the script of the schedule reads; `path` is from the site's root. */
interface SchedulePart {
  path: string;
  plan: string;
  write: () => string;
}

/** Values of a column, each once, and by goal the numbers of its own: one as a number, any other count as a list. */
interface Column {
  valores: string[];
  de: (number | number[])[];
}

/** How many goals have their texts in one file. */
const GOALS_PER_PART = 200;

/**
 * What the schedule of many goals is filtered by, which its script asks for when somebody filters
 * (`client/schedule/by-parts.ts`): of each plan an index of values, and its goals' texts in parts. They are classic scripts, since
 * from disk nothing else can be read.
 */
export function scheduleParts(sitio: ScheduledContent): SchedulePart[] {
  const { years, isWhole } = scheduleOf(sitio);
  if (isWhole) return [];
  const byPlan = Map.groupBy(entriesOf([...years.values()].flat()), ({ plan }) => plan);
  return [...byPlan].flatMap(([plan, entries]) => partsOfPlan(plan, entries, sitio.corte));
}

function partsOfPlan(plan: PlanCalculado, entries: readonly Entry[], corte: string): SchedulePart[] {
  const parts = Array.from({ length: Math.ceil(entries.length / GOALS_PER_PART) }, (_, i) =>
    entries.slice(i * GOALS_PER_PART, (i + 1) * GOALS_PER_PART),
  );
  const file = (part: 'indice' | number, write: () => unknown): SchedulePart => ({
    path: scheduleDataHref(plan.id, part).slice(1),
    plan: plan.id,
    write: () => `cronogramaEnPartes[${JSON.stringify(`${plan.id}/${part}`)}]=${JSON.stringify(write())};\n`,
  });
  return [
    file('indice', () => indexOf(plan, entries, corte)),
    ...parts.map((own, i) => file(i, () => own.map(textsOf))),
  ];
}

function indexOf(plan: PlanCalculado, entries: readonly Entry[], corte: string) {
  const values = entries.map((entry) => filterValues(entry, corte));
  const columnas = Object.fromEntries(
    FILTROS_DEL_CRONOGRAMA.map((filtro) => [filtro, columnOf(values.map((own) => own[filtro]))]),
  );
  const vence = columnOf(entries.map(({ metaCalculada }) => [metaCalculada.metaPlan.vence ?? '']));
  return {
    plan: plan.plan.nombre_corto,
    porParte: GOALS_PER_PART,
    columnas,
    vence: vence.de,
    plazos: vence.valores.map((one) => {
      const day = dueDay({ vence: one });
      return [day, one === '' ? '' : tellDue(one, corte), formatDate(day.slice(0, 7))];
    }),
    compromisos: columnas['compromiso']?.valores.map((id) => nameOfCompromiso(plan, id)),
  };
}

function columnOf(values: readonly (readonly string[])[]): Column {
  const numbers = new Map<string, number>();
  const numberOf = (value: string) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  };
  const de = values.map((own) => (own.length === 1 ? numberOf(own[0] ?? '') : own.map(numberOf)));
  return { valores: [...numbers.keys()], de };
}

/** What it is, where below its plan, what follows its deadline, and how it is known where it was met. */
function textsOf({ plan, metaCalculada }: Entry): string[] {
  const folder = planHref(plan.id).replace('.html', '/');
  const texts = [
    metaCalculada.metaPlan.texto,
    workingPageOf(plan, metaCalculada).replace(folder, ''),
    noteOfGoal(metaCalculada),
    isMet(metaCalculada.estado) ? tellProof(metaCalculada) : '',
  ];
  // Most have nothing more to say.
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
}
