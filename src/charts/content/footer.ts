import type { Indices } from '../../compute/site/indexes.ts';
import { formatDate } from '../../format/dates.ts';
import type { Sitio } from '../../model/tables/sitio.ts';
import { COMUN } from '../../textos/comunes.ts';
import type { Grafica } from '../grafica.ts';

/** What a chart that stands alone says of itself: where its numbers come from, up to when, and who publishes them. */
export function writeFooter({ fuentes }: Grafica, { documentos }: Indices, sitio: Sitio): string[] {
  const citas = fuentes.map(({ documento, lugar }) => {
    const citado = documentos.get(documento);
    return `${citado?.nombre_corto ?? citado?.titulo ?? documento}, ${lugar}`;
  });
  return [
    `${citas.length === 1 ? COMUN.fuente : COMUN.fuentes}: ${citas.join('; ')}.`,
    `${COMUN.corte}: ${formatDate(sitio.corte)}. ${sitio.nombre}, ${sitio.url}`,
  ];
}
