import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasProgram, runProgram } from '../../../tests/programa-ajeno.ts';
import { sumBytes } from '../../base/hash.ts';
import { parsePem } from './certificate.ts';
import { checkTimestamp } from './check-timestamp.ts';
import { HASHES } from './check-origin.ts';
import { writeTimestampRequest } from '../../archive/timestamp-request.ts';

/** Made once with openssl, as `tests/sellos/LEEME.md` tells, for a file that holds «hola» and a line end. */
const FIXTURES = join(import.meta.dirname, '../../../tests/sellos');
const HELLO = 'hola\n';
const read = (name: string) => readFileSync(join(FIXTURES, name));
const pem = (...names: string[]) => parsePem(names.map((name) => read(name).toString()).join(''));

async function check(bytes: Buffer, anchors?: ReturnType<typeof parsePem>, content = HELLO) {
  const { sums } = await sumBytes([Buffer.from(content)], HASHES);
  const { faults, statements } = checkTimestamp('x.zip.tsr', { bytes }, sums, anchors);
  return { codes: faults.map(({ code }) => code), message: faults[0]?.message ?? '', statements };
}

const GOOD_STAMPS = ['rsa', 'curva', 'ess-v1', 'de-cms'];

test.each(GOOD_STAMPS)('%s.tsr holds for its file and its authority, and for no other', async (name) => {
  const timestamp = read(`${name}.tsr`);
  expect(await check(timestamp, pem('raiz.pem'))).toMatchObject({
    codes: [],
    statements: [expect.stringMatching(/^Sello de/)],
  });
  expect(await check(timestamp, pem('otra-raiz.pem', 'raiz.pem'))).toMatchObject({ codes: [] });
  expect(await check(timestamp)).toMatchObject({ codes: ['unconfirmed-authority'] });
  expect(await check(timestamp, pem('otra-raiz.pem'))).toMatchObject({ codes: ['other-authority'] });
  expect(await check(timestamp, pem('raiz.pem'), 'otro')).toMatchObject({ codes: ['wrong-timestamp'] });
});

test('it says when, whose it claims to be, and whether that is known', async () => {
  const stated = 'es del 2030-02-03 14:05:06 UTC, de «C=MX, O=Prueba, CN=Sellos de prueba\\, curva»';
  expect((await check(read('de-cms.tsr'), pem('raiz.pem'))).statements).toEqual([
    `Sello de tiempo: ${stated}, de la autoridad que usted dio.`,
  ]);
  expect((await check(read('de-cms.tsr'))).message).toBe(
    `E${stated.slice(1)}. Eso dice el propio sello: no se comprobó que el certificado sea de esa autoridad.`,
  );
});

// prettier-ignore
test.each<[string, string, string[], string, RegExp]>([
  ['that the authority refused', 'rechazado', ['raiz.pem'], 'damaged-timestamp', /no concedió/],
  ['of a certificate that need not be taken for stamps', 'no-es-critico', ['raiz.pem'], 'wrong-timestamp', /no es para sellos/],
  ['of a certificate for something else too', 'para-dos-cosas', ['raiz.pem'], 'wrong-timestamp', /no es para sellos/],
  ['before its certificate was valid', 'fuera-de-vigencia', ['raiz.pem'], 'wrong-timestamp', /no valía/],
  ['that names no certificate', 'sin-nombrar-certificado', ['raiz.pem'], 'wrong-timestamp', /No trae el certificado/],
  ['of another content', 'otro-contenido', ['raiz.pem'], 'damaged-timestamp', /No es la respuesta/],
  ['without its certificate', 'sin-certificados', ['raiz.pem'], 'wrong-timestamp', /No trae el certificado/],
  ['of a certificate that another gave, who is no authority', 'de-quien-no-es-autoridad', ['raiz.pem'], 'other-authority', /no llevan/],
])('a stamp %s is a fault', async (_, name, anchors, code, message) => {
  const found = await check(read(`${name}.tsr`), pem(...anchors));
  expect(found.codes).toEqual([code]);
  expect(found.message).toMatch(message);
});

test('the certificate may come from whoever verifies, and is then the one that is trusted', async () => {
  expect(await check(read('sin-certificados.tsr'), pem('curva.pem'))).toMatchObject({ codes: [] });
  expect(await check(read('curva.tsr'), pem('curva.pem'))).toMatchObject({ codes: [] });
});

const GOOD = read('de-cms.tsr');
const nested = (levels: number) => {
  let bytes = Buffer.alloc(0);
  for (let i = 0; i < levels; i += 1) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    const short = bytes.length < 128 ? Buffer.from([bytes.length]) : Buffer.concat([Buffer.from([0x84]), length]);
    bytes = Buffer.concat([Buffer.from([0x30]), short, bytes]);
  }
  return bytes;
};

