import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { splitText } from '../../../load/mdx/split-text.ts';
import { composeYaml } from '../../../load/yaml/document.ts';
import { readYaml } from '../../../load/yaml/yaml.ts';
import type { DataChange, DataPath } from './text-messages.ts';

/** A text with something of its data written anew, and the rest of it as it was, to the letter. */
export function writeData(text: string, change: DataChange): string {
  const { head, data, tail } = splitText(text);
  return head + writeYaml(data, change) + tail;
}

/** A part of a text, and what is to stand in its place. */
interface Splice {
  from: number;
  to: number;
  put: string;
}

function writeYaml(text: string, change: DataChange): string {
  const composed = composeYaml(text, new LineCounter());
  if ('passed' in composed || composed.errors.length > 0) return text;
  const root = composed.document.contents;
  if (root !== null && !isMap(root)) return text;
  const { from, to, put } = spliceOf(text, root, change) ?? { from: 0, to: 0, put: '' };
  const written = text.slice(0, from) + put + text.slice(to);
  return readYaml('', written).record || written.trim() === '' ? written : text;
}

function spliceOf(text: string, root: YAMLMap | null, change: DataChange): Splice | undefined {
  const { path } = change;
  if ('set' in change) return setValue(text, root, path, change.set);
  if ('add' in change) return addItem(text, root, path, change.add);
  return removeItem(text, root, path);
}

