/** Why there is no value. A missing figure is never 0, NaN or an empty string. */
export type Motivo =
  | { codigo: 'sin-formula' }
  | { codigo: 'no-publicado'; variables: string[]; periodos: string[] }
  | { codigo: 'division-entre-cero' }
  | { codigo: 'cualitativo' };

/** A value, or the reason why there is none. */
export type Resultado<T> = { valor: T } | { sinDato: Motivo };

export function hasValor<T>(resultado: Resultado<T>): resultado is { valor: T } {
  return 'valor' in resultado;
}
