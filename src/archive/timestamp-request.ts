import { BOOLEANO, ENTERO, OCTETOS, OID, SECUENCIA, writeDer } from '../bag/origin/der.ts';

/** 2.16.840.1.101.3.4.2.1 */
const SHA256 = Buffer.from('608648016503040201', 'hex');
const NULO = writeDer(0x05);

/**
 * A request of a time stamp (RFC 3161, 2.4.1) for the bytes that have this SHA-256, with the authority's certificate in
 * the answer. It has no nonce, so that the same archive always has the same request.
 */
export function writeTimestampRequest(sha256: string): Buffer {
  const algoritmo = writeDer(SECUENCIA, writeDer(OID, SHA256), NULO);
  const huella = writeDer(SECUENCIA, algoritmo, writeDer(OCTETOS, Buffer.from(sha256, 'hex')));
  return writeDer(SECUENCIA, writeDer(ENTERO, Buffer.from([1])), huella, writeDer(BOOLEANO, Buffer.from([0xff])));
}
