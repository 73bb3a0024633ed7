import { EDITAR, tellShown } from '../../textos/editar.ts';
import type { Row } from '../engine/engine-messages.ts';
import { type Arrangement, AS_IN_FILE } from './arrange.ts';
import { element, part } from './parts.ts';

/** Which rows of the table are shown, and in which order, as somebody asks for it. */
export function makeArrangeForm(changed: (wanted: Arrangement) => void) {
  const holding = part<HTMLInputElement>('que-tengan');
  const by = part<HTMLSelectElement>('ordenar');
  const reversed = part<HTMLInputElement>('al-reves');
  const ask = () => {
    const column = by.value === '' ? undefined : Number(by.value);
    changed({ holding: holding.value.trim(), by: column, isReversed: reversed.checked });
  };
  holding.addEventListener('input', ask);
  by.addEventListener('change', ask);
  reversed.addEventListener('change', ask);
  return {
    /** Of another table: all of its rows, as in its file. */
    begin: ([header = []]: readonly Row[]): Arrangement => {
      holding.value = '';
      reversed.checked = false;
      by.replaceChildren(
        element('option', EDITAR.comoEnElArchivo, { value: '' }),
        ...header.map((label, i) => element('option', label, { value: String(i) })),
      );
      return AS_IN_FILE;
    },
    tell: (shown: number, all: number) => void (part('cuantos-renglones').textContent = tellShown(shown, all)),
  };
}
