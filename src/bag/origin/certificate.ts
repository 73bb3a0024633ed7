import { X509Certificate } from 'node:crypto';
import { BOOLEANO, inOrder, NoEsDer, OCTETOS, OID, parte, readDer, readOid, SECUENCIA, type Valor } from './der.ts';

const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** An answer holds a few; more are there to keep a verifier busy. */
export const MAX_CERTIFICADOS = 16;
const INICIO = '-----BEGIN CERTIFICATE-----';
const FIN = '-----END CERTIFICATE-----';

/** A certificate by its DER; undefined for what is none, or has a key that can't be used. */
export function parseCertificate(bytes: Buffer | string): X509Certificate | undefined {
  try {
    const certificate = new X509Certificate(bytes);
    return certificate.publicKey.asymmetricKeyType === undefined ? undefined : certificate;
  } catch {
    return undefined;
  }
}

/** The certificates of a PEM file; undefined where one can't be read. */
export function parsePem(texto: string): X509Certificate[] | undefined {
  const [, ...pieces] = texto.split(INICIO);
  const found = pieces.map((piece) => {
    const end = piece.indexOf(FIN);
    return end === -1 ? undefined : parseCertificate(`${INICIO}${piece.slice(0, end)}${FIN}\n`);
  });
  return found.includes(undefined) ? undefined : (found as X509Certificate[]);
}

/** Whether a certificate is for time stamps and nothing else, and must be taken so (RFC 3161, 2.3). */
export function isForTimestamps({ raw }: X509Certificate): boolean {
  try {
    const usage = extensionsOf(raw).find((extension) => readOid(inOrder(extension).take(OID)) === EXTENDED_KEY_USAGE);
    if (!usage) return false;
    const parts = inOrder(usage);
    parts.take(OID);
    const critical = parts.maybe(BOOLEANO)?.contenido[0] === 0xff;
    const usages = inOrder(readDer(parts.take(OCTETOS).contenido)).rest();
    return critical && usages.map(readOid).join() === TIME_STAMPING;
  } catch (error) {
    if (error instanceof NoEsDer) return false;
    throw error;
  }
}

/** The extensions are the last part of what a certificate's issuer signed (RFC 5280, 4.1). */
function extensionsOf(raw: Buffer): Valor[] {
  const signed = inOrder(inOrder(readDer(raw)).take(SECUENCIA)).rest();
  const extensions = signed.find(({ clase }) => clase === parte(3));
  return extensions ? inOrder(readDer(extensions.contenido)).rest() : [];
}

export const isValidAt = ({ validFromDate, validToDate }: X509Certificate, momento: Date) =>
  validFromDate <= momento && momento <= validToDate;

/** Whether issuers lead from a certificate to one of the anchors, each valid at that moment. */
export function leadsTo(
  anclas: readonly X509Certificate[],
  desde: X509Certificate,
  otros: readonly X509Certificate[],
  momento: Date,
): boolean {
  const isAnchor = ({ fingerprint256 }: X509Certificate) =>
    anclas.some((ancla) => ancla.fingerprint256 === fingerprint256);
  const unused = new Set([...anclas, ...otros.slice(0, MAX_CERTIFICADOS)]);
  const waiting = [desde];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (isAnchor(one)) return true;
    for (const issuer of unused) {
      if (!isIssuedBy(one, issuer) || !isValidAt(issuer, momento)) continue;
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
