import { distance } from 'fastest-levenshtein';

/** The known name that was probably meant, if one is near enough. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const lower = written.toLowerCase();
  const limit = Math.max(2, Math.floor(written.length / 3));
  let best: { name: string; far: number } | undefined;
  for (const name of known) {
    // No name is nearer than the difference in length: most are never compared, nor a cell of megabytes with any.
    if (Math.abs(name.length - written.length) > Math.min(limit, best?.far ?? limit)) continue;
    const far = distance(lower, name.toLowerCase());
    if (far <= limit && (!best || far < best.far)) best = { name, far };
  }
  return best?.name;
}

/** «¿Quiso escribir …?», or another piece of advice where nothing is near. */
export function suggest(written: string, known: Iterable<string>, otherwise: string): string {
  const name = nearest(written, known);
  return name === undefined ? otherwise : `¿Quiso escribir «${name}»?`;
}
