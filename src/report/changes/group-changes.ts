import { CHANGE_KINDS, type Change, type ChangeCode, weightOf, WEIGHTS, type Weight } from '../../changes/change.ts';

/** What a report of changes says, whatever its format. */
export interface ToldChanges {
  /** With what the folder was compared, as a sentence. */
  base: string;
  /** What couldn't be compared, and what the reader must know of the rest. */
  notes: readonly string[];
  /** The gravest first. */
  changes: readonly Change[];
}

/** The changes of a kind, under its heading. */
interface Group {
  code: ChangeCode;
  title: string;
  weight: Weight;
  changes: readonly Change[];
}

export const groupChanges = (changes: readonly Change[]): Group[] =>
  [...Map.groupBy(changes, ({ code }) => code)].map(([code, own]) => ({ code, ...CHANGE_KINDS[code], changes: own }));

export const WEIGHT_NAMES: Record<Weight, [one: string, many: string]> = {
  warning: ['aviso', 'avisos'],
  serious: ['de peso', 'de peso'],
  normal: ['común', 'comunes'],
  minor: ['menor', 'menores'],
};

/** «12 cambios: 1 aviso, 3 de peso, 8 comunes.» */
export function countChanges(changes: readonly Change[]): string {
  if (changes.length === 0) return 'Sin cambios.';
  const counts = WEIGHTS.flatMap((weight) => {
    const count = changes.filter((change) => weightOf(change) === weight).length;
    return count === 0 ? [] : [`${count} ${WEIGHT_NAMES[weight][count === 1 ? 0 : 1]}`];
  });
  return `${changes.length === 1 ? '1 cambio' : `${changes.length} cambios`}: ${counts.join(', ')}.`;
}

/** Longest sentence that is quoted whole: a cell may hold thousands of letters. */
export const LONGEST_TEXT = 1000;