/** What stands at a path, or `undefined`. */
function nodeAt(root: unknown, path: DataPath): unknown {
  let node = root;
  for (const step of path) {
    if (isMap(node)) node = pairOf(node, String(step))?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

function setValue(text: string, root: YAMLMap | null, path: DataPath, value: string): Splice | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  const key = path.at(-1) ?? '';
  if (isSeq(parent)) return putIn(text, parent.items[Number(key)], value, parent.flow === true);
  const map = isMap(parent) ? parent : null;
  if (!map && path.length > 1) return undefined;
  const pair = map && pairOf(map, String(key));
  if (pair && value === '' && map.flow !== true) return dropPair(text, pair);
  if (pair) return putIn(text, pair.value, value, map.flow === true, pair);
  if (value === '') return undefined;
  return addPair(text, map, `${key}: ${scalar(value, map?.flow === true)}`);
}

/** Another value in the place of one, between quotes where that was. */
function putIn(text: string, node: unknown, value: string, inFlow: boolean, pair?: Pair): Splice | undefined {
  const [from, to] = (node as Node | null | undefined)?.range ?? [];
  if (from === undefined || to === undefined) {
    const end = (pair?.key as Node | undefined)?.range?.[1];
    return end === undefined ? undefined : { from: end, to: end, put: `: ${scalar(value, inFlow)}` };
  }
  const old = text.slice(from, to);
  const blank = from === to && !/\s$/.test(text.slice(0, from)) ? ' ' : '';
  const end = /^[|>]/.test(old) && old.endsWith('\n') ? '\n' : '';
  return { from, to, put: `${blank}${scalar(value, inFlow || /^["']/.test(old))}${end}` };
}

/** A value without quotes where nothing in it could be read as something else. */
function scalar(value: string, quoted: boolean): string {
  return !quoted && /^[\p{L}\p{N}(¿¡«$/][^\n:#"'\\]*$/u.test(value) && value === value.trim()
    ? value
    : JSON.stringify(value);
}

/** Without the lines of a key; where it shares its line with a dash, with a blank value. */
function dropPair(text: string, pair: Pair): Splice | undefined {
  const key = (pair.key as Node).range;
  if (!key) return undefined;
  const from = lineStart(text, key[0]);
  if (text.slice(from, key[0]).trim() !== '') return putIn(text, pair.value, '', false, pair);
  return withoutLines(text, from, endOf(pair));
}

/** A key at the end of its map. */
function addPair(text: string, map: YAMLMap | null, written: string): Splice | undefined {
  const last = map?.items.at(-1);
  if (!map || !last) {
    const gap = text === '' || text.endsWith('\n') ? '' : '\n';
    return { from: text.length, to: text.length, put: `${gap}${written}` };
  }
  if (map.flow === true) {
    const at = endOf(last);
    return { from: at, to: at, put: `, ${written}` };
  }
  const indent = ' '.repeat(columnOf(text, map.items[0]));
  return addLines(text, endOf(last), `${indent}${written}`);
}

function addItem(
  text: string,
  root: YAMLMap | null,
  path: DataPath,
  keys: readonly string[] | undefined,
): Splice | undefined {
  const list = nodeAt(root, path);
  const item = (indent: string) =>
    keys === undefined
      ? `${indent}- ""`
      : keys.map((key, i) => `${indent}${i === 0 ? '- ' : '  '}${key}: ""`).join('\n');
  if (isSeq(list) && list.flow !== true && list.items.length > 0) {
    const [first] = list.items as Node[];
    const dash = text.lastIndexOf('-', (first?.range?.[0] ?? 1) - 1);
    const indent = text.slice(lineStart(text, dash), dash);
    return addLines(text, endOf(list), item(indent));
  }
  if (isSeq(list) && list.items.length > 0) {
    const at = endOf(list.items.at(-1));
    return keys === undefined ? { from: at, to: at, put: ', ""' } : undefined;
  }
  const parent = nodeAt(root, path.slice(0, -1));
  const map = isMap(parent) ? parent : null;
  const key = String(path.at(-1));
  const pair = map && pairOf(map, key);
  const indent = ' '.repeat(map ? columnOf(text, map.items[0]) + 2 : 2);
  if (!pair) return addPair(text, map, `${key}:\n${item(indent)}`);
  const [from = endOf(pair.key) + 1, to = from] = (pair.value as Node | null)?.range ?? [];
  return { from, to, put: `\n${item(indent)}` };
}

function removeItem(text: string, root: YAMLMap | null, path: DataPath): Splice | undefined {
  const list = nodeAt(root, path.slice(0, -1)) as YAMLSeq | undefined;
  const index = Number(path.at(-1));
  const node = list?.items[index] as Node | undefined;
  if (!list || !node?.range) return undefined;
  if (list.items.length === 1) {
    const map = nodeAt(root, path.slice(0, -2));
    const pair = isMap(map) ? pairOf(map, String(path.at(-2))) : undefined;
    return pair && dropPair(text, pair);
  }
  if (list.flow === true) {
    const [other] = (index === 0 ? [list.items[1]] : [list.items[index - 1]]) as Node[];
    return index === 0
      ? { from: node.range[0], to: other?.range?.[0] ?? endOf(node), put: '' }
      : { from: endOf(other), to: endOf(node), put: '' };
  }
  return withoutLines(text, lineStart(text, text.lastIndexOf('-', node.range[0] - 1)), endOf(node));
}

/** Where the value of a node or pair ends, without what is said of it after. */
function endOf(node: unknown): number {
  if (isMap(node) && node.flow !== true) return endOf(node.items.at(-1));
  if (isSeq(node) && node.flow !== true) return endOf(node.items.at(-1));
  const { key, value, range } = node as { key?: unknown; value?: unknown; range?: Node['range'] };
  if (key === undefined) return range?.[1] ?? 0;
  return Math.max(endOf(key), value ? endOf(value) : 0);
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

/** After the end of the line in which something ends; a text in a block ends where the next line begins. */
function lineEnd(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** Without lines; the last one has no end of its own, and takes that of the line before. */
function withoutLines(text: string, from: number, last: number): Splice {
  const to = lineEnd(text, last);
  return { from: to === text.length && text[to - 1] !== '\n' ? Math.max(0, from - 1) : from, to, put: '' };
}

function addLines(text: string, after: number, lines: string): Splice {
  const at = lineEnd(text, after);
  const isWhole = text[at - 1] === '\n';
  return { from: at, to: at, put: isWhole ? `${lines}\n` : `\n${lines}` };
}

function columnOf(text: string, pair: Pair | undefined): number {
  const at = (pair?.key as Node | undefined)?.range?.[0] ?? 0;
  return at - lineStart(text, at);
}
