import type { Estado } from '../../model/estado.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import { type Fin, isFin } from '../../model/tables/ajustes.ts';
import type { MetaPlan } from '../../model/tables/metas.ts';
import { type MetaEnVigor, type OtraLectura, type Pedido, pedidoOf, withLateChanges } from './ajustes.ts';
import { computeMeta, type Context, type MetaCalculada } from './meta-calculada.ts';

/**
 * Judges a goal by what was in force at its deadline. What ended it later leaves what is known of it; where nothing is,
 * it says why no report tells.
 */
export function computeMetaEnVigor(meta: MetaEnVigor, context: Context): MetaCalculada {
  const { enVigor, original, ajustes } = meta;
  const inForce = judge(enVigor, context);
  if (ajustes.length === 0) return inForce;
  const lateEnd = UNKNOWN.includes(inForce.estado) ? lateEndOf(meta) : undefined;
  const fin = enVigor.fin ?? lateEnd;
  const read = (pedido: Pedido): OtraLectura => {
    const { metaPlan, estado, plazo } = judge(pedido, context);
    return { metaPlan, estado, plazo };
  };
  const makesState = lateEnd !== undefined || ajustes.some(({ isLate }) => !isLate);
  const isLeftOut = lateEnd === undefined && ajustes.some(({ isLate }) => isLate);
  return {
    ...(lateEnd ? ended(inForce, lateEnd) : inForce),
    cambios: {
      original,
      ajustes,
      fin,
      fuentePlazo: enVigor.fuentePlazo,
      porOriginal: makesState ? read(pedidoOf(original)) : undefined,
      conTardios: isLeftOut ? read(withLateChanges(meta)) : undefined,
    },
  };
}

/** Past due, and nothing says what was done. */
const UNKNOWN: readonly Estado[] = ['sin-reporte', 'sin-informe', 'sin-cifra'];

const lateEndOf = ({ ajustes }: MetaEnVigor) => ajustes.map(({ ajuste }) => ajuste).find(isFin);

function judge({ metaPlan, fin }: Pedido, context: Context): MetaCalculada {
  const own = computeMeta(metaPlan, context);
  return fin ? ended(own, fin) : own;
}

/** A goal that was ended is neither met nor missed, whatever had been done of it. */
const ended = (own: MetaCalculada, { que }: Fin): MetaCalculada => ({
  ...own,
  estado: que,
  plazo: undefined,
  plazoSegun: undefined,
});

type Changed = Pick<MetaCalculada, 'metaPlan' | 'cambios'>;

/** A goal as its plan said it first. */
export const originalOf = ({ metaPlan, cambios }: Changed): MetaPlan => cambios?.original ?? metaPlan;

/** Where the deadline of a goal stands. */
export const fuentePlazoOf = ({ metaPlan, cambios }: Changed): Fuente => cambios?.fuentePlazo ?? metaPlan.fuente;
