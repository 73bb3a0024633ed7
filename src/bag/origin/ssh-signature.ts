import { asText, type PublicKey, parseKey, readSshStrings } from '../../base/public-key.ts';
import { isSignedBy } from './ssh-key.ts';

const BEGIN = '-----BEGIN SSH SIGNATURE-----';
const END = '-----END SSH SIGNATURE-----';
const MAGIC = 'SSHSIG';
const VERSION = 1;
/** The namespace that `ssh-keygen -Y sign -n` documents for files. */
export const NAMESPACE = 'file';
/** The hashes that OpenSSH accepts. */
const ALGORITHMS = ['sha256', 'sha512'] as const;

/** A detached signature of any bytes. */
interface DetachedSignature {
  key: PublicKey;
  namespace: string;
  algorithm: string;
  signature: Uint8Array;
}

/** Reads a signature as `ssh-keygen -Y sign` writes it (PROTOCOL.sshsig of OpenSSH), or why it is none. */
export function readSignature(text: string): DetachedSignature | { defect: string } {
  const bytes = readArmor(text);
  if (!bytes) return { defect: 'No es una firma de SSH, o está cortada.' };
  const head = bytes.subarray(0, MAGIC.length).toString('latin1');
  if (head !== MAGIC || bytes.length < MAGIC.length + 4) return { defect: 'Dentro no hay una firma de SSH.' };
  const version = bytes.readUInt32BE(MAGIC.length);
  if (version !== VERSION) return { defect: `No se conoce la versión ${version} de las firmas de SSH.` };
  const [publicKey, namespace, reserved, algorithm, signature, ...others] =
    readSshStrings(bytes.subarray(MAGIC.length + 4)) ?? [];
  if (!publicKey || !namespace || reserved?.length !== 0 || !algorithm || !signature || others.length > 0)
    return { defect: 'Está cortada, o tiene algo de más.' };
  const key = parseKey(publicKey);
  if (!key) return { defect: 'Es de una llave de una clase que no se conoce, o demasiado corta.' };
  const sum = asText(algorithm);
  if (!ALGORITHMS.some((one) => one === sum)) return { defect: 'Es de una suma que no se conoce.' };
  return { key, namespace: asText(namespace), algorithm: sum, signature };
}

/** The bytes between the two lines; undefined where a line is missing or there is anything else. */
function readArmor(text: string): Buffer | undefined {
  const lines = text.trim().split(/\r?\n/);
  if (lines[0] !== BEGIN || lines.at(-1) !== END) return undefined;
  const base64 = lines.slice(1, -1).join('');
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : undefined;
}

/** Whether it is a signature of the bytes with these hashes, in hexadecimal. */
export function signsSums(
  { key, namespace, algorithm, signature }: DetachedSignature,
  sums: ReadonlyMap<string, string>,
) {
  const sum = Buffer.from(sums.get(algorithm) ?? '', 'hex');
  const parts = [Buffer.from(namespace), Buffer.alloc(0), Buffer.from(algorithm), sum];
  const signed = Buffer.concat([Buffer.from(MAGIC), ...parts.flatMap((part) => [lengthOf(part), part])]);
  return sum.length > 0 && isSignedBy(key, signed, signature);
}

function lengthOf(part: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(part.length);
  return bytes;
}
