import type { X509Certificate } from 'node:crypto';
import { type PublicKey, parseKeyLine, refusalOfKey } from '../../base/public-key.ts';
import { parsePem } from './certificate.ts';
import { readBeside } from './sidecar.ts';

const MAX_LLAVE = 32 * 1024;
/** The certificates of all the authorities that a system knows fit. */
const MAX_PEM = 4 * 1024 * 1024;

/** What was given can't be used, said in words. */
type Leido<T> = { lee: T } | { no: string };

/** The key that whoever verifies gives: its line, or the file that has it. */
export async function readGivenKey(dada: string): Promise<Leido<PublicKey>> {
  const directa = parseKeyLine(dada.trim());
  if (directa) return { lee: directa };
  const junto = await readBeside(dada, MAX_LLAVE);
  if ('falta' in junto) return { no: 'No es una llave pública, ni el archivo de una.' };
  if ('defecto' in junto) return { no: junto.defecto };
  const texto = junto.bytes.toString('latin1').trim();
  const llave = parseKeyLine(texto);
  return llave ? { lee: llave } : { no: refusalOfKey(texto).message };
}

/** The certificates of an authority, in the file that whoever verifies gives. */
export async function readGivenAuthority(path: string): Promise<Leido<X509Certificate[]>> {
  const junto = await readBeside(path, MAX_PEM);
  if ('falta' in junto) return { no: 'No existe.' };
  if ('defecto' in junto) return { no: junto.defecto };
  const certificados = parsePem(junto.bytes.toString('latin1'));
  return certificados?.length ? { lee: certificados } : { no: 'No tiene certificados en PEM, o alguno está mal.' };
}
