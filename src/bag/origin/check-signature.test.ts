import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { armor, type TestKey, makeKey, signFile, ssh } from '../../../tests/ssh-signing.ts';
import { hasProgram, runProgram } from '../../../tests/programa-ajeno.ts';
import { parseKeyLine } from '../../base/public-key.ts';
import { sumBytes } from '../../base/hash.ts';
import { checkSignature } from './check-signature.ts';
import { HASHES } from './check-origin.ts';
import { readSignature } from './ssh-signature.ts';

const HELLO = 'hola\n';
const FIXTURES = join(import.meta.dirname, '../../../tests/firmas');
const KINDS = [
  'ssh-ed25519',
  'ssh-rsa',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'sk-ssh-ed25519@openssh.com',
  'sk-ecdsa-sha2-nistp256@openssh.com',
];
const KEYS = new Map(KINDS.map((kind) => [kind, makeKey(kind)]));
const ED = KEYS.get('ssh-ed25519') as TestKey;
const EC = KEYS.get('ecdsa-sha2-nistp256') as TestKey;
const RSA = KEYS.get('ssh-rsa') as TestKey;

async function check(
  signature: string | Buffer,
  { content = HELLO, given = '', own = undefined as string | undefined } = {},
) {
  const { sums } = await sumBytes([Buffer.from(content)], HASHES);
  const { faults, statements, signed } = checkSignature('x.zip.sig', { bytes: Buffer.from(signature) }, sums, {
    given: parseKeyLine(given),
    own,
  });
  return { codes: faults.map(({ code }) => code), message: faults[0]?.message ?? '', statements, signed };
}

test.each(KINDS)('a signature of %s holds with its key, and with no other file', async (kind) => {
  const key = KEYS.get(kind) as TestKey;
  for (const algorithm of ['sha256', 'sha512']) {
    const signature = signFile(key, HELLO, { algorithm });
    expect(await check(signature, { given: key.line })).toMatchObject({ codes: [], signed: true });
    expect(await check(signature, { given: key.line, content: 'hola' })).toMatchObject({
      codes: ['wrong-signature'],
      signed: false,
    });
  }
});

test.each(['ed25519', 'ed25519-sha256', 'rsa-3072', 'ecdsa-256', 'ecdsa-384', 'ecdsa-521'])(
  'what ssh-keygen once signed with %s holds',
  async (name) => {
    const signature = readFileSync(join(FIXTURES, `${name}.sig`), 'latin1');
    expect((await check(signature)).codes).toEqual(['unconfirmed-key']);
    expect((await check(signature, { content: 'otro' })).codes).toEqual(['wrong-signature']);
  },
);

const sum = (text: string) =>
  `SHA256:${createHash('sha256').update(Buffer.from(text, 'base64')).digest('base64').slice(0, 43)}`;
const base64Of = ({ line }: TestKey) => line.split(' ')[1] ?? '';

test('it says whose the key is, as far as that is known', async () => {
  const signature = signFile(ED, HELLO);
  const fingerprint = sum(base64Of(ED));
  expect((await check(signature, { given: ED.line })).statements).toEqual([
    `Firma: es de la llave que usted dio, ${fingerprint}.`,
  ]);
  expect(await check(signature, { own: `${ED.line} villa` })).toMatchObject({
    codes: ['unconfirmed-key'],
    message: `Es de la llave ${fingerprint} (ssh-ed25519). La llave es la que dice el propio archivo: compárela con la publicada.`,
    signed: false,
  });
  expect(await check(signature)).toMatchObject({
    codes: ['unconfirmed-key'],
    message: expect.stringContaining('el archivo no dice cuál es la de quien lo publica') as unknown,
  });
});

test.each<[string, Parameters<typeof check>[1]]>([
  ['the one given', { given: EC.line }],
  ['the one given, though the archive says this one', { given: EC.line, own: ED.line }],
  ['the one that the archive says', { own: EC.line }],
  ['what the archive says in its place', { own: 'basura' }],
])('a good signature with another key than %s is a fault', async (_, keys) => {
  expect((await check(signFile(ED, HELLO), keys)).codes).toEqual(['other-key']);
});

