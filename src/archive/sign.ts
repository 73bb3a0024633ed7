import { type ChildProcess, spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { type PublicKey, parseKeyLine } from '../base/public-key.ts';
import type { Sitio } from '../model/tables/sitio.ts';
import { fingerprintOf } from '../base/fingerprint.ts';
import { besideOf } from './draft.ts';
import { Impedimento } from './obstacle.ts';
import { sumBytes } from '../bag/checksums.ts';
import { checkSignature, MAX_FIRMA } from '../bag/origin/check-signature.ts';
import { SUMAS } from '../bag/origin/origin.ts';
import { readBeside } from '../bag/origin/sidecar.ts';
import { ESPACIO } from '../bag/origin/ssh-signature.ts';

const PROGRAMA = 'ssh-keygen';
/** Where nobody is at a terminal, an agent that waits for an answer gets none. */
const ESPERA = 60_000;
const EN_SITIO = 'Escriba en «llave_publica» de data/sitio.json el renglón de su archivo .pub, y construya otra vez.';

/** Whether it is the site's own key, so that who gets the signature can find out whose it is. Throws `Impedimento`. */
export async function checkSigner(llave: string, { llave_publica }: Pick<Sitio, 'llave_publica'>): Promise<PublicKey> {
  const publica = llave_publica === undefined ? undefined : parseKeyLine(llave_publica);
  if (!publica) throw new Impedimento('El sitio no dice con qué llave se firma.', EN_SITIO);
  const { code, output } = await run(['-l', '-f', llave], false);
  const [, huella] = /^\d+ (SHA256:\S+) [^\n]*\n?$/.exec(output) ?? [];
  if (code !== 0 || huella === undefined)
    throw new Impedimento(
      `${PROGRAMA} no reconoce la llave ${llave}.`,
      'Dé el archivo de una llave de OpenSSH; si es de otra forma, ponga junto a él su parte pública, con .pub al final.',
    );
  const esperada = fingerprintOf(publica.bytes);
  if (huella !== esperada)
    throw new Impedimento(
      `La llave ${llave} es ${huella}, y la de data/sitio.json es ${esperada}.`,
      'Firme con la del sitio, o cambie «llave_publica».',
    );
  return publica;
}

/**
 * Signs files that wait beside their places. A signature that is in its place already and holds is kept: those of some
 * keys never repeat. Throws `Impedimento`.
 */
export async function signAll(llave: string, publica: PublicKey, paths: readonly string[]): Promise<void> {
  const unsigned: string[] = [];
  for (const path of paths) {
    const kept = await isSigned(path, `${path}.sig`, publica);
    if (kept) await copyFile(`${path}.sig`, besideOf(`${path}.sig`));
    else unsigned.push(path);
  }
  if (unsigned.length === 0) return;
  // It writes each signature beside its file, which is where they wait.
  const { code, output } = await run(['-Y', 'sign', '-f', llave, '-n', ESPACIO, ...unsigned.map(besideOf)], true);
  if (code !== 0)
    throw new Impedimento(
      `${PROGRAMA} no firmó con ${llave}. ${lastLine(output)}`.trim(),
      'Revise su contraseña, o que la llave esté en el agente; para que la pregunte, use una terminal.',
    );
  for (const path of unsigned) {
    if (!(await isSigned(path, besideOf(`${path}.sig`), publica)))
      throw new Impedimento(`La firma de ${path} no quedó bien.`, 'Revise que la llave y su .pub sean del mismo par.');
  }
}

async function isSigned(path: string, firma: string, publica: PublicKey): Promise<boolean> {
  const junto = await readBeside(firma, MAX_FIRMA);
  if (!('bytes' in junto)) return false;
  const { sumas } = await sumBytes(createReadStream(besideOf(path)), SUMAS);
  return checkSignature(firma, junto, sumas, { dada: publica, propia: undefined }).firmado;
}

/**
 * Runs `ssh-keygen`; at a terminal it may ask there for a password or a touch. Else it has no terminal and no window to
 * ask in, and ends.
 */
function run(args: string[], asks: boolean): Promise<{ code: number; output: string }> {
  const atTerminal = asks && process.stdin.isTTY;
  const env = { ...process.env, LC_ALL: 'C', ...(atTerminal ? {} : { SSH_ASKPASS_REQUIRE: 'never' }) };
  return new Promise((done, fail) => {
    const child: ChildProcess = spawn(PROGRAMA, args, {
      env,
      stdio: [atTerminal ? 'inherit' : 'ignore', 'pipe', atTerminal ? 'inherit' : 'pipe'],
      ...(!atTerminal && { timeout: ESPERA, detached: true, windowsHide: true }),
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
  new Impedimento(
    `No está el programa ${PROGRAMA}, con el que se firma.`,
    'Instale OpenSSH 8.1 o más nuevo y repita la orden, o hágala sin --llave.',
  );

/** What it says at the end, without what could write on the screen. */
const lastLine = (output: string) => (output.trim().split('\n').at(-1) ?? '').replace(/\p{Cc}/gu, ' ').slice(0, 300);
