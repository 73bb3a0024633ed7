import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { armor, type LlaveDePrueba, makeLlave, signFile, ssh } from '../../../tests/firma-ssh.ts';
import { hasProgram, runProgram } from '../../../tests/programa-ajeno.ts';
import { parseKeyLine } from '../../base/public-key.ts';
import { sumBytes } from '../checksums.ts';
import { checkSignature } from './check-signature.ts';
import { SUMAS } from './origin.ts';
import { readSignature } from './ssh-signature.ts';

const HOLA = 'hola\n';
const FIJAS = join(import.meta.dirname, '../../../tests/firmas');
const TIPOS = [
  'ssh-ed25519',
  'ssh-rsa',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'sk-ssh-ed25519@openssh.com',
  'sk-ecdsa-sha2-nistp256@openssh.com',
];
const LLAVES = new Map(TIPOS.map((tipo) => [tipo, makeLlave(tipo)]));
const ED = LLAVES.get('ssh-ed25519') as LlaveDePrueba;
const EC = LLAVES.get('ecdsa-sha2-nistp256') as LlaveDePrueba;
const RSA = LLAVES.get('ssh-rsa') as LlaveDePrueba;

async function check(
  firma: string | Buffer,
  { contenido = HOLA, dada = '', propia = undefined as string | undefined } = {},
) {
  const { sumas } = await sumBytes([Buffer.from(contenido)], SUMAS);
  const { fallas, dichos, firmado } = checkSignature('x.zip.sig', { bytes: Buffer.from(firma) }, sumas, {
    dada: parseKeyLine(dada),
    propia,
  });
  return { codigos: fallas.map(({ codigo }) => codigo), mensaje: fallas[0]?.mensaje ?? '', dichos, firmado };
}

test.each(TIPOS)('a signature of %s holds with its key, and with no other file', async (tipo) => {
  const llave = LLAVES.get(tipo) as LlaveDePrueba;
  for (const algoritmo of ['sha256', 'sha512']) {
    const firma = signFile(llave, HOLA, { algoritmo });
    expect(await check(firma, { dada: llave.renglon })).toMatchObject({ codigos: [], firmado: true });
    expect(await check(firma, { dada: llave.renglon, contenido: 'hola' })).toMatchObject({
      codigos: ['wrong-signature'],
      firmado: false,
    });
  }
});

test.each(['ed25519', 'ed25519-sha256', 'rsa-3072', 'ecdsa-256', 'ecdsa-384', 'ecdsa-521'])(
  'what ssh-keygen once signed with %s holds',
  async (nombre) => {
    const firma = readFileSync(join(FIJAS, `${nombre}.sig`), 'latin1');
    expect((await check(firma)).codigos).toEqual(['unconfirmed-key']);
    expect((await check(firma, { contenido: 'otro' })).codigos).toEqual(['wrong-signature']);
  },
);

const suma = (texto: string) =>
  `SHA256:${createHash('sha256').update(Buffer.from(texto, 'base64')).digest('base64').slice(0, 43)}`;
const base64Of = ({ renglon }: LlaveDePrueba) => renglon.split(' ')[1] ?? '';

test('it says whose the key is, as far as that is known', async () => {
  const firma = signFile(ED, HOLA);
  const huella = suma(base64Of(ED));
  expect((await check(firma, { dada: ED.renglon })).dichos).toEqual([
    `Firma: es de la llave que usted dio, ${huella}.`,
  ]);
  expect(await check(firma, { propia: `${ED.renglon} villa` })).toMatchObject({
    codigos: ['unconfirmed-key'],
    mensaje: `Es de la llave ${huella} (ssh-ed25519). La llave es la que dice el propio archivo: compárela con la publicada.`,
    firmado: false,
  });
  expect(await check(firma)).toMatchObject({
    codigos: ['unconfirmed-key'],
    mensaje: expect.stringContaining('el archivo no dice cuál es la de quien lo publica') as unknown,
  });
});

