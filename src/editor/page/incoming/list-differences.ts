import { showText } from '../../../base/characters.ts';
import { nameCell } from '../../../textos/editar.ts';
import { TOMAR, tellRest } from '../../../textos/tomar.ts';
import { element } from '../parts.ts';
import type { Difference } from './differences.ts';

/** So many are written out; the rest are counted. */
const MOST = 200;

/** Differences of a file as a table, in which what can't be seen is written out. */
export function listDifferences(file: string, differences: readonly Difference[]): HTMLElement[] {
  const table = element('table');
  table.createCaption().textContent = file;
  const head = table.createTHead().insertRow();
  head.append(...[TOMAR.celda, TOMAR.antes, TOMAR.despues].map((title) => element('th', title, { scope: 'col' })));
  const body = table.createTBody();
  for (const difference of differences.slice(0, MOST)) {
    const [what, ...says] = describe(difference);
    body
      .insertRow()
      .append(
        element('th', nameCell(difference.row, what), { scope: 'row' }),
        ...says.map((text) => element('td', text)),
      );
  }
  const rest = differences.length - MOST;
  return [table, ...(rest > 0 ? [element('p', tellRest(rest))] : [])];
}

function describe(difference: Difference): [what: string, before: string, after: string] {
  if (difference.kind === 'cell')
    return [showLines(difference.column), value(difference.before), value(difference.after)];
  const says = difference.says.map(([column, text]) => `${showLines(column)}: ${showLines(text)}`).join('\n');
  return difference.kind === 'added' ? [TOMAR.nuevo, '', says] : [TOMAR.seQuita, says, ''];
}

const value = (text: string) => (text === '' ? TOMAR.enBlanco : showLines(text));

/** A text with its lines. */
export const showLines = (text: string) => text.split('\n').map(showText).join('\n');
