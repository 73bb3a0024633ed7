import { makeProblem, type Problem } from '../../model/problems/problem.ts';
import { placeAt } from '../raw.ts';

/** Takes the line ends of a text one after the other, and keeps the first that is unlike the one before. */
export class LineEnds {
  #kind: string | undefined;
  #odd: number | undefined;

  /** `end` is the offset past a line end; past the last line, where there may be none, it is passed over. */
  note(text: string, end: number): void {
    const kind = text.endsWith('\r\n', end) ? '\r\n' : text.charAt(end - 1);
    if (kind !== '\r\n' && kind !== '\n' && kind !== '\r') return;
    if (this.#kind !== undefined && kind !== this.#kind) this.#odd ??= end - kind.length;
    this.#kind = kind;
  }

  get odd(): number | undefined {
    return this.#odd;
  }
}

/** Every line end of a text: LF, CRLF or CR. */
export function lineEnds(text: string): LineEnds {
  const ends = new LineEnds();
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) ends.note(text, index + end.length);
  return ends;
}

/**
 * The notice of a text whose lines end in more than one way, at the first that ends unlike the one before.
 * Line ends inside a cell don't count: Excel itself writes LF there and CRLF between rows.
 */
export function mixedEndsProblem(file: string, text: string, { odd }: LineEnds): Problem | undefined {
  if (odd === undefined) return undefined;
  return makeProblem('mixed-line-ends', placeAt(file, text, odd), {
    message: 'Este renglón no termina como el anterior. Los dos finales se leyeron como uno de renglón.',
    hint: 'Guárdelo de nuevo en Excel o en el Bloc de notas, que los escribe iguales.',
  });
}