test.each<[string, Parameters<typeof check>[1]]>([
  ['the one given', { dada: EC.renglon }],
  ['the one given, though the archive says this one', { dada: EC.renglon, propia: ED.renglon }],
  ['the one that the archive says', { propia: EC.renglon }],
  ['what the archive says in its place', { propia: 'basura' }],
])('a good signature with another key than %s is a fault', async (_, con) => {
  expect((await check(signFile(ED, HOLA), con)).codigos).toEqual(['other-key']);
});

const bytesOf = (firma: string) => Buffer.from(firma.split('\n').slice(1, -2).join(''), 'base64');
const flip = (bytes: Buffer, at: number) => {
  const other = Buffer.from(bytes);
  other.writeUInt8(other.readUInt8(at) ^ 1, at);
  return other;
};
const BUENA = bytesOf(signFile(ED, HOLA));
const zeros = (largo: number) => Buffer.alloc(largo);

// prettier-ignore
test.each<[string, string | Buffer, string]>([
  ['empty', '', 'damaged-signature'],
  ['only a line', '-----BEGIN SSH SIGNATURE-----', 'damaged-signature'],
  ['without its last line', signFile(ED, HOLA).replace(/-----END.*/, ''), 'damaged-signature'],
  ['with something before', `x\n${signFile(ED, HOLA)}`, 'damaged-signature'],
  ['with another behind it', signFile(ED, HOLA) + signFile(ED, HOLA), 'damaged-signature'],
  ['of PGP', '-----BEGIN PGP SIGNATURE-----\n\niQ==\n-----END PGP SIGNATURE-----', 'damaged-signature'],
  ['no base64', '-----BEGIN SSH SIGNATURE-----\n¡hola!\n-----END SSH SIGNATURE-----', 'damaged-signature'],
  ['not even text', zeros(1000), 'damaged-signature'],
  ['of no bytes', armor(zeros(0)), 'damaged-signature'],
  ['of something else', armor(Buffer.from('SSHKEY00000000000')), 'damaged-signature'],
  ['of an unknown version', signFile(ED, HOLA, { version: 2 }), 'damaged-signature'],
  ['with something reserved', signFile(ED, HOLA, { reservado: 'x' }), 'damaged-signature'],
  ['of an unknown sum', signFile(ED, HOLA, { algoritmo: 'sha1' }), 'damaged-signature'],
  ['of a short RSA key', readFileSync(join(FIJAS, 'rsa-2048.sig')), 'damaged-signature'],
  ['of a kind of key that is none', signFile({ bytes: ssh('ssh-dss', 'p'), sign: ED.sign }, HOLA), 'damaged-signature'],
  ['with bytes behind it', armor(Buffer.concat([BUENA, zeros(1)])), 'damaged-signature'],
  ['with a string behind it', armor(Buffer.concat([BUENA, ssh('x')])), 'damaged-signature'],
  ['for commits of Git', readFileSync(join(FIJAS, 'de-git.sig')), 'wrong-signature'],
  ['for a use of no name', signFile(ED, HOLA, { espacio: '' }), 'wrong-signature'],
  ['for a use that would write on the screen', signFile(ED, HOLA, { espacio: '\u001b[2J' }), 'wrong-signature'],
  ['of zeros', signFile(ED, HOLA, { firma: ssh('ssh-ed25519', zeros(64)) }), 'wrong-signature'],
  ['that is short', signFile(ED, HOLA, { firma: ssh('ssh-ed25519', zeros(63)) }), 'wrong-signature'],
  ['that is nothing', signFile(ED, HOLA, { firma: zeros(0) }), 'wrong-signature'],
  ['of another kind than its key', signFile(ED, HOLA, { firma: EC.sign(Buffer.from('x')) }), 'wrong-signature'],
  ['of RSA by SHA-1', signFile(RSA, HOLA, { firma: ssh('ssh-rsa', zeros(384)) }), 'wrong-signature'],
  ['of RSA that is too long', signFile(RSA, HOLA, { firma: ssh('rsa-sha2-512', zeros(4000)) }), 'wrong-signature'],
  ['of a curve, of zeros', signFile(EC, HOLA, { firma: ssh(EC.tipo, ssh(zeros(1), zeros(1))) }), 'wrong-signature'],
  ['of a curve, of no numbers', signFile(EC, HOLA, { firma: ssh(EC.tipo, ssh('', '')) }), 'wrong-signature'],
  ['of a curve, of one number', signFile(EC, HOLA, { firma: ssh(EC.tipo, ssh(zeros(32))) }), 'wrong-signature'],
  ['of a curve, of long numbers', signFile(EC, HOLA, { firma: ssh(EC.tipo, ssh(Buffer.alloc(99, 1), Buffer.alloc(99, 1))) }), 'wrong-signature'],
  ['of a point that is not on its curve', signFile({ ...EC, bytes: ssh(EC.tipo, 'nistp256', Buffer.alloc(65, 4)) }, HOLA), 'wrong-signature'],
])('a signature %s is a fault', async (_, firma, codigo) => {
  expect((await check(firma, { dada: ED.renglon })).codigos).toEqual([codigo]);
  expect((await check(firma)).codigos).toEqual([codigo]);
});

