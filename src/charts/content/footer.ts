import type { Indexes } from '../../compute/site/indexes.ts';
import { formatDate } from '../../format/dates.ts';
import type { Sitio } from '../../model/tables/sitio.ts';
import { COMUN } from '../../textos/comunes.ts';
import type { Grafica } from '../grafica.ts';

/** What a standalone chart says of itself: where its numbers come from, up to when, and who publishes them. */
export function writeFooter({ fuentes }: Grafica, { documentos }: Indexes, sitio: Sitio): string[] {
  const cites = fuentes.map(({ documento, lugar }) => {
    const cited = documentos.get(documento);
    return `${cited?.nombre_corto ?? cited?.titulo ?? documento}, ${lugar}`;
  });
  return [
    `${cites.length === 1 ? COMUN.fuente : COMUN.fuentes}: ${cites.join('; ')}.`,
    `${COMUN.corte}: ${formatDate(sitio.corte)}. ${sitio.nombre}, ${sitio.url}`,
  ];
}
