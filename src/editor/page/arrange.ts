import type { Row } from '../engine/engine-messages.ts';

/** Which rows of a table are shown, and in which order; the table itself stays as it is. */
export interface Arrangement {
  /** A text that they hold, whatever its accents and capitals; blank, all. */
  holding: string;
  /** The column that they are sorted by; undefined, as in the file. */
  by: number | undefined;
  isReversed: boolean;
}

export const AS_IN_FILE: Arrangement = { holding: '', by: undefined, isReversed: false };

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Numbers within texts by what they say too: `acta-2` before `acta-10`. */
const BY_TEXT = new Intl.Collator('es', { numeric: true });

/** The rows to show, from 0 below the header. `current` is shown whatever it holds: somebody is writing in it. */
export function arrange(
  [, ...rows]: readonly Row[],
  { holding, by, isReversed }: Arrangement,
  current: number,
): number[] {
  const sought = plain(holding);
  const shown = [...rows.keys()].filter(
    (i) => sought === '' || i === current || rows[i]?.some((cell) => plain(cell).includes(sought)),
  );
  if (by === undefined) return isReversed ? shown.reverse() : shown;
  const value = (i: number) => rows[i]?.[by]?.trim() ?? '';
  return shown.sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    // Blanks go last, whichever way.
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return (Number(a) - Number(b) || BY_TEXT.compare(a, b)) * (isReversed ? -1 : 1);
  });
}
