import type { Fin } from '../model/tables/ajustes.ts';
import { formatWhen } from './dates.ts';
import { inWords } from '../model/speech/speech.ts';

const FIN: Record<Fin['que'], string> = inWords({
  cancelada: 'se canceló',
  sustituida: 'se sustituyó por [otra@meta]',
});

/** «se canceló el 20 de noviembre de 2025». */
export const tellFin = ({ que, fecha }: Fin): string => `${FIN[que]} ${formatWhen(fecha)}`;
