import { EDITAR } from '../../../textos/editar.ts';
import { nameUnmatched, TOMAR } from '../../../textos/tomar.ts';
import type { Brought } from '../../engine/engine-messages.ts';
import { element } from '../parts.ts';
import { showLines } from './list-differences.ts';

/** Columns of what was pasted that are not taken. */
export const tellUnmatched = (unmatched: readonly (string | number)[]): HTMLElement[] =>
  unmatched.length === 0
    ? []
    : [element('p', `${TOMAR.sinColumna}: ${unmatched.map((one) => showLines(nameUnmatched(one))).join(', ')}.`)];

/** So much is told of a file; what is left is told once that is mended. */
const MOST = 50;

/** What is to be said of a file, each where it stands. */
export const tellBrought = ({ told }: Brought): HTMLElement[] =>
  told.slice(0, MOST).map(({ severity, where, message, hint }) => {
    const line = element('p', '', { class: severity === 'error' ? 'falla' : 'aviso' });
    line.append(
      element('strong', `${severity === 'error' ? EDITAR.error : EDITAR.aviso}: `),
      showLines(`${where}: ${message} → ${hint}`),
    );
    return line;
  });
