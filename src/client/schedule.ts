export {};

/** Filters the goals of the schedule. The address keeps what was chosen, so that it can be shared and gone back to. */
const form = document.querySelector<HTMLFormElement>('#filtros') as HTMLFormElement;
const status = form.querySelector<HTMLElement>('#cuantas') as HTMLElement;
const selects = [...form.querySelectorAll('select')];
/** Those that are counted apart stay as they are. */
const goals = [...document.querySelectorAll<HTMLElement>('.mes .meta-fechada')];
const groups = [...document.querySelectorAll<HTMLElement>('.mes, .anio')];

/** A goal is shown when it has every chosen value; of units it may have several. */
function matches(goal: HTMLElement): boolean {
  return selects.every(({ name, value }) => value === '' || (goal.dataset[name] ?? '').split(' ').includes(value));
}

function show(): void {
  for (const goal of goals) goal.hidden = !matches(goal);
  for (const group of groups) {
    // The year that holds the cut-off mark stays: without it nobody would see where today stands.
    group.hidden = !group.querySelector('.meta-fechada:not([hidden]), #corte');
  }
}

function announce(): void {
  const shown = goals.filter(({ hidden }) => !hidden).length;
  const { una, varias, ninguna } = form.dataset;
  const text = shown === 0 ? ninguna : shown === 1 ? una : varias?.replace('{n}', String(shown));
  status.textContent = text ?? '';
}

function remember(): void {
  const chosen = selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
  const query = new URLSearchParams(chosen).toString();
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
}

/** Takes the choices that the address holds; a value that no goal has is left out. */
function recall(): void {
  const parameters = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = parameters.get(select.name) ?? '';
    select.value = [...select.options].some((option) => option.value === value) ? value : '';
  }
}

function refresh(): void {
  show();
  announce();
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', () => {
  refresh();
  remember();
});
form.addEventListener('reset', () => {
  // The fields are empty only after the event.
  setTimeout(() => {
    refresh();
    remember();
  });
});
form.hidden = false;
recall();
refresh();
