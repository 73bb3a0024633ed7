import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { asText, type PublicKey, readSshStrings } from '../../base/public-key.ts';

const CURVAS: Record<string, { crv: string; largo: number; hash: string }> = {
  nistp256: { crv: 'P-256', largo: 32, hash: 'sha256' },
  nistp384: { crv: 'P-384', largo: 48, hash: 'sha384' },
  nistp521: { crv: 'P-521', largo: 66, hash: 'sha512' },
};
/** Signatures of RSA by SHA-1 (`ssh-rsa`) are refused, as OpenSSH does. */
const RSA: Record<string, string> = { 'rsa-sha2-256': 'sha256', 'rsa-sha2-512': 'sha512' };
/** What follows the signature of a hardware key: a byte of flags and a counter (PROTOCOL.u2f). */
const LARGO_DE_SK = 5;

/** A signature as SSH writes it: its kind, its bytes, and what a hardware key adds to them. */
interface Firma {
  tipo: string;
  bytes: Uint8Array;
  resto: Uint8Array;
}

/** Whether the bytes of a signature of SSH (RFC 4253, 6.6) are of this key over these data. */
export function isSignedBy(llave: PublicKey, datos: Buffer, firma: Uint8Array): boolean {
  const leida = readFirma(llave, firma);
  if (!leida) return false;
  const { tipo, bytes } = leida;
  const signed = isHardware(llave.type) ? asHardwareSigns(llave, leida, datos) : datos;
  const [primero = new Uint8Array(), segundo = new Uint8Array()] = llave.fields;
  if (tipo.includes('ed25519')) {
    const key = keyOf({ kty: 'OKP', crv: 'Ed25519', x: base64url(primero) });
    return key !== undefined && verify(null, signed, key, bytes);
  }
  if (llave.type === 'ssh-rsa') {
    const key = keyOf({ kty: 'RSA', e: base64url(primero), n: base64url(withoutZeros(segundo)) });
    const padded = padTo(bytes, withoutZeros(segundo).length);
    return key !== undefined && padded !== undefined && verify(RSA[tipo], signed, key, padded);
  }
  return isSignedOnCurve(asText(primero), segundo, signed, bytes);
}

const isHardware = (tipo: string) => tipo.startsWith('sk-');

function readFirma(llave: PublicKey, firma: Uint8Array): Firma | undefined {
  const largo = firma.length - (isHardware(llave.type) ? LARGO_DE_SK : 0);
  const [nombre, bytes, ...others] = (largo > 0 ? readSshStrings(firma.subarray(0, largo)) : undefined) ?? [];
  if (!nombre || !bytes || others.length > 0) return undefined;
  const tipo = asText(nombre);
  const isOurs = llave.type === 'ssh-rsa' ? Object.hasOwn(RSA, tipo) : tipo === llave.type;
  return isOurs ? { tipo, bytes, resto: firma.subarray(largo) } : undefined;
}

/** A hardware key signs the sums of its application and of the data, with its flags and counter between them. */
function asHardwareSigns({ fields }: PublicKey, { resto }: Firma, datos: Buffer): Buffer {
  const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
  return Buffer.concat([sum(fields.at(-1) ?? new Uint8Array()), resto, sum(datos)]);
}

/** ECDSA: the signature is two numbers (RFC 5656, 3.1.2). */
function isSignedOnCurve(nombre: string, punto: Uint8Array, datos: Buffer, bytes: Uint8Array): boolean {
  const curva = CURVAS[nombre];
  const numeros = readSshStrings(bytes);
  if (!curva || numeros?.length !== 2) return false;
  const { crv, largo, hash } = curva;
  const [x, y] = [punto.subarray(1, 1 + largo), punto.subarray(1 + largo)];
  const key = keyOf({ kty: 'EC', crv, x: base64url(x), y: base64url(y) });
  const padded = numeros.map((numero) => padTo(withoutZeros(numero), largo));
  if (!key || padded.includes(undefined)) return false;
  return verify(hash, datos, { key, dsaEncoding: 'ieee-p1363' }, Buffer.concat(padded as Buffer[]));
}

/** Undefined where the numbers make no key, as a point that is not on its curve. */
function keyOf(jwk: Record<string, string>): KeyObject | undefined {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return undefined;
  }
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** A number without the zeros that SSH puts before it. */
function withoutZeros(numero: Uint8Array): Uint8Array {
  const first = numero.findIndex((byte) => byte !== 0);
  return numero.subarray(first === -1 ? numero.length : first);
}

function padTo(bytes: Uint8Array, largo: number): Buffer | undefined {
  return bytes.length > largo ? undefined : Buffer.concat([Buffer.alloc(largo - bytes.length), bytes]);
}
