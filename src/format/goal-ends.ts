import type { Fin } from '../model/tables/ajustes.ts';
import { formatWhen } from './dates.ts';

const FIN: Record<Fin['que'], string> = { cancelada: 'se canceló', sustituida: 'se sustituyó por otra' };

/** «se canceló el 20 de noviembre de 2025». */
export const tellFin = ({ que, fecha }: Fin): string => `${FIN[que]} ${formatWhen(fecha)}`;
