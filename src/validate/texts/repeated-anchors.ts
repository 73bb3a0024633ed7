import { excerpt, makeProblem, type Problem } from '../../model/problems/problem.ts';
import type { Contenido } from '../../model/tables/index.ts';
import { type Ancla, anchorsByPage, ownAnchors } from '../../model/addresses/anchors.ts';
import type { Origins } from '../run.ts';

/** Records that would have their place in a page where the page itself or another record has one: links lead to the first. */
export function repeatedAnchors(contenido: Contenido, origins: Origins): Problem[] {
  return [...anchorsByPage(contenido)].flatMap(([page, anclas]) => {
    const first = new Map<string, Ancla>(ownAnchors(page).map((id) => [id, { id }]));
    return anclas.flatMap((ancla) => {
      const earlier = first.get(ancla.id);
      if (!earlier) first.set(ancla.id, ancla);
      return earlier && !isSame(earlier, ancla) ? repeated(page, ancla, earlier, origins) : [];
    });
  });
}

/** One id may name several places of its page. */
const isSame = (one: Ancla, other: Ancla) => one.record === other.record && one.path?.join() === other.path?.join();

function repeated(page: string, { id, record, path = [] }: Ancla, earlier: Ancla, origins: Origins): Problem[] {
  const raw = origins.get(record ?? {});
  if (!raw) return [];
  const place = earlier.record && origins.get(earlier.record)?.locate(earlier.path ?? []);
  const whose = place ? `del registro de ${place.file}, línea ${place.line}` : 'de la página misma';
  const field = path.filter((step) => typeof step === 'string').join('.');
  return [
    makeProblem('duplicate-address', raw.locate(path), {
      field,
      value: id,
      message: `En «${page}», «#${excerpt(id)}» ya es la dirección ${whose}.`,
      hint: 'Cambie esta clave: la otra ya está publicada o es del sitio.',
    }),
  ];
}
