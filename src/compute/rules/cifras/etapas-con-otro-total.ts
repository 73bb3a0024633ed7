import { capitalize } from '../../../base/capitalize.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Medicion } from '../../../model/tables/mediciones.ts';
import type { Variable } from '../../../model/tables/variables.ts';
import { formatExact } from '../../../format/numbers.ts';
import { formatPeriodo } from '../../../format/periods.ts';
import { type Periodo, periodoDays, periodoDivisions } from '../../../model/periodo.ts';
import { compareText } from '../../../base/compare-text.ts';
import { addUp, formatPrinted, formatSum, nameVariable } from '../shared/printed-figures.ts';
import { pageOfPlan } from '../shared/pages.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';

/**
 * Things that pass from stage to stage and of which two periods tell another number in all. What is over may be counted
 * apart or still in the stage from which it came: the last stage, where it is told for the first time, is added and left
 * out. A period that leaves out a stage that the one before it tells has no total to compare.
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
  const etapas = Map.groupBy(
    plan.variables.filter(({ etapa_de }) => etapa_de !== undefined),
    ({ etapa_de }) => etapa_de ?? '',
  );
  return [...etapas].flatMap(([de, variables]) => {
    const repartos = partitionsOf(plan, variables);
    return repartos.flatMap((reparto, i) => {
      const antes = repartos[i - 1];
      return antes ? compare(plan, de, antes, reparto) : [];
    });
  });
}

/** What a period tells of each stage, in the order of the stages. */
interface Reparto {
  periodo: Periodo;
  etapas: { variable: Variable; medicion: Medicion }[];
}

/** The periods of which several stages are told, in order; one that holds another tells nothing of its own. */
function partitionsOf({ mediciones }: PlanCalculado, variables: readonly Variable[]): Reparto[] {
  const ids = new Set(variables.map(({ id }) => id));
  const porPeriodo = Map.groupBy(
    mediciones.filter(({ variable }) => ids.has(variable)),
    ({ periodo }) => periodo,
  );
  return [...porPeriodo]
    .filter(([periodo, suyas]) => suyas.length > 1 && !partsOf(periodo).some((parte) => porPeriodo.has(parte)))
    .map(([periodo, suyas]) => ({ periodo, etapas: inOrder(variables, suyas) }))
    .sort((a, b) => compareText(periodoDays(a.periodo)?.to ?? '', periodoDays(b.periodo)?.to ?? ''));
}

const partsOf = (periodo: Periodo) => periodoDivisions(periodo).flat();

function inOrder(variables: readonly Variable[], mediciones: readonly Medicion[]): Reparto['etapas'] {
  const porVariable = new Map(mediciones.map((una) => [una.variable, una]));
  return variables.flatMap((variable) => {
    const medicion = porVariable.get(variable.id);
    return medicion ? { variable, medicion } : [];
  });
}

const figuresOf = ({ etapas }: Reparto) => etapas.map(({ medicion }) => medicion);

function compare(plan: PlanCalculado, de: string, antes: Reparto, despues: Reparto): Hallazgo[] {
  const [conocidas, dichas] = [antes, despues].map(({ etapas }) => new Set(etapas.map(({ variable }) => variable)));
  if (!conocidas || !dichas || !conocidas.isSubsetOf(dichas)) return [];
  const total = addUp(figuresOf(antes));
  const ultima = despues.etapas.at(-1);
  const nueva = ultima && !conocidas.has(ultima.variable) ? ultima : undefined;
  const sinUltima = addUp(figuresOf(despues).filter((una) => una !== nueva?.medicion));
  const [primera] = figuresOf(despues);
  const [uno, otro, ...sides] = [antes, despues].flatMap(ladosOf);
  if (!primera || !uno || !otro || total.equals(addUp(figuresOf(despues))) || total.equals(sinUltima)) return [];
  const o = nueva ? `, o ${formatExact(sinUltima)} sin contar ${nameVariable(nueva.variable)}` : '';
  return [
    {
      record: primera,
      column: ['valor'],
      id: `${plan.id}/${primera.variable}/${despues.periodo}`,
      message: `${capitalize(de)}, por etapa: en ${formatPeriodo(antes.periodo)} suman ${formatSum(figuresOf(antes))}; en ${formatPeriodo(despues.periodo)}, ${formatSum(figuresOf(despues))}${o}. Que cada una esté en una sola etapa lo entiende este sitio.`,
      sides: [uno, otro, ...sides],
      pages: [pageOfPlan(plan)],
    },
  ];
}

/** What a period tells, place by place. */
function ladosOf({ periodo, etapas }: Reparto): Side[] {
  const porLugar = Map.groupBy(etapas, ({ medicion: { fuente } }) => `${fuente.documento}#${fuente.lugar}`);
  return [...porLugar.values()].flatMap((suyas) => {
    const cuentas = suyas.map(({ variable, medicion }) => `${nameVariable(variable)}, ${formatPrinted(medicion)}`);
    const says = `${capitalize(formatPeriodo(periodo))}: ${cuentas.join('; ')}`;
    return suyas.slice(0, 1).map(({ medicion: { fuente } }) => ({ says, fuente }));
  });
}
