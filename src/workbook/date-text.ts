import type { Shown } from './number-formats.ts';

/** The day that is number 0 of each calendar of days; in that of 1900 there is a 29th of February that never was. */
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
export type Calendar = keyof typeof EPOCHS;

const DAY = 86_400_000;
const LAST_SERIAL = 2_958_465;

/** A stored number that is shown as a date or an hour, as it is written here; undefined where it is none. */
export function writeDate(stored: string, shown: Shown, calendar: Calendar): string | undefined {
  const serial = Number(stored);
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_SERIAL) return undefined;
  const minutes = Math.round((serial % 1) * 1440);
  const time = `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
  if (shown === 'time') return serial < 1 ? time : undefined;
  const day = writeDay(Math.floor(serial), calendar);
  if (shown === 'month') return day.slice(0, 7);
  if (shown === 'year') return day.slice(0, 4);
  return shown === 'day-and-time' && serial % 1 !== 0 ? `${day} ${time}` : day;
}

function writeDay(serial: number, calendar: Calendar): string {
  if (calendar === 1900 && serial === 60) return '1900-02-29';
  const days = calendar === 1900 && serial < 60 ? serial + 1 : serial;
  return new Date(EPOCHS[calendar] + days * DAY).toISOString().slice(0, 10);
}

const pad = (number: number) => String(number).padStart(2, '0');
