import type { Estado } from '../model/estado.ts';

/** The elements that count with the data, in texts. */
export const ELEMENTO = {
  noPublicada: 'no publicada',
  sumaDe: (cuantas: number) => `suma de ${cuantas} cifras`,
  cifraDe: (periodo: string) => `la última, ${periodo}`,
} as const;

/** A state within a sentence, with its three answers. */
export const ESTADO_EN_TEXTO = {
  declarado: (porcentaje: string) => `se declara ${porcentaje} %`,
  nadaDeclarado: 'no se declara un avance',
  conValor: (verificabilidad: string, valor: string) => `${verificabilidad}: ${valor}`,
  vence: (cuando: string) => `vence ${cuando}`,
  vencia: (cuando: string) => `vencía ${cuando}`,
} as const;

/** Goals counted within a sentence. */
export const CUENTA_EN_TEXTO = {
  de: 'de',
  ninguna: 'ninguna',
  ningunaComprobada: 'ninguna comprobada',
  enEstado: {
    cumplida: ['cumplida', 'cumplidas'],
    parcial: ['hecha en parte', 'hechas en parte'],
    incumplida: ['sin alcanzar', 'sin alcanzar'],
    'sin-reporte': ['sin reporte', 'sin reporte'],
    'sin-informe': ['sin informe', 'sin informe'],
    'aun-no-vence': ['aún sin vencer', 'aún sin vencer'],
    'por-iniciar': ['por iniciar', 'por iniciar'],
    'no-programada': ['no programada', 'no programadas'],
  } satisfies Record<Estado, [una: string, varias: string]>,
} as const;