const bytesOf = (signature: string) => Buffer.from(signature.split('\n').slice(1, -2).join(''), 'base64');
const flip = (bytes: Buffer, at: number) => {
  const other = Buffer.from(bytes);
  other.writeUInt8(other.readUInt8(at) ^ 1, at);
  return other;
};
const GOOD = bytesOf(signFile(ED, HELLO));
const zeros = (length: number) => Buffer.alloc(length);

// prettier-ignore
test.each<[string, string | Buffer, string]>([
  ['empty', '', 'damaged-signature'],
  ['only a line', '-----BEGIN SSH SIGNATURE-----', 'damaged-signature'],
  ['without its last line', signFile(ED, HELLO).replace(/-----END.*/, ''), 'damaged-signature'],
  ['with something before', `x\n${signFile(ED, HELLO)}`, 'damaged-signature'],
  ['with another behind it', signFile(ED, HELLO) + signFile(ED, HELLO), 'damaged-signature'],
  ['of PGP', '-----BEGIN PGP SIGNATURE-----\n\niQ==\n-----END PGP SIGNATURE-----', 'damaged-signature'],
  ['no base64', '-----BEGIN SSH SIGNATURE-----\n¡hola!\n-----END SSH SIGNATURE-----', 'damaged-signature'],
  ['not even text', zeros(1000), 'damaged-signature'],
  ['of no bytes', armor(zeros(0)), 'damaged-signature'],
  ['of something else', armor(Buffer.from('SSHKEY00000000000')), 'damaged-signature'],
  ['of an unknown version', signFile(ED, HELLO, { version: 2 }), 'damaged-signature'],
  ['with something reserved', signFile(ED, HELLO, { reserved: 'x' }), 'damaged-signature'],
  ['of an unknown sum', signFile(ED, HELLO, { algorithm: 'sha1' }), 'damaged-signature'],
  ['of a short RSA key', readFileSync(join(FIXTURES, 'rsa-2048.sig')), 'damaged-signature'],
  ['of a kind of key that is none', signFile({ bytes: ssh('ssh-dss', 'p'), sign: ED.sign }, HELLO), 'damaged-signature'],
  ['with bytes behind it', armor(Buffer.concat([GOOD, zeros(1)])), 'damaged-signature'],
  ['with a string behind it', armor(Buffer.concat([GOOD, ssh('x')])), 'damaged-signature'],
  ['for commits of Git', readFileSync(join(FIXTURES, 'de-git.sig')), 'wrong-signature'],
  ['for a use of no name', signFile(ED, HELLO, { namespace: '' }), 'wrong-signature'],
  ['for a use that would write on the screen', signFile(ED, HELLO, { namespace: '\u001b[2J' }), 'wrong-signature'],
  ['of zeros', signFile(ED, HELLO, { signature: ssh('ssh-ed25519', zeros(64)) }), 'wrong-signature'],
  ['that is short', signFile(ED, HELLO, { signature: ssh('ssh-ed25519', zeros(63)) }), 'wrong-signature'],
  ['that is nothing', signFile(ED, HELLO, { signature: zeros(0) }), 'wrong-signature'],
  ['of another kind than its key', signFile(ED, HELLO, { signature: EC.sign(Buffer.from('x')) }), 'wrong-signature'],
  ['of RSA by SHA-1', signFile(RSA, HELLO, { signature: ssh('ssh-rsa', zeros(384)) }), 'wrong-signature'],
  ['of RSA that is too long', signFile(RSA, HELLO, { signature: ssh('rsa-sha2-512', zeros(4000)) }), 'wrong-signature'],
  ['of a curve, of zeros', signFile(EC, HELLO, { signature: ssh(EC.kind, ssh(zeros(1), zeros(1))) }), 'wrong-signature'],
  ['of a curve, of no numbers', signFile(EC, HELLO, { signature: ssh(EC.kind, ssh('', '')) }), 'wrong-signature'],
  ['of a curve, of one number', signFile(EC, HELLO, { signature: ssh(EC.kind, ssh(zeros(32))) }), 'wrong-signature'],
  ['of a curve, of long numbers', signFile(EC, HELLO, { signature: ssh(EC.kind, ssh(Buffer.alloc(99, 1), Buffer.alloc(99, 1))) }), 'wrong-signature'],
  ['of a point that is not on its curve', signFile({ ...EC, bytes: ssh(EC.kind, 'nistp256', Buffer.alloc(65, 4)) }, HELLO), 'wrong-signature'],
])('a signature %s is a fault', async (_, signature, code) => {
  expect((await check(signature, { given: ED.line })).codes).toEqual([code]);
  expect((await check(signature)).codes).toEqual([code]);
});

