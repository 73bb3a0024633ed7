import { documentPageHref } from '../../../model/addresses/pages.ts';
import { divide, type Room } from '../divide.ts';
import type { LugarCitado } from './cited-places.ts';

/** What is told of the places of a document on one page; of more, its page is an index, and they have pages of their own. */
const WHOLE: Room = { lines: 800, characters: 100_000 };

/** Some places of a long document, with what was taken from them; a place of which much was taken goes on in the next. */
export interface DocumentPage {
  number: number;
  href: string;
  lugares: readonly LugarCitado[];
}

/** The pages of a document's places, in their order; of a document that has no more than one page tells, there is none. */
export function pagesOfDocument(id: string, lugares: readonly LugarCitado[]): DocumentPage[] {
  const pages = divide(lugares.flatMap(linesOf), ({ length }) => length, WHOLE);
  if (pages.length === 1) return [];
  return pages.map((lines, i) => ({ number: i + 1, href: documentPageHref(id, i + 1), lugares: placesOf(lines) }));
}

/** A place by its name, or something that was taken from it. */
interface Line {
  lugar: LugarCitado;
  cita: LugarCitado['citas'][number] | undefined;
  length: number;
}

const linesOf = (lugar: LugarCitado): Line[] => [
  { lugar, cita: undefined, length: lugar.lugar.length + (lugar.como ?? '').length },
  ...lugar.citas.map((cita) => ({ lugar, cita, length: cita.text.length })),
];

function placesOf(lines: readonly Line[]): LugarCitado[] {
  const byLugar = Map.groupBy(lines, ({ lugar }) => lugar);
  return [...byLugar].map(([lugar, own]) => ({ ...lugar, citas: own.flatMap(({ cita }) => cita ?? []) }));
}
