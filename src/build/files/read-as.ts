import { readFileSync } from 'node:fs';
import { sha256Of } from '../../base/hash.ts';

/** The bytes of a file, if they are as its sum says; one that can't be read is not. */
export function readAs(file: string, sha256: string | undefined): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file);
    return sha256Of(bytes) === sha256 ? bytes : undefined;
  } catch {
    return undefined;
  }
}
