import type { X509Certificate } from 'node:crypto';
import type { CodigoDeFalla } from '../fault.ts';
import { isForTimestamps, isValidAt, leadsTo, MAX_CERTIFICADOS, parseCertificate } from './certificate.ts';
import { findSigner, isSignedWith } from './cms.ts';
import { NoEsDer } from './der.ts';
import { NADA, onlyFalla, type Origen } from './result.ts';
import type { Junto } from './sidecar.ts';
import { readTimestamp, type Sello } from './timestamp-response.ts';

/** An answer with the certificates of its authority measures some 10 KB. */
export const MAX_SELLO = 256 * 1024;

/** Checks the time stamp beside an archive whose bytes have these sums. `anclas` are the authority's, where known. */
export function checkTimestamp(
  nombre: string,
  junto: Junto,
  sumas: ReadonlyMap<string, string>,
  anclas: readonly X509Certificate[] | undefined,
): Origen {
  const falla = (codigo: CodigoDeFalla, mensaje: string) => onlyFalla(codigo, nombre, mensaje);
  if ('falta' in junto) return anclas ? falla('missing-timestamp', 'No está.') : NADA;
  if ('defecto' in junto) return falla('damaged-timestamp', junto.defecto);
  const sello = readTimestamp(junto.bytes);
  if ('defecto' in sello) return falla('damaged-timestamp', sello.defecto);
  if (sumas.get(sello.suma.algoritmo) !== sello.suma.hex)
    return falla('wrong-timestamp', 'No es de este archivo, o uno de los dos cambió.');
  if (sello.firmado.certificados.length > MAX_CERTIFICADOS)
    return falla('damaged-timestamp', `Trae más de ${MAX_CERTIFICADOS} certificados.`);
  const otros = sello.firmado.certificados.flatMap((bytes) => parseCertificate(bytes) ?? []);
  const firmante = signerOf(sello, [...otros, ...(anclas ?? [])]);
  if (typeof firmante === 'string') return falla('wrong-timestamp', firmante);
  const dicho = `del ${writeMoment(sello.momento)}, de «${describeName(firmante)}»`;
  if (!anclas)
    return falla(
      'unconfirmed-authority',
      `Es ${dicho}. Eso dice el propio sello: no se comprobó que el certificado sea de esa autoridad.`,
    );
  return leadsTo(anclas, firmante, otros, sello.momento)
    ? { fallas: [], dichos: [`Sello de tiempo: es ${dicho}, de la autoridad que usted dio.`], firmado: false }
    : falla('other-authority', `Es ${dicho}, y sus certificados no llevan a los de la autoridad que usted dio.`);
}

/** The certificate whose key signed the stamp, or why it doesn't hold. */
function signerOf({ firmado, momento }: Sello, certificados: readonly X509Certificate[]): X509Certificate | string {
  try {
    const firmante = findSigner(firmado, certificados);
    if (!firmante) return 'No trae el certificado de quien lo firmó.';
    if (!isSignedWith(firmado, firmante.publicKey)) return 'La firma de la autoridad no es de este sello.';
    if (!isForTimestamps(firmante)) return 'El certificado de quien lo firmó no es para sellos de tiempo.';
    return isValidAt(firmante, momento) ? firmante : 'El certificado de quien lo firmó no valía en ese momento.';
  } catch (error) {
    if (!(error instanceof NoEsDer)) throw error;
    return error.message || 'Lo que se firmó no está como manda el estándar (RFC 3161).';
  }
}

/** `2026-02-03 14:05:06 UTC` */
const writeMoment = (momento: Date) => `${momento.toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** What a certificate says may be anything; it stays within its quotation marks. */
const describeName = ({ subject }: X509Certificate) =>
  subject.split('\n').join(', ').replace(/[«»]/g, '"').slice(0, 200);
