import type { Correccion } from '../compute/site/correcciones.ts';
import { formatDate, formatWhen, formatWithDay } from '../format/dates.ts';
import { formatExact } from '../format/numbers.ts';
import { precisionOf } from '../model/date.ts';
import { excerpt } from '../model/problems/problem.ts';
import type { Historia } from '../model/history.ts';
import { inWords } from '../model/speech/speech.ts';

/** What was published and is said no more. */
export const CORRECCIONES = inWords({
  titulo: 'Correcciones',
  descripcion: 'Lo que este sitio publicó y ya no dice: qué decía, qué dice ahora, cuándo cambió y por qué.',
  ninguna: 'Este sitio no tiene correcciones: ninguno de los datos que publica consta como corregido.',
  explica:
    'Una cifra corregida no se borra: aquí queda lo que decía. [Una meta] que cambió por decisión posterior no es una corrección; está en la página [de su plan].',
  antes: 'Antes',
  ahora: 'Ahora',
  sinMotivo: 'Nadie escribió por qué: lo dice la historia de los archivos.',
  nadaEnSuLugar: 'se retiró',
  vea: 'Ver todas las correcciones',
} as const);

const QUE: Record<Correccion['que'], string> = inWords({
  corregida: 'corregida',
  retirada: 'retirada',
  publicada: 'la corrigió el documento',
  acta: '[acta corregida]',
});

export const nameCorrection = ({ que }: Pick<Correccion, 'que'>): string => QUE[que];

/** Columns whose values are figures; others may hold years, and numbers that are names. */
const FIGURES = new Set(['valor', 'valor_hasta', 'tolerancia', 'declarado', 'monto', 'linea_base']);
/** Letters of a value that are shown: a cell may hold thousands. */
const LONGEST = 300;

/** What a correction says that was there, or is, as the site writes numbers and dates. */
export function writeCorrected(value: string, columna: string | undefined): string {
  if (FIGURES.has(columna ?? '') && /^-?\d{1,15}(\.\d{1,9})?$/.test(value)) return formatExact(Number(value));
  if (columna === 'valor' && value === 'si') return 'sí';
  return value.length > 4 && precisionOf(value) !== undefined ? formatDate(value) : excerpt(value, LONGEST);
}

/** «corregida el 20 de enero de 2026, antes 350», beside the figure that was corrected. */
export function noteCorrection({ que, fecha, antes, columna }: Correccion): string {
  const before = antes === undefined ? '' : `, antes ${writeCorrected(antes, columna)}`;
  return `${que === 'retirada' ? 'retirada' : 'corregida'} ${formatWhen(fecha)}${before}`;
}

/** What was read of the history of the sources, and what couldn't be. */
export function tellHistoria(historia: Historia | undefined): string {
  if (!historia)
    return 'Están las que cuentan sus tablas. La historia de los archivos no se lee en este sitio, o no se leyó al hacer esta copia.';
  const { desde, sinLeer } = historia;
  const read = `Están las que cuentan sus tablas, y los cambios de cifras que guarda la historia de los archivos desde ${formatWithDay(desde)}.`;
  if (sinLeer === undefined) return read;
  const why = {
    'clon-parcial':
      'La copia con que se hizo este sitio no trae la historia anterior, y lo que cambió antes no se ve aquí.',
    demasiada: 'La historia anterior es demasiado larga y no se leyó.',
  }[sinLeer];
  return `${read} ${why}`;
}
