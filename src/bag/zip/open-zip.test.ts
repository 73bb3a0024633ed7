import { Zip, ZipDeflate, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Bag, bytes, faultsOfZip, makeTestBag, zipOf } from '../../../tests/test-bag.ts';

/** A ZIP of a bag and of entries that no honest tool would add. */
function zipWith(extra: { name: string; attrs?: number; os?: number }[], bag: Bag = makeTestBag()): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  const entries = [...Object.entries(bag).map(([path, one]) => ({ name: `bolsa/${path}`, one, attrs: 0, os: 3 }))];
  for (const { name, one, ...rest } of [
    ...entries,
    ...extra.map((other) => ({ ...other, one: bytes('/etc/passwd') })),
  ]) {
    const entry = Object.assign(new ZipDeflate(name), rest);
    zip.add(entry);
    entry.push(one, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

const LINK = (0o120777 << 16) >>> 0;

test.each<[string, Parameters<typeof zipWith>[0], string[]]>([
  ['..', [{ name: 'bolsa/../../fuera.txt' }], ['unsafe-path ../../fuera.txt']],
  ['the root', [{ name: '/etc/cron.d/x' }], ['unsafe-path /etc/cron.d/x']],
  ['a backslash', [{ name: 'bolsa/data\\..\\x' }], ['unsafe-path data\\..\\x']],
  ['a drive', [{ name: 'C:/x' }], ['unsafe-path C:/x']],
  ['the home folder', [{ name: '~/x' }], ['unsafe-path ~/x']],
  ['an empty part', [{ name: 'bolsa/data//x' }], ['unsafe-path data//x']],
  ['another folder', [{ name: 'otra/x' }], ['extra-file otra/x']],
  ['the same path', [{ name: 'bolsa/data/a.txt' }], ['duplicate-entry data/a.txt']],
  ['the same path in other letter case', [{ name: 'bolsa/DATA/a.txt' }], ['case-collision data/a.txt']],
  ['a link', [{ name: 'bolsa/data/z', attrs: LINK, os: 3 }], ['symbolic-link data/z']],
])('an entry that leads to %s is named', async (_, extra, faults) => {
  expect(await faultsOfZip(zipWith(extra))).toEqual(faults);
});

/** Changes a field of the directory entry of a file. */
function patch(zip: Uint8Array, name: string, field: number, value: number): Uint8Array {
  const copy = Buffer.from(zip);
  const at = copy.lastIndexOf(name) - 46;
  copy.writeUInt32LE(value, at + field);
  return copy;
}

const ZEROS = 'bolsa/data/ceros';
const zeros = () => zipOf({ ...makeTestBag({ 'data/ceros': '0'.repeat(1e6), 'data/z': 'z' }) });

test.each<[string, Uint8Array, string[]]>([
  ['is cut', zeros().subarray(0, -30), ['damaged-zip ']],
  ['is none', bytes('esto no es un ZIP'), ['damaged-zip ']],
  ['is empty', new Uint8Array(), ['damaged-zip ']],
  ['says that it is a thousand times as large', patch(zeros(), ZEROS, 24, 0xf000_0000), ['zip-bomb ']],
  ['holds more than it says', patch(zeros(), ZEROS, 24, 10), ['damaged-zip data/ceros']],
  ['says another check of its bytes', patch(zeros(), ZEROS, 16, 1), ['damaged-zip data/ceros']],
  [
    'gives two entries the same bytes',
    patch(zeros(), ZEROS, 42, 0),
    ['damaged-zip bagit.txt', 'damaged-zip data/ceros'],
  ],
])('a ZIP that %s is refused in words', async (_, zip, faults) => {
  expect(await faultsOfZip(zip)).toEqual(faults);
});

test('a bag that lies loose in its ZIP is read, and reported', async () => {
  expect(await faultsOfZip(zipSync(makeTestBag()))).toEqual(['loose-bag bagit.txt']);
});

test('a bag without a declaration that lies loose is found too', async () => {
  const rest = makeTestBag();
  delete rest['bagit.txt'];
  expect(await faultsOfZip(zipSync(rest))).toEqual(['bag-declaration bagit.txt']);
});
