import { formatNumber } from '../format/numbers.ts';

/** The elements that count with the data, in texts. */
export const ELEMENTO = {
  noPublicada: 'no publicada',
  /** How many of the rows of a data set are shown. */
  filas: (shown: number, all: number) =>
    `${formatNumber(shown)} de ${formatNumber(all)} ${all === 1 ? 'fila' : 'filas'}: ver el conjunto completo`,
} as const;
