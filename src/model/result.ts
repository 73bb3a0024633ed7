/** Nobody published the figure; or its document says why it doesn't give it. */
type MotivoDeCifra = 'no-publicado' | 'reservado' | 'no-disponible' | 'no-aplica';

/** Why there is no value. A missing figure is never 0, NaN or an empty string. */
export type Motivo =
  | { codigo: 'sin-formula' }
  | { codigo: MotivoDeCifra; variables: string[]; periodos: string[] }
  | { codigo: 'division-entre-cero' }
  | { codigo: 'cero-entre-cero' }
  | { codigo: 'demasiadas-cifras' }
  | { codigo: 'cualitativo' };

export const MOTIVOS = [
  'sin-formula',
  'no-publicado',
  'reservado',
  'no-disponible',
  'no-aplica',
  'division-entre-cero',
  'cero-entre-cero',
  'demasiadas-cifras',
  'cualitativo',
] as const satisfies readonly Motivo['codigo'][];

/** A value, or the reason why there is none. */
export type Result<T> = { valor: T } | { sinDato: Motivo };

/** Whether there was nothing to measure: all that would be counted is a published 0. */
export function isWithoutCases(resultado: Result<unknown>): boolean {
  return 'sinDato' in resultado && resultado.sinDato.codigo === 'cero-entre-cero';
}

export function hasValor<T>(resultado: Result<T>): resultado is { valor: T } {
  return 'valor' in resultado;
}