test.each<[string, Buffer]>([
  ['empty', Buffer.alloc(0)],
  ['a text', Buffer.from('<html><title>404</title></html>')],
  ['a request', writeTimestampRequest('ab'.repeat(32))],
  ['a PEM', read('raiz.pem')],
  ['zeros', Buffer.alloc(200_000)],
  ['nested a thousand times', nested(1000)],
  [
    'of many small parts',
    Buffer.concat([Buffer.from([0x30, 0x83, 3, 0, 0]), Buffer.alloc(3 * 65536, Buffer.from([5, 0]))]),
  ],
  ['of a length of many bytes', Buffer.from('3088ffffffffffffffff', 'hex')],
  ['of a length without end, as BER has it', Buffer.from('30803003020100', 'hex')],
  ['of a length that is longer than it need be', Buffer.from('308103020100', 'hex')],
  ['with something behind it', Buffer.concat([GOOD, Buffer.from([5, 0])])],
])('what is no answer of an authority is reported: %s', async (_, bytes) => {
  expect(await check(bytes)).toMatchObject({ codes: ['damaged-timestamp'] });
});

test('a stamp cut or changed, here and there all along it, is never taken for a good one', async () => {
  const anchors = pem('raiz.pem');
  const { content, signature } = { content: GOOD.indexOf('20300203140506'), signature: GOOD.length - 20 };
  expect(content).toBeGreaterThan(0);
  for (const at of [content + 3, signature]) {
    const bytes = Buffer.from(GOOD);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    expect((await check(bytes, anchors)).codes, `byte ${at}`).toEqual(['wrong-timestamp']);
  }
  for (let at = 0; at < GOOD.length; at += 5) {
    expect((await check(GOOD.subarray(0, at), anchors)).codes.length, `cut at ${at}`).toBe(1);
    const bytes = Buffer.from(GOOD);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x40, at);
    const { statements } = await check(bytes, anchors);
    // What changes nothing that is signed or read (a parameter, a version) must leave the same moment and signer.
    if (statements.length > 0) expect(statements, `byte ${at}`).toEqual((await check(GOOD, anchors)).statements);
  }
});

test.each([
  ['nothing', ''],
  ['a cut one', read('raiz.pem').toString().slice(0, 200)],
  ['one that is none', '-----BEGIN CERTIFICATE-----\naG9sYQ==\n-----END CERTIFICATE-----\n'],
])('certificates of an authority: %s is not taken', (_, text) => {
  expect(parsePem(text)?.length ?? 0).toBe(0);
});

test('the request is the one that openssl makes without a nonce, always the same', () => {
  const sha256 = createHash('sha256').update(HELLO).digest('hex');
  expect(writeTimestampRequest(sha256).toString('hex')).toBe(
    `30390201013031300d060960864801650304020105000420${sha256}0101ff`,
  );
});

describe.runIf(hasProgram('openssl', 'los sellos de tiempo'))('openssl', () => {
  test('makes the same request, and reads ours', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sellos-'));
    try {
      const [data, ours] = [join(folder, 'hola'), join(folder, 'x.tsq')];
      writeFileSync(data, HELLO);
      const made = writeTimestampRequest(createHash('sha256').update(HELLO).digest('hex'));
      writeFileSync(ours, made);
      const theirs = join(folder, 'y.tsq');
      runProgram('openssl', ['ts', '-query', '-data', data, '-sha256', '-cert', '-no_nonce', '-out', theirs]);
      expect(made.equals(readFileSync(theirs))).toBe(true);
      expect(runProgram('openssl', ['ts', '-query', '-in', ours, '-text']).output).toContain(
        'Certificate required: yes',
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each([
    ...GOOD_STAMPS.map((name) => [name, true] as const),
    ...['no-es-critico', 'para-dos-cosas', 'sin-nombrar-certificado', 'de-quien-no-es-autoridad'].map(
      (name) => [name, false] as const,
    ),
  ])('says of %s.tsr what is said here: %s', async (name, holds) => {
    const folder = mkdtempSync(join(tmpdir(), 'sellos-'));
    try {
      writeFileSync(join(folder, 'hola'), HELLO);
      const [timestamp, ca] = [join(FIXTURES, `${name}.tsr`), join(FIXTURES, 'raiz.pem')];
      // At the moment of the stamps that say 2030: the certificates last a hundred years.
      const args = [
        'ts',
        '-verify',
        '-data',
        join(folder, 'hola'),
        '-in',
        timestamp,
        '-CAfile',
        ca,
        '-attime',
        '1900000000',
      ];
      expect(runProgram('openssl', args).code === 0).toBe(holds);
      expect((await check(read(`${name}.tsr`), pem('raiz.pem'))).codes.length === 0).toBe(holds);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
