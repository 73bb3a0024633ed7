/** How a number is shown, as far as it changes what it says. */
export type Shown = 'number' | 'percentage' | 'day' | 'day-without-year' | 'month' | 'year' | 'time' | 'day-and-time';

/** The formats that programs know by their number (ECMA-376 part 1, §18.8.30); those of other calendars are days. */
const KNOWN: Readonly<Record<number, Shown>> = {
  ...{ 9: 'percentage', 10: 'percentage', 14: 'day', 15: 'day', 16: 'day-without-year', 17: 'month' },
  ...{ 18: 'time', 19: 'time', 20: 'time', 21: 'time', 22: 'day-and-time', 45: 'time', 46: 'time', 47: 'time' },
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'])),
};

export function shownBy(id: number, code: string | undefined): Shown {
  return code === undefined ? (KNOWN[id] ?? 'number') : readCode(code);
}

/** What is written in a format as it is: in quotes, after a bar, a space as wide as a sign, a sign that fills the cell. */
const LITERALS = /"[^"]*"?|\\.|_.|\*./g;
/** Colours, countries and conditions; `[h]` and its kin are hours that go past a day. */
const BRACKETS = /\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

function readCode(code: string): Shown {
  const [first = ''] = code.replace(LITERALS, '').replace(BRACKETS, '').split(';');
  if (/^\s*(?:general|estándar|standard)?\s*$/i.test(first)) return 'number';
  if (first.includes('%')) return 'percentage';
  // A minute stands beside hours or seconds; any other «m» is a month.
  const withoutMinutes = first.replace(/(h[^a-z]*)m+|m+([^a-z]*s)/gi, '$1$2');
  const has = (letters: RegExp) => letters.test(withoutMinutes);
  const [year, month, day] = [has(/[ye]|a{2,}/i) && !has(/e[+-]/i), has(/m/i), has(/d/i)];
  const time = /[hs]/i.test(first);
  if (!year && !month && !day) return time ? 'time' : 'number';
  if (time) return 'day-and-time';
  if (day || (month && !year)) return year ? 'day' : 'day-without-year';
  return month ? 'month' : 'year';
}
