import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** An SSH key made for one run. It signs with this code, not with the code under test. */
export interface TestKey {
  kind: string;
  /** The line of its `.pub`. */
  line: string;
  bytes: Buffer;
  /** Its private half, for OpenSSL. */
  privateKey: KeyObject;
  sign: (data: Buffer) => Buffer;
}

const bytesOf = (text: string | Buffer) => (typeof text === 'string' ? Buffer.from(text, 'latin1') : text);

/** A string of SSH (RFC 4251, 5): its length, and itself. */
export function ssh(...parts: (string | Buffer)[]): Buffer {
  return Buffer.concat(
    parts.map(bytesOf).flatMap((part) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      return [length, part];
    }),
  );
}

const mpint = (number: Buffer): Buffer => {
  const first = number.findIndex((byte) => byte !== 0);
  const short = number.subarray(first);
  return (short[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.from([0]), short]) : short;
};

const field = (key: KeyObject, name: 'x' | 'y' | 'e' | 'n') =>
  Buffer.from(key.export({ format: 'jwk' })[name] ?? '', 'base64url');

const APPLICATION = 'ssh:';
const SK_SUFFIX = Buffer.from('0100000007', 'hex');

/** What a hardware key signs in place of the data, and what it adds to its signature (PROTOCOL.u2f). */
const asHardware = (data: Buffer) => {
  const sum = (from: Buffer | string) => createHash('sha256').update(from).digest();
  return Buffer.concat([sum(APPLICATION), SK_SUFFIX, sum(data)]);
};

const CURVES = {
  nistp256: ['P-256', 'sha256'],
  nistp384: ['P-384', 'sha384'],
  nistp521: ['P-521', 'sha512'],
} as const;

export function makeKey(kind: string, bits = 3072): TestKey {
  const isSk = kind.startsWith('sk-');
  const curve = (['nistp256', 'nistp384', 'nistp521'] as const).find((one) => kind.includes(one));
  const privateKey = makePrivate(kind, curve, bits);
  const fields = curve
    ? [curve, Buffer.concat([Buffer.from([4]), field(privateKey, 'x'), field(privateKey, 'y')])]
    : kind === 'ssh-rsa'
      ? [mpint(field(privateKey, 'e')), mpint(field(privateKey, 'n'))]
      : [field(privateKey, 'x')];
  const bytes = ssh(kind, ...fields, ...(isSk ? [APPLICATION] : []));
  const raw = (data: Buffer): Buffer => {
    if (kind === 'ssh-rsa') return ssh('rsa-sha2-512', sign('sha512', data, privateKey));
    if (!curve) return ssh(kind, sign(null, data, privateKey));
    const both = sign(CURVES[curve][1], data, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return ssh(kind, ssh(mpint(both.subarray(0, both.length / 2)), mpint(both.subarray(both.length / 2))));
  };
  return {
    kind,
    line: `${kind} ${bytes.toString('base64')}`,
    bytes,
    privateKey,
    sign: (data) => (isSk ? Buffer.concat([raw(asHardware(data)), SK_SUFFIX]) : raw(data)),
  };
}

function makePrivate(kind: string, curve: keyof typeof CURVES | undefined, bits: number): KeyObject {
  if (curve) return generateKeyPairSync('ec', { namedCurve: CURVES[curve][0] }).privateKey;
  return kind === 'ssh-rsa'
    ? generateKeyPairSync('rsa', { modulusLength: bits }).privateKey
    : generateKeyPairSync('ed25519').privateKey;
}

interface Traits {
  namespace?: string;
  algorithm?: string;
  reserved?: string;
  version?: number;
  /** In place of the signature that the key makes. */
  signature?: Buffer;
}

/** A detached signature as `ssh-keygen -Y sign` writes it (PROTOCOL.sshsig). */
export function signFile(
  key: Pick<TestKey, 'bytes' | 'sign'>,
  content: string | Buffer,
  { namespace = 'file', algorithm = 'sha512', reserved = '', version = 1, signature }: Traits = {},
): string {
  const sum = createHash(algorithm).update(content).digest();
  const signed = Buffer.concat([Buffer.from('SSHSIG'), ssh(namespace, reserved, algorithm, sum)]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(version);
  const bytes = ssh(key.bytes, namespace, reserved, algorithm, signature ?? key.sign(signed));
  return armor(Buffer.concat([Buffer.from('SSHSIG'), head, bytes]));
}

export const armor = (bytes: Buffer) =>
  `-----BEGIN SSH SIGNATURE-----\n${bytes.toString('base64').replace(/.{70}(?=.)/g, '$&\n')}\n-----END SSH SIGNATURE-----\n`;

/** The file of an ed25519 key as OpenSSH keeps it, without a password (PROTOCOL.key). */
export function writePrivate({ bytes, privateKey }: TestKey): string {
  const seed = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');
  const publicKey = bytes.subarray(-32);
  const check = Buffer.from('0102030401020304', 'hex');
  const own = Buffer.concat([check, bytes, ssh(Buffer.concat([seed, publicKey]), '')]);
  const padded = Buffer.concat([own, Buffer.from(Array.from({ length: (8 - (own.length % 8)) % 8 }, (_, i) => i + 1))]);
  const count = Buffer.from('00000001', 'hex');
  const all = Buffer.concat([Buffer.from('openssh-key-v1\0'), ssh('none', 'none', ''), count, ssh(bytes, padded)]);
  const [begin, end] = ['BEGIN', 'END'].map((word) => `-----${word} OPENSSH ${'PRIVATE'} KEY-----`);
  return `${begin}\n${all.toString('base64').replace(/.{70}(?=.)/g, '$&\n')}\n${end}\n`;
}
