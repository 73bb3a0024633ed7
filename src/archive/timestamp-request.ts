import { BOOLEAN, INTEGER, OCTET_STRING, OID, SEQUENCE, writeDer } from '../bag/origin/der.ts';

/** 2.16.840.1.101.3.4.2.1 */
const SHA256 = Buffer.from('608648016503040201', 'hex');
const NULL_VALUE = writeDer(0x05);

/**
 * A request of a time stamp (RFC 3161, 2.4.1) for the bytes that have this SHA-256, with the authority's certificate in
 * the answer. It has no nonce, so that the same archive always has the same request.
 */
export function writeTimestampRequest(sha256: string): Buffer {
  const algorithm = writeDer(SEQUENCE, writeDer(OID, SHA256), NULL_VALUE);
  const imprint = writeDer(SEQUENCE, algorithm, writeDer(OCTET_STRING, Buffer.from(sha256, 'hex')));
  return writeDer(SEQUENCE, writeDer(INTEGER, Buffer.from([1])), imprint, writeDer(BOOLEAN, Buffer.from([0xff])));
}
