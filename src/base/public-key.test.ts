import { expect, test } from 'vitest';
import { makeKey, ssh } from '../../tests/ssh-signing.ts';
import { openCon, replace } from '../../tests/sitio-minimo.ts';
import { reportAsText } from '../report/text.ts';

const ED = makeKey('ssh-ed25519');
const line = (tipo: string, bytes: Buffer) => `${tipo} ${bytes.toString('base64')}`;
const BASE64 = ED.bytes.toString('base64');
const POINT = Buffer.alloc(65, 4);

const withKey = (value: unknown) =>
  openCon({ 'data/sitio.json': replace('"contacto"', `"llave_publica": ${JSON.stringify(value)},\n  "contacto"`) });

test.each<[string, string]>([
  ['of ed25519', ED.line],
  ['with a comment', `${ED.line} transparencia@villa.example (2026)`],
  ['with spaces around', `  ${ED.line}\n`],
  ['of RSA', makeKey('ssh-rsa').line],
  ...['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521'].map(
    (tipo) => [`of ${tipo}`, makeKey(tipo).line] as [string, string],
  ),
  ...['sk-ssh-ed25519@openssh.com', 'sk-ecdsa-sha2-nistp256@openssh.com'].map(
    (tipo) => [`of ${tipo}`, makeKey(tipo).line] as [string, string],
  ),
])('a site may name a key %s', async (_, written) => {
  const { sitio, problems } = await withKey(written);
  expect(problems).toEqual([]);
  expect(sitio?.sitio.llave_publica).toBe(written.trim());
});

// prettier-ignore
test.each<[string, string, string]>([
  ['nothing of a key', 'mi llave', 'No es una llave pública de SSH.'],
  ['without its kind', BASE64, 'No es una llave pública de SSH.'],
  ['without its bytes', 'ssh-ed25519', 'No es una llave pública de SSH.'],
  ['of another kind than its bytes say', `ecdsa-sha2-nistp256 ${BASE64}`, 'No es una llave pública de SSH.'],
  ['that is cut', ED.line.slice(0, -8), 'No es una llave pública de SSH.'],
  ['with more behind it', line('ssh-ed25519', Buffer.concat([ED.bytes, ssh('x')])), 'No es una llave pública de SSH.'],
  ['with a length that is not there', line('ssh-ed25519', Buffer.from('ffffffff00', 'hex')), 'No es una llave pública de SSH.'],
  ['in two lines', `${ED.line}\n${ED.line}`, 'No es una llave pública de SSH.'],
  ['with what allowed_signers has before it', `archivo ${ED.line}`, 'No es una llave pública de SSH.'],
  ['of DSA', line('ssh-dss', ssh('ssh-dss', 'p', 'q', 'g', 'y')), 'No es una llave pública de SSH.'],
  ['of a curve of another name', line('ecdsa-sha2-nistp256', ssh('ecdsa-sha2-nistp256', 'nistp384', POINT)), 'No es una llave pública de SSH.'],
  ['of PEM', '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----', 'No es una llave pública de SSH.'],
  ['of a certificate of SSH', line('ssh-ed25519-cert-v01@openssh.com', ED.bytes), 'No es una llave pública de SSH.'],
  ['named like what every object has', 'constructor AAAA', 'No es una llave pública de SSH.'],
  ['of RSA that is short', makeKey('ssh-rsa', 2048).line, 'No es una llave RSA completa de 3072 bits o más.'],
  ['of RSA that is too long', line('ssh-rsa', ssh('ssh-rsa', '\x01\x00\x01', Buffer.alloc(4096, 255))), 'No es una llave RSA completa de 3072 bits o más.'],
])('a key %s is a problem with its place, and what was written is not repeated', async (_, written, message) => {
  const { problems } = await withKey(written);
  expect(problems.map(({ code, file, line: at, field, value, message: said }) => [code, file, at, field, value, said])).toEqual([
    ['type-error', 'data/sitio.json', 8, 'llave_publica', '', message],
  ]);
});

const SECRET = 'c2VjcmV0bw';
const marked = (kind: string) => `-----BEGIN ${kind}${'PRIVATE'} KEY-----`;

test.each<[string, unknown]>([
  ['of OpenSSH', `${marked('OPENSSH ')}\nb3BlbnNzaC1rZXktdjEA${SECRET}\n`],
  ['of PKCS #8', `${marked('')}\n${SECRET}\n`],
  ['of PEM for RSA', `${marked('RSA ')}\n${SECRET}\n`],
  ['of OpenSSH without its first line', `b3BlbnNzaC1rZXktdjEA${SECRET}`],
  ['of PuTTY', `PuTTY-User-Key-File-3: ssh-ed25519\nPrivate-Lines: 1\n${SECRET}`],
])('a private key %s is told, and no report repeats it', async (_, value) => {
  const { problems } = await withKey(value);
  expect(problems.map(({ message }) => message)).toEqual([
    'Aquí hay una llave privada. Con ella cualquiera podría firmar o entrar en nombre de su dueño.',
  ]);
  expect(JSON.stringify(problems)).not.toContain(SECRET);
  expect(reportAsText(problems, { color: false, all: true })).not.toContain(SECRET);
});

test.each<[string, unknown]>([
  ['in a list', [`${marked('OPENSSH ')}\n${SECRET}`]],
  ['in a record', { key: `${marked('OPENSSH ')}\n${SECRET}` }],
])('a private key %s is not repeated either', async (_, value) => {
  const { problems } = await withKey(value);
  expect(problems.length).toBeGreaterThan(0);
  expect(JSON.stringify(problems)).not.toContain(SECRET);
});

test('nor one in another place where a problem is told', async () => {
  const { problems } = await openCon({
    'data/sitio.json': replace('https://villa.example/', `${marked('')} ${SECRET}`),
    'data/personas.csv': `id,nombre\n${marked('RSA ')} ${SECRET},Ana\n`,
  });
  expect(problems.map(({ file }) => file)).toEqual(expect.arrayContaining(['data/sitio.json', 'data/personas.csv']));
  expect(JSON.stringify(problems)).not.toContain(SECRET);
});
