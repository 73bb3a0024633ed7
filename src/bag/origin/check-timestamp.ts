import type { X509Certificate } from 'node:crypto';
import type { FaultCode } from '../fault.ts';
import { isForTimestamps, isValidAt, leadsTo, MAX_CERTIFICATES, parseCertificate } from './certificate.ts';
import { findSigner, isSignedWith } from './cms.ts';
import { NotDer } from './der.ts';
import { NOTHING, onlyFault, type Origin } from './origin.ts';
import type { Sidecar } from './sidecar.ts';
import { readTimestamp, type Timestamp } from './timestamp-response.ts';

/** An answer with its authority's certificates takes some 10 KB. */
export const MAX_TIMESTAMP = 256 * 1024;

/** Checks the time stamp beside an archive whose bytes have these checksums. `anchors`: the certificates of the authority, where known. */
export function checkTimestamp(
  name: string,
  sidecar: Sidecar,
  sums: ReadonlyMap<string, string>,
  anchors: readonly X509Certificate[] | undefined,
): Origin {
  const fault = (code: FaultCode, message: string) => onlyFault(code, name, message);
  if ('absent' in sidecar) return anchors ? fault('missing-timestamp', 'No está.') : NOTHING;
  if ('defect' in sidecar) return fault('damaged-timestamp', sidecar.defect);
  const timestamp = readTimestamp(sidecar.bytes);
  if ('defect' in timestamp) return fault('damaged-timestamp', timestamp.defect);
  if (sums.get(timestamp.sum.algorithm) !== timestamp.sum.hex)
    return fault('wrong-timestamp', 'No es de este archivo, o uno de los dos cambió.');
  if (timestamp.signed.certificates.length > MAX_CERTIFICATES)
    return fault('damaged-timestamp', `Trae más de ${MAX_CERTIFICATES} certificados.`);
  const others = timestamp.signed.certificates.flatMap((bytes) => parseCertificate(bytes) ?? []);
  const signer = signerOf(timestamp, [...others, ...(anchors ?? [])]);
  if (typeof signer === 'string') return fault('wrong-timestamp', signer);
  const statement = `del ${writeMoment(timestamp.moment)}, de «${describeName(signer)}»`;
  if (!anchors)
    return fault(
      'unconfirmed-authority',
      `Es ${statement}. Eso dice el propio sello: no se comprobó que el certificado sea de esa autoridad.`,
    );
  return leadsTo(anchors, signer, others, timestamp.moment)
    ? { faults: [], statements: [`Sello de tiempo: es ${statement}, de la autoridad que usted dio.`], signed: false }
    : fault('other-authority', `Es ${statement}, y sus certificados no llevan a los de la autoridad que usted dio.`);
}

/** The certificate whose key signed the stamp, or why it doesn't hold. */
function signerOf({ signed, moment }: Timestamp, certificates: readonly X509Certificate[]): X509Certificate | string {
  try {
    const signer = findSigner(signed, certificates);
    if (!signer) return 'No trae el certificado de quien lo firmó.';
    if (!isSignedWith(signed, signer.publicKey)) return 'La firma de la autoridad no es de este sello.';
    if (!isForTimestamps(signer)) return 'El certificado de quien lo firmó no es para sellos de tiempo.';
    return isValidAt(signer, moment) ? signer : 'El certificado de quien lo firmó no valía en ese momento.';
  } catch (error) {
    if (!(error instanceof NotDer)) throw error;
    return error.message || 'Lo que se firmó no está como manda el estándar (RFC 3161).';
  }
}

/** `2026-02-03 14:05:06 UTC` */
const writeMoment = (moment: Date) => `${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** A certificate may say anything; what it says stays within its quotation marks. */
const describeName = ({ subject }: X509Certificate) =>
  subject.split('\n').join(', ').replace(/[«»]/g, '"').slice(0, 200);
