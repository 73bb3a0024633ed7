import { X509Certificate } from 'node:crypto';
import {
  BOOLEAN,
  inOrder,
  NotDer,
  OCTET_STRING,
  OID,
  contextTag,
  readDer,
  readOid,
  SEQUENCE,
  type DerValue,
} from './der.ts';

const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** An answer holds a few; more only serve to keep a verifier busy. */
export const MAX_CERTIFICATES = 16;
const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';

/** A certificate from its DER or PEM; undefined for what is none, or has a key that can't be used. */
export function parseCertificate(bytes: Buffer | string): X509Certificate | undefined {
  try {
    const certificate = new X509Certificate(bytes);
    return certificate.publicKey.asymmetricKeyType === undefined ? undefined : certificate;
  } catch {
    return undefined;
  }
}

/** The certificates of a PEM file; undefined where one can't be read. */
export function parsePem(text: string): X509Certificate[] | undefined {
  const [, ...pieces] = text.split(BEGIN);
  const found = pieces.map((piece) => {
    const end = piece.indexOf(END);
    return end === -1 ? undefined : parseCertificate(`${BEGIN}${piece.slice(0, end)}${END}\n`);
  });
  return found.includes(undefined) ? undefined : (found as X509Certificate[]);
}

/** Whether a certificate is for time stamps alone, and says so in a critical extension (RFC 3161, 2.3). */
export function isForTimestamps({ raw }: X509Certificate): boolean {
  try {
    const usage = extensionsOf(raw).find((extension) => readOid(inOrder(extension).take(OID)) === EXTENDED_KEY_USAGE);
    if (!usage) return false;
    const parts = inOrder(usage);
    parts.take(OID);
    const critical = parts.maybe(BOOLEAN)?.content[0] === 0xff;
    const usages = inOrder(readDer(parts.take(OCTET_STRING).content)).rest();
    return critical && usages.map(readOid).join() === TIME_STAMPING;
  } catch (error) {
    if (error instanceof NotDer) return false;
    throw error;
  }
}

/** The extensions come last in what a certificate's issuer signed (RFC 5280, 4.1). */
function extensionsOf(raw: Buffer): DerValue[] {
  const signed = inOrder(inOrder(readDer(raw)).take(SEQUENCE)).rest();
  const extensions = signed.find(({ tag }) => tag === contextTag(3));
  return extensions ? inOrder(readDer(extensions.content)).rest() : [];
}

export const isValidAt = ({ validFromDate, validToDate }: X509Certificate, moment: Date) =>
  validFromDate <= moment && moment <= validToDate;

/** Whether issuers lead from a certificate to one of the anchors, each valid at that moment. */
export function leadsTo(
  anchors: readonly X509Certificate[],
  from: X509Certificate,
  others: readonly X509Certificate[],
  moment: Date,
): boolean {
  const isAnchor = ({ fingerprint256 }: X509Certificate) =>
    anchors.some((anchor) => anchor.fingerprint256 === fingerprint256);
  const unused = new Set([...anchors, ...others.slice(0, MAX_CERTIFICATES)]);
  const waiting = [from];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (isAnchor(one)) return true;
    for (const issuer of unused) {
      if (!isIssuedBy(one, issuer) || !isValidAt(issuer, moment)) continue;
      unused.delete(issuer);
      waiting.push(issuer);
    }
  }
  return false;
}

function isIssuedBy(one: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return issuer.ca && one.checkIssued(issuer) && one.verify(issuer.publicKey);
  } catch {
    return false;
  }
}
