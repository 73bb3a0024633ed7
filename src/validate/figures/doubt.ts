import type { Problem } from '../../model/problems/problem.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';
import type { Medicion } from '../../model/tables/mediciones.ts';
import type { At } from '../tables/at.ts';

/** A figure that may not be what the document prints, and the row in which it stands. */
export interface Doubt {
  record: object;
  problem: Problem;
}

export type FindDoubts = (plan: PlanCompleto, at: At) => Doubt[];

export type Cifra = Medicion & { valor: number };

const hasFigure = (medicion: Medicion): medicion is Cifra => medicion.valor !== undefined;

export const cifrasOf = ({ mediciones }: PlanCompleto): Cifra[] => mediciones.filter(hasFigure);

/** Whether an editor looked at the document again: how a figure is printed, or a note on it, stands beside it. */
export const isConfirmed = ({ publicado, nota }: Medicion): boolean => publicado !== undefined || nota !== undefined;

/** What to do where the figure is right after all. */
export const IF_RIGHT = 'Si así está en el documento, dígalo en «nota».';
