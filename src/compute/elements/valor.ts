import type Fraction from 'fraction.js';
import type { Periodo } from '../../model/periodo.ts';
import { hasValor, type Motivo } from '../../model/result.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { Asked } from '../../model/tables/metas.ts';
import { formatOfPeriodo } from '../../format/periods.ts';
import { type Calculo, computeIndicador } from '../figures/calculo.ts';
import { variablesOf, withParts } from '../figures/indicadores.ts';
import { indicadorHref, metaHref } from '../metas/goal-addresses.ts';
import type { MetaCalculada } from '../metas/meta-calculada.ts';
import { isDue } from '../metas/next-due.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import { type ElementResult, give, refuse, type Resolve } from './element-result.ts';
import { lookIn } from './plan-lookup.ts';
import { say, saying } from '../../model/speech/speech.ts';

/** What was computed of an indicator, and the page that shows how; or why there is no value where a goal asks for one. */
type GivenValue = { indicador: Indicador; periodo: Periodo; href: string } & (
  { kind: 'value'; valor: Fraction } | { kind: 'missing'; reason: Motivo; isAwaited: boolean; plan: PlanCalculado }
);

/** `<Valor indicador periodo />`. */
export const resolveValor: Resolve<'Valor', GivenValue> = ({ indexes, corte }, { attributes, plan: id }) => {
  const plan = indexes.planes.get(id ?? '');
  const indicador = plan && lookIn(plan).indicadores.get(attributes.indicador);
  if (!plan || !indicador) throw new Error(`No plan has the indicator ${attributes.indicador}`);
  const goals = lookIn(plan).metasOf.get(indicador.id) ?? [];
  if (indicador.tipo === 'cumple') return refuseWithoutFigure(indicador, goals);
  const { periodo } = attributes;
  const goal = goals.find(({ metaPlan }) => metaPlan.periodo === periodo);
  const { result } = goal?.calculo ?? computeFor(plan, indicador, goals, periodo);
  const shown = { indicador, periodo, href: goal ? metaHref(plan, goal) : indicadorHref(plan, indicador) };
  if (hasValor(result)) return give({ ...shown, kind: 'value', valor: result.valor });
  if (!goal) return refusePeriod(plan, indicador, goals, periodo);
  return give({ ...shown, kind: 'missing', reason: result.sinDato, isAwaited: !isDue(goal, corte), plan });
};

/** For a period that has no goal: where each part must reach it, the goals of other periods say in what sense. */
function computeFor(
  plan: PlanCalculado,
  indicador: Indicador,
  [other]: readonly MetaCalculada[],
  periodo: Periodo,
): Calculo {
  const asked: Asked = other?.metaPlan ?? { comparador: 'al-menos', valor: 0 };
  const { mediciones } = lookIn(plan);
  return computeIndicador(indicador, periodo, asked, mediciones, mediciones.agregaciones);
}

function refuseWithoutFigure({ id }: Indicador, [goal]: readonly MetaCalculada[]): ElementResult<never> {
  const message = `«${id}» se cumple o no se cumple: no hay un valor que dar.`;
  const hint = goal ? `Escriba <Estado meta="${goal.metaPlan.id}" />.` : say('Escriba [otro indicador].');
  return refuse('indicador', message, hint, 'mdx-element');
}

function refusePeriod(
  plan: PlanCalculado,
  indicador: Indicador,
  goals: readonly MetaCalculada[],
  periodo: Periodo,
): ElementResult<never> {
  const { medicionesOf, indicadores } = lookIn(plan);
  const variables = withParts(indicador, indicadores).flatMap(variablesOf);
  const measured = variables.flatMap((id) => (medicionesOf.get(id) ?? []).map((one) => one.periodo));
  const computed = [...new Set(measured)].filter((one) => hasValor(computeFor(plan, indicador, goals, one).result));
  const known = [...new Set([...goals.map(({ metaPlan }) => metaPlan.periodo), ...computed])].sort();
  return refuse(
    'periodo',
    saying`De «${indicador.id}» no hay valor ${formatOfPeriodo(periodo)}, ni [meta] que lo pida.`,
    known.length === 0 ? say('De [este indicador] no hay ninguno.') : `Los hay de: ${known.join(', ')}.`,
  );
}
