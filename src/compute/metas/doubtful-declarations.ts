import { formatMeasure, formatNumber } from '../../format/numbers.ts';
import { saying } from '../../model/speech/speech.ts';
import { hasValor } from '../../model/result.ts';
import { isPercentage } from '../../model/unit.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import type { PlanCalculado } from './plan-calculado.ts';

/** What is declared of a goal and may be what its indicator measured: the row that says it, and what to tell. */
interface Doubt {
  record: object;
  message: string;
  hint: string;
}

const WHOLE = 100;

/** Declarations that repeat the value of an indicator, where it isn't also how far its goal was met. */
export function doubtfulDeclarations(planes: readonly PlanCalculado[]): Doubt[] {
  return planes.flatMap(({ metasCalculadas }) =>
    metasCalculadas.flatMap((one) =>
      one.avances.flatMap((avance) => {
        const { declarado } = avance;
        const told =
          declarado === undefined ? undefined : (doubtOfYesOrNo(one, declarado) ?? doubtOfValue(one, declarado));
        return told ? [{ record: avance, ...told }] : [];
      }),
    ),
  );
}

type Told = Omit<Doubt, 'record'>;

/** Of a goal that is met or not, a 1 is rather «yes» than a hundredth. */
function doubtOfYesOrNo({ metaPlan }: MetaCalculada, declarado: number): Told | undefined {
  if (typeof metaPlan.valor !== 'string' || declarado <= 0 || declarado > 1) return undefined;
  return {
    message: saying`[La meta] se cumple o no, y se declara ${formatNumber(declarado)} % de [ella@meta].`,
    hint: saying`Escriba «100» si se cumplió, «0» si no. Si [el informe] dice que se cumplió el ${formatNumber(declarado)} %, déjelo.`,
  };
}

function doubtOfValue(one: MetaCalculada, declarado: number): Told | undefined {
  const why = whyDoubtful(one, declarado);
  return why === undefined ? undefined : { message: why, hint: hintFor(one, declarado) };
}

function whyDoubtful(one: MetaCalculada, declarado: number): string | undefined {
  const { metaPlan, indicador, calculo, soFar } = one;
  const goal = metaPlan.valor;
  // Of a goal of 100 both are the same number.
  if (typeof goal !== 'number' || goal === 0 || goal === WHOLE || declarado === WHOLE) return undefined;
  const measured = [...(hasValor(calculo.result) ? [calculo.result.valor] : []), ...(soFar ? [soFar.valor] : [])];
  const rounds = (valor: number) => Math.abs(valor - declarado) <= 0.5 * 10 ** -decimalsOf(declarado) + 1e-9;
  if (measured.some((valor) => rounds((valor.valueOf() / goal) * WHOLE))) return undefined;
  const asked = formatMeasure(goal, indicador.unidad);
  const same = measured.find((valor) => rounds(valor.valueOf()));
  if (same !== undefined)
    return saying`[La meta] es ${asked}, [el indicador] dio ${formatMeasure(same, indicador.unidad)}, y se declara lo mismo: ${formatNumber(declarado)} % de [la meta].`;
  const isLikeValue = declarado === goal || isPastGoal(declarado, goal, indicador.unidad);
  return measured.length === 0 && isLikeValue
    ? saying`[La meta] es ${asked}, y lo declarado, ${formatNumber(declarado)}, parece lo que dio [el indicador] y no cuánto de [la meta] se cumplió.`
    : undefined;
}

/** From here on, what passes a percentage that is asked for and falls short of all is rather its value than how far it was met. */
const HIGH = 80;

const isPastGoal = (declarado: number, goal: number, unit: string) =>
  isPercentage(unit) && goal >= HIGH && declarado > goal && declarado < WHOLE;

const decimalsOf = (number: number) => String(number).split('.')[1]?.length ?? 0;

function hintFor({ indicador }: MetaCalculada, declarado: number): string {
  const value = formatMeasure(declarado, indicador.unidad);
  return saying`Si [el informe] dice que se cumplió el ${formatNumber(declarado)} % de [la meta], déjelo. Si ${value} es lo que dio [el indicador], escriba en «declarado» cuánto dice que se cumplió (100 es [la meta entera]) o, si no lo dice, déjelo en blanco: las cifras van en mediciones.csv.`;
}
