import { chosen, FILTERS, follow, status, tellCount, tellCounts } from './choices.ts';
import { type Choices, matchAndCount } from './match.ts';

/** Filters the goals of a schedule in one page. Those that are counted apart stay as they are. */
const goals = [...document.querySelectorAll<HTMLElement>('.mes .meta-fechada')];
const groups = [...document.querySelectorAll<HTMLElement>('.mes, .anio, .lo-vencido')];
const past = document.querySelector<HTMLDetailsElement>('.lo-vencido');
/** Of units a goal may have several. */
const valuesOf = ({ dataset }: HTMLElement, filter: string) => (dataset[filter] ?? '').split(' ').filter(Boolean);

follow(() => {
  const choices = chosen();
  const { matching, counts } = matchAndCount(goals, choices, FILTERS, valuesOf);
  show(new Set(matching));
  openPast(choices);
  tellCounts(counts);
  status.textContent = tellCount(matching.length);
});

function show(matching: ReadonlySet<HTMLElement>): void {
  for (const goal of goals) goal.hidden = !matching.has(goal);
  for (const group of groups) {
    group.hidden = !group.querySelector('.meta-fechada:not([hidden])');
  }
}

/** Who asks for some goals sees all of them, past ones too, and how many those are where the filters say so. */
function openPast(choices: Choices): void {
  if (!past) return;
  if (choices.size > 0) past.open = true;
  for (const count of past.querySelectorAll<HTMLElement>('.de-todas')) count.hidden = choices.size > 0;
}
