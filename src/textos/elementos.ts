import { formatNumber } from '../format/numbers.ts';
import { formatList } from '../format/lists.ts';
import { formatOfPeriodo } from '../format/periods.ts';
import type { Estado } from '../model/estado.ts';
import type { Motivo } from '../model/result.ts';
import { CALCULO, MOTIVO } from './calculo.ts';
import { inWords } from '../model/speech/speech.ts';

/** The elements that count with the data, in texts. */
export const ELEMENTO = {
  noPublicada: 'no publicada',
  /** How many of the rows of a data set are shown. */
  filas: (shown: number, all: number) =>
    `${formatNumber(shown)} de ${formatNumber(all)} ${all === 1 ? 'fila' : 'filas'}: ver el conjunto completo`,
  sumaDe: (cuantas: number) => `suma de ${cuantas} cifras`,
  falta: (periodos: string) => `falta la ${periodos}`,
  cifraDe: (periodo: string) => `la última, ${periodo}`,
} as const;

/** Why a figure is not there: not expected yet, in no document, or of which part. */
export function explainMissingFigure(missing: { reason: Motivo; periodo: string; isAwaited: boolean }): string {
  const { reason, periodo, isAwaited } = missing;
  if (reason.codigo !== 'no-publicado') return MOTIVO[reason.codigo];
  if (isAwaited) return CALCULO.aunNoSeEspera;
  const isWhole = reason.periodos.every((one) => one === periodo);
  return isWhole ? CALCULO.noEstaLaCifra : ELEMENTO.falta(formatList(reason.periodos.map(formatOfPeriodo)));
}

/** A state within a sentence, with its three answers. */
export const ESTADO_EN_TEXTO = {
  declarado: (porcentaje: string) => `se declara ${porcentaje} %`,
  nadaDeclarado: 'no se declara un avance',
  sinPorcentaje: 'no se declara un porcentaje',
  conValor: (verificabilidad: string, valor: string) => `${verificabilidad}: ${valor}`,
  vence: (cuando: string) => `vence ${cuando}`,
  vencia: (cuando: string) => `vencía ${cuando}`,
} as const;

/** Goals counted within a sentence. */
export const CUENTA_EN_TEXTO = inWords({
  de: 'de',
  ninguna: '[ninguna@meta]',
  ningunaComprobada: '[ninguna comprobada@meta]',
  cumplida: ['[cumplida@meta]', '[cumplidas@meta]'],
  enEstado: {
    comprobada: ['[comprobada@meta]', '[comprobadas@meta]'],
    declarada: ['[cumplida@meta] solo según quien informa', '[cumplidas@meta] solo según quien informa'],
    parcial: ['[hecha@meta] en parte', '[hechas@meta] en parte'],
    incumplida: ['[incumplida@meta]', '[incumplidas@meta]'],
    'sin-reporte': ['sin reporte', 'sin reporte'],
    'sin-informe': ['sin [informe]', 'sin [informe]'],
    'sin-cifra': ['sin cifra', 'sin cifra'],
    'aun-no-vence': ['aún sin vencer', 'aún sin vencer'],
    'por-iniciar': ['por iniciar', 'por iniciar'],
    'por-definir': ['por definir', 'por definir'],
    'sin-plazo': ['sin plazo', 'sin plazo'],
    'no-aplica': ['no aplica', 'no aplican'],
    cancelada: ['[cancelada@meta]', '[canceladas@meta]'],
    sustituida: ['[sustituida@meta] por [otra@meta]', '[sustituidas@meta] por [otras@meta]'],
    'no-programada': ['no [programada@meta]', 'no [programadas@meta]'],
  } satisfies Record<Estado, [una: string, varias: string]>,
} as const);
