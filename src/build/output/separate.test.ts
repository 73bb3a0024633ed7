import {
  chmodSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lookAt } from '../../base/disk/walk.ts';
import { sha256Of } from '../../base/hash.ts';
import { type Traits, traits } from './marker.ts';
import { separateDraft, separatePublished } from './separate.ts';
import { makeWorkplace, type Places, placesOf } from './workplace.ts';

let folder: string;
let places: Places;
const sums = new Map([['a/b.html', sha256Of('uno')]]);
let linked: Map<string, Traits>;
const before = () => join(places.out, 'a/b.html');
const after = () => join(places.draft, 'a/b.html');
const elsewhere = () => join(folder, 'otra.html');
const separate = () => [...separateDraft(places, { sums, linked }).keys()];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'separar-'));
  places = placesOf(join(folder, 'dist'), process.pid);
  makeWorkplace(places);
  for (const site of [places.out, places.draft]) mkdirSync(join(site, 'a'), { recursive: true });
  writeFileSync(before(), 'uno');
  linkSync(before(), after());
  linked = new Map([['a/b.html', traitsOf(after())]]);
});

afterEach(() => rmSync(folder, { recursive: true }));

function traitsOf(file: string): Traits {
  const info = lookAt(file);
  if (!info) throw new Error(`There is no ${file}`);
  return traits(info);
}

describe('a draft', () => {
  test('keeps the files that nobody has touched', () => {
    expect(separate()).toEqual(['a/b.html']);
    expect(traitsOf(after())).toEqual(traitsOf(before()));
  });

  test('keeps what is only gone from the last site', () => {
    rmSync(before());
    expect(separate()).toEqual([]);
    expect(readFileSync(after(), 'utf8')).toBe('uno');
  });

  test.each<[string, () => void]>([
    ['has moved the last site', () => renameSync(places.out, join(folder, 'dist-vieja'))],
    ['has moved its folder', () => renameSync(join(places.out, 'a'), join(folder, 'a-vieja'))],
    ['has moved the file', () => renameSync(before(), elsewhere())],
    ['has it under another name', () => linkSync(before(), elsewhere())],
    ['has taken a snapshot', () => linkSync(before(), join(places.out, 'a/copia.html'))],
    ['lets nobody else read it', () => chmodSync(before(), 0o600)],
    ['has written the same', () => writeFileSync(before(), 'uno')],
    ['has put a copy in its place', () => replaceByCopy()],
  ])('gets a file of its own where somebody %s', (_, change) => {
    const mode = lookAt(after())?.mode;
    change();
    expect(separate()).toEqual([]);
    expect([lookAt(after())?.nlink, lookAt(after())?.mode]).toEqual([1n, mode]);
    expect(readFileSync(after(), 'utf8')).toBe('uno');
    expect(readdirSync(places.ownFolder).filter((name) => name.startsWith('copia'))).toEqual([]);
  });

  function replaceByCopy(): void {
    cpSync(before(), elsewhere());
    renameSync(elsewhere(), before());
  }

  test('is not published where somebody has written into the file', () => {
    writeFileSync(before(), 'dos');
    expect(separate).toThrow('«a/b.html» cambió después de que este programa lo escribió: se perdería.');
    expect(readFileSync(before(), 'utf8')).toBe('dos');
  });

  test('nor where it was moved away before', () => {
    renameSync(places.out, join(folder, 'dist-vieja'));
    writeFileSync(join(folder, 'dist-vieja/a/b.html'), 'dos');
    expect(separate).toThrow(`${before()} cambió mientras se publicaba.`);
  });
});

describe('a published site', () => {
  const separateNow = () => separatePublished({ ...places, out: places.draft }, { sums, linked });

  test('has its files alone once the last one is removed', () => {
    rmSync(places.out, { recursive: true });
    const own = traitsOf(after());
    separateNow();
    expect(traitsOf(after())).toEqual(own);
  });

  test('gets a file of its own where somebody has it under another name', () => {
    renameSync(before(), elsewhere());
    separateNow();
    writeFileSync(elsewhere(), 'dos');
    expect(readFileSync(after(), 'utf8')).toBe('uno');
  });

  test('is left as it is where somebody has written into it, for the next build to tell', () => {
    writeFileSync(before(), 'dos');
    separateNow();
    expect(readFileSync(after(), 'utf8')).toBe('dos');
  });
});
