import { holdsSecret } from './secret.ts';

/** A public key of SSH (RFC 4253, 6.6): its kind, its bytes, and the fields that follow the kind in them. */
export interface PublicKey {
  type: string;
  bytes: Uint8Array;
  fields: Uint8Array[];
}

/** Fewer don't last as long as an archive (NIST SP 800-57). */
const MIN_BITS_RSA = 3072;
/** What OpenSSH takes. */
const MAX_BITS_RSA = 16_384;
const ED25519 = 32;

/** The line of a `.pub`, as XML Schema writes regular expressions. */
export const PUBLIC_KEY_LINE =
  '(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\\.com) [A-Za-z0-9+/]+={0,2}( .*)?';

const KEY_LINE = new RegExp(`^(?:${PUBLIC_KEY_LINE})$`);
const CURVES: Record<string, number> = { nistp256: 65, nistp384: 97, nistp521: 133 };

/** The fields of each kind: RFC 4253 (rsa), RFC 5656 (ecdsa), RFC 8709 (ed25519), PROTOCOL.u2f of OpenSSH (sk). */
const KEY_TYPES: Record<string, (fields: readonly Uint8Array[]) => boolean> = {
  'ssh-ed25519': ([key, ...others]) => key?.length === ED25519 && others.length === 0,
  'ssh-rsa': ([, n, ...others]) => n !== undefined && isBetween(bitsOf(n)) && others.length === 0,
  'ecdsa-sha2-nistp256': (fields) => isPoint('nistp256', fields) && fields.length === 2,
  'ecdsa-sha2-nistp384': (fields) => isPoint('nistp384', fields) && fields.length === 2,
  'ecdsa-sha2-nistp521': (fields) => isPoint('nistp521', fields) && fields.length === 2,
  'sk-ssh-ed25519@openssh.com': ([key, ...others]) => key?.length === ED25519 && others.length === 1,
  'sk-ecdsa-sha2-nistp256@openssh.com': (fields) => isPoint('nistp256', fields) && fields.length === 3,
};

const isBetween = (bits: number) => bits >= MIN_BITS_RSA && bits <= MAX_BITS_RSA;

function isPoint(curve: string, [name, point]: readonly Uint8Array[]): boolean {
  return name !== undefined && asText(name) === curve && point?.length === CURVES[curve] && point?.[0] === 4;
}

/** Length of a positive number without the zeros before it. */
function bitsOf(number: Uint8Array): number {
  const first = number.findIndex((byte) => byte !== 0);
  return first === -1 ? 0 : (number.length - first) * 8 - Math.clz32(number[first] ?? 0) + 24;
}

/** The strings that follow one another in the bytes of SSH (RFC 4251, 5), to their end; undefined where they don't. */
export function readSshStrings(bytes: Uint8Array): Uint8Array[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 4 > bytes.length) return undefined;
    const end = at + 4 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    found.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return found;
}

/** Names in the bytes of SSH are ASCII; any other byte makes a name that is none of the known ones. */
export const asText = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 200));

/** A key by its bytes; undefined where it is none that is taken here. */
export function parseKey(bytes: Uint8Array): PublicKey | undefined {
  const [name, ...fields] = readSshStrings(bytes) ?? [];
  const type = name && asText(name);
  return type !== undefined && Object.hasOwn(KEY_TYPES, type) && KEY_TYPES[type]?.(fields)
    ? { type, bytes, fields }
    : undefined;
}

/** A key by its line, as a `.pub` has it: kind, bytes in base64, and a comment or none. */
export function parseKeyLine(line: string): PublicKey | undefined {
  const [type, base64 = ''] = line.split(' ');
  if (!KEY_LINE.test(line)) return undefined;
  const key = parseKey(decodeBase64(base64));
  return key?.type === type ? key : undefined;
}

function decodeBase64(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** The line without its comment, which may hold anything. */
export const withoutComment = (line: string) => line.split(' ').slice(0, 2).join(' ');

/** Why a text is no line of a public key, and what to write; it doesn't say what was written, for that may be a secret. */
export function refusalOfKey(text: string): { message: string; hint: string } {
  if (holdsSecret(text))
    return {
      message: 'Aquí hay una llave PRIVADA, y todo lo que está en este archivo se publica.',
      hint: 'Bórrela de aquí y de la historia del repositorio, haga otra llave con «ssh-keygen -t ed25519» y escriba el renglón de su archivo .pub.',
    };
  if (/^ssh-rsa /.test(text))
    return {
      message: `No es una llave RSA completa de ${MIN_BITS_RSA} bits o más.`,
      hint: 'Haga una con «ssh-keygen -t ed25519» y escriba el renglón de su archivo .pub.',
    };
  return {
    message: 'No es una llave pública de SSH.',
    hint: 'Escriba, tal cual y en un solo renglón, lo que dice el archivo .pub de la llave: «ssh-ed25519 AAAA…».',
  };
}
