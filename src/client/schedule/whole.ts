import { chosen, FILTERS, follow, status, tellCount, tellCounts } from './choices.ts';
import { matchAndCount } from './match.ts';

/** Filters the goals of a schedule in one page. Those that are counted apart stay as they are. */
const goals = [...document.querySelectorAll<HTMLElement>('.mes .meta-fechada')];
const groups = [...document.querySelectorAll<HTMLElement>('.mes, .anio')];
/** Of units a goal may have several. */
const valuesOf = ({ dataset }: HTMLElement, filter: string) => (dataset[filter] ?? '').split(' ').filter(Boolean);

follow(() => {
  const { matching, counts } = matchAndCount(goals, chosen(), FILTERS, valuesOf);
  show(new Set(matching));
  tellCounts(counts);
  status.textContent = tellCount(matching.length);
});

function show(matching: ReadonlySet<HTMLElement>): void {
  for (const goal of goals) goal.hidden = !matching.has(goal);
  for (const group of groups) {
    // The year that holds the cut-off mark stays: without it nobody would see where today stands.
    group.hidden = !group.querySelector('.meta-fechada:not([hidden]), #corte');
  }
}
