import type { X509Certificate } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PublicKey } from '../../base/public-key.ts';
import { sumBytes } from '../checksums.ts';
import { checkSignature, MAX_FIRMA } from './check-signature.ts';
import { checkTimestamp, MAX_SELLO } from './check-timestamp.ts';
import { readOwnKey } from './own-key.ts';
import { joinOrigins, NADA, onlyFalla, type Origen } from './result.ts';
import { readBeside } from './sidecar.ts';

/** The sums that signatures and time stamps are made of. */
export const SUMAS = ['sha256', 'sha384', 'sha512'] as const;

/** What whoever verifies knows of the publisher from elsewhere. */
export interface Conocido {
  llave: PublicKey | undefined;
  autoridad: X509Certificate[] | undefined;
}

/** Checks the signature (`.sig`) and the time stamp (`.tsr`) beside an archive. Where neither is there, it isn't read. */
export async function checkOrigin(path: string, { llave, autoridad }: Conocido): Promise<Origen> {
  if ((await stat(path)).isDirectory()) return ofFolder(llave !== undefined, autoridad !== undefined);
  const firma = await readBeside(`${path}.sig`, MAX_FIRMA);
  const sello = await readBeside(`${path}.tsr`, MAX_SELLO);
  const isThere = 'bytes' in firma || 'bytes' in sello;
  const sumas = isThere ? (await sumBytes(createReadStream(path), SUMAS)).sumas : new Map<string, string>();
  const propia = 'bytes' in firma && !llave ? await readOwnKey(path) : undefined;
  const nombre = basename(path);
  return joinOrigins([
    checkSignature(`${nombre}.sig`, firma, sumas, { dada: llave, propia }),
    checkTimestamp(`${nombre}.tsr`, sello, sumas, autoridad),
  ]);
}

/** A signature is of one file; what was asked for and can't be there must not pass in silence. */
function ofFolder(conLlave: boolean, conAutoridad: boolean): Origen {
  const mensaje = 'Una carpeta no se firma ni se sella: verifique el ZIP.';
  return joinOrigins([
    conLlave ? onlyFalla('missing-signature', '', mensaje) : NADA,
    conAutoridad ? onlyFalla('missing-timestamp', '', mensaje) : NADA,
  ]);
}
