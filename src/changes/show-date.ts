import { formatDate } from '../format/dates.ts';
import { type Dia, lastDay, precisionOf } from '../model/date.ts';

/** A date as people write it; what is none, as it was written. */
export const showDate = (cell: string): string =>
  cell === '' ? 'sin plazo' : precisionOf(cell) === undefined ? `«${cell}»` : formatDate(cell);

/** The last day of a date, to compare it with others; undefined of what is none. */
export const endOf = (cell: string): Dia | undefined => (precisionOf(cell) === undefined ? undefined : lastDay(cell));
