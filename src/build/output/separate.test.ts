import {
  chmodSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
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
import { type Linked, traits } from './marker.ts';
import { separateDraft, separatePublished } from './separate.ts';
import { makeWorkplace, type Places, placesOf } from './workplace.ts';

let folder: string;
let places: Places;
const sums = new Map([['a/b.html', sha256Of('uno')]]);
let linked: Map<string, Linked>;
const before = () => join(places.out, 'a/b.html');
const after = () => join(places.draft, 'a/b.html');
const elsewhere = () => join(folder, 'otra.html');
async function separate(): Promise<{ linked: string[]; copied: string[] }> {
  const separated = await separateDraft(places, { sums, linked });
  return { linked: [...separated.linked.keys()], copied: [...separated.copied] };
}
const LINKED = { linked: ['a/b.html'], copied: [] };
const COPIED = { linked: [], copied: ['a/b.html'] };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'separar-'));
  places = placesOf(join(folder, 'dist'), process.pid);
  makeWorkplace(places);
  for (const site of [places.out, places.draft]) mkdirSync(join(site, 'a'), { recursive: true });
  writeFileSync(before(), 'uno');
  linkSync(before(), after());
  linked = new Map([['a/b.html', stateOf(after())]]);
});

afterEach(() => rmSync(folder, { recursive: true }));

function stateOf(file: string): Linked {
  const info = lookAt(file);
  if (!info) throw new Error(`There is no ${file}`);
  return { traits: traits(info), mode: info.mode };
}

describe('a draft', () => {
  test('keeps the files that nobody has touched', async () => {
    expect(await separate()).toEqual(LINKED);
    expect(stateOf(after())).toEqual(stateOf(before()));
  });

  test.each<[string, () => void]>([
    ['is gone from the last site', () => rmSync(before())],
    ['is gone with it', () => rmSync(places.out, { recursive: true })],
    ['was written again as it was', () => writeFileSync(before(), 'uno')],
    ['had another name for a moment', () => (linkSync(before(), elsewhere()), rmSync(elsewhere()))],
  ])('keeps a file that %s, as it is now', async (_, change) => {
    change();
    const { linked: now } = await separateDraft(places, { sums, linked });
    expect(now).toEqual(new Map([['a/b.html', stateOf(after())]]));
  });

  test.each<[string, () => void]>([
    ['has moved the last site', () => renameSync(places.out, join(folder, 'dist-vieja'))],
    ['has moved its folder', () => renameSync(join(places.out, 'a'), join(folder, 'a-vieja'))],
    ['has moved the file', () => renameSync(before(), elsewhere())],
    ['has it under another name', () => linkSync(before(), elsewhere())],
    ['has taken a snapshot', () => linkSync(before(), join(places.out, 'a/copia.html'))],
    ['lets nobody else read it', () => chmodSync(before(), 0o600)],
  ])('gets a file of its own where somebody %s', async (_, change) => {
    const { mode } = stateOf(after());
    change();
    expect(await separate()).toEqual(COPIED);
    expect([lookAt(after())?.nlink, stateOf(after()).mode]).toEqual([1n, mode]);
    expect(readFileSync(after(), 'utf8')).toBe('uno');
  });

  test('keeps a file alone where a copy has taken its place in the last site', async () => {
    cpSync(before(), elsewhere());
    renameSync(elsewhere(), before());
    expect(await separate()).toEqual(LINKED);
    expect(stateOf(after())).not.toEqual(stateOf(before()));
  });

  test('is not published where somebody has written into the file', async () => {
    writeFileSync(before(), 'dos');
    await expect(separate()).rejects.toThrow(
      '«a/b.html» cambió después de que este programa lo escribió: se perdería.',
    );
    expect(readFileSync(before(), 'utf8')).toBe('dos');
  });

  test('nor where it was moved away before', async () => {
    renameSync(places.out, join(folder, 'dist-vieja'));
    writeFileSync(join(folder, 'dist-vieja/a/b.html'), 'dos');
    await expect(separate()).rejects.toThrow(
      `Lo que se quitó de ${places.out} (a/b.html) cambió mientras se publicaba.`,
    );
  });
});

describe('a published site', () => {
  const separateNow = () => separatePublished({ ...places, out: places.draft }, { sums, linked });

  test('has its files alone once the last one is removed', () => {
    rmSync(places.out, { recursive: true });
    const own = stateOf(after());
    separateNow();
    expect(stateOf(after())).toEqual(own);
  });

  test('gets a file of its own where somebody has it under another name', () => {
    renameSync(before(), elsewhere());
    separateNow();
    writeFileSync(elsewhere(), 'dos');
    expect(readFileSync(after(), 'utf8')).toBe('uno');
  });

  test('keeps what still stands in a folder of ours', () => {
    renameSync(places.out, places.leftover);
    const own = stateOf(after());
    separateNow();
    expect(stateOf(after())).toEqual(own);
  });

  test('is left as it is where somebody has written into it, for the next build to tell', () => {
    writeFileSync(before(), 'dos');
    separateNow();
    expect(readFileSync(after(), 'utf8')).toBe('dos');
  });
});
