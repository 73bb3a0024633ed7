import { createHash, type KeyObject, verify, type X509Certificate } from 'node:crypto';
import {
  SET,
  INTEGER,
  inOrder,
  NotDer,
  OCTET_STRING,
  OID,
  contextTag,
  readAlgorithm,
  readDer,
  readOid,
  SEQUENCE,
  type DerValue,
} from './der.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
/** Signed attributes that name the signer's certificate by its hash (RFC 5035). */
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

const HASHES: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
/** Signature algorithms with their hash; `rsaEncryption` takes that of the data. */
const SIGNATURE_ALGORITHMS: Record<string, { kind: string; hash: string | undefined }> = {
  '1.2.840.113549.1.1.1': { kind: 'rsa', hash: undefined },
  '1.2.840.113549.1.1.11': { kind: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { kind: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { kind: 'rsa', hash: 'sha512' },
  '1.2.840.10045.4.3.2': { kind: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { kind: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { kind: 'ec', hash: 'sha512' },
};

/** Signed content (RFC 5652, 5) with its single signature. */
export interface SignedData {
  type: string;
  content: Buffer;
  /** The certificates that come with it, in DER. */
  certificates: Buffer[];
  hash: string;
  algorithm: { kind: string; hash: string };
  attributes: Map<string, DerValue>;
  /** What was signed: the attributes, as a set. */
  signedBytes: Buffer;
  signature: Buffer;
}

/** A hash by its identifier. Those too weak to prove anything aren't known here. */
export function hashByOid(oid: string): string {
  const hash = HASHES[oid];
  if (hash === undefined) throw new NotDer(`Es de una suma que no se admite (${oid}).`);
  return hash;
}

/** Reads a ContentInfo that holds SignedData. Throws `NotDer`. */
export function readSigned(contentInfo: DerValue): SignedData {
  const outer = inOrder(contentInfo);
  if (readOid(outer.take(OID)) !== SIGNED_DATA) throw new NotDer();
  const signed = inOrder(readDer(outer.take(contextTag(0)).content));
  signed.take(INTEGER);
  signed.take(SET);
  const content = inOrder(signed.take(SEQUENCE));
  const type = readOid(content.take(OID));
  const octets = readDer(content.take(contextTag(0)).content);
  if (octets.tag !== OCTET_STRING) throw new NotDer();
  const certificates = signed.maybe(contextTag(0));
  signed.maybe(contextTag(1));
  const [signer, ...others] = inOrder(signed.take(SET), SET).rest();
  if (!signer || others.length > 0) throw new NotDer();
  return {
    type,
    content: octets.content,
    certificates: certificates
      ? inOrder(certificates, contextTag(0))
          .rest()
          .filter(({ tag }) => tag === SEQUENCE)
          .map(({ whole }) => whole)
      : [],
    ...readSigner(signer),
  };
}

/** A SignerInfo. Whose it says it is isn't read: a signed attribute names the certificate. */
function readSigner(signer: DerValue): Omit<SignedData, 'type' | 'content' | 'certificates'> {
  const parts = inOrder(signer);
  parts.take(INTEGER);
  if (!parts.maybe(SEQUENCE)) parts.take(0x80);
  const hash = hashByOid(readAlgorithm(parts.take(SEQUENCE)));
  const attributes = parts.take(contextTag(0));
  const oid = readAlgorithm(parts.take(SEQUENCE));
  const algorithm = SIGNATURE_ALGORITHMS[oid];
  if (!algorithm) throw new NotDer(`Su firma es de una clase que no se conoce (${oid}).`);
  return {
    hash,
    algorithm: { kind: algorithm.kind, hash: algorithm.hash ?? hash },
    attributes: readAttributes(attributes),
    // Signed with the tag of a set, not the one they have here (RFC 5652, 5.4).
    signedBytes: Buffer.concat([Buffer.from([SET]), attributes.whole.subarray(1)]),
    signature: parts.take(OCTET_STRING).content,
  };
}

/** Attributes by identifier, each with its single value. */
function readAttributes(value: DerValue): Map<string, DerValue> {
  const found = new Map<string, DerValue>();
  for (const attribute of inOrder(value, contextTag(0)).rest()) {
    const parts = inOrder(attribute);
    const oid = readOid(parts.take(OID));
    const [one] = inOrder(parts.take(SET), SET).rest();
    if (!one || found.has(oid)) throw new NotDer();
    found.set(oid, one);
  }
  return found;
}

/** The certificate, of those given, that the signed attributes name. */
export function findSigner(
  { attributes }: SignedData,
  certificates: readonly X509Certificate[],
): X509Certificate | undefined {
  const v2 = attributes.get(SIGNING_CERTIFICATE_V2);
  const named = v2 ?? attributes.get(SIGNING_CERTIFICATE);
  if (!named) return undefined;
  const [id] = inOrder(inOrder(named).take(SEQUENCE)).rest();
  if (!id) throw new NotDer();
  const parts = inOrder(id);
  const algorithm = parts.maybe(SEQUENCE);
  const hash = v2 ? (algorithm ? hashByOid(readAlgorithm(algorithm)) : 'sha256') : 'sha1';
  const expected = parts.take(OCTET_STRING).content;
  return certificates.find(({ raw }) => createHash(hash).update(raw).digest().equals(expected));
}

/** Whether the key signed the attributes, and these name the content's hash and type. */
export function isSignedWith(
  { type, content, hash, algorithm, attributes, signedBytes, signature }: SignedData,
  key: KeyObject,
) {
  const contentType = attributes.get(CONTENT_TYPE);
  const digest = attributes.get(MESSAGE_DIGEST);
  if (!contentType || readOid(contentType) !== type || digest?.tag !== OCTET_STRING) return false;
  if (!createHash(hash).update(content).digest().equals(digest.content)) return false;
  return key.asymmetricKeyType === algorithm.kind && verify(algorithm.hash, signedBytes, key, signature);
}
