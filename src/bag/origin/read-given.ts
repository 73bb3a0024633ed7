import type { X509Certificate } from 'node:crypto';
import { type PublicKey, parseKeyLine, refusalOfKey } from '../../base/public-key.ts';
import { parsePem } from './certificate.ts';
import { readSidecar } from './sidecar.ts';

const MAX_KEY = 32 * 1024;
/** Enough for the certificates of all the authorities that a system knows. */
const MAX_PEM = 4 * 1024 * 1024;

/** What was given, read, or why it can't be used, in words. */
type Given<T> = { value: T } | { refusal: string };

/** The key that the verifying person gives: its line, or the file that has it. */
export async function readGivenKey(given: string): Promise<Given<PublicKey>> {
  const direct = parseKeyLine(given.trim());
  if (direct) return { value: direct };
  const sidecar = await readSidecar(given, MAX_KEY);
  if ('absent' in sidecar) return { refusal: 'No es una llave pública, ni el archivo de una.' };
  if ('defect' in sidecar) return { refusal: sidecar.defect };
  const text = sidecar.bytes.toString('latin1').trim();
  const key = parseKeyLine(text);
  return key ? { value: key } : { refusal: refusalOfKey(text).message };
}

/** The certificates of an authority, in the file that the verifying person gives. */
export async function readGivenAuthority(path: string): Promise<Given<X509Certificate[]>> {
  const sidecar = await readSidecar(path, MAX_PEM);
  if ('absent' in sidecar) return { refusal: 'No existe.' };
  if ('defect' in sidecar) return { refusal: sidecar.defect };
  const certificates = parsePem(sidecar.bytes.toString('latin1'));
  return certificates?.length
    ? { value: certificates }
    : { refusal: 'No tiene certificados en PEM, o alguno está mal.' };
}
