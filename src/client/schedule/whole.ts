import { chosen, follow, status, tellCount } from './choices.ts';

/** Filters the goals of a schedule in one page. Those that are counted apart stay as they are. */
const goals = [...document.querySelectorAll<HTMLElement>('.mes .meta-fechada')];
const groups = [...document.querySelectorAll<HTMLElement>('.mes, .anio')];

follow(() => {
  show(chosen());
  status.textContent = tellCount(goals.filter(({ hidden }) => !hidden).length);
});

/** A goal is shown when it has every chosen value; of units it may have several. */
function show(choices: readonly (readonly [filter: string, value: string])[]): void {
  for (const goal of goals)
    goal.hidden = !choices.every(([filter, value]) => (goal.dataset[filter] ?? '').split(' ').includes(value));
  for (const group of groups) {
    // The year that holds the cut-off mark stays: without it nobody would see where today stands.
    group.hidden = !group.querySelector('.meta-fechada:not([hidden]), #corte');
  }
}
