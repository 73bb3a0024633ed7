import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Actividad } from '../../../model/tables/actividades.ts';
import type { FilaDeMatriz } from '../../../model/tables/matriz.ts';
import type { ProblemKind, Peso } from '../../../model/problems/kind.ts';
import type { Indicador } from '../../../model/tables/indicadores.ts';
import type { MetaPlan } from '../../../model/tables/metas.ts';
import { pageOfActividad } from './pages.ts';
import { quoteDifference, quoteWhole, toKey } from './words.ts';
import type { Examinado, Hallazgo, Lado, Regla } from './regla.ts';

/** An activity, told in its sheet and again in the plan's matrix. */
export interface Par {
  plan: PlanCalculado;
  actividad: Actividad;
  compromiso: string;
  fila: FilaDeMatriz;
  indicadores: readonly Indicador[];
  metas: readonly MetaPlan[];
}

type Columna = keyof Omit<FilaDeMatriz, 'actividad' | 'fuente'>;

/** A column of the matrix, and what the sheet says of the same: several indicators may say it. */
interface Comparacion {
  columna: Columna;
  /** What both places tell, after «da como». */
  que: string;
  ficha: (par: Par) => readonly LadoDeFicha[];
  /** What is left of a text for the comparison. */
  prepare?: (texto: string, par: Par) => string;
  /** What the difference of two texts weighs; left out, what the rule does. */
  weigh?: (ficha: string, matriz: string) => Peso;
  /** What there is to add of two texts that differ. */
  add?: (ficha: string, matriz: string) => string;
}

type LadoDeFicha = Omit<Lado, 'dice'> & { dice: string | undefined };

/** A rule that compares one column word by word. Blank on either side is no difference. */
export function reglaDeColumna(kind: ProblemKind, peso: Peso, comparacion: Comparacion): Regla {
  return { kind, peso, find: (sitio) => pairsOf(sitio).flatMap((par) => compare(par, comparacion)) };
}

function compare(par: Par, comparacion: Comparacion): Hallazgo[] {
  const { columna, que, ficha, prepare = (texto) => texto, weigh, add = () => '' } = comparacion;
  const enMatriz = par.fila[columna];
  const dichos = ficha(par).flatMap(({ dice, fuente }) => (dice === undefined ? [] : [{ dice, fuente }]));
  const [primero] = dichos;
  if (enMatriz === undefined || !primero) return [];
  const suyo = prepare(enMatriz, par);
  const llave = toKey(suyo);
  if (dichos.some(({ dice }) => toKey(prepare(dice, par)) === llave)) return [];
  const enFicha = prepare(primero.dice, par);
  const mensaje = tellBoth(par, que, ...quoteDifference(enFicha, suyo)) + add(enFicha, suyo);
  return [{ ...toHallazgo(par, columna, asFicha(primero), mensaje), ...(weigh && { peso: weigh(enFicha, suyo) }) }];
}

/** «Actividad 8 de Datos Abiertos: la ficha da como unidad de medida «…» y la matriz, «…».» */
function tellBoth(par: Par, que: string, ficha: string, matriz: string): string {
  return `${nameOf(par)}: la ficha da como ${que} «${ficha}» y la matriz, «${matriz}».`;
}

export const nameOf = ({ actividad, compromiso }: Par) => `Actividad ${actividad.numero} de ${compromiso}`;

const asFicha = ({ dice, fuente }: Lado): Lado => ({ dice: `Ficha: ${quoteWhole(dice)}`, fuente });

/** What was found in a column of the matrix, with the side that says otherwise. */
export function toHallazgo(par: Par, columna: Columna, otro: Lado, mensaje: string): Hallazgo {
  const { plan, actividad, fila } = par;
  return {
    registro: fila,
    columna: [columna],
    id: `${plan.id}/${actividad.id}`,
    mensaje,
    lados: [otro, { dice: `Matriz: ${quoteWhole(fila[columna] ?? '')}`, fuente: fila.fuente }],
    paginas: [pageOfActividad(plan, actividad)],
  };
}

/** The activities that have a row in their plan's matrix, in its order. */
export function pairsOf({ planes }: Pick<Examinado, 'planes'>): Par[] {
  return planes.flatMap((plan) => {
    const actividades = new Map(plan.actividades.map((una) => [una.id, una]));
    const compromisos = new Map(plan.compromisos.map(({ id, nombre }) => [id, nombre]));
    const indicadores = Map.groupBy(plan.indicadores, ({ actividad }) => actividad);
    const metas = Map.groupBy(plan.metas, ({ indicador }) => indicador);
    return plan.matriz.flatMap((fila) => {
      const actividad = actividades.get(fila.actividad);
      if (!actividad) return [];
      const suyos = indicadores.get(actividad.id) ?? [];
      return {
        plan,
        actividad,
        compromiso: compromisos.get(actividad.compromiso) ?? actividad.compromiso,
        fila,
        indicadores: suyos,
        metas: suyos.flatMap(({ id }) => metas.get(id) ?? []),
      };
    });
  });
}
