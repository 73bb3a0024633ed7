import { PROPONER, tellUndecided } from '../../../textos/proponer.ts';
import { showLines } from '../incoming/list-differences.ts';
import { element, part } from '../parts.ts';
import type { Met } from './meet.ts';
import { type Difference, nameRow, type Side } from './merge-table-versions.ts';

/** Whose each clash is, as far as it is decided. */
type Choices = Map<Difference, Side>;

/** Shows row by row what others changed meanwhile, and asks whose stays where both changed the same; undefined where that is left. */
export function chooseSides(met: readonly Met[]): Promise<((clash: Difference) => Side) | undefined> {
  const window = part<HTMLDialogElement>('choque');
  const told = part('falta');
  const choices: Choices = new Map();
  const clashes = met.flatMap(({ merged }) => merged.clashes);
  part('lo-que-choca').replaceChildren(...met.flatMap((one) => describe(one, choices)));
  told.textContent = '';
  window.showModal();
  return new Promise((resolve) => {
    const { signal, abort } = listening();
    const close = (chosen?: (clash: Difference) => Side) => {
      abort();
      window.close();
      resolve(chosen);
    };
    const join = () => {
      const left = clashes.filter((clash) => !choices.has(clash));
      if (left.length === 0) return close((clash) => choices.get(clash) ?? 'mine');
      told.textContent = tellUndecided(left.length);
      window.querySelector<HTMLInputElement>('fieldset:not(:has(:checked)) input')?.focus();
    };
    part('juntar').addEventListener('click', join, { signal });
    part('dejar-choque').addEventListener('click', () => close(), { signal });
    window.addEventListener('close', () => close(), { signal });
  });
}

function listening() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

function describe({ file, merged: { taken, clashes } }: Met, choices: Choices): HTMLElement[] {
  return [
    element('h3', file),
    ...(clashes.length > 0
      ? [element('p', `${PROPONER.loMismo}:`), ...clashes.map((clash) => ask(clash, choices))]
      : []),
    ...(taken.length > 0 ? [element('p', `${PROPONER.deOtros}:`), listTaken(taken)] : []),
  ];
}

function nameOf(one: Difference): string {
  const row = nameRow(one);
  if (row === '') return PROPONER.texto;
  return `${PROPONER.renglon} ${showLines(row)}, ${one.column === undefined ? PROPONER.entero : showLines(one.column)}`;
}

const value = (text: string | undefined) =>
  text === undefined ? PROPONER.noEsta : text === '' ? PROPONER.enBlanco : showLines(text);

function ask(clash: Difference, choices: Choices): HTMLElement {
  const group = element('fieldset');
  const name = `choque-${clash.row}-${clash.column ?? ''}`;
  const offer = (side: Side, title: string) => {
    const label = element('label');
    const button = element('input', '', { type: 'radio', name, value: side });
    button.addEventListener('change', () => choices.set(clash, side));
    label.append(button, element('span', `${title}: `), element('q', value(clash[side])));
    return label;
  };
  const before = element('p', `${PROPONER.antes}: `);
  before.append(element('q', value(clash.base)));
  group.append(element('legend', nameOf(clash)), before, offer('mine', PROPONER.mio), offer('theirs', PROPONER.suyo));
  return group;
}

function listTaken(taken: readonly Difference[]): HTMLElement {
  const list = element('ul');
  for (const one of taken) {
    const item = element('li');
    item.append(
      element('strong', `${nameOf(one)}: `),
      element('q', value(one.base)),
      ' → ',
      element('q', value(one.theirs)),
    );
    list.append(item);
  }
  return list;
}
