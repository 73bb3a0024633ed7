import { createHash } from 'node:crypto';

/** Sums of the same bytes, by algorithm, in hexadecimal, and how many bytes they are. */
export async function sumBytes(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  algoritmos: readonly string[],
): Promise<{ sumas: Map<string, string>; tamano: number }> {
  const hashes = algoritmos.map((nombre) => [nombre, createHash(nombre)] as const);
  let tamano = 0;
  for await (const chunk of chunks) {
    tamano += chunk.length;
    for (const [, hash] of hashes) hash.update(chunk);
  }
  return { sumas: new Map(hashes.map(([nombre, hash]) => [nombre, hash.digest('hex')])), tamano };
}

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
