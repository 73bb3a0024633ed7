import { asText, type PublicKey, parseKey, readSshStrings } from '../../base/public-key.ts';
import { isSignedBy } from './ssh-key.ts';

const INICIO = '-----BEGIN SSH SIGNATURE-----';
const FIN = '-----END SSH SIGNATURE-----';
const MAGIA = 'SSHSIG';
const VERSION = 1;
/** What `ssh-keygen -Y sign -n` is given for files, and what it asks for. */
export const ESPACIO = 'file';
/** The sums that OpenSSH takes. */
const ALGORITMOS = ['sha256', 'sha512'] as const;

/** A detached signature, of whatever bytes. */
export interface FirmaSeparada {
  llave: PublicKey;
  espacio: string;
  algoritmo: string;
  firma: Uint8Array;
}

/** Reads a signature as `ssh-keygen -Y sign` writes it (PROTOCOL.sshsig of OpenSSH), or why it is none. */
export function readSignature(texto: string): FirmaSeparada | { defecto: string } {
  const bytes = readArmor(texto);
  if (!bytes) return { defecto: 'No es una firma de SSH, o está cortada.' };
  const cabeza = bytes.subarray(0, MAGIA.length).toString('latin1');
  if (cabeza !== MAGIA || bytes.length < MAGIA.length + 4) return { defecto: 'Dentro no hay una firma de SSH.' };
  const version = bytes.readUInt32BE(MAGIA.length);
  if (version !== VERSION) return { defecto: `No se conoce la versión ${version} de las firmas de SSH.` };
  const [publica, espacio, reservado, algoritmo, firma, ...others] =
    readSshStrings(bytes.subarray(MAGIA.length + 4)) ?? [];
  if (!publica || !espacio || reservado?.length !== 0 || !algoritmo || !firma || others.length > 0)
    return { defecto: 'Está cortada, o tiene algo de más.' };
  const llave = parseKey(publica);
  if (!llave) return { defecto: 'Es de una llave de una clase que no se conoce, o demasiado corta.' };
  const suma = asText(algoritmo);
  if (!ALGORITMOS.some((uno) => uno === suma)) return { defecto: 'Es de una suma que no se conoce.' };
  return { llave, espacio: asText(espacio), algoritmo: suma, firma };
}

/** The bytes between the two lines; undefined where they are not there, or something else is. */
function readArmor(texto: string): Buffer | undefined {
  const lines = texto.trim().split(/\r?\n/);
  if (lines[0] !== INICIO || lines.at(-1) !== FIN) return undefined;
  const base64 = lines.slice(1, -1).join('');
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : undefined;
}

/** Whether it is the signature of the bytes that have these sums, in hexadecimal. */
export function signsSums({ llave, espacio, algoritmo, firma }: FirmaSeparada, sumas: ReadonlyMap<string, string>) {
  const suma = Buffer.from(sumas.get(algoritmo) ?? '', 'hex');
  const parts = [Buffer.from(espacio), Buffer.alloc(0), Buffer.from(algoritmo), suma];
  const signed = Buffer.concat([Buffer.from(MAGIA), ...parts.flatMap((part) => [lengthOf(part), part])]);
  return suma.length > 0 && isSignedBy(llave, signed, firma);
}

function lengthOf(part: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(part.length);
  return bytes;
}
