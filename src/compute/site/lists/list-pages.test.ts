import { expect, test } from 'vitest';
import { divideSections, type Section } from '../divide.ts';
import { itemsOf, listPages, pagesBeside, partsOf, plainPart } from './list-pages.ts';

const items = (n: number, name = 'x') => Array.from({ length: n }, (_, i) => `${name}${i}`);
const section = (of: string, n: number): Section<string, string> => ({ of, items: items(n, of) });
const shown = (pages: Section<string, string>[][]) =>
  pages.map((page) => page.map(({ of, items }) => `${of}${items.length}`).join(' '));
const ROOM = { lines: 10, characters: 1000 };

// prettier-ignore
test.each<[what: string, sections: Section<string, string>[], pages: string[]]>([
  ['some that have room together, each with its heading', [section('a', 4), section('b', 4)], ['a4 b4']],
  ['one that has no room beside another begins a page', [section('a', 4), section('b', 5)], ['a4', 'b5']],
  ['one longer than a page goes on in the next', [section('a', 2), section('b', 23)], ['a2', 'b10', 'b10', 'b3']],
  ['what follows a long one stands beside its end', [section('b', 12), section('c', 3)], ['b10', 'b2 c3']],
  ['headings without lines', Array.from({ length: 12 }, () => section('a', 0)), ['a0 a0 a0 a0 a0 a0 a0 a0 a0 a0', 'a0 a0']],
  ['nothing', [], []],
])('%s', (_, sections, pages) => {
  expect(shown(divideSections(sections, () => 1, ROOM))).toEqual(pages);
});

test('long texts divide a list too', () => {
  expect(shown(divideSections([section('a', 5)], () => 400, ROOM))).toEqual(['a2', 'a2', 'a1']);
});

test('each part of a list has its own pages and addresses', () => {
  const pages = listPages({ list: 'actas', lengthOf: () => 1 }, [
    plainPart('2025', items(150)),
    plainPart('2024', items(2)),
  ]);
  expect(pages.map(({ href, page, pages: all, sections }) => [href, page, all, itemsOf({ sections }).length])).toEqual([
    ['/actas_2025.html', 1, 2, 100],
    ['/actas_2025_2.html', 2, 2, 50],
    ['/actas_2024.html', 1, 1, 2],
  ]);
  expect(partsOf(pages)).toEqual([
    { part: '2025', href: '/actas_2025.html', count: 150 },
    { part: '2024', href: '/actas_2024.html', count: 2 },
  ]);
});

test('a list that its own page has room for has no other', () => {
  const shape = { list: 'actas', lengthOf: () => 1 };
  const whole = { lines: 11, characters: 100 };
  expect(pagesBeside(shape, whole, [plainPart('a', items(10))])).toEqual([]);
  expect(pagesBeside(shape, whole, [plainPart('a', items(10)), plainPart('b', [])])).toHaveLength(2);
});
