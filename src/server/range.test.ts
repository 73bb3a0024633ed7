import { expect, test } from 'vitest';
import { readRange } from './range.ts';

const WHOLE = undefined;
const UNSATISFIABLE = 'unsatisfiable';
const part = (start: number, end: number) => ({ start, end });

test.each([
  ['bytes=0-0', part(0, 0)],
  ['bytes=2-4', part(2, 4)],
  ['bytes=2-', part(2, 9)],
  ['bytes=9-9', part(9, 9)],
  ['bytes=0-9', part(0, 9)],
  ['bytes=0-10', part(0, 9)],
  ['bytes=-3', part(7, 9)],
  ['bytes=-10', part(0, 9)],
  ['bytes=-11', part(0, 9)],
  ['Bytes=2-4', part(2, 4)],
  ['bytes=002-0004', part(2, 4)],
  [`bytes=3-${'9'.repeat(400)}`, part(3, 9)],
  [`bytes=-${'9'.repeat(400)}`, part(0, 9)],
  [`bytes=${'0'.repeat(8000)}1-1`, part(1, 1)],
  ['bytes=10-', UNSATISFIABLE],
  ['bytes=10-11', UNSATISFIABLE],
  [`bytes=${'9'.repeat(400)}-`, UNSATISFIABLE],
  ['bytes=-0', UNSATISFIABLE],
  ['bytes=-000', UNSATISFIABLE],
  ['bytes=4-2', WHOLE],
  ['bytes=-', WHOLE],
  ['bytes=', WHOLE],
  ['bytes', WHOLE],
  ['', WHOLE],
  [undefined, WHOLE],
  ['bytes=a-b', WHOLE],
  ['bytes=0x1-2', WHOLE],
  ['bytes=1e0-2', WHOLE],
  ['bytes=+1-2', WHOLE],
  ['bytes=--1', WHOLE],
  ['bytes=-1-2', WHOLE],
  ['bytes=1--2', WHOLE],
  ['bytes=1.0-2', WHOLE],
  ['bytes= 1-2', WHOLE],
  ['bytes=1 - 2', WHOLE],
  ['bytes =1-2', WHOLE],
  ['bytes=١-٢', WHOLE],
  ['items=0-1', WHOLE],
  ['bytes=0-1,3-4', WHOLE],
  ['bytes=0-1, items=3-4', WHOLE],
  [`bytes=${'0-,'.repeat(5000)}`, WHOLE],
])('of ten bytes, «%.40s» is %j', (header, expected) => {
  expect(readRange(header, 10)).toEqual(expected);
});

test.each([
  ['bytes=0-', UNSATISFIABLE],
  ['bytes=0-0', UNSATISFIABLE],
  ['bytes=-0', UNSATISFIABLE],
  ['bytes=-1', WHOLE],
])('of an empty file, «%s» is %j', (header, expected) => {
  expect(readRange(header, 0)).toEqual(expected);
});
