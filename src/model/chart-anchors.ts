import type { Prose } from './prose.ts';

/**
 * The places of a text's charts, by where each begins. Its page may have the same chart, and the text may have it twice:
 * each has a place of its own.
 */
export function chartAnchors({ headings, elements }: Pick<Prose, 'headings' | 'elements'>): Map<string, string> {
  const taken = new Set(headings.values());
  const anchors = new Map<string, string>();
  for (const [at, { name, attributes }] of elements) {
    if (name !== 'Grafica') continue;
    const place = `texto-grafica-${attributes.indicador ?? attributes.conjunto ?? ''}`;
    let own = place;
    for (let nth = 2; taken.has(own); nth += 1) own = `${place}-${nth}`;
    taken.add(own);
    anchors.set(at, own);
  }
  return anchors;
}
