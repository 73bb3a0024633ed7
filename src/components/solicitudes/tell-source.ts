import type { Fuente } from '../../model/fields/readings.ts';
import { getSitio } from '../../sitio.ts';

/** «Plan de Acción 2025-2027, Actividad 1.1»: the document and the place where something stands. */
export function tellSource({ documento, lugar }: Fuente): string {
  return `${getSitio().indexes.documentos.get(documento)?.titulo ?? documento}, ${lugar}`;
}
