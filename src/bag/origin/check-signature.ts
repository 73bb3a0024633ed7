import { parseKeyLine, type PublicKey } from '../../base/public-key.ts';
import { fingerprintOf } from '../../base/fingerprint.ts';
import type { FaultCode } from '../fault.ts';
import { NOTHING, onlyFault, type Origin } from './origin.ts';
import type { Sidecar } from './sidecar.ts';
import { NAMESPACE, readSignature, signsSums } from './ssh-signature.ts';

/** Several times the longest signature that OpenSSH makes. */
export const MAX_SIGNATURE = 32 * 1024;

/** The keys that a signature is compared with. */
interface KnownKeys {
  /** The one that the verifying person knows to be the publisher's. */
  given: PublicKey | undefined;
  /** The line of the key that the archive itself names. */
  own: string | undefined;
}

/** Checks the signature beside an archive whose bytes have these sums. */
export function checkSignature(
  name: string,
  sidecar: Sidecar,
  sums: ReadonlyMap<string, string>,
  keys: KnownKeys,
): Origin {
  const fault = (code: FaultCode, message: string) => onlyFault(code, name, message);
  if ('absent' in sidecar) return keys.given ? fault('missing-signature', 'No está.') : NOTHING;
  if ('defect' in sidecar) return fault('damaged-signature', sidecar.defect);
  const signature = readSignature(sidecar.bytes.toString('latin1'));
  if ('defect' in signature) return fault('damaged-signature', signature.defect);
  if (signature.namespace !== NAMESPACE)
    return fault(
      'wrong-signature',
      `Es para «${signature.namespace.slice(0, 80)}», y no para archivos («${NAMESPACE}»).`,
    );
  if (!signsSums(signature, sums)) return fault('wrong-signature', 'No es de este archivo, o uno de los dos cambió.');
  return judgeKey(name, signature.key, keys);
}

/** What the key of a valid signature proves: it is known from elsewhere, or only from the archive itself. */
function judgeKey(name: string, key: PublicKey, { given, own }: KnownKeys): Origin {
  const whose = `Es de la llave ${fingerprintOf(key.bytes)} (${key.type})`;
  if (given)
    return isSame(given, key)
      ? { faults: [], statements: [`Firma: es de la llave que usted dio, ${fingerprintOf(key.bytes)}.`], signed: true }
      : onlyFault('other-key', name, `${whose}, y no de la que usted dio, ${fingerprintOf(given.bytes)}.`);
  if (own === undefined)
    return onlyFault('unconfirmed-key', name, `${whose}, y el archivo no dice cuál es la de quien lo publica.`);
  const declared = parseKeyLine(own);
  return declared && isSame(declared, key)
    ? onlyFault(
        'unconfirmed-key',
        name,
        `${whose}. La llave es la que dice el propio archivo: compárela con la publicada.`,
      )
    : onlyFault('other-key', name, `${whose}, y no de la que el archivo dice que es la suya.`);
}

const isSame = (a: PublicKey, b: PublicKey) => Buffer.from(a.bytes).equals(b.bytes);
