import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { asText, type PublicKey, readSshStrings } from '../../base/public-key.ts';
import { sha256Bytes } from '../../base/hash.ts';

const CURVES: Record<string, { crv: string; length: number; hash: string }> = {
  nistp256: { crv: 'P-256', length: 32, hash: 'sha256' },
  nistp384: { crv: 'P-384', length: 48, hash: 'sha384' },
  nistp521: { crv: 'P-521', length: 66, hash: 'sha512' },
};
/** Signatures of RSA by SHA-1 (`ssh-rsa`) are refused, as OpenSSH does. */
const RSA: Record<string, string> = { 'rsa-sha2-256': 'sha256', 'rsa-sha2-512': 'sha512' };
/** What follows the signature of a hardware key: a byte of flags and a counter (PROTOCOL.u2f). */
const SK_SUFFIX_LENGTH = 5;

/** A signature as SSH writes it: its kind, its bytes, and what a hardware key appends. */
interface RawSignature {
  kind: string;
  bytes: Uint8Array;
  rest: Uint8Array;
}

/** Whether an SSH signature (RFC 4253, 6.6) of these data was made with this key. */
export function isSignedBy(publicKey: PublicKey, data: Buffer, signature: Uint8Array): boolean {
  const parsed = readRawSignature(publicKey, signature);
  if (!parsed) return false;
  const { kind, bytes } = parsed;
  const signed = isHardware(publicKey.type) ? asHardwareSigns(publicKey, parsed, data) : data;
  const [first = new Uint8Array(), second = new Uint8Array()] = publicKey.fields;
  if (kind.includes('ed25519')) {
    const key = keyOf({ kty: 'OKP', crv: 'Ed25519', x: base64url(first) });
    return key !== undefined && verify(null, signed, key, bytes);
  }
  if (publicKey.type === 'ssh-rsa') {
    const key = keyOf({ kty: 'RSA', e: base64url(first), n: base64url(withoutZeros(second)) });
    const padded = padTo(bytes, withoutZeros(second).length);
    return key !== undefined && padded !== undefined && verify(RSA[kind], signed, key, padded);
  }
  return isSignedOnCurve(asText(first), second, signed, bytes);
}

const isHardware = (kind: string) => kind.startsWith('sk-');

function readRawSignature(publicKey: PublicKey, signature: Uint8Array): RawSignature | undefined {
  const length = signature.length - (isHardware(publicKey.type) ? SK_SUFFIX_LENGTH : 0);
  const [name, bytes, ...others] = (length > 0 ? readSshStrings(signature.subarray(0, length)) : undefined) ?? [];
  if (!name || !bytes || others.length > 0) return undefined;
  const kind = asText(name);
  const isOurs = publicKey.type === 'ssh-rsa' ? Object.hasOwn(RSA, kind) : kind === publicKey.type;
  return isOurs ? { kind, bytes, rest: signature.subarray(length) } : undefined;
}

/** A hardware key signs the hashes of its application and of the data, with its flags and counter between them. */
function asHardwareSigns({ fields }: PublicKey, { rest }: RawSignature, data: Buffer): Buffer {
  return Buffer.concat([sha256Bytes(fields.at(-1) ?? new Uint8Array()), rest, sha256Bytes(data)]);
}

/** ECDSA: the signature is two numbers (RFC 5656, 3.1.2). */
function isSignedOnCurve(name: string, point: Uint8Array, data: Buffer, bytes: Uint8Array): boolean {
  const curve = CURVES[name];
  const numbers = readSshStrings(bytes);
  if (!curve || numbers?.length !== 2) return false;
  const { crv, length, hash } = curve;
  const [x, y] = [point.subarray(1, 1 + length), point.subarray(1 + length)];
  const key = keyOf({ kty: 'EC', crv, x: base64url(x), y: base64url(y) });
  const padded = numbers.map((number) => padTo(withoutZeros(number), length));
  if (!key || padded.includes(undefined)) return false;
  return verify(hash, data, { key, dsaEncoding: 'ieee-p1363' }, Buffer.concat(padded as Buffer[]));
}

/** Undefined where the numbers make no key, such as a point that isn't on its curve. */
function keyOf(jwk: Record<string, string>): KeyObject | undefined {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return undefined;
  }
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** A number without the zeros that SSH puts before it. */
function withoutZeros(number: Uint8Array): Uint8Array {
  const first = number.findIndex((byte) => byte !== 0);
  return number.subarray(first === -1 ? number.length : first);
}

function padTo(bytes: Uint8Array, length: number): Buffer | undefined {
  return bytes.length > length ? undefined : Buffer.concat([Buffer.alloc(length - bytes.length), bytes]);
}
