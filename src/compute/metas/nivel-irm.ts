import { isMet } from '../../model/estado.ts';
import type { Plan } from '../../model/tables/planes.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import { countedMetas } from './resumen.ts';

/** The words of the IRM's scale of completion (Open Government Partnership, glossary, «Completion»), least first. */
export const NIVELES_IRM = ['sin-evidencia', 'no-iniciado', 'limitado', 'sustancial', 'completo'] as const;
export type NivelIrm = (typeof NIVELES_IRM)[number];

/** What action plans are judged by; other plans have no such scale. */
export const hasNivelIrm = ({ tipo }: Pick<Plan, 'tipo'>): boolean =>
  tipo === 'plan-de-accion' || tipo === 'plan-de-accion-local';

/**
 * Where goals stand at the cut-off date in the words of the IRM's scale: this site's own equivalence, which is never shown
 * as the IRM's. By counts of goals, whether they are due or not, and never by an average: undefined where none counts.
 */
export function nivelIrmOf(metas: readonly MetaCalculada[]): NivelIrm | undefined {
  const counted = countedMetas(metas);
  if (counted.length === 0) return undefined;
  if (counted.every(({ estado }) => isMet(estado))) return 'completo';
  const advanced = counted.filter((meta) => isMet(meta.estado) || isDoneBy(meta, HALF)).length;
  if (advanced >= counted.length * HALF) return 'sustancial';
  if (advanced > 0 || counted.some(isBegun)) return 'limitado';
  return counted.some(isUnknown) ? 'sin-evidencia' : 'no-iniciado';
}

const HALF = 0.5;

const isDoneBy = ({ share }: MetaCalculada, part: number) => share !== undefined && share.compare(part) >= 0;

/** A ceiling isn't begun by counting towards it. */
function isBegun({ share, soFar, metaPlan }: MetaCalculada): boolean {
  if (share !== undefined && share.compare(0) > 0) return true;
  return soFar !== undefined && metaPlan.comparador !== 'a-lo-mas' && soFar.valor.compare(0) > 0;
}

/** Nothing published says what was done, and its time has come. */
const isUnknown = ({ alcanzada, estado }: MetaCalculada) => alcanzada === undefined && estado !== 'por-iniciar';
