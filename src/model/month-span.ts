/** Whole months, one after another: the first, counted from January of year 0, and how many. */
export interface MonthSpan {
  first: number;
  count: number;
}

/** The letters of the divisions of a year, by their months. */
const LETTERS: Readonly<Record<string, number>> = { S: 6, C: 4, T: 3, B: 2 };
const LETTER_OF = new Map(Object.entries(LETTERS).map(([letter, months]) => [months, letter]));

const FORM = /^(\d{4})(?:\/(\d{4})|-([SCTB])([1-6])|-(\d{2})(?:\/(\d{4})-(\d{2}))?)?$/;

/** The months that a period names, even if it is not how that period is written; undefined where the text names none. */
export function readMonths(text: string): MonthSpan | undefined {
  const [, year, lastYear, letter, part, month, endYear, endMonth] = FORM.exec(text) ?? [];
  if (year === undefined || [year, lastYear, endYear].includes('0000')) return undefined;
  if (letter !== undefined) return partOfYear(Number(year), LETTERS[letter] ?? 12, Number(part));
  const first = monthNumber(year, month ?? '01');
  const last = monthNumber(endYear ?? lastYear ?? year, endMonth ?? month ?? '12');
  if (first === undefined || last === undefined || last < first) return undefined;
  return { first, count: last - first + 1 };
}

function partOfYear(year: number, months: number, part: number): MonthSpan | undefined {
  return part * months <= 12 && part > 0 ? { first: year * 12 + (part - 1) * months, count: months } : undefined;
}

function monthNumber(year: string, month: string): number | undefined {
  const number = Number(month);
  return number >= 1 && number <= 12 ? Number(year) * 12 + number - 1 : undefined;
}

/** The one way in which those months are written as a period: by their shortest name. */
export function writeMonths({ first, count }: MonthSpan): string {
  const [from, to] = [writeMonth(first), writeMonth(first + count - 1)];
  const year = from.slice(0, 4);
  if (count === 1) return from;
  if (count % 12 === 0 && first % 12 === 0) return count === 12 ? year : `${year}/${to.slice(0, 4)}`;
  const letter = first % count === 0 ? LETTER_OF.get(count) : undefined;
  return letter === undefined ? `${from}/${to}` : `${year}-${letter}${(first % 12) / count + 1}`;
}

function writeMonth(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}
