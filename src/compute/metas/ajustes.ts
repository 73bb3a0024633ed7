import type { Estado, Plazo } from '../../model/estado.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import { type Ajuste, type Fin, inOrder, isFin } from '../../model/tables/ajustes.ts';
import { lastDay } from '../../model/date.ts';
import { dueDay, type MetaPlan } from '../../model/tables/metas.ts';

export interface AjusteDeMeta {
  ajuste: Ajuste;
  /** Decided when the deadline that stood until then had passed, or may have. */
  isLate: boolean;
  /** What had been decided of the goal before it, and with it. */
  before: MetaPlan;
  after: MetaPlan;
}

/** What a goal asks for. */
export interface Pedido {
  /** Its source is that of what it must reach. */
  metaPlan: MetaPlan;
  fuentePlazo: Fuente;
  /** What ended it. */
  fin: Fin | undefined;
}

/** A goal by what was in force at its deadline, with what the plan said first and all that was decided of it. */
export interface MetaEnVigor {
  enVigor: Pedido;
  original: MetaPlan;
  /** In order of their date. */
  ajustes: AjusteDeMeta[];
}

/** What would be said of a goal by something else that it asked for. */
export interface OtraLectura {
  metaPlan: MetaPlan;
  estado: Estado;
  plazo: Plazo | undefined;
}

/** What was decided of a goal after its plan, and what difference it makes. */
export interface Cambios {
  original: MetaPlan;
  /** In order of their date. */
  ajustes: AjusteDeMeta[];
  /** What ended it. */
  fin: Fin | undefined;
  /** Where the deadline in force stands. */
  fuentePlazo: Fuente;
  /** By what the plan said first, where a change makes its state. */
  porOriginal: OtraLectura | undefined;
  /** With what was decided when its deadline had passed, where that doesn't make its state. */
  conTardios: OtraLectura | undefined;
}

export const pedidoOf = (metaPlan: MetaPlan): Pedido => ({ metaPlan, fuentePlazo: metaPlan.fuente, fin: undefined });

/**
 * A goal as its changes left it. Each counts if it was surely decided by the deadline that stood until then: of a month,
 * by its last day.
 */
export function metaEnVigor(original: MetaPlan, ajustes: readonly Ajuste[]): MetaEnVigor {
  let [enVigor, decided] = [pedidoOf(original), pedidoOf(original)];
  const told = inOrder(ajustes).map((ajuste): AjusteDeMeta => {
    const isLate = lastDay(ajuste.fecha) > dueDay(enVigor.metaPlan);
    const before = decided.metaPlan;
    decided = change(decided, ajuste);
    if (!isLate) enVigor = change(enVigor, ajuste);
    return { ajuste, isLate, before, after: decided.metaPlan };
  });
  return { enVigor, original, ajustes: told };
}

/** What it would ask for if all that was decided counted, whenever that was. */
export const withLateChanges = ({ original, ajustes }: MetaEnVigor): Pedido =>
  ajustes.reduce((pedido, { ajuste }) => change(pedido, ajuste), pedidoOf(original));

function change(pedido: Pedido, ajuste: Ajuste): Pedido {
  const { metaPlan } = pedido;
  const { valor = metaPlan.valor, valor_hasta = metaPlan.valor_hasta, plazo, fuente } = ajuste;
  if (isFin(ajuste)) return { ...pedido, fin: ajuste };
  return ajuste.que === 'plazo'
    ? { ...pedido, metaPlan: { ...metaPlan, vence: plazo }, fuentePlazo: fuente }
    : { ...pedido, metaPlan: { ...metaPlan, valor, valor_hasta, segun: undefined, fuente } };
}
