import { Zip, ZipDeflate, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Bolsa, bytes, fallasOfZip, makeBolsa, zipOf } from '../../../tests/bolsa.ts';

/** A ZIP of a bag and of entries that no honest tool would add. */
function zipWith(extra: { nombre: string; attrs?: number; os?: number }[], bolsa: Bolsa = makeBolsa()): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  const entries = [...Object.entries(bolsa).map(([ruta, uno]) => ({ nombre: `bolsa/${ruta}`, uno, attrs: 0, os: 3 }))];
  for (const { nombre, uno, ...rest } of [
    ...entries,
    ...extra.map((otra) => ({ ...otra, uno: bytes('/etc/passwd') })),
  ]) {
    const entry = Object.assign(new ZipDeflate(nombre), rest);
    zip.add(entry);
    entry.push(uno, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

const ENLACE = (0o120777 << 16) >>> 0;

test.each<[string, Parameters<typeof zipWith>[0], string[]]>([
  ['..', [{ nombre: 'bolsa/../../fuera.txt' }], ['unsafe-path ../../fuera.txt']],
  ['the root', [{ nombre: '/etc/cron.d/x' }], ['unsafe-path /etc/cron.d/x']],
  ['a backslash', [{ nombre: 'bolsa/data\\..\\x' }], ['unsafe-path data\\..\\x']],
  ['a drive', [{ nombre: 'C:/x' }], ['unsafe-path C:/x']],
  ['the home folder', [{ nombre: '~/x' }], ['unsafe-path ~/x']],
  ['an empty part', [{ nombre: 'bolsa/data//x' }], ['unsafe-path data//x']],
  ['another folder', [{ nombre: 'otra/x' }], ['extra-file otra/x']],
  ['the same path', [{ nombre: 'bolsa/data/a.txt' }], ['duplicate-entry data/a.txt']],
  ['the same path but for capitals', [{ nombre: 'bolsa/DATA/a.txt' }], ['case-collision data/a.txt']],
  ['a link', [{ nombre: 'bolsa/data/z', attrs: ENLACE, os: 3 }], ['symbolic-link data/z']],
])('an entry that leads to %s is named', async (_, extra, fallas) => {
  expect(await fallasOfZip(zipWith(extra))).toEqual(fallas);
});

/** Changes a field of the directory entry of a file. */
function patch(zip: Uint8Array, nombre: string, field: number, value: number): Uint8Array {
  const copy = Buffer.from(zip);
  const at = copy.lastIndexOf(nombre) - 46;
  copy.writeUInt32LE(value, at + field);
  return copy;
}

const CERO = 'bolsa/data/ceros';
const ceros = () => zipOf({ ...makeBolsa({ 'data/ceros': '0'.repeat(1e6), 'data/z': 'z' }) });

test.each<[string, Uint8Array, string[]]>([
  ['is cut', ceros().subarray(0, -30), ['damaged-zip ']],
  ['is none', bytes('esto no es un ZIP'), ['damaged-zip ']],
  ['is empty', new Uint8Array(), ['damaged-zip ']],
  ['says that it is a thousand times as large', patch(ceros(), CERO, 24, 0xf000_0000), ['zip-bomb ']],
  ['holds more than it says', patch(ceros(), CERO, 24, 10), ['damaged-zip data/ceros']],
  ['says another check of its bytes', patch(ceros(), CERO, 16, 1), ['damaged-zip data/ceros']],
  [
    'gives two entries the same bytes',
    patch(ceros(), CERO, 42, 0),
    ['damaged-zip bagit.txt', 'damaged-zip data/ceros'],
  ],
])('a ZIP that %s is refused in words', async (_, zip, fallas) => {
  expect(await fallasOfZip(zip)).toEqual(fallas);
});

test('a bag that lies loose in its ZIP is read, and said', async () => {
  expect(await fallasOfZip(zipSync(makeBolsa()))).toEqual(['loose-bag bagit.txt']);
});

test('a bag without a declaration that lies loose is found too', async () => {
  const rest = makeBolsa();
  delete rest['bagit.txt'];
  expect(await fallasOfZip(zipSync(rest))).toEqual(['bag-declaration bagit.txt']);
});
