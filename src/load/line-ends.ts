import { makeProblem, type Problem } from '../model/problema.ts';
import { placeAt } from './raw.ts';

/** Every line end of a text, as the offset where it stops: LF, CRLF or CR. */
export function lineEnds(text: string): number[] {
  return [...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length);
}

/**
 * The notice of a text whose lines end in more than one way, at the first that ends unlike the one before.
 * Line ends inside a cell don't count: Excel itself writes LF there and CRLF between rows.
 */
export function mixedEndsProblem(file: string, text: string, ends: readonly number[]): Problem | undefined {
  const odd = ends.find((end, index) => index > 0 && kindOfEnd(text, end) !== kindOfEnd(text, ends[index - 1] ?? 0));
  if (odd === undefined) return undefined;
  const kind = kindOfEnd(text, odd);
  return makeProblem('mixed-line-ends', placeAt(file, text, odd - kind.length), {
    message: 'Este renglón no termina como el anterior. Los dos finales se leyeron como uno de renglón.',
    hint: 'Guárdelo de nuevo en Excel o en el Bloc de notas, que los escribe iguales.',
  });
}

function kindOfEnd(text: string, end: number): string {
  return text.endsWith('\r\n', end) ? '\r\n' : text.charAt(end - 1);
}
