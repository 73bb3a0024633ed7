import { partsOfIndex, variablesOf, withParts } from '../../compute/figures/indicadores.ts';
import type { MetaCalculada } from '../../compute/metas/meta-calculada.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { unitsOf } from '../../compute/site/responsables.ts';
import { compareText } from '../../base/compare-text.ts';
import { comparePeriodos, isPartOf, lengthOf, type Periodo } from '../../model/periodo.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import { dueDay, type MetaPlan } from '../../model/tables/metas.ts';
import type { Medicion } from '../../model/tables/mediciones.ts';
import type { Variable } from '../../model/tables/variables.ts';
import { duePeriods, overlaps } from './due-periods.ts';

/** What a unit owes for a period: its goals, and the figures of that period that they need. */
export interface Owed {
  metas: MetaCalculada[];
  cifras: CifraDebida[];
}

/** A figure of a variable for a period, with the goals that need it and the last one that was published before. */
export interface CifraDebida {
  variable: Variable;
  periodo: Periodo;
  metas: MetaCalculada[];
  last: Medicion | undefined;
}

/** The key of those goals for which no unit answers. */
export const SIN_DEPENDENCIA = 'sin-dependencia';

/** What each unit owes, by its id. */
export function owedByUnit(plan: PlanCalculado, asked: Periodo): Map<string, Owed> {
  const metas = plan.metasCalculadas.filter(
    ({ metaPlan, estado }) => overlaps(metaPlan.periodo, asked) && !ENDED.has(estado),
  );
  const byUnit = new Map<string, MetaCalculada[]>();
  for (const meta of metas) {
    const units = unitsOf(plan, meta);
    for (const unit of units.length > 0 ? units : [SIN_DEPENDENCIA])
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), meta]);
  }
  return new Map(
    [...byUnit]
      .sort(([a], [b]) => compareText(a, b))
      .map(([unit, own]) => [unit, { metas: own, cifras: figuresFor(plan, own, asked) }]),
  );
}

/** Nothing more is asked of a goal in these states. */
const ENDED: ReadonlySet<MetaCalculada['estado']> = new Set(['cancelada', 'sustituida']);

function figuresFor(plan: PlanCalculado, metas: readonly MetaCalculada[], asked: Periodo): CifraDebida[] {
  const found = new Map<string, CifraDebida>();
  for (const meta of metas) {
    for (const [variable, periodos] of inputsOf(plan, meta, asked)) {
      for (const periodo of periodos) {
        const key = `${variable.id} ${periodo}`;
        const known = found.get(key);
        if (known) known.metas.push(meta);
        else found.set(key, { variable, periodo, metas: [meta], last: lastBefore(plan, variable.id, periodo) });
      }
    }
  }
  const order = new Map(plan.variables.map(({ id }, i) => [id, i]));
  return [...found.values()].sort(
    (a, b) =>
      (order.get(a.variable.id) ?? 0) - (order.get(b.variable.id) ?? 0) || comparePeriodos(a.periodo, b.periodo),
  );
}

/** The variables that a goal is computed from, each with the periods of which its figure is due. */
function inputsOf(plan: PlanCalculado, { indicador, metaPlan }: MetaCalculada, asked: Periodo) {
  const byId = new Map(plan.variables.map((variable) => [variable.id, variable]));
  const indicadores = new Map(plan.indicadores.map((one) => [one.id, one]));
  return withParts(indicador, indicadores)
    .filter((one) => partsOfIndex(one).length === 0)
    .flatMap((one) =>
      variablesOf(one)
        .flatMap((id) => byId.get(id) ?? [])
        .flatMap((variable) => publishedParts(plan, variable).flatMap((id) => byId.get(id) ?? []))
        .map((variable) => [variable, periodsOf(plan, one, variable, metaPlan, asked)] as const),
    );
}

/** A total that is published by its parts is asked for by its parts. */
function publishedParts({ publicadas }: PlanCalculado, { id, partes = [] }: Variable): string[] {
  const isPublished = (variable: string) => publicadas.some((one) => one.variable === variable);
  return !isPublished(id) && partes.some(isPublished) ? partes : [id];
}

/** Months between the figures of an indicator; those of several years are of the goal's own period. */
const MONTHS: Partial<Record<NonNullable<Indicador['frecuencia']>, number>> = {
  mensual: 1,
  bimestral: 2,
  trimestral: 3,
  cuatrimestral: 4,
  semestral: 6,
  anual: 12,
};

function periodsOf(plan: PlanCalculado, indicador: Indicador, variable: Variable, metaPlan: MetaPlan, asked: Periodo) {
  const whole = metaPlan.periodo;
  const own = plan.publicadas.filter((one) => one.variable === variable.id);
  const last = own
    .map(({ periodo }) => periodo)
    .sort(comparePeriodos)
    .at(-1);
  const practice = last === undefined ? undefined : lengthOf(last);
  const isLongInput = variable.papel === 'entrada' && (practice ?? 0) > lengthOf(asked);
  const months = (indicador.frecuencia && MONTHS[indicador.frecuencia]) ?? practice;
  // What is known for a whole period ahead is needed from its beginning on.
  const due = isLongInput
    ? duePeriods(whole, practice, whole).filter((part) => overlaps(part, asked))
    : duePeriods(whole, months, asked, dueDay(metaPlan));
  // What is published of a longer time, and no longer than the goal's, says it already.
  const within = own.filter(({ periodo }) => periodo === whole || isPartOf(periodo, whole));
  const isTold = (periodo: Periodo) =>
    within.some((one) => isPartOf(periodo, one.periodo)) && !within.some((one) => one.periodo === periodo);
  return due.filter((periodo) => !isTold(periodo));
}

/** The last figure of a variable, as a whole and not of a category, of a period before that one. */
function lastBefore({ mediciones }: PlanCalculado, variable: string, periodo: Periodo): Medicion | undefined {
  return mediciones
    .filter((one) => one.variable === variable && comparePeriodos(one.periodo, periodo) < 0)
    .sort((a, b) => comparePeriodos(a.periodo, b.periodo))
    .at(-1);
}
