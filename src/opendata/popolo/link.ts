import { wholeAddress } from '../../model/addresses/whole-address.ts';
import { fuenteHref } from '../../model/addresses/pages.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import type { SitioCalculado } from '../../sitio.ts';

/** Popolo's Link: where something is stated, by the page of its document and, in words, the document and the place. */
interface Link {
  url: string;
  note: string;
}

/** Places as links, each once. */
export function linksTo({ indexes, sitio }: SitioCalculado, fuentes: readonly Fuente[]): Link[] {
  const links = fuentes.map((fuente) => ({
    url: wholeAddress(fuenteHref(fuente), sitio.url),
    note: `${indexes.documentos.get(fuente.documento)?.titulo ?? fuente.documento}, ${fuente.lugar}`,
  }));
  return [...new Map(links.map((link) => [link.url, link])).values()];
}

/** Ids of Popolo are of one kind of record each; with the kind before them, they are unique in the whole file. */
export const popoloId = {
  persona: (id: string) => `persona/${id}`,
  entidad: (id: string) => `entidad/${id}`,
  dependencia: (id: string) => `dependencia/${id}`,
  organo: (id: string) => `organo/${id}`,
  sesion: (id: string) => `sesion/${id}`,
} as const;

/** A record without the properties that nothing is known of: in Popolo they are left out. */
export function onlyKnown<T extends object>(record: T): T {
  const isKnown = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(([, value]) => isKnown(value))) as T;
}
