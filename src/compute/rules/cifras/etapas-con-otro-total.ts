import { capitalize } from '../../../base/capitalize.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Cifra } from '../../figures/standing.ts';
import type { Variable } from '../../../model/tables/variables.ts';
import { formatExact } from '../../../format/numbers.ts';
import { formatPeriodo } from '../../../format/periods.ts';
import { type Periodo, periodoDays, periodoDivisions } from '../../../model/periodo.ts';
import { compareText } from '../../../base/compare-text.ts';
import { addUp, formatPrinted, formatSum, nameVariable } from '../shared/printed-figures.ts';
import { pageOfPlan } from '../shared/page-links.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';

/**
 * Things that pass from stage to stage, and that two periods count differently in all. What is over may be counted
 * apart or still in the stage it came from: so the last stage, the first time it is given, is tried both added and left
 * out. A period that leaves out a stage of the one before it has no total to compare.
 */
export const etapasConOtroTotal: Regla = {
  kind: ruleKind({
    code: 'etapas-con-otro-total',
    title: 'Etapas que de un periodo a otro no suman lo mismo',
    explanation:
      'El documento reparte lo mismo entre etapas, en dos fechas. Lo que sale de una etapa entra en otra, así que la suma debería ser igual, y no lo es. No se sabe si algo se agregó, se canceló o se contó dos veces.',
    wrong: 'Julio: 10 obras en proyecto y 5 contratadas. Septiembre: 8 en proyecto y 9 contratadas.',
    right: 'Julio: 10 obras en proyecto y 5 contratadas. Septiembre: 8 en proyecto y 7 contratadas.',
  }),
  peso: 'fondo',
  find: ({ planes }) => planes.flatMap(findInPlan),
};

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const byWhole = Map.groupBy(
    plan.variables.filter(({ etapa_de }) => etapa_de !== undefined),
    ({ etapa_de }) => etapa_de ?? '',
  );
  return [...byWhole].flatMap(([de, variables]) => {
    const breakdowns = partitionsOf(plan, variables);
    return breakdowns.flatMap((breakdown, i) => {
      const before = breakdowns[i - 1];
      return before ? compare(plan, de, before, breakdown) : [];
    });
  });
}

/** A period's figures of each stage, in the order of the stages. */
interface Breakdown {
  periodo: Periodo;
  stages: { variable: Variable; medicion: Cifra }[];
}

/** The periods with figures of several stages, in order; one that contains another adds nothing. */
function partitionsOf({ mediciones }: PlanCalculado, variables: readonly Variable[]): Breakdown[] {
  const ids = new Set(variables.map(({ id }) => id));
  const byPeriodo = Map.groupBy(
    mediciones.filter(({ variable }) => ids.has(variable)),
    ({ periodo }) => periodo,
  );
  return [...byPeriodo]
    .filter(([periodo, own]) => own.length > 1 && !partsOf(periodo).some((part) => byPeriodo.has(part)))
    .map(([periodo, own]) => ({ periodo, stages: inOrder(variables, own) }))
    .sort((a, b) => compareText(periodoDays(a.periodo)?.to ?? '', periodoDays(b.periodo)?.to ?? ''));
}

const partsOf = (periodo: Periodo) => periodoDivisions(periodo).flat();

function inOrder(variables: readonly Variable[], mediciones: readonly Cifra[]): Breakdown['stages'] {
  const byVariable = new Map(mediciones.map((one) => [one.variable, one]));
  return variables.flatMap((variable) => {
    const medicion = byVariable.get(variable.id);
    return medicion ? { variable, medicion } : [];
  });
}

const figuresOf = ({ stages }: Breakdown) => stages.map(({ medicion }) => medicion);

function compare(plan: PlanCalculado, de: string, before: Breakdown, after: Breakdown): Hallazgo[] {
  const [known, stated] = [before, after].map(({ stages }) => new Set(stages.map(({ variable }) => variable)));
  if (!known || !stated || !known.isSubsetOf(stated)) return [];
  const total = addUp(figuresOf(before));
  const last = after.stages.at(-1);
  const added = last && !known.has(last.variable) ? last : undefined;
  const withoutLast = addUp(figuresOf(after).filter((one) => one !== added?.medicion));
  const [first] = figuresOf(after);
  const [each, other, ...sides] = [before, after].flatMap(sidesOf);
  if (!first || !each || !other || total.equals(addUp(figuresOf(after))) || total.equals(withoutLast)) return [];
  const alternative = added ? `, o ${formatExact(withoutLast)} sin contar ${nameVariable(added.variable)}` : '';
  return [
    {
      record: first,
      column: ['valor'],
      id: `${plan.id}/${first.variable}/${after.periodo}`,
      message: `${capitalize(de)}, por etapa: en ${formatPeriodo(before.periodo)} suman ${formatSum(figuresOf(before))}; en ${formatPeriodo(after.periodo)}, ${formatSum(figuresOf(after))}${alternative}. Que cada una esté en una sola etapa lo entiende este sitio.`,
      sides: [each, other, ...sides],
      pages: [pageOfPlan(plan)],
    },
  ];
}

/** A period's figures, place by place. */
function sidesOf({ periodo, stages }: Breakdown): Side[] {
  const byLugar = Map.groupBy(stages, ({ medicion: { fuente } }) => `${fuente.documento}#${fuente.lugar}`);
  return [...byLugar.values()].flatMap((own) => {
    const counts = own.map(({ variable, medicion }) => `${nameVariable(variable)}, ${formatPrinted(medicion)}`);
    const says = `${capitalize(formatPeriodo(periodo))}: ${counts.join('; ')}`;
    return own.slice(0, 1).map(({ medicion: { fuente } }) => ({ says, fuente }));
  });
}
