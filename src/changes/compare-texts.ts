import type { RawMdx } from '../load/mdx/mdx.ts';
import type { Change } from './change.ts';
import { compareRecords } from './compare-records.ts';
import { quote } from './plain-rows.ts';
import { tell } from './tell-change.ts';

/** What differs between two versions of a text: its data, value by value, and where its words begin to differ. */
export function compareTexts(before: RawMdx, after: RawMdx): Change[] {
  const data = before.frontmatter && after.frontmatter ? compareRecords(before.frontmatter, after.frontmatter) : [];
  return [...data, ...compareBodies(before, after)];
}

const linesOf = (text: string) => text.split(/\r\n|\n|\r/).map((line) => line.trimEnd());

function compareBodies(before: RawMdx, after: RawMdx): Change[] {
  const [old, now] = [linesOf(before.text), linesOf(after.text)];
  const isSame = old.length === now.length && old.every((line, i) => line === now[i]);
  if (isSame) return [];
  const start = countSame(old, now);
  const end = countSame(old.slice(start).reverse(), now.slice(start).reverse());
  const [gone, come] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const line = after.bodyOffset + Math.min(start + 1, Math.max(now.length, 1));
  const counted = `${countLines(gone.length)} de antes, ${countLines(come.length)} de ahora`;
  const text = `Cambia el texto (${counted}). ${quoteDifference(firstWritten(gone), firstWritten(come))}`;
  return [tell('text-changed', 'after', { file: after.file, line, column: 1 }, text)];
}

const firstWritten = (lines: readonly string[]) => lines.find((one) => one !== '') ?? '';

/** Letters that are quoted before the first that differs. */
const BEFORE = 40;

/** What two lines say, from shortly before the first letter that differs. */
export function fromDifference(was: string, is: string): [was: string, is: string] {
  const start = Math.max(0, countSame([...was], [...is]) - BEFORE);
  const from = (line: string) => `${start > 0 ? '…' : ''}${[...line].slice(start).join('')}`;
  return [from(was), from(is)];
}

function quoteDifference(was: string, is: string): string {
  if (was === '') return `Se agrega ${quote(is)}.`;
  if (is === '') return `Se quita ${quote(was)}.`;
  const [old, now] = fromDifference(was, is);
  return `Decía ${quote(old)}; dice ${quote(now)}.`;
}

const countLines = (count: number) => (count === 1 ? '1 renglón' : `${count} renglones`);

/** How many lines, or letters, two texts have in common from their beginning. */
function countSame(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((line, i) => line !== other[i]);
  return differs < 0 ? Math.min(one.length, other.length) : differs;
}
