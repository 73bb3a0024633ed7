import { documentPageHref } from '../../../model/addresses/pages.ts';
import type { LugarCitado } from './cited-places.ts';

/** How much is told of the places of a document on one page; of more, its page is an index, and they have pages of their own. */
const MOST = 600;

/** Some places of a long document, with what was taken from them. */
export interface DocumentPage {
  number: number;
  href: string;
  lugares: readonly LugarCitado[];
}

/** The pages of a document's places, in their order; of a document that has no more than one page tells, there is none. */
export function pagesOfDocument(id: string, lugares: readonly LugarCitado[]): DocumentPage[] {
  if (lugares.reduce((sum, lugar) => sum + weightOf(lugar), 0) <= MOST) return [];
  const pages: LugarCitado[][] = [];
  let weight = Infinity;
  for (const lugar of lugares.flatMap(cutLong)) {
    weight += weightOf(lugar);
    if (weight > MOST) {
      pages.push([]);
      weight = weightOf(lugar);
    }
    pages.at(-1)?.push(lugar);
  }
  return pages.map((own, i) => ({ number: i + 1, href: documentPageHref(id, i + 1), lugares: own }));
}

/** A place has its heading too. */
const weightOf = ({ citas }: LugarCitado) => citas.length + 1;

/** A place of which more was taken than one page tells, in pieces. */
function cutLong(lugar: LugarCitado): LugarCitado[] {
  const most = MOST - 1;
  const pieces = Math.ceil(lugar.citas.length / most);
  if (pieces < 2) return [lugar];
  return Array.from({ length: pieces }, (_, i) => ({ ...lugar, citas: lugar.citas.slice(i * most, (i + 1) * most) }));
}
