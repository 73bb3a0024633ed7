import type { InteractiveChart } from '../../charts/content/interactive.ts';

/** Offers to choose the years that a chart shows, from one to another, where it has several. */
export function offerYears(
  frame: HTMLElement,
  { anios, palabras }: InteractiveChart,
  onChange: (range: { from: number; to: number }) => void,
): void {
  if (!anios) return;
  const years = [...new Set(anios)];
  const row = document.createElement('div');
  row.className = 'anios';
  const [from, to] = [palabras.desde, palabras.hasta].map((name) => addSelect(row, name, years)) as [
    HTMLSelectElement,
    HTMLSelectElement,
  ];
  to.value = years.at(-1) ?? '';
  const change = (changed: HTMLSelectElement) => {
    // Whoever asks for a first year after the last one wants that year.
    if (from.value > to.value) [from, to].forEach((select) => (select.value = changed.value));
    onChange({ from: anios.indexOf(from.value), to: anios.lastIndexOf(to.value) });
  };
  [from, to].forEach((select) => select.addEventListener('change', () => change(select)));
  frame.append(row);
}

function addSelect(row: HTMLElement, name: string, years: readonly string[]): HTMLSelectElement {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.append(...years.map((year) => new Option(year)));
  label.append(`${name} `, select);
  row.append(label);
  return select;
}
