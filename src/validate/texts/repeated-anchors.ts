import { excerpt, makeProblem, type Problem } from '../../model/problems/problem.ts';
import type { Content } from '../../model/tables/index.ts';
import { type Anchor, anchorsByPage, ownAnchors } from '../../model/addresses/anchors.ts';
import type { Origins } from '../run.ts';

/** Records whose place in a page is already taken by the page itself or by another record: links would lead to the first. */
export function repeatedAnchors(content: Content, origins: Origins): Problem[] {
  return [...anchorsByPage(content)].flatMap(([page, anchors]) => {
    const first = new Map<string, Anchor>(ownAnchors(page).map((id) => [id, { id }]));
    return anchors.flatMap((anchor) => {
      const earlier = first.get(anchor.id);
      if (!earlier) first.set(anchor.id, anchor);
      return earlier && !isSame(earlier, anchor) && !hasSameId(earlier, anchor, origins)
        ? repeated(page, anchor, earlier, origins)
        : [];
    });
  });
}

/** One id may name several places of its page. */
const isSame = (one: Anchor, other: Anchor) => one.record === other.record && one.path?.join() === other.path?.join();

/** Two rows of a table with one id: that is told as a repeated key. */
function hasSameId({ record: one }: Anchor, { record: other }: Anchor, origins: Origins): boolean {
  const [first, second] = [one, other].map((record) => origins.get(record ?? {}));
  const [a, b] = [one, other].map((record) => (record as { id?: string } | undefined)?.id);
  return one !== other && first !== undefined && first.file === second?.file && a !== undefined && a === b;
}

function repeated(page: string, { id, record, path = [] }: Anchor, earlier: Anchor, origins: Origins): Problem[] {
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
