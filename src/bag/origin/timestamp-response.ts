import {
  INTEGER,
  inOrder,
  GENERALIZED_TIME,
  NotDer,
  OCTET_STRING,
  OID,
  readAlgorithm,
  readDer,
  SEQUENCE,
} from './der.ts';
import { type SignedData, readSigned, hashByOid } from './cms.ts';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
/** Granted, and granted with modifications (RFC 3161, 2.4.2). */
const GRANTED = ['00', '01'];

/** What a time stamp says: that the bytes with this hash existed at this moment. */
export interface Timestamp {
  sum: { algorithm: string; hex: string };
  moment: Date;
  signed: SignedData;
}

/** Reads the answer of a time stamping authority (RFC 3161, 2.4.2), or says why it isn't one. */
export function readTimestamp(bytes: Buffer): Timestamp | { defect: string } {
  try {
    return readResponse(bytes);
  } catch (error) {
    if (!(error instanceof NotDer)) throw error;
    return { defect: error.message || 'No es la respuesta de una autoridad de sellos de tiempo, o está cortada.' };
  }
}

function readResponse(bytes: Buffer): Timestamp | { defect: string } {
  const response = inOrder(readDer(bytes));
  const status = inOrder(response.take(SEQUENCE)).take(INTEGER).content.toString('hex');
  if (!GRANTED.includes(status)) return { defect: 'La autoridad no concedió el sello.' };
  const signed = readSigned(response.take(SEQUENCE));
  if (signed.type !== TST_INFO || response.rest().length > 0) throw new NotDer();
  const info = inOrder(readDer(signed.content));
  info.take(INTEGER);
  info.take(OID);
  const imprint = inOrder(info.take(SEQUENCE));
  const algorithm = hashByOid(readAlgorithm(imprint.take(SEQUENCE)));
  const hex = imprint.take(OCTET_STRING).content.toString('hex');
  info.take(INTEGER);
  const moment = readMoment(info.take(GENERALIZED_TIME).content.toString('latin1'));
  return { sum: { algorithm, hex }, moment, signed };
}

/** GeneralizedTime as RFC 3161 has it: in UTC, to the second or finer. */
function readMoment(text: string): Date {
  const [, year, month, day, hour, minute, second, fraction = ''] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,20})?Z$/.exec(text) ?? [];
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`);
  if (Number.isNaN(moment.getTime())) throw new NotDer();
  return moment;
}
