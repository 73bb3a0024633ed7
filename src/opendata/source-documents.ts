import { wholeAddress } from '../model/addresses/whole-address.ts';
import type { Documento } from '../model/tables/documentos.ts';
import type { SitioCalculado } from '../sitio.ts';

/** The documents with their whole addresses: a file of the site is published where the site is. */
export function sourceDocuments({ documentos, sitio }: Pick<SitioCalculado, 'documentos' | 'sitio'>): Documento[] {
  return documentos.map((documento) =>
    documento.url?.startsWith('/') ? { ...documento, url: wholeAddress(documento.url, sitio.url) } : documento,
  );
}
