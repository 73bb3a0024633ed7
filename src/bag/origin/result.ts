import { type CodigoDeFalla, type Falla, isGrave, makeFalla } from '../fault.ts';
import type { Verificacion } from '../verify.ts';

/** Where an archive comes from, as far as what lies beside it proves. */
export interface Origen {
  fallas: Falla[];
  /** What was proven, in sentences. */
  dichos: string[];
  /** Whether its bytes are signed with the key that was given. */
  firmado: boolean;
}

export const NADA: Origen = { fallas: [], dichos: [], firmado: false };

export const onlyFalla = (codigo: CodigoDeFalla, archivo: string, mensaje: string): Origen => ({
  ...NADA,
  fallas: [makeFalla(codigo, archivo, mensaje)],
});

export const joinOrigins = (found: readonly Origen[]): Origen => ({
  fallas: found.flatMap(({ fallas }) => fallas),
  dichos: found.flatMap(({ dichos }) => dichos),
  firmado: found.some(({ firmado }) => firmado),
});

/**
 * What verifying an archive gave, with where it comes from. A WACZ has no sums to compare it with; but a signature with a
 * known key is of all its bytes, and one that doesn't hold says what is wrong with them.
 */
export function withOrigin(verificacion: Verificacion, { fallas, firmado }: Origen): Verificacion {
  const isTold = firmado || fallas.some(isGrave);
  const own = verificacion.fallas.filter(({ codigo }) => codigo !== 'is-wacz' || !isTold);
  return { ...verificacion, fallas: [...own, ...fallas] };
}
