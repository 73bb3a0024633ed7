import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSpool } from './spool.ts';

let folder: string;
const file = () => join(folder, 'en-espera');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'espera-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what waits is read as it was, in whatever order, and no file is made before', () => {
  const spool = openSpool(file(), (work) => work());
  expect(existsSync(file())).toBe(false);
  const added = ['uno', '', 'ñandú'].map((text) => ({ text, at: spool.add(Buffer.from(text)) }));
  for (const { text, at } of [...added].reverse()) expect(Buffer.from(spool.read(at)).toString()).toBe(text);
});

test('once the gate is shut nothing is written', () => {
  const spool = openSpool(file(), () => undefined);
  spool.add(Buffer.from('uno'));
  expect(existsSync(file())).toBe(false);
});

test('a file that is there is nobody’s to write into, and the error names it', () => {
  const gate = <T>(work: () => T) => work();
  openSpool(file(), gate).add(Buffer.from('uno'));
  const other = openSpool(file(), gate);
  expect(() => other.add(Buffer.from('dos'))).toThrow(expect.objectContaining({ code: 'EEXIST', path: file() }));
  expect(readFileSync(file(), 'utf8')).toBe('uno');
});

test('what somebody has cut off is told', () => {
  const spool = openSpool(file(), (work) => work());
  const at = spool.add(Buffer.from('uno'));
  truncateSync(file(), 1);
  expect(() => spool.read(at)).toThrow('was cut off');
});
