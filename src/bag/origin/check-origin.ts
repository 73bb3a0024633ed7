import type { X509Certificate } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PublicKey } from '../../base/public-key.ts';
import { sumBytes } from '../../base/hash.ts';
import { checkSignature, MAX_SIGNATURE } from './check-signature.ts';
import { checkTimestamp, MAX_TIMESTAMP } from './check-timestamp.ts';
import { readOwnKey } from './own-key.ts';
import { joinOrigins, NOTHING, onlyFault, type Origin } from './origin.ts';
import { readSidecar } from './sidecar.ts';

/** The hashes that signatures and time stamps are made of. */
export const HASHES = ['sha256', 'sha384', 'sha512'] as const;

/** What the verifying person knows about the publisher from elsewhere. */
export interface KnownPublisher {
  key: PublicKey | undefined;
  authority: X509Certificate[] | undefined;
}

/** Checks the signature (`.sig`) and the time stamp (`.tsr`) beside an archive. Without either, the archive isn't read. */
export async function checkOrigin(path: string, { key, authority }: KnownPublisher): Promise<Origin> {
  if ((await stat(path)).isDirectory()) return ofFolder(key !== undefined, authority !== undefined);
  const signature = await readSidecar(`${path}.sig`, MAX_SIGNATURE);
  const timestamp = await readSidecar(`${path}.tsr`, MAX_TIMESTAMP);
  const isThere = 'bytes' in signature || 'bytes' in timestamp;
  const sums = isThere ? (await sumBytes(createReadStream(path), HASHES)).sums : new Map<string, string>();
  const own = 'bytes' in signature && !key ? await readOwnKey(path) : undefined;
  const name = basename(path);
  return joinOrigins([
    checkSignature(`${name}.sig`, signature, sums, { given: key, own }),
    checkTimestamp(`${name}.tsr`, timestamp, sums, authority),
  ]);
}

/** A signature is of one file. A check that was asked for and can't be made must not pass in silence. */
function ofFolder(withKey: boolean, withAuthority: boolean): Origin {
  const message = 'Una carpeta no se firma ni se sella: verifique el ZIP.';
  return joinOrigins([
    withKey ? onlyFault('missing-signature', '', message) : NOTHING,
    withAuthority ? onlyFault('missing-timestamp', '', message) : NOTHING,
  ]);
}
