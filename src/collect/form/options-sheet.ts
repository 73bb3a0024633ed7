import { PLANTILLA } from '../../textos/plantillas.ts';
import type { FormCell, FormSheet } from '../../workbook/write-form.ts';
import { lettersOf } from '../../workbook/workbook.ts';

/** A sheet with what may be chosen in the others. */
export interface Options {
  sheet: FormSheet;
  /** Where the values of a list stand; undefined of a list that is empty. */
  range: (list: string) => string | undefined;
}

/** Lists side by side, each of keys and names under its title. */
export function optionsSheet(
  lists: readonly [name: string, title: string, values: readonly (readonly [key: string, name: string])[]][],
): Options {
  const longest = Math.max(...lists.map(([, , values]) => values.length));
  const cell = (value: string | undefined, style: FormCell['style']): FormCell => ({ value: value ?? null, style });
  const header = lists.flatMap(([, title]) => [cell(`(${title})`, 'heading'), cell('', 'heading')]);
  const rows = Array.from({ length: longest }, (_, i) =>
    lists.flatMap(([, , values]) => [cell(values[i]?.[0], 'plain'), cell(values[i]?.[1], 'plain')]),
  );
  const name = PLANTILLA.hojaOpciones;
  const first = 3;
  const range = (list: string) => {
    const index = lists.findIndex(([one]) => one === list);
    const count = lists[index]?.[2].length ?? 0;
    const letters = lettersOf(index * 2 + 1);
    return count === 0 ? undefined : `${name}!$${letters}$${first}:$${letters}$${first + count - 1}`;
  };
  return {
    sheet: {
      name,
      widths: lists.flatMap(() => [28, 40]),
      rows: [[cell(PLANTILLA.ayudaOpciones, 'plain')], header, ...rows],
      frozen: 2,
      choices: [],
    },
    range,
  };
}
