import { NO_FIGURE, noDataOf } from './no-data.ts';
import { numberOfWord } from './number-words.ts';
import { SPELLINGS } from './portal-spellings.ts';

/** Longer, and it is a sentence and no figure. */
const LONGEST = 80;

/**
 * What to write in place of what a portal wrote. `readings` gives the numbers that a figure with separators may be.
 */
export function advisePortalValue(text: string, readings: (figure: string) => string[]): string | undefined {
  if (text.length > LONGEST) return undefined;
  const why = noDataOf(text);
  if (why) return NO_FIGURE[why];
  const named = numberOfWord(text);
  if (named !== undefined) return `Escríbalo con cifras: «${named}».`;
  for (const { form, number, places = 0, advise } of SPELLINGS) {
    const parts = form.exec(text);
    if (!parts) continue;
    if (!number) return advise('', text);
    const [one, other] = readings(number(parts).trim()).map((reading) => movePoint(reading, places));
    if (one === undefined) continue;
    const advice = advise(one, text);
    return other === undefined ? advice : `${advice} Si la coma separa decimales, es «${other}».`;
  }
  return undefined;
}

/** A number with its decimal point so many places to the right, as text: no figure is lost. */
function movePoint(number: string, places: number): string {
  if (places === 0) return number;
  const [whole = '', decimals = ''] = number.split('.');
  const digits = decimals.padEnd(places, '0');
  const rest = digits.slice(places);
  const moved = (whole + digits.slice(0, places)).replace(/^(-?)0+(?=\d)/, '$1');
  return rest === '' ? moved : `${moved}.${rest}`;
}
