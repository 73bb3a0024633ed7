import { distance } from 'fastest-levenshtein';

/** No id or header is longer. */
const MAX_LENGTH = 200;
/**
 * How much is looked for near names in one validation: a name that is passed over costs 1, one that is compared 20. A few
 * mistakes in the largest tables stay below it; of many thousands, the last ones get no suggestion.
 */
const BUDGET = 5_000_000;
const COST_OF_COMPARING = 20;
let left = BUDGET;

/** Begins a validation: what it suggests doesn't depend on what was validated before. */
export function restoreSuggestions(): void {
  left = BUDGET;
}

/** The known name that was probably meant, if one is near enough and `isMeant` doesn't refuse it. */
export function nearest(
  written: string,
  known: Iterable<string>,
  isMeant: (name: string, far: number) => boolean = () => true,
): string | undefined {
  if (written.length > MAX_LENGTH || left <= 0) return undefined;
  const lower = written.toLowerCase();
  const limit = Math.max(2, Math.floor(written.length / 3));
  let best: { name: string; far: number } | undefined;
  for (const name of known) {
    left -= 1;
    // No name is nearer than the difference in length: most are never compared.
    if (Math.abs(name.length - written.length) > Math.min(limit, best?.far ?? limit)) continue;
    left -= COST_OF_COMPARING;
    const far = distance(lower, name.toLowerCase());
    if (far <= limit && (!best || far < best.far) && isMeant(name, far)) best = { name, far };
  }
  return best?.name;
}

/** «¿Quiso escribir …?», or another piece of advice where nothing is near. */
export function suggest(written: string, known: Iterable<string>, otherwise: string): string {
  const name = nearest(written, known);
  return name === undefined ? otherwise : `¿Quiso escribir «${name}»?`;
}

/**
 * The same for one of a few words that are admitted. Other words of the language are near them that mean something else:
 * only a slip of the pen is corrected, one letter in five, and never by taking away what makes a word another one
 * («incumplido», «bianual»).
 */
export function suggestOption(written: string, options: Iterable<string>, otherwise: string): string {
  const lower = written.toLowerCase();
  const isOther = (name: string) => lower.endsWith(name) || name.endsWith(lower);
  const near = [...options].filter((name) => {
    const far = distance(lower, name);
    // Of a single letter, any other one is a slip away.
    return far <= Math.max(1, Math.floor(lower.length / 5)) && far < name.length;
  });
  return suggest(
    written,
    near.filter((name) => !isOther(name)),
    otherwise,
  );
}
