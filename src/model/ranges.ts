/** A stretch of numbers, as the ranges of a traffic light are published; an end that is missing is open. */
export interface Rango {
  desde?: End;
  hasta?: End;
}

/** Where a stretch ends, and whether the number is in it. */
interface End {
  numero: number;
  isIncluded: boolean;
}

const NUMBER = '-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,9})?';
const ALONE = new RegExp(`^(<=|>=|<|>)?\\s*(${NUMBER})$`);
const BETWEEN = new RegExp(`^(>)?\\s*(${NUMBER})\\s+a\\s+(<)?\\s*(${NUMBER})$`);

/** `90 a 110`, `>70 a <90`, `>=90`, `<70`, `100`; undefined for what is none, and for one that ends before it begins. */
export function parseRango(text: string): Rango | undefined {
  const alone = ALONE.exec(text);
  if (alone) return readAlone(alone[1], Number(alone[2]));
  const [, after, from, before, to] = BETWEEN.exec(text) ?? [];
  if (from === undefined || to === undefined || Number(from) >= Number(to)) return undefined;
  return {
    desde: { numero: Number(from), isIncluded: after === undefined },
    hasta: { numero: Number(to), isIncluded: before === undefined },
  };
}

function readAlone(sign: string | undefined, numero: number): Rango {
  const end = { numero, isIncluded: sign !== '<' && sign !== '>' };
  if (sign === undefined) return { desde: end, hasta: end };
  return sign.startsWith('<') ? { hasta: end } : { desde: end };
}

/** Other ways in which documents print a range, and how they are written here. */
const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/%|por ciento/g, ''],
  [/(?<=\d)\s*hasta(?= )/, ' a'],
  [/≥|(?:mayor|m[aá]s) o igual (?:a|que)|igual o mayor (?:a|que)|al menos/g, '>='],
  [/≤|(?:menor|menos) o igual (?:a|que)|igual o menor (?:a|que)|a lo m[aá]s|hasta/g, '<='],
  [/mayor (?:a|que|de)|m[aá]s de/g, '>'],
  [/menor (?:a|que|de)|menos de/g, '<'],
  [/^\s*(?:de|entre)\s+/, ''],
  [/(?<=\d)\s*(?:-|–|—|\.\.|y|a)\s*(?=[<>]?=?\s*-?\d)/, ' a '],
  [/(?<=\d)\s+o m[aá]s$/, '>='],
  [/(?<=\d)\s+o menos$/, '<='],
  [/a <=/, 'a '],
  [/^(.*\d)\s*(>=|<=)\s*$/, '$2$1'],
  [/\s+/g, ' '],
  [/([<>]=?) /g, '$1'],
];

/** A range that is printed otherwise, as it is written here; undefined where it can't be told. */
export function rewriteRango(text: string): string | undefined {
  const written = REWRITES.reduce((so, [from, to]) => so.replace(from, to), text.toLowerCase().trim()).trim();
  return written !== text && parseRango(written) ? written : undefined;
}
