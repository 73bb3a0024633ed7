import { createHash } from 'node:crypto';

/** SHA-256 of bytes, or of a text in UTF-8. */
export const sha256Bytes = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

/** The same in hexadecimal, as manifests and `sha256sum` write it. */
export const sha256Of = (bytes: Uint8Array | string): string => sha256Bytes(bytes).toString('hex');

/** Sums of bytes that come piece by piece, by algorithm, in hexadecimal, and how many bytes there are. */
export async function sumBytes(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  algorithms: readonly string[],
): Promise<{ sums: Map<string, string>; size: number }> {
  const hashes = algorithms.map((name) => [name, createHash(name)] as const);
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    for (const [, hash] of hashes) hash.update(chunk);
  }
  return { sums: new Map(hashes.map(([name, hash]) => [name, hash.digest('hex')])), size };
}
