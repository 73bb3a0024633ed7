import { countTaken } from '../../../textos/tomar.ts';
import { offerRemoval } from '../../../textos/traer.ts';
import type { BroughtTable, Row } from '../../engine/engine-messages.ts';
import { part } from '../parts.ts';
import { countDifferences, differencesOf } from './differences.ts';
import { listDifferences } from './list-differences.ts';

/** What some tables would become, and what else is to be said of what was given. */
interface Offered {
  /** `atEnd`: its rows, where what is put over others is added to them instead. */
  tables: readonly (BroughtTable & { before: readonly Row[]; atEnd?: readonly Row[] | undefined })[];
  told: readonly HTMLElement[];
}

interface Hooks {
  take: (tables: ReadonlyMap<string, readonly Row[]>) => void;
  /** It is closed, whatever was decided. */
  closed: () => void;
}

/** Shows what would be otherwise, in a window of its own, and takes it only where somebody says so. */
export function makeOffer({ take, closed }: Hooks) {
  const window = part<HTMLDialogElement>('llega');
  const removal = part<HTMLInputElement>('quitar-ausentes');
  const addition = part<HTMLInputElement>('agregar-al-final');
  let offered: Offered = { tables: [], told: [] };

  /** Each table as it would be, with its differences. */
  const wanted = () =>
    offered.tables.map(({ file, before, rows: over, atEnd, absent }) => {
      const rows = (addition.checked ? atEnd : undefined) ?? over;
      const removed = new Set(removal.checked ? absent : []);
      const kept = rows.filter((_, i) => !removed.has(i - 1));
      return { file, rows: kept, differences: differencesOf(before, rows, [...removed]) };
    });
  function show(): void {
    const tables = wanted().filter(({ differences }) => differences.length > 0);
    part('cuanto-llega').textContent = countTaken(countDifferences(tables.flatMap(({ differences }) => differences)));
    part('lo-que-llega').replaceChildren(
      ...offered.told,
      ...tables.flatMap(({ file, differences }) => listDifferences(file, differences)),
    );
    part<HTMLButtonElement>('tomar').disabled = tables.length === 0;
  }

  window.addEventListener('close', closed);
  removal.addEventListener('change', show);
  addition.addEventListener('change', show);
  part('dejar').addEventListener('click', () => window.close());
  part('tomar').addEventListener('click', () => {
    const taken = wanted().filter(({ differences }) => differences.length > 0);
    window.close();
    take(new Map(taken.map(({ file, rows }) => [file, rows])));
  });

  return (offer: Offered): void => {
    offered = offer;
    removal.checked = addition.checked = false;
    part('al-final').hidden = offer.tables.every(({ atEnd }) => atEnd === undefined);
    const absent = offer.tables.reduce((sum, table) => sum + table.absent.length, 0);
    part('ausentes').hidden = absent === 0;
    part('cuantos-ausentes').textContent = offerRemoval(absent);
    show();
    if (!window.open) window.showModal();
    if (part<HTMLButtonElement>('tomar').disabled) part('dejar').focus();
  };
}
