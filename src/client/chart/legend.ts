import type { InteractiveChart } from '../../charts/content/interactive.ts';

/**
 * Makes buttons of a legend's names, which hide their series and show it again; gives back how to leave the legend as it
 * was. A lone series has no name in the legend, and nothing to be hidden from.
 */
export function offerToHide(
  figure: Element,
  { series, palabras }: InteractiveChart,
  onChange: (hidden: ReadonlySet<number>) => void,
): () => void {
  if (series.length < 2) return () => undefined;
  const hidden = new Set<number>();
  const entries = [...(figure.querySelector('.leyenda')?.children ?? [])].slice(0, series.length);
  for (const [i, entry] of entries.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = palabras.ocultar;
    button.setAttribute('aria-pressed', 'true');
    button.append(...entry.childNodes);
    button.addEventListener('click', () => {
      if (!hidden.delete(i)) hidden.add(i);
      button.setAttribute('aria-pressed', String(!hidden.has(i)));
      onChange(hidden);
    });
    entry.append(button);
  }
  return () => entries.forEach((entry) => entry.replaceChildren(...(entry.firstElementChild?.childNodes ?? [])));
}
