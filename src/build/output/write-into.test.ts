import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stepsInto, writerInto } from './write-into.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'escribe-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const PIECES = ['uno', 'dos', 'tres'].map((text) => Buffer.from(text));

test('a file in pieces is written as one', () => {
  writerInto(folder)('datos/a.txt', PIECES);
  expect(readFileSync(join(folder, 'datos/a.txt'), 'utf8')).toBe('unodostres');
});

test('two files in pieces are written in turns, a piece each', () => {
  const write = stepsInto(folder);
  const [a, b] = [write('a.txt', PIECES), write('b.txt', PIECES)];
  const now = () => ['a.txt', 'b.txt'].map((name) => readFileSync(join(folder, name), 'utf8'));
  for (const one of [a, b, a]) one.next();
  expect(now()).toEqual(['unodos', 'uno']);
  for (const one of [a, b]) one.forEach(() => undefined);
  expect(now()).toEqual(['unodostres', 'unodostres']);
});

test('where the gate is shut nothing is written, no folder either', () => {
  const write = writerInto(folder, () => undefined);
  write('datos/a.txt', 'a');
  write('datos/b.txt', PIECES);
  expect(readdirSync(folder)).toEqual([]);
});

test('a gate that is shut between two pieces lets no other through, and is asked once each is made', () => {
  let isOpen = true;
  const write = writerInto(folder, (work) => (isOpen ? work() : undefined));
  function* pieces() {
    yield* PIECES.slice(0, 1);
    isOpen = false;
    yield* PIECES.slice(1);
  }
  write('a.txt', pieces());
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('uno');
});
