import type { MetaCalculada } from '../compute/metas/meta-calculada.ts';
import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import { countedMetas, summarize } from '../compute/metas/resumen.ts';
import { formatMeasure, formatNumber } from '../format/numbers.ts';
import { ESTADOS } from '../model/estado.ts';
import { type Place, startOf } from '../model/problems/problem.ts';
import { hasValor } from '../model/result.ts';
import { say, saying } from '../model/speech/speech.ts';
import type { SitioCalculado } from '../judge.ts';
import { ESTADO, PLAZO, VERIFICABILIDAD } from '../textos/estados.ts';
import type { Change } from './change.ts';
import { quote } from './plain-rows.ts';
import { tell } from './tell-change.ts';

/** What turns in what is computed of goals that both versions have: their state, their value, and the counts of plans. */
export function compareResults(before: SitioCalculado, after: SitioCalculado): Change[] {
  const old = new Map(before.planes.map((plan) => [plan.id, plan]));
  return after.planes.flatMap((plan) => {
    const was = old.get(plan.id);
    return was ? [...compareGoals(was, plan, after), ...compareCounts(was, plan)] : [];
  });
}

function compareGoals(before: PlanCalculado, after: PlanCalculado, { origins }: SitioCalculado): Change[] {
  const old = new Map(before.metasCalculadas.map((one) => [one.metaPlan.id, one]));
  return after.metasCalculadas.flatMap((meta) => {
    const was = old.get(meta.metaPlan.id);
    if (!was) return [];
    const place = origins.get(meta.metaPlan)?.locate(['id']) ?? startOf(`data/planes/${after.id}/metas.csv`);
    return compareGoal(was, meta, place);
  });
}

function compareGoal(was: MetaCalculada, is: MetaCalculada, place: Place): Change[] {
  const name = saying`[Meta] ${quote(is.metaPlan.texto)} (${is.metaPlan.id})`;
  const turned = [
    turn('estado', ESTADO[was.estado].nombre, ESTADO[is.estado].nombre),
    turn('plazo', was.plazo && PLAZO[was.plazo], is.plazo && PLAZO[is.plazo]),
    turn('verificabilidad', VERIFICABILIDAD[was.verificabilidad].nombre, VERIFICABILIDAD[is.verificabilidad].nombre),
  ].filter((one) => one !== '');
  const [old, now] = [writeValue(was), writeValue(is)];
  return [
    ...(turned.length > 0 ? [tell('goal-state', 'after', place, `${name}: ${turned.join('; ')}.`)] : []),
    ...(old === now
      ? []
      : [tell('goal-value', 'after', place, `${name}: el resultado calculado pasa de ${old} a ${now}.`)]),
  ];
}

const turn = (what: string, was = 'ninguno', is = 'ninguno') =>
  was === is ? '' : `${what}, de «${was.toLowerCase()}» a «${is.toLowerCase()}»`;

const writeValue = ({ calculo, indicador }: MetaCalculada) =>
  hasValor(calculo.result) ? writeResult(calculo.result.valor, indicador.unidad) : 'sin dato';

const writeResult = (valor: Parameters<typeof formatMeasure>[0] | boolean, unidad: string) =>
  typeof valor === 'boolean' ? (valor ? 'sí' : 'no') : formatMeasure(valor, unidad);

/** The counts of a plan's goals by state, which its page shows. */
function compareCounts(before: PlanCalculado, after: PlanCalculado): Change[] {
  const [was, is] = [summarize(before.metasCalculadas), summarize(after.metasCalculadas)];
  const counts = [
    countOf(
      say('[metas] que cuentan'),
      countedMetas(before.metasCalculadas).length,
      countedMetas(after.metasCalculadas).length,
    ),
    ...ESTADOS.map((estado) =>
      countOf(`«${ESTADO[estado].nombre.toLowerCase()}»`, was.byEstado[estado], is.byEstado[estado]),
    ),
  ].filter((one) => one !== '');
  if (counts.length === 0) return [];
  const place = startOf(`content/planes/${after.id}.mdx`);
  return [tell('count-changed', 'after', place, `${after.plan.titulo}: ${counts.join('; ')}.`)];
}

const countOf = (what: string, was: number, is: number) =>
  was === is ? '' : `${what}, de ${formatNumber(was)} a ${formatNumber(is)}`;
