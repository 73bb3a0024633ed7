import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A key of SSH made for one run, and how it signs: by this code, and not by the one that it tests. */
export interface LlaveDePrueba {
  tipo: string;
  /** The line of its `.pub`. */
  renglon: string;
  bytes: Buffer;
  /** What signs, as OpenSSL writes it. */
  privada: KeyObject;
  sign: (datos: Buffer) => Buffer;
}

const bytesOf = (texto: string | Buffer) => (typeof texto === 'string' ? Buffer.from(texto, 'latin1') : texto);

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

const mpint = (numero: Buffer): Buffer => {
  const first = numero.findIndex((byte) => byte !== 0);
  const short = numero.subarray(first);
  return (short[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.from([0]), short]) : short;
};

const field = (llave: KeyObject, name: 'x' | 'y' | 'e' | 'n') =>
  Buffer.from(llave.export({ format: 'jwk' })[name] ?? '', 'base64url');

const APLICACION = 'ssh:';
const DE_SK = Buffer.from('0100000007', 'hex');

/** What a hardware key signs in place of the data, and what it adds to its signature (PROTOCOL.u2f). */
const asHardware = (datos: Buffer) => {
  const sum = (de: Buffer | string) => createHash('sha256').update(de).digest();
  return Buffer.concat([sum(APLICACION), DE_SK, sum(datos)]);
};

const CURVAS = {
  nistp256: ['P-256', 'sha256'],
  nistp384: ['P-384', 'sha384'],
  nistp521: ['P-521', 'sha512'],
} as const;

export function makeLlave(tipo: string, bits = 3072): LlaveDePrueba {
  const isSk = tipo.startsWith('sk-');
  const curva = (['nistp256', 'nistp384', 'nistp521'] as const).find((una) => tipo.includes(una));
  const privada = makePrivate(tipo, curva, bits);
  const campos = curva
    ? [curva, Buffer.concat([Buffer.from([4]), field(privada, 'x'), field(privada, 'y')])]
    : tipo === 'ssh-rsa'
      ? [mpint(field(privada, 'e')), mpint(field(privada, 'n'))]
      : [field(privada, 'x')];
  const bytes = ssh(tipo, ...campos, ...(isSk ? [APLICACION] : []));
  const raw = (datos: Buffer): Buffer => {
    if (tipo === 'ssh-rsa') return ssh('rsa-sha2-512', sign('sha512', datos, privada));
    if (!curva) return ssh(tipo, sign(null, datos, privada));
    const both = sign(CURVAS[curva][1], datos, { key: privada, dsaEncoding: 'ieee-p1363' });
    return ssh(tipo, ssh(mpint(both.subarray(0, both.length / 2)), mpint(both.subarray(both.length / 2))));
  };
  return {
    tipo,
    renglon: `${tipo} ${bytes.toString('base64')}`,
    bytes,
    privada,
    sign: (datos) => (isSk ? Buffer.concat([raw(asHardware(datos)), DE_SK]) : raw(datos)),
  };
}

function makePrivate(tipo: string, curva: keyof typeof CURVAS | undefined, bits: number): KeyObject {
  if (curva) return generateKeyPairSync('ec', { namedCurve: CURVAS[curva][0] }).privateKey;
  return tipo === 'ssh-rsa'
    ? generateKeyPairSync('rsa', { modulusLength: bits }).privateKey
    : generateKeyPairSync('ed25519').privateKey;
}

interface Rasgos {
  espacio?: string;
  algoritmo?: string;
  reservado?: string;
  version?: number;
  /** In place of the signature that the key makes. */
  firma?: Buffer;
}

/** A detached signature as `ssh-keygen -Y sign` writes it (PROTOCOL.sshsig). */
export function signFile(
  llave: Pick<LlaveDePrueba, 'bytes' | 'sign'>,
  contenido: string | Buffer,
  { espacio = 'file', algoritmo = 'sha512', reservado = '', version = 1, firma }: Rasgos = {},
): string {
  const suma = createHash(algoritmo).update(contenido).digest();
  const signed = Buffer.concat([Buffer.from('SSHSIG'), ssh(espacio, reservado, algoritmo, suma)]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(version);
  const bytes = ssh(llave.bytes, espacio, reservado, algoritmo, firma ?? llave.sign(signed));
  return armor(Buffer.concat([Buffer.from('SSHSIG'), head, bytes]));
}

export const armor = (bytes: Buffer) =>
  `-----BEGIN SSH SIGNATURE-----\n${bytes.toString('base64').replace(/.{70}(?=.)/g, '$&\n')}\n-----END SSH SIGNATURE-----\n`;

/** The file of an ed25519 key as OpenSSH keeps it, without a password (PROTOCOL.key). */
export function writePrivate({ bytes, privada }: LlaveDePrueba): string {
  const seed = Buffer.from(privada.export({ format: 'jwk' }).d ?? '', 'base64url');
  const publica = bytes.subarray(-32);
  const check = Buffer.from('0102030401020304', 'hex');
  const own = Buffer.concat([check, bytes, ssh(Buffer.concat([seed, publica]), '')]);
  const padded = Buffer.concat([own, Buffer.from(Array.from({ length: (8 - (own.length % 8)) % 8 }, (_, i) => i + 1))]);
  const count = Buffer.from('00000001', 'hex');
  const all = Buffer.concat([Buffer.from('openssh-key-v1\0'), ssh('none', 'none', ''), count, ssh(bytes, padded)]);
  const [begin, end] = ['BEGIN', 'END'].map((word) => `-----${word} OPENSSH ${'PRIVATE'} KEY-----`);
  return `${begin}\n${all.toString('base64').replace(/.{70}(?=.)/g, '$&\n')}\n${end}\n`;
}
