import { expect, test } from 'vitest';
import { writeCbor } from '../../client/search/write-cbor.ts';
import { shorten } from './common-words.ts';
import { type Cbor, readCbor } from './read-cbor.ts';

const MANY = 1000;

function shortenValue(chunk: Cbor): Cbor | undefined {
  const short = shorten(writeCbor(chunk, ''));
  return short && readCbor(short);
}

const times = (many: number, hit: Cbor): Cbor => Array.from({ length: many }, () => hit);

test.each<[string, Cbor, Cbor]>([
  ['two', [-25, 7, 3], [-25, 7, 0]],
  ['two of no weight', [7, 3], [7, 0]],
  ['many', [-25, 7, 3, 9, 1, 300], [-25, 7, 0, 0]],
  ['parts of words first', [-4, 825, 0, -5, 863, -25, 73, 70], [-25, 73, 0]],
  ['a heading after', [-25, 73, 70, 17, -169, 2], [-169, 2]],
])('a record keeps of a common word, of %s', (_what, places, kept) => {
  const hit = (own: Cbor): Cbor => [1, own, [-2, 4]];
  expect(shortenValue([[['taller', times(MANY, hit(places)), []]]])).toEqual([
    [['taller', times(MANY, hit(kept)), []]],
  ]);
});

test.each<[string, Cbor]>([
  ['one place', [-25, 7]],
  ['none but in its title', []],
])('there is no short form where records have of each common word %s', (_what, places) => {
  const hit: Cbor = [1, places, [-2, 4]];
  expect(shortenValue([[['taller', times(MANY, hit), []]]])).toBeUndefined();
});

test('a word that few have keeps all its places, as it is written too', () => {
  const few: Cbor = [[1, [-25, 7, 3], []]];
  const many = times(MANY, [1, [-25, 7, 3], []]);
  const short = times(MANY, [1, [-25, 7, 0], []]);
  const chunk: Cbor = [
    [
      ['raro', few, [['raró', few]]],
      ['comun', [], [['común', many]]],
    ],
  ];
  expect(shortenValue(chunk)).toEqual([
    [
      ['raro', few, [['raró', few]]],
      ['comun', [], [['común', short]]],
    ],
  ]);
  expect(shortenValue([[['raro', few, []]]])).toBeUndefined();
});

test.each<[string, Cbor]>([
  ['words that are no lists', [['taller']]],
  ['records that are none', [[['taller', 7, []]]]],
  ['something after the words', [[], []]],
])('%s are of another Pagefind', (_what, chunk) => {
  expect(() => shorten(writeCbor(chunk, ''))).toThrow('another form');
});
