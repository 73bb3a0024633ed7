import { oncePer } from '../../../base/once-per.ts';
import { organizacionPages, placesOfSection } from './organizacion.ts';

/** Places that stood in the page of a list, and stand in one of its pages now that it is long. */
export interface MovedPlaces {
  /** The list's own page. */
  from: string;
  to: string;
  ids: readonly string[];
}

type Content = Parameters<typeof organizacionPages>[0];

/** Every page of every long list, with the places that it has taken from the list's own. */
export const movedPlaces = oncePer((sitio: Content): MovedPlaces[] => [
  ...organizacionPages(sitio).map(({ href, sections }) => ({
    from: '/organizacion.html',
    to: href,
    ids: sections.flatMap(placesOfSection),
  })),
]);

/** Where the places stand that a link still looks for in the page of a list: address → address. */
export const movedAddresses = oncePer((sitio: Content): ReadonlyMap<string, string> => {
  const moved = new Map<string, string>();
  for (const { from, to, ids } of movedPlaces(sitio)) {
    // What goes on in another page begins in the first.
    for (const id of ids) if (!moved.has(`${from}#${id}`)) moved.set(`${from}#${id}`, `${to}#${id}`);
  }
  return moved;
});

/** The links of a page, led to where their places stand. */
export function leadToMoved(html: string, moved: ReadonlyMap<string, string>): string {
  return html.replace(/(?<= href=")\/[^"#]+#[^"]+/g, (address) => moved.get(address) ?? address);
}

/** Of the places that went from a page, those of which it doesn't even show the name: page → ids. */
export function lostPlaces(sitio: Content, page: string, html: string): Map<string, string[]> {
  const own = movedPlaces(sitio).filter(({ from, ids }) => from === page && ids.length > 0);
  const shown = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
  const lost = own.map(({ to, ids }): [string, string[]] => [to, ids.filter((id) => !shown.has(id))]);
  return new Map(lost.filter(([, ids]) => ids.length > 0));
}
