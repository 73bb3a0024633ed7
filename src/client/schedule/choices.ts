import type { Choices, Counts } from './match.ts';

/** The form of the schedule. The address keeps what was chosen, so that it can be shared and gone back to. */
export const form = document.querySelector<HTMLFormElement>('#filtros') as HTMLFormElement;
export const status = form.querySelector<HTMLElement>('[role=status]') as HTMLElement;
const selects = [...form.querySelectorAll('select')];
const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
export const FILTERS = [...new Set([...boxes, ...selects].map(({ name }) => name))];

const MET = ['comprobada', 'declarada'];

export function chosen(): Choices {
  const fields = [...boxes.filter(({ checked }) => checked), ...selects.filter(({ value }) => value !== '')];
  const byName = Map.groupBy(fields, ({ name }) => name);
  return new Map([...byName].map(([name, own]) => [name, new Set(own.map(({ value }) => value))]));
}

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
    if (option.dataset['nombre'] !== undefined && option.dataset['nombre'] !== value) continue;
    option.dataset['nombre'] = name;
    option.text = name;
  }
}

/** Says beside each value how many goals it would show with what else is chosen; one that would show none can't be chosen. */
export function tellCounts(counts: Counts): void {
  const countOf = (name: string, value: string) => counts.get(name)?.get(value) ?? 0;
  for (const { name, value, labels } of boxes) {
    const told = labels?.[0]?.querySelector('.cuantas');
    if (told) told.textContent = `(${countOf(name, value)})`;
  }
  for (const select of selects)
    for (const option of select.options) {
      const { nombre } = option.dataset;
      if (nombre === undefined) continue;
      const count = countOf(select.name, option.value);
      option.text = `${nombre} (${count})`;
      option.disabled = count === 0 && !option.selected;
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
  const asked = [...chosen()].flatMap(([filter, values]) => [...values].map((value) => [filter, value]));
  const query = new URLSearchParams(asked).toString();
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
}

/** A value that no goal has is left out. */
function recall(): void {
  const asked = readAddress();
  for (const box of boxes) box.checked = asked.some(([name, value]) => name === box.name && value === box.value);
  for (const select of selects) {
    const value = asked.find(([name]) => name === select.name)?.[1] ?? '';
    if (isOpen(select)) addOptions(select, [[value, value]]);
    select.value = [...select.options].some((option) => option.value === value) ? value : '';
  }
}

/** Links to all goals that were met ask for «cumplida»; older ones tell them apart by their proof. */
function readAddress(): [filter: string, value: string][] {
  const asked = [...new URLSearchParams(location.search)];
  const proofs = asked.flatMap(([name, value]) => (name === 'prueba' && MET.includes(value) ? [value] : []));
  return asked.flatMap(([name, value]): [string, string][] => {
    if (name === 'prueba' && MET.includes(value)) return [['estado', value]];
    if (name !== 'estado' || value !== 'cumplida') return [[name, value]];
    return proofs.length > 0 ? [] : MET.map((estado) => ['estado', estado]);
  });
}
