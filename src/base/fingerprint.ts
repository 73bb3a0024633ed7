import { createHash } from 'node:crypto';

/** A public key's fingerprint, as `ssh-keygen -l` writes it. */
export const fingerprintOf = (bytes: Uint8Array) =>
  `SHA256:${createHash('sha256').update(bytes).digest('base64').replace(/=+$/, '')}`;
