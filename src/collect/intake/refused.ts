import type { TakenSheet } from './intake.ts';
import type { RowChange } from './merge-rows.ts';
import type { CellPlace } from './place.ts';
import type { Told } from './told.ts';

export type IsRefused = (change: RowChange) => boolean;

/** Which rows have errors: their own, or those of their sheet, as one of its headers is. */
export function refusedBy(told: readonly Told[], sheets: readonly TakenSheet[]): IsRefused {
  const rows = new Set(sheets.flatMap((sheet) => sheet.rows.map(({ place }) => nameOf(place))));
  const refused = new Set(
    told
      .filter(({ severity, isStanding }) => severity === 'error' && !isStanding)
      .map(({ place }) => (rows.has(nameOf(place)) ? nameOf(place) : nameOf({ ...place, row: undefined }))),
  );
  return ({ place }) => refused.has(nameOf(place)) || refused.has(nameOf({ ...place, row: undefined }));
}

const nameOf = ({ book, sheet, row }: CellPlace) => [book, sheet, row].join('\n');