test('a signature cut anywhere, or with any byte changed, is never taken for a good one', async () => {
  for (let at = 0; at < GOOD.length; at += 1) {
    for (const bytes of [GOOD.subarray(0, at), flip(GOOD, at)]) {
      const { codes, signed } = await check(armor(bytes), { given: ED.line });
      expect([signed, codes.length], `byte ${at}`).toEqual([false, 1]);
    }
  }
});

test('line ends of Windows are read', async () => {
  const signature = signFile(ED, HELLO).replaceAll('\n', '\r\n');
  expect((await check(signature, { given: ED.line })).signed).toBe(true);
});

test('what is not there is a fault where a key was given, and else nothing', () => {
  const none = new Map<string, string>();
  const keys = { given: parseKeyLine(ED.line), own: undefined };
  expect(checkSignature('x.sig', { absent: true }, none, keys).faults.map(({ code }) => code)).toEqual([
    'missing-signature',
  ]);
  expect(checkSignature('x.sig', { absent: true }, none, { ...keys, given: undefined }).faults).toEqual([]);
});

describe.runIf(hasProgram('ssh-keygen', 'las firmas'))('ssh-keygen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'firmas-'));
  const at = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(KINDS)('takes the signatures of %s that these tests take, and refuses what they refuse', (kind) => {
    const key = KEYS.get(kind) as TestKey;
    writeFileSync(at('firmantes'), `archivo namespaces="file" ${key.line}\n`);
    writeFileSync(at('x.sig'), signFile(key, HELLO));
    const args = ['-Y', 'verify', '-f', at('firmantes'), '-I', 'archivo', '-n', 'file', '-s', at('x.sig')];
    expect(runProgram('ssh-keygen', args, HELLO)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^Good "file" signature for archivo /) as unknown,
    });
    expect(runProgram('ssh-keygen', args, 'otro').code).not.toBe(0);
  });

  test.each([
    ['ed25519', '256'],
    ['rsa', '3072'],
    ['ecdsa', '521'],
  ])('makes signatures with %s of %s bits that hold here', async (kind, bits) => {
    const file = at(`${kind}-${bits}`);
    expect(runProgram('ssh-keygen', ['-q', '-t', kind, '-b', bits, '-N', '', '-C', 'uno dos', '-f', file]).code).toBe(
      0,
    );
    writeFileSync(at('hola'), HELLO);
    expect(runProgram('ssh-keygen', ['-Y', 'sign', '-f', file, '-n', 'file', at('hola')]).code).toBe(0);
    const signature = readFileSync(at('hola.sig'), 'latin1');
    rmSync(at('hola.sig'));
    const given = readFileSync(`${file}.pub`, 'latin1').trim();
    expect(await check(signature, { given })).toMatchObject({ codes: [], signed: true });
    const { key } = readSignature(signature) as Exclude<ReturnType<typeof readSignature>, { defect: string }>;
    expect(runProgram('ssh-keygen', ['-l', '-f', file]).output).toContain(
      sum(Buffer.from(key.bytes).toString('base64')),
    );
  });
});
