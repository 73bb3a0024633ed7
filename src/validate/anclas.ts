import { anchor, documentoHref } from '../model/direcciones.ts';
import type { Contenido } from '../model/tablas.ts';

/** Any page may have it: the rules tell which, and they come after validation. */
const OBSERVACIONES = 'observaciones';

/** The places of a page that a link can lead to; undefined where the content alone doesn't tell them. */
export function anchorsOf(contenido: Contenido, page: string): ReadonlySet<string> | undefined {
  const ids = PAGINAS[page];
  if (ids) return new Set([...ids(contenido), OBSERVACIONES]);
  const documento = contenido.documentos.find(({ id }) => documentoHref(id) === page);
  return documento && new Set([...citedPlaces(contenido, documento.id).map(anchor), OBSERVACIONES]);
}

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

const PAGINAS: Record<string, ((contenido: Contenido) => string[]) | undefined> = {
  '/glosario.html': ({ glosario }) => idsOf(glosario),
  '/datos.html': ({ conjuntos }) => idsOf(conjuntos).flatMap((id) => [id, `grafica-${id}`]),
  '/organizacion.html': ({ organos, dependencias, entidades, personas, sesiones }) =>
    [organos, dependencias, entidades, personas, sesiones].flatMap(idsOf),
  '/propuestas.html': ({ planes }) => planes.flatMap(({ id, propuestas }) => [id, ...idsOf(propuestas)]),
};

/** The places of a document that any record of the content cites, wherever in it. */
function citedPlaces(value: unknown, documento: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => citedPlaces(one, documento));
  if (typeof value !== 'object' || value === null) return [];
  const { documento: cited, lugar, path } = value as Record<string, unknown>;
  if (cited === documento && typeof lugar === 'string') return [lugar];
  const ofSource =
    typeof path === 'string' && path.startsWith(`${documento}#`) ? [path.slice(documento.length + 1)] : [];
  return [...ofSource, ...Object.values(value).flatMap((one) => citedPlaces(one, documento))];
}
