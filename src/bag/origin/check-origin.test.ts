import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTestBag, zipOf } from '../../../tests/test-bag.ts';
import { makeKey, signFile, writePrivate } from '../../../tests/ssh-signing.ts';
import { parseKeyLine } from '../../base/public-key.ts';
import { verifyPath } from '../verify.ts';
import { parsePem } from './certificate.ts';
import { readGivenAuthority, readGivenKey } from './read-given.ts';
import { checkOrigin } from './check-origin.ts';
import { withOrigin } from './origin.ts';

const ED = makeKey('ssh-ed25519');
const OTHER = makeKey('ssh-ed25519');
const KEY = parseKeyLine(ED.line);
const bagWith = (sitio: string) => Buffer.from(zipOf(makeTestBag({ 'data/fuentes/data/sitio.json': sitio })));
const ZIP = bagWith(JSON.stringify({ llave_publica: ED.line }));

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'origen-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function codes(name: string, known: Partial<Parameters<typeof checkOrigin>[1]> = {}): Promise<string[]> {
  const origin = await checkOrigin(at(name), { key: undefined, authority: undefined, ...known });
  const { faults } = withOrigin(await verifyPath(at(name)), origin);
  return faults.map(({ code }) => code);
}

test.each<[string, string | undefined, string[]]>([
  ['itself', ED.line, ['unconfirmed-key']],
  ['another', OTHER.line, ['other-key']],
  ['none', undefined, ['unconfirmed-key']],
])('a bag whose sitio.json names %s as its key', async (_, llave_publica, expected) => {
  const zip = bagWith(JSON.stringify({ llave_publica }));
  writeFileSync(at('x.zip'), zip);
  writeFileSync(at('x.zip.sig'), signFile(ED, zip));
  expect(await codes('x.zip')).toEqual(expected);
  expect(await codes('x.zip', { key: KEY })).toEqual([]);
});

test.each(['', '[]', 'null', '{"llave_publica": 7}', '{'])('a sitio.json that is %j names no key', async (sitio) => {
  const zip = bagWith(sitio);
  writeFileSync(at('x.zip'), zip);
  writeFileSync(at('x.zip.sig'), signFile(ED, zip));
  expect(await codes('x.zip')).toEqual(['unconfirmed-key']);
});

test('without a signature or a stamp nothing is said, unless something to compare it with was given', async () => {
  writeFileSync(at('x.zip'), ZIP);
  mkdirSync(at('bolsa'));
  expect(await codes('x.zip')).toEqual([]);
  expect(await codes('x.zip', { key: KEY, authority: [] })).toEqual(['missing-signature', 'missing-timestamp']);
  expect(await codes('bolsa', { key: KEY, authority: [] })).toEqual(
    expect.arrayContaining(['missing-signature', 'missing-timestamp']),
  );
});

test.each<[string, (path: string) => unknown]>([
  ['a folder', (path) => mkdirSync(path)],
  ['a device that never ends', (path) => symlinkSync('/dev/zero', path)],
  ['a pipe that nobody writes to', (path) => execFileSync('mkfifo', [path])],
  ['megabytes', (path) => writeFileSync(path, Buffer.alloc(5_000_000, '-----BEGIN SSH SIGNATURE-----\n'))],
])('%s in the place of a signature and a stamp is a fault', async (_, make) => {
  writeFileSync(at('x.zip'), ZIP);
  make(at('x.zip.sig'));
  make(at('x.zip.tsr'));
  expect(await codes('x.zip')).toEqual(['damaged-signature', 'damaged-timestamp']);
});

test('a WACZ is known to be whole by its signature alone, with a key that was given', async () => {
  const wacz = Buffer.from(zipOf({})).toString() + 'x';
  writeFileSync(at('x.zip'), wacz);
  writeFileSync(at('x.zip.sig'), signFile(ED, wacz));
  const origin = await checkOrigin(at('x.zip'), { key: KEY, authority: undefined });
  const onWacz = {
    faults: [{ code: 'is-wacz' as const, file: '', message: '' }],
    files: 0,
    bytes: 0,
    algorithms: [],
  };
  expect(withOrigin(onWacz, origin).faults).toEqual([]);
  const alone = await checkOrigin(at('x.zip'), { key: undefined, authority: undefined });
  expect(withOrigin(onWacz, alone).faults.map(({ code }) => code)).toEqual(['is-wacz', 'unconfirmed-key']);
  const other = await checkOrigin(at('x.zip'), { key: parseKeyLine(OTHER.line), authority: undefined });
  expect(withOrigin(onWacz, other).faults.map(({ code }) => code)).toEqual(['other-key']);
});

test('a key is given by its line or by its file', async () => {
  writeFileSync(at('k.pub'), `${ED.line} villa\n`);
  for (const given of [ED.line, at('k.pub')])
    expect(await readGivenKey(given)).toMatchObject({ value: { type: ED.kind } });
});

test.each<[string, () => string, RegExp]>([
  ['nothing that is there', () => at('no-hay'), /^No es una llave pública, ni el archivo de una\.$/],
  ['a private key', () => (writeFileSync(at('k'), writePrivate(ED)), at('k')), /llave PRIVADA/],
  ['a folder', () => folder, /^No es un archivo\.$/],
  ['a text', () => (writeFileSync(at('k'), 'hola'), at('k')), /^No es una llave pública de SSH\.$/],
])('%s is no key to compare with', async (_, given, why) => {
  expect((await readGivenKey(given())) as { refusal: string }).toEqual({
    refusal: expect.stringMatching(why) as unknown,
  });
});

test('an authority is given by the file of its certificates', async () => {
  const PEM = join(import.meta.dirname, '../../../tests/sellos/raiz.pem');
  const authority = await readGivenAuthority(PEM);
  expect('value' in authority && authority.value.length).toBe(1);
  for (const path of [at('no-hay'), folder, join(PEM, '../rsa.tsr')])
    expect(await readGivenAuthority(path)).toHaveProperty('refusal');
  expect(parsePem('')).toEqual([]);
});
