import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Actividad } from '../../../model/tables/actividades.ts';
import type { FilaDeMatriz } from '../../../model/tables/matriz.ts';
import type { ProblemKind, Peso } from '../../../model/problems/kind.ts';
import type { Indicador } from '../../../model/tables/indicadores.ts';
import type { MetaPlan } from '../../../model/tables/metas.ts';
import { pageOfActividad } from './page-links.ts';
import { quoteDifference, quoteWhole, toKey } from './words.ts';
import type { Examined, Hallazgo, Side, Regla } from './regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/** An activity, described in its sheet and again in the plan's matrix. */
export interface Pair {
  plan: PlanCalculado;
  actividad: Actividad;
  compromiso: string;
  row: FilaDeMatriz;
  indicadores: readonly Indicador[];
  metas: readonly MetaPlan[];
}

type Column = keyof Omit<FilaDeMatriz, 'actividad' | 'fuente'>;

/** A column of the matrix, and what the sheet says of it: possibly in several indicators. */
interface Comparison {
  column: Column;
  /** What both places give, as the words after «da como». */
  que: string;
  ficha: (pair: Pair) => readonly FichaSide[];
  /** Reduces a text to what is compared. */
  prepare?: (text: string, pair: Pair) => string;
  /** The weight of a difference between two texts; by default, the rule's. */
  weigh?: (ficha: string, matriz: string) => Peso;
  /** What the message adds about two texts that differ. */
  add?: (ficha: string, matriz: string) => string;
}

type FichaSide = Omit<Side, 'says'> & { says: string | undefined };

/** A rule that compares one column word by word. Blank on either side is no difference. */
export function columnRule(kind: ProblemKind, peso: Peso, comparison: Comparison): Regla {
  return { kind, peso, find: (sitio) => pairsOf(sitio).flatMap((pair) => compare(pair, comparison)) };
}

function compare(pair: Pair, comparison: Comparison): Hallazgo[] {
  const { column, que, ficha, prepare = (text) => text, weigh, add = () => '' } = comparison;
  const inMatriz = pair.row[column];
  const dichos = ficha(pair).flatMap(({ says, fuente }) => (says === undefined ? [] : [{ says, fuente }]));
  const [first] = dichos;
  if (inMatriz === undefined || !first) return [];
  const own = prepare(inMatriz, pair);
  const key = toKey(own);
  if (dichos.some(({ says }) => toKey(prepare(says, pair)) === key)) return [];
  const inFicha = prepare(first.says, pair);
  const message = tellBoth(pair, que, ...quoteDifference(inFicha, own)) + add(inFicha, own);
  return [{ ...toHallazgo(pair, column, asFicha(first), message), ...(weigh && { peso: weigh(inFicha, own) }) }];
}

/** «Actividad 8 de Datos Abiertos: la ficha da como unidad de medida «…» y la matriz, «…».» */
function tellBoth(pair: Pair, what: string, ficha: string, matriz: string): string {
  return `${nameOf(pair)}: la ficha da como ${what} «${ficha}» y la matriz, «${matriz}».`;
}

export const nameOf = ({ actividad, compromiso }: Pair) => saying`[Actividad] ${actividad.numero} de ${compromiso}`;

const asFicha = ({ says, fuente }: Side): Side => ({ says: `Ficha: ${quoteWhole(says)}`, fuente });

/** What was found in a column of the matrix, with the side that says otherwise. */
export function toHallazgo(pair: Pair, column: Column, other: Side, message: string): Hallazgo {
  const { plan, actividad, row } = pair;
  return {
    record: row,
    column: [column],
    id: `${plan.id}/${actividad.id}`,
    message,
    sides: [other, { says: `Matriz: ${quoteWhole(row[column] ?? '')}`, fuente: row.fuente }],
    pages: [pageOfActividad(plan, actividad)],
  };
}

/** The activities that have a row in their plan's matrix, in its order. */
export function pairsOf({ planes }: Pick<Examined, 'planes'>): Pair[] {
  return planes.flatMap((plan) => {
    const actividades = new Map(plan.actividades.map((one) => [one.id, one]));
    const compromisos = new Map(plan.compromisos.map(({ id, nombre }) => [id, nombre]));
    const indicadores = Map.groupBy(plan.indicadores, ({ actividad }) => actividad);
    const metas = Map.groupBy(plan.metas, ({ indicador }) => indicador);
    return plan.matriz.flatMap((row) => {
      const actividad = actividades.get(row.actividad);
      if (!actividad) return [];
      const own = indicadores.get(actividad.id) ?? [];
      return {
        plan,
        actividad,
        compromiso: compromisos.get(actividad.compromiso) ?? actividad.compromiso,
        row,
        indicadores: own,
        metas: own.flatMap(({ id }) => metas.get(id) ?? []),
      };
    });
  });
}
