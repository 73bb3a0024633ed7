import { createHash } from 'node:crypto';

/** Sums of the same bytes, by algorithm, in hexadecimal, and how many bytes they are. */
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

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
