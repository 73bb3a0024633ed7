import type { PublicFile } from '../../load/files/public-file.ts';
import { placeAt } from '../../load/raw.ts';
import { controlProblem, secretProblem } from '../../load/text/screen.ts';
import { unseenProblems } from '../../load/text/unseen.ts';
import type { Problem } from '../../model/problems/problem.ts';
import { NO_TEXT } from '../../base/characters.ts';

const CONTROLS = new RegExp(NO_TEXT.source, 'gu');

/** Characters written as XML writes those that no keyboard has (XML 1.0 §4.1). */
const ENTITY = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;

/** What nobody sees in a text, a table or a drawing of `public/`, or should never be seen: published as it is, programs read it. */
export function textProblems({ path, kind, text }: PublicFile): Problem[] {
  if (text === undefined) return [];
  const file = `public/${path}`;
  const read = kind === 'svg' ? decodeEntities(text) : { text, placeOf: (at: number) => at };
  const locate = (at: number) => placeAt(file, text, read.placeOf(at));
  const problems = [secretProblem(file, text), controlProblem(read.text, locate, CONTROLS)];
  return [...problems.filter((problem) => problem !== undefined), ...unseenProblems([{ text: read.text, locate }])];
}

/** A drawing with its entities read, and where each place of the result is in the file. */
function decodeEntities(read: string): { text: string; placeOf: (at: number) => number } {
  const shorter: { at: number; by: number }[] = [];
  let less = 0;
  const text = read.replace(ENTITY, (written, hex: string | undefined, decimal: string | undefined, offset: number) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    shorter.push({ at: offset - less, by: less });
    less += written.length - character.length;
    return character;
  });
  const placeOf = (at: number) =>
    at + (shorter.find((one) => one.at === at)?.by ?? shorter.findLast((one) => one.at < at)?.by ?? 0);
  return { text, placeOf };
}
