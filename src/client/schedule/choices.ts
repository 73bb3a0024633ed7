/** The form of the schedule. The address keeps what was chosen, so that it can be shared and gone back to. */
export const form = document.querySelector<HTMLFormElement>('#filtros') as HTMLFormElement;
export const status = form.querySelector<HTMLElement>('#cuantas') as HTMLElement;
const selects = [...form.querySelectorAll('select')];

/** The values chosen, by the name of their filter. */
export const chosen = (): [filter: string, value: string][] =>
  selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);

/** Every value of a filter that some goal has. */
export const valuesOf = (filter: string): string[] =>
  [...(selects.find(({ name }) => name === filter)?.options ?? [])].map(({ value }) => value).filter(Boolean);

/** Whether a filter has more values than its page holds: they come with the plan that is chosen. */
const isOpen = (select: HTMLSelectElement) => select.dataset['abierto'] !== undefined;

/** Gives such a filter the values of a plan, with their names. */
export function openFilter(filter: string, values: readonly (readonly [value: string, name: string])[]): void {
  for (const select of selects) if (select.name === filter && isOpen(select)) addOptions(select, values);
}

function addOptions(select: HTMLSelectElement, values: readonly (readonly [value: string, name: string])[]): void {
  const known = new Map([...select.options].map((option) => [option.value, option]));
  for (const [value, name] of values) {
    const option = known.get(value) ?? select.appendChild(new Option(name, value));
    // What the address asked for had no name yet.
    if (option.text === value) option.text = name;
  }
}

/** «Se muestran 12 metas». */
export function tellCount(shown: number): string {
  const { una, varias, ninguna } = form.dataset;
  return (shown === 0 ? ninguna : shown === 1 ? una : varias?.replace('{n}', String(shown))) ?? '';
}

/** Shows the form, takes the choices that the address holds, and calls `refresh` now and whenever they change. */
export function follow(refresh: () => void): void {
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
}

function remember(): void {
  const query = new URLSearchParams(chosen()).toString();
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
}

/** A value that no goal has is left out. */
function recall(): void {
  const parameters = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = parameters.get(select.name) ?? '';
    if (isOpen(select)) addOptions(select, [[value, value]]);
    select.value = [...select.options].some((option) => option.value === value) ? value : '';
  }
}
