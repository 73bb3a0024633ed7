import { COMMA, CR, LF, QUOTE, SEMICOLON, TAB } from '../../base/code-units.ts';
import { makeProblem, type Problem } from '../../model/problems/problem.ts';
import { placeAt } from '../raw.ts';

export type Separator = ',' | ';' | '\t';

interface Dialect {
  separator: Separator;
  /** Offset of the first record: past Excel's line `sep=;`. */
  start: number;
  /** What was assumed, where it isn't the comma of the contract. */
  notice: Problem | undefined;
}

const NAMES: Record<Separator, string> = { ',': 'coma', ';': 'punto y coma', '\t': 'tabulador' };
const SEP_LINE = /^sep=([,;\t])[,;\t]*(?:\r\n|\n|\r|$)/i;

/**
 * What separates the cells of a file. It is the comma unless `sep=` says otherwise, or the first line has none and the
 * second agrees with it on another character.
 */
export function findDialect(file: string, text: string): Dialect {
  const told = SEP_LINE.exec(text);
  if (told) {
    const separator = told[1] as Separator;
    return { separator, start: told[0].length, notice: notice(file, text, 0, separator) };
  }
  const first = scanLine(text, Math.max(0, text.search(/[^\r\n]/)));
  const second = scanLine(text, first.next);
  const found = ([';', '\t'] as const).filter((character) => first.counts[character] > 0);
  const [separator] = found;
  const agreed = separator !== undefined && (second.counts[separator] > 0 || second.blank);
  if (found.length !== 1 || first.counts[','] > 0 || !agreed) return { separator: ',', start: 0, notice: undefined };
  return { separator, start: 0, notice: notice(file, text, text.indexOf(separator), separator) };
}

interface Line {
  /** How often each character stands outside quotes. */
  counts: Record<Separator, number>;
  blank: boolean;
  /** Offset of the next line. */
  next: number;
}

function scanLine(text: string, from: number): Line {
  const counts: Record<Separator, number> = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  let at = from;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (unit === LF || unit === CR) break;
    else if (unit === COMMA || unit === SEMICOLON || unit === TAB) counts[text.charAt(at) as Separator] += 1;
  }
  return { counts, blank: text.slice(from, at).trim() === '', next: at + (text.startsWith('\r\n', at) ? 2 : 1) };
}

function notice(file: string, text: string, offset: number, separator: Separator): Problem {
  const line = SEP_LINE.exec(text)?.[0].trim();
  const message =
    line === undefined
      ? `Las celdas no están separadas con coma. Se leyeron separadas con ${NAMES[separator]}.`
      : `El renglón «${line}» es una orden para Excel. Se leyó como tal, y las celdas, separadas con ${NAMES[separator]}.`;
  return makeProblem('assumed-delimiter', placeAt(file, text, offset), {
    value: line ?? separator,
    message,
    hint: 'Si Excel lo guarda siempre así, es por la configuración regional del equipo, y se lee igual.',
  });
}
