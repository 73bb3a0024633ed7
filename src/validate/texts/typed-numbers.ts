import type { RawMdx } from '../../load/mdx/mdx.ts';
import type { MdxNode } from '../../load/mdx/node.ts';
import { MESES } from '../../base/months.ts';
import { numberSigns, perLocale } from '../../model/speech/locale.ts';
import { wordStem } from '../../base/word-stem.ts';
import type { Place } from '../../model/problems/problem.ts';

/** A number that an editor typed, and the words that tell what it counts. */
export interface TypedNumber extends Place {
  written: string;
  value: number;
  isPercentage: boolean;
  /** Stems of the words right after it in its clause, among which its unit would be; those before it; those of all words about it. */
  after: string[];
  before: string[];
  around: string[];
  /** Of the paragraph or row: the other years that it names, and the months, from 1. */
  years: number[];
  months: number[];
  /** Whether nothing follows in its clause that could be what is counted. */
  standsAlone: boolean;
}

/** A word, a sign that parts words, or a number. */
interface Token {
  stem: string;
  written: string;
  /** Where it begins; undefined where it isn't a number of the editor's own. */
  place: Place | undefined;
}

const BLOCKS = new Set(['paragraph', 'tableRow']);
/** What is not the editor's own sentence: words of others, names, what elements write. */
const SKIPPED = new Set(['heading', 'blockquote', 'code', 'mdxJsxFlowElement']);
const SKIPPED_INLINE = new Set(['inlineCode', 'image', 'mdxJsxTextElement', 'footnoteReference']);
/** How numbers stand in a text: with the signs of the site's country, of which one may be a space that doesn't break. */
const writing = perLocale(() => {
  const { group, decimal } = numberSigns();
  const [thousands, point] = [group, decimal].map((sign) => RegExp.escape(sign));
  const within = /\s/.test(group) ? `|(?<=\\d)${thousands}(?=\\d{3}(?!\\d))` : '';
  const word = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[.,:/-](?=[\p{L}\p{N}])${within})*[ºª°]?`;
  return {
    token: new RegExp(String.raw`[«»“”%.,;:()]|${word}`, 'gu'),
    number: new RegExp(String.raw`^(?:\d{1,3}(?:${thousands}\d{3})+|\d+)(?:${point}\d+)?$`),
    read: (written: string) => Number(written.replaceAll(group, '').replace(decimal, '.')),
  };
});
const PARTING: Token = { stem: '', written: '', place: undefined };
const MONTHS = [...MESES.map((mes, i) => [wordStem(mes), i + 1] as const), [wordStem('setiembre'), 9] as const];
const isYear = ({ written }: Token) => /^(?:19|20)\d\d$/.test(written);
/** Words on each side of a number that are about it. */
const NEAR = 12;
const RIGHT_AFTER = 3;

/** The numbers in the paragraphs, items and rows of a text. */
export function typedNumbers(mdx: RawMdx): TypedNumber[] {
  if (!mdx.body || !/\d/.test(mdx.text)) return [];
  const lines = mdx.text.split(/\r\n|\n|\r/);
  return blocksOf(mdx.body).flatMap((block) => numbersIn(tokensOf(block, mdx, lines)));
}

function blocksOf(node: MdxNode): MdxNode[] {
  if (SKIPPED.has(node.type)) return [];
  return BLOCKS.has(node.type) ? [node] : (node.children ?? []).flatMap(blocksOf);
}

function tokensOf(block: MdxNode, mdx: RawMdx, lines: readonly string[]): Token[] {
  const tokens: Token[] = [];
  const { token, number } = writing();
  let quotations = 0;
  const read = (node: MdxNode, isOwn: boolean): void => {
    if (SKIPPED_INLINE.has(node.type)) tokens.push(PARTING);
    else if (node.type === 'text') readText(node, isOwn);
    else for (const child of node.children ?? []) read(child, isOwn && node.type !== 'link');
    if (node.type === 'tableCell') tokens.push(PARTING);
  };
  const readText = (node: MdxNode, isOwn: boolean): void => {
    const placeOf = placesIn(node, mdx, lines);
    for (const { 0: written, index } of (node.value ?? '').matchAll(token)) {
      if (/[«“]/.test(written)) quotations += 1;
      else if (/[»”]/.test(written)) quotations = Math.max(0, quotations - 1);
      const isNumber = isOwn && quotations === 0 && isBare(node.value ?? '', index) && number.test(written);
      const stem = /[\p{L}\p{N}%]/u.test(written) ? wordStem(written) : '';
      tokens.push({ stem, written, place: isNumber ? placeOf(written, index) : undefined });
    }
  };
  read(block, true);
  return tokens;
}

/** Whether no sign before a number makes another of it: «-3», «$20», «#5». */
const isBare = (text: string, index: number) => !/[-−–$#/]/.test(text.charAt(index - 1));

/** Where what a text node holds stands: its line breaks are those of the source, its escapes are not told. */
function placesIn({ position, value = '' }: MdxNode, { file, bodyOffset }: RawMdx, lines: readonly string[]) {
  let { line, column } = position?.start ?? { line: 1, column: 1 };
  let read = 0;
  return (written: string, index: number): Place => {
    const breaks = value.slice(read, index).split('\n').length - 1;
    read = index;
    if (breaks > 0) [line, column] = [line + breaks, 1];
    const found = lines[line - 1]?.indexOf(written, column - 1) ?? -1;
    const place = { file, line: line + bodyOffset, column: found < 0 ? column : found + 1 };
    column = place.column + (found < 0 ? 0 : written.length);
    return place;
  };
}

function numbersIn(tokens: readonly Token[]): TypedNumber[] {
  const years = [...new Set(tokens.filter(isYear).map(({ written }) => Number(written)))];
  const months = MONTHS.flatMap(([month, number]) => (tokens.some(({ stem }) => stem === month) ? [number] : []));
  return tokens.flatMap(({ written, place }, i) => {
    if (!place) return [];
    const value = writing().read(written);
    const others = years.filter((year) => year !== value);
    return [{ ...place, written, value, ...wordsAbout(tokens, i), years: others, months }];
  });
}

function wordsAbout(tokens: readonly Token[], i: number) {
  const stems = (from: number, to: number) => tokens.slice(Math.max(0, from), to).map(({ stem }) => stem);
  const before = stems(i - NEAR, i);
  const around = [...new Set([...before, ...stems(i + 1, i + 1 + NEAR)])];
  const following = stems(i + 1, i + 1 + RIGHT_AFTER);
  const after = following.slice(0, [...following, ''].indexOf(''));
  const isPercentage = after[0] === '%' || (after[0] === 'por' && after[1] === 'ciento');
  return { isPercentage, after, before, around, standsAlone: after.length === 0 };
}
