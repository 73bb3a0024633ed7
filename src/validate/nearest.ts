import { distance } from 'fastest-levenshtein';

/** The known name that was probably meant, if one is near enough. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  let best: { name: string; far: number } | undefined;
  for (const name of known) {
    const far = distance(written.toLowerCase(), name.toLowerCase());
    if (!best || far < best.far) best = { name, far };
  }
  const limit = Math.max(2, Math.floor(written.length / 3));
  return best && best.far <= limit ? best.name : undefined;
}

/** «¿Quiso escribir …?», or another piece of advice where nothing is near. */
export function suggest(written: string, known: Iterable<string>, otherwise: string): string {
  const name = nearest(written, known);
  return name === undefined ? otherwise : `¿Quiso escribir «${name}»?`;
}
