import type { Estado } from '../model/estado.ts';
import { inWords } from '../model/speech/speech.ts';

/** How goals are counted. */
export const CUENTA = inWords({
  unaMeta: '[meta]',
  variasMetas: '[metas]',
  comprobadaUna: '[comprobada@meta]',
  comprobadas: '[comprobadas@meta]',
  segun: (quien: string) => `según ${quien}`,
  sinCumplir: {
    incumplida: 'sin alcanzar',
    parcial: 'en parte',
    'sin-reporte': 'sin reporte',
    'sin-informe': 'sin [informe]',
    'sin-cifra': 'sin cifra',
  },
  aparte: 'aparte:',
  noEntra: 'no entra en el total',
  noEntran: 'no entran en el total',
  quienInforma: 'quien informa de cada [plan]',
  y: 'y',
  cumplidaUna: '[cumplida@meta]',
  cumplidaVarias: '[cumplidas@meta]',
  cumplidas: '[Cumplidas@meta]',
  ningunaMeta: '[ninguna meta]',
  ningunaCumplida: '[ninguna cumplida@meta]',
  susMetas: '[Metas] de [las@meta] que responde',
} as const);

/** «según el municipio», «sin reporte»: how goals past due and not proven stand, after their number. */
export function nameInCount(estado: Estado, quien: string): string {
  const names: Partial<Record<Estado, string>> = CUENTA.sinCumplir;
  return estado === 'declarada' ? CUENTA.segun(quien) : (names[estado] ?? '');
}
