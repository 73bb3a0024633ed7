import { expect } from 'vitest';
import { type Lector, until } from './lector.ts';

/** What somebody does at the editor's page, the same in every browser. Functions given to a page see nothing but their arguments. */

const SIN_NADA = 'Sin errores ni avisos.';
const ESPERA = { timeout: 60_000, interval: 25 };

/** Opens the editor with nothing edited, whatever was left there before. */
export async function openDesk(lector: Lector, url: string): Promise<void> {
  await lector.open(url);
  await until(lector, () => document.querySelector<HTMLElement>('#editor-mesa')?.hidden === false);
  await lector.run(() => document.querySelector<HTMLElement>('#editor-olvidar')?.click());
  await isJudged(lector, SIN_NADA);
}

/** Chooses a table or a text by its file. */
export const choose = (lector: Lector, list: 'tabla' | 'texto', file: string): Promise<void> =>
  lector.run(
    (id, chosen) => {
      const choice = document.querySelector<HTMLSelectElement>(id);
      if (choice) choice.value = chosen;
      choice?.dispatchEvent(new Event('change'));
    },
    `#editor-${list}`,
    file,
  );

/** Waits until a part of the page says a text, and nothing else. */
export const says = (lector: Lector, selector: string, text: string): Promise<void> =>
  expect.poll(() => textOf(lector, selector), ESPERA).toBe(text);

/** Waits until a part of the page says a text among others. */
export const mentions = (lector: Lector, selector: string, text: string | RegExp): Promise<void> =>
  expect.poll(() => textOf(lector, selector), ESPERA).toMatch(text);

/** Waits until the site was judged so. */
export const isJudged = (lector: Lector, judgement = SIN_NADA): Promise<void> =>
  says(lector, '#editor-cuantos', judgement);

export const textOf = (lector: Lector, selector: string): Promise<string> =>
  lector.run((one) => document.querySelector(one)?.textContent ?? '', selector);

/** Goes to the first that a selector finds, as a click or a key would. */
export async function focus(lector: Lector, selector: string): Promise<void> {
  const isThere = (one: string) => {
    const element = document.querySelector<HTMLElement>(one);
    element?.focus();
    return element !== null && document.activeElement === element;
  };
  await until(lector, isThere, selector);
}

export const cellAt = (row: number, column: number) => `#editor-hoja td[data-row="${row}"][data-cell="${column}"]`;

/** Presses a button, or what else Enter opens. */
export async function enter(lector: Lector, selector: string): Promise<void> {
  await focus(lector, selector);
  await lector.press('Enter');
}

/** Presses Tab until the focus is on what a selector finds. */
export async function tabTo(lector: Lector, selector: string): Promise<void> {
  for (let stop = 0; stop < 100; stop += 1) {
    await lector.press('Tab');
    if (await lector.run((one) => document.activeElement?.matches(one) === true, selector)) return;
  }
  throw new Error(`Tab never reaches ${selector}.`);
}

/** Types a text in the place of what a field says, and leaves it with a key. */
export async function rewrite(lector: Lector, text: string, leave = 'Enter'): Promise<void> {
  await lector.press('Control+a');
  await lector.type(text);
  await lector.press(leave);
}

/** Writes a cell, in place of what it said. */
export async function writeCell(lector: Lector, row: number, column: number, text: string): Promise<void> {
  await focus(lector, cellAt(row, column));
  await lector.type(text);
  await lector.press('Enter');
  await says(lector, cellAt(row, column), text);
}

/** The cells of each row that is shown. */
export const rowsOf = (lector: Lector): Promise<string[][]> =>
  lector.run(() =>
    [...document.querySelectorAll('#editor-hoja tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    ),
  );

/** Copies rows as a spreadsheet does, and pastes them at a cell. */
export async function pasteAt(lector: Lector, cell: string, rows: readonly (readonly string[])[]): Promise<void> {
  await lector.run(
    (text) => {
      const box = document.body.appendChild(document.createElement('textarea'));
      box.id = 'copiado';
      box.value = text;
      box.select();
    },
    rows.map((cells) => `${cells.join('\t')}\n`).join(''),
  );
  await lector.press('Control+c');
  await lector.run(() => document.querySelector('#copiado')?.remove());
  await focus(lector, cell);
  await lector.press('Control+v');
  await until(lector, () => document.querySelector<HTMLDialogElement>('#editor-llega')?.open);
}

/** Drops a file on the page. A browser lets nobody but its user begin a drag: the event is made in the page. */
export async function drop(lector: Lector, name: string, bytes: Buffer): Promise<void> {
  await lector.run(
    (called, base64) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], called));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    name,
    bytes.toString('base64'),
  );
  await until(lector, () => document.querySelector<HTMLDialogElement>('#editor-llega')?.open);
}

/** Saves the first file that changed, by keyboard. */
export async function saveFirst(lector: Lector, name: string): Promise<string> {
  await says(lector, '#editor-descargas button', `Descargar ${name}`);
  await enter(lector, '#editor-descargas button');
  return (await lector.saved(name)).toString();
}
