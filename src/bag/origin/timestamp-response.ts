import { ENTERO, inOrder, MOMENTO, NoEsDer, OCTETOS, OID, readAlgorithm, readDer, SECUENCIA } from './der.ts';
import { type Firmado, readSigned, sumByOid } from './cms.ts';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
/** Granted, and granted with modifications (RFC 3161, 2.4.2). */
const CONCEDIDO = ['00', '01'];

/** What a time stamp says: that the bytes of this sum were there at this moment. */
export interface Sello {
  suma: { algoritmo: string; hex: string };
  momento: Date;
  firmado: Firmado;
}

/** Reads the answer of a time stamping authority (RFC 3161, 2.4.2), or why it is none. */
export function readTimestamp(bytes: Buffer): Sello | { defecto: string } {
  try {
    return readResponse(bytes);
  } catch (error) {
    if (!(error instanceof NoEsDer)) throw error;
    return { defecto: error.message || 'No es la respuesta de una autoridad de sellos de tiempo, o está cortada.' };
  }
}

function readResponse(bytes: Buffer): Sello | { defecto: string } {
  const response = inOrder(readDer(bytes));
  const status = inOrder(response.take(SECUENCIA)).take(ENTERO).contenido.toString('hex');
  if (!CONCEDIDO.includes(status)) return { defecto: 'La autoridad no concedió el sello.' };
  const firmado = readSigned(response.take(SECUENCIA));
  if (firmado.tipo !== TST_INFO || response.rest().length > 0) throw new NoEsDer();
  const info = inOrder(readDer(firmado.contenido));
  info.take(ENTERO);
  info.take(OID);
  const huella = inOrder(info.take(SECUENCIA));
  const algoritmo = sumByOid(readAlgorithm(huella.take(SECUENCIA)));
  const hex = huella.take(OCTETOS).contenido.toString('hex');
  info.take(ENTERO);
  const momento = readMoment(info.take(MOMENTO).contenido.toString('latin1'));
  return { suma: { algoritmo, hex }, momento, firmado };
}

/** GeneralizedTime as RFC 3161 has it: in UTC, to the second or finer. */
function readMoment(texto: string): Date {
  const [, anio, mes, dia, hora, minuto, segundo, fraccion = ''] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,20})?Z$/.exec(texto) ?? [];
  const momento = new Date(`${anio}-${mes}-${dia}T${hora}:${minuto}:${segundo}${fraccion.slice(0, 4)}Z`);
  if (Number.isNaN(momento.getTime())) throw new NoEsDer();
  return momento;
}
