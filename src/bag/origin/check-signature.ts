import { parseKeyLine, type PublicKey } from '../../base/public-key.ts';
import { fingerprintOf } from '../../base/fingerprint.ts';
import type { CodigoDeFalla } from '../fault.ts';
import { NADA, onlyFalla, type Origen } from './result.ts';
import type { Junto } from './sidecar.ts';
import { ESPACIO, readSignature, signsSums } from './ssh-signature.ts';

/** The longest key and signature that OpenSSH takes fit several times. */
export const MAX_FIRMA = 32 * 1024;

/** With which keys a signature is compared. */
interface Llaves {
  /** The one that whoever verifies knows to be the publisher's. */
  dada: PublicKey | undefined;
  /** The line that the archive says of itself. */
  propia: string | undefined;
}

/** Checks the signature beside an archive whose bytes have these sums. */
export function checkSignature(
  nombre: string,
  junto: Junto,
  sumas: ReadonlyMap<string, string>,
  llaves: Llaves,
): Origen {
  const falla = (codigo: CodigoDeFalla, mensaje: string) => onlyFalla(codigo, nombre, mensaje);
  if ('falta' in junto) return llaves.dada ? falla('missing-signature', 'No está.') : NADA;
  if ('defecto' in junto) return falla('damaged-signature', junto.defecto);
  const firma = readSignature(junto.bytes.toString('latin1'));
  if ('defecto' in firma) return falla('damaged-signature', firma.defecto);
  if (firma.espacio !== ESPACIO)
    return falla('wrong-signature', `Es para «${firma.espacio.slice(0, 80)}», y no para archivos («${ESPACIO}»).`);
  if (!signsSums(firma, sumas)) return falla('wrong-signature', 'No es de este archivo, o uno de los dos cambió.');
  return judgeKey(nombre, firma.llave, llaves);
}

/** What the key of a signature that holds proves: it is known from elsewhere, or only from the archive itself. */
function judgeKey(nombre: string, llave: PublicKey, { dada, propia }: Llaves): Origen {
  const es = `Es de la llave ${fingerprintOf(llave.bytes)} (${llave.type})`;
  if (dada)
    return isSame(dada, llave)
      ? { fallas: [], dichos: [`Firma: es de la llave que usted dio, ${fingerprintOf(llave.bytes)}.`], firmado: true }
      : onlyFalla('other-key', nombre, `${es}, y no de la que usted dio, ${fingerprintOf(dada.bytes)}.`);
  if (propia === undefined)
    return onlyFalla('unconfirmed-key', nombre, `${es}, y el archivo no dice cuál es la de quien lo publica.`);
  const declarada = parseKeyLine(propia);
  return declarada && isSame(declarada, llave)
    ? onlyFalla(
        'unconfirmed-key',
        nombre,
        `${es}. La llave es la que dice el propio archivo: compárela con la publicada.`,
      )
    : onlyFalla('other-key', nombre, `${es}, y no de la que el archivo dice que es la suya.`);
}

const isSame = (a: PublicKey, b: PublicKey) => Buffer.from(a.bytes).equals(b.bytes);
