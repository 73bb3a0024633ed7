import { type ChildProcess, spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { type PublicKey, parseKeyLine } from '../base/public-key.ts';
import type { Sitio } from '../model/tables/sitio.ts';
import { fingerprintOf } from '../base/fingerprint.ts';
import { draftOf } from './archive-draft.ts';
import { Obstacle } from './obstacle.ts';
import { sumBytes } from '../base/hash.ts';
import { checkSignature, MAX_SIGNATURE } from '../bag/origin/check-signature.ts';
import { HASHES } from '../bag/origin/check-origin.ts';
import { readSidecar } from '../bag/origin/sidecar.ts';
import { NAMESPACE } from '../bag/origin/ssh-signature.ts';

const PROGRAM = 'ssh-keygen';
/** Milliseconds. With nobody at a terminal, an agent that waits for an answer never gets one. */
const TIMEOUT = 60_000;
const ADD_TO_SITIO_JSON =
  'Escriba en «llave_publica» de data/sitio.json el renglón de su archivo .pub, y construya otra vez.';

/** Checks that it is the site's own key, so that whoever gets the signature can find out whose it is. Throws `Obstacle`. */
export async function checkSigner(key: string, { llave_publica }: Pick<Sitio, 'llave_publica'>): Promise<PublicKey> {
  const publicKey = llave_publica === undefined ? undefined : parseKeyLine(llave_publica);
  if (!publicKey) throw new Obstacle('El sitio no dice con qué llave se firma.', ADD_TO_SITIO_JSON);
  const { code, output } = await run(['-l', '-f', key], false);
  const [, fingerprint] = /^\d+ (SHA256:\S+) [^\n]*\n?$/.exec(output) ?? [];
  if (code !== 0 || fingerprint === undefined)
    throw new Obstacle(
      `${PROGRAM} no reconoce la llave ${key}.`,
      'Dé el archivo de una llave de OpenSSH; si es de otra forma, ponga junto a él su parte pública, con .pub al final.',
    );
  const expected = fingerprintOf(publicKey.bytes);
  if (fingerprint !== expected)
    throw new Obstacle(
      `La llave ${key} es ${fingerprint}, y la de data/sitio.json es ${expected}.`,
      'Firme con la del sitio, o cambie «llave_publica».',
    );
  return publicKey;
}

/**
 * Signs files that wait as drafts. A valid signature that is already in place is kept: some keys never sign the same way
 * twice. Throws `Obstacle`.
 */
export async function signAll(key: string, publicKey: PublicKey, paths: readonly string[]): Promise<void> {
  const unsigned: string[] = [];
  for (const path of paths) {
    const kept = await isSigned(path, `${path}.sig`, publicKey);
    if (kept) await copyFile(`${path}.sig`, draftOf(`${path}.sig`));
    else unsigned.push(path);
  }
  if (unsigned.length === 0) return;
  // It writes each signature beside its file, among the drafts.
  const { code, output } = await run(['-Y', 'sign', '-f', key, '-n', NAMESPACE, ...unsigned.map(draftOf)], true);
  if (code !== 0)
    throw new Obstacle(
      `${PROGRAM} no firmó con ${key}. ${lastLine(output)}`.trim(),
      'Revise su contraseña, o que la llave esté en el agente; para que la pregunte, use una terminal.',
    );
  for (const path of unsigned) {
    if (!(await isSigned(path, draftOf(`${path}.sig`), publicKey)))
      throw new Obstacle(`La firma de ${path} no quedó bien.`, 'Revise que la llave y su .pub sean del mismo par.');
  }
}

async function isSigned(path: string, signature: string, publicKey: PublicKey): Promise<boolean> {
  const sidecar = await readSidecar(signature, MAX_SIGNATURE);
  if (!('bytes' in sidecar)) return false;
  const { sums } = await sumBytes(createReadStream(draftOf(path)), HASHES);
  return checkSignature(signature, sidecar, sums, { given: publicKey, own: undefined }).signed;
}

/**
 * Runs `ssh-keygen`, which may ask at a terminal for a password or a touch. Elsewhere it has no terminal and no window to
 * ask in, and ends.
 */
function run(args: string[], asks: boolean): Promise<{ code: number; output: string }> {
  const atTerminal = asks && process.stdin.isTTY;
  const env = { ...process.env, LC_ALL: 'C', ...(atTerminal ? {} : { SSH_ASKPASS_REQUIRE: 'never' }) };
  return new Promise((done, fail) => {
    const child: ChildProcess = spawn(PROGRAM, args, {
      env,
      stdio: [atTerminal ? 'inherit' : 'ignore', 'pipe', atTerminal ? 'inherit' : 'pipe'],
      ...(!atTerminal && { timeout: TIMEOUT, detached: true, windowsHide: true }),
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => fail(error.code === 'ENOENT' ? absent() : error));
    child.on('close', (code, signal) => {
      const output = Buffer.concat(chunks).toString();
      done({ code: code ?? 1, output: signal === null ? output : 'Se detuvo: no terminó a tiempo.' });
    });
  });
}

const absent = () =>
  new Obstacle(
    `No está el programa ${PROGRAM}, con el que se firma.`,
    'Instale OpenSSH 8.1 o más nuevo y repita la orden, o hágala sin --llave.',
  );

/** The last line of its output, without control characters that could act on the terminal. */
const lastLine = (output: string) => (output.trim().split('\n').at(-1) ?? '').replace(/\p{Cc}/gu, ' ').slice(0, 300);