test('a signature cut anywhere, or with any byte changed, is never taken for a good one', async () => {
  for (let at = 0; at < BUENA.length; at += 1) {
    for (const bytes of [BUENA.subarray(0, at), flip(BUENA, at)]) {
      const { codigos, firmado } = await check(armor(bytes), { dada: ED.renglon });
      expect([firmado, codigos.length], `byte ${at}`).toEqual([false, 1]);
    }
  }
});

test('line ends of Windows are read', async () => {
  const firma = signFile(ED, HOLA).replaceAll('\n', '\r\n');
  expect((await check(firma, { dada: ED.renglon })).firmado).toBe(true);
});

test('what is not there is a fault where a key was given, and else nothing', () => {
  const none = new Map<string, string>();
  const con = { dada: parseKeyLine(ED.renglon), propia: undefined };
  expect(checkSignature('x.sig', { falta: true }, none, con).fallas.map(({ codigo }) => codigo)).toEqual([
    'missing-signature',
  ]);
  expect(checkSignature('x.sig', { falta: true }, none, { ...con, dada: undefined }).fallas).toEqual([]);
});

describe.runIf(hasProgram('ssh-keygen', 'las firmas'))('ssh-keygen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'firmas-'));
  const at = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(TIPOS)('takes the signatures of %s that these tests take, and refuses what they refuse', (tipo) => {
    const llave = LLAVES.get(tipo) as LlaveDePrueba;
    writeFileSync(at('firmantes'), `archivo namespaces="file" ${llave.renglon}\n`);
    writeFileSync(at('x.sig'), signFile(llave, HOLA));
    const args = ['-Y', 'verify', '-f', at('firmantes'), '-I', 'archivo', '-n', 'file', '-s', at('x.sig')];
    expect(runProgram('ssh-keygen', args, HOLA)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^Good "file" signature for archivo /) as unknown,
    });
    expect(runProgram('ssh-keygen', args, 'otro').code).not.toBe(0);
  });

  test.each([
    ['ed25519', '256'],
    ['rsa', '3072'],
    ['ecdsa', '521'],
  ])('makes signatures with %s of %s bits that hold here', async (tipo, bits) => {
    const key = at(`${tipo}-${bits}`);
    expect(runProgram('ssh-keygen', ['-q', '-t', tipo, '-b', bits, '-N', '', '-C', 'uno dos', '-f', key]).code).toBe(0);
    writeFileSync(at('hola'), HOLA);
    expect(runProgram('ssh-keygen', ['-Y', 'sign', '-f', key, '-n', 'file', at('hola')]).code).toBe(0);
    const firma = readFileSync(at('hola.sig'), 'latin1');
    rmSync(at('hola.sig'));
    const dada = readFileSync(`${key}.pub`, 'latin1').trim();
    expect(await check(firma, { dada })).toMatchObject({ codigos: [], firmado: true });
    const { llave } = readSignature(firma) as Exclude<ReturnType<typeof readSignature>, { defecto: string }>;
    expect(runProgram('ssh-keygen', ['-l', '-f', key]).output).toContain(
      suma(Buffer.from(llave.bytes).toString('base64')),
    );
  });
});
