import { countTaken, nameUnmatched, TOMAR } from '../../../textos/tomar.ts';
import type { Row } from '../../engine/messages.ts';
import { element, part } from '../parts.ts';
import { countDifferences, differencesOf } from './differences.ts';
import { listDifferences } from './list-differences.ts';

/** What a table would become, and what of what was given is not taken. */
export interface Offered {
  file: string;
  before: readonly Row[];
  rows: readonly Row[];
  unmatched: readonly (string | number)[];
}

interface Hooks {
  take: (file: string, rows: readonly Row[]) => void;
  /** It is closed, whatever was decided. */
  closed: () => void;
}

/** Shows what would be otherwise, in a window of its own, and takes it only where somebody says so. */
export function makeOffer({ take, closed }: Hooks) {
  const window = part<HTMLDialogElement>('llega');
  let offered: Offered | undefined;
  window.addEventListener('close', closed);
  part('dejar').addEventListener('click', () => window.close());
  part('tomar').addEventListener('click', () => {
    window.close();
    if (offered) take(offered.file, offered.rows);
  });

  return (offer: Offered): void => {
    offered = offer;
    const { before, rows, unmatched } = offer;
    const differences = differencesOf(before, rows, []);
    part('cuanto-llega').textContent = countTaken(countDifferences(differences));
    const lost = unmatched.length > 0 ? [`${TOMAR.sinColumna}: ${unmatched.map(nameUnmatched).join(', ')}.`] : [];
    part('lo-que-llega').replaceChildren(
      ...lost.map((text) => element('p', text, { class: 'aviso' })),
      ...listDifferences(differences),
    );
    part<HTMLButtonElement>('tomar').disabled = differences.length === 0;
    window.showModal();
  };
}
