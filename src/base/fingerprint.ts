import { sha256Bytes } from './hash.ts';

/** A public key's fingerprint, as `ssh-keygen -l` writes it. */
export const fingerprintOf = (bytes: Uint8Array) =>
  `SHA256:${sha256Bytes(bytes).toString('base64').replace(/=+$/, '')}`;
