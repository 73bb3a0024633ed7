import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBolsa, zipOf } from '../../../tests/bolsa.ts';
import { makeLlave, signFile, writePrivate } from '../../../tests/firma-ssh.ts';
import { parseKeyLine } from '../../base/public-key.ts';
import { verifyPath } from '../verify.ts';
import { parsePem } from './certificate.ts';
import { readGivenAuthority, readGivenKey } from './known.ts';
import { checkOrigin } from './origin.ts';
import { withOrigin } from './result.ts';

const ED = makeLlave('ssh-ed25519');
const OTRA = makeLlave('ssh-ed25519');
const LLAVE = parseKeyLine(ED.renglon);
const bagWith = (sitio: string) => Buffer.from(zipOf(makeBolsa({ 'data/fuentes/data/sitio.json': sitio })));
const ZIP = bagWith(JSON.stringify({ llave_publica: ED.renglon }));

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'origen-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function codes(name: string, conocido: Partial<Parameters<typeof checkOrigin>[1]> = {}): Promise<string[]> {
  const origen = await checkOrigin(at(name), { llave: undefined, autoridad: undefined, ...conocido });
  const { fallas } = withOrigin(await verifyPath(at(name)), origen);
  return fallas.map(({ codigo }) => codigo);
}

test.each<[string, string | undefined, string[]]>([
  ['itself', ED.renglon, ['unconfirmed-key']],
  ['another', OTRA.renglon, ['other-key']],
  ['none', undefined, ['unconfirmed-key']],
])('a bag whose sitio.json names %s as its key', async (_, llave_publica, codigos) => {
  const zip = bagWith(JSON.stringify({ llave_publica }));
  writeFileSync(at('x.zip'), zip);
  writeFileSync(at('x.zip.sig'), signFile(ED, zip));
  expect(await codes('x.zip')).toEqual(codigos);
  expect(await codes('x.zip', { llave: LLAVE })).toEqual([]);
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
  expect(await codes('x.zip', { llave: LLAVE, autoridad: [] })).toEqual(['missing-signature', 'missing-timestamp']);
  expect(await codes('bolsa', { llave: LLAVE, autoridad: [] })).toEqual(
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
  const origen = await checkOrigin(at('x.zip'), { llave: LLAVE, autoridad: undefined });
  const esWacz = {
    fallas: [{ codigo: 'is-wacz' as const, archivo: '', mensaje: '' }],
    archivos: 0,
    bytes: 0,
    algoritmos: [],
  };
  expect(withOrigin(esWacz, origen).fallas).toEqual([]);
  const solo = await checkOrigin(at('x.zip'), { llave: undefined, autoridad: undefined });
  expect(withOrigin(esWacz, solo).fallas.map(({ codigo }) => codigo)).toEqual(['is-wacz', 'unconfirmed-key']);
  const otra = await checkOrigin(at('x.zip'), { llave: parseKeyLine(OTRA.renglon), autoridad: undefined });
  expect(withOrigin(esWacz, otra).fallas.map(({ codigo }) => codigo)).toEqual(['other-key']);
});

test('a key is given by its line or by its file', async () => {
  writeFileSync(at('k.pub'), `${ED.renglon} villa\n`);
  for (const dada of [ED.renglon, at('k.pub')])
    expect(await readGivenKey(dada)).toMatchObject({ lee: { type: ED.tipo } });
});

test.each<[string, () => string, RegExp]>([
  ['nothing that is there', () => at('no-hay'), /^No es una llave pública, ni el archivo de una\.$/],
  ['a private key', () => (writeFileSync(at('k'), writePrivate(ED)), at('k')), /llave PRIVADA/],
  ['a folder', () => folder, /^No es un archivo\.$/],
  ['a text', () => (writeFileSync(at('k'), 'hola'), at('k')), /^No es una llave pública de SSH\.$/],
])('%s is no key to compare with', async (_, dada, why) => {
  expect((await readGivenKey(dada())) as { no: string }).toEqual({ no: expect.stringMatching(why) as unknown });
});

test('an authority is given by the file of its certificates', async () => {
  const PEM = join(import.meta.dirname, '../../../tests/sellos/raiz.pem');
  const leido = await readGivenAuthority(PEM);
  expect('lee' in leido && leido.lee.length).toBe(1);
  for (const path of [at('no-hay'), folder, join(PEM, '../rsa.tsr')])
    expect(await readGivenAuthority(path)).toHaveProperty('no');
  expect(parsePem('')).toEqual([]);
});
