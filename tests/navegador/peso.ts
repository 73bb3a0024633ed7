import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST } from './dist.ts';

export const KB = 1024;

/** What a server that doesn't compress would send as it is. */
const YA_COMPRIMIDO = /\.(woff2|png|jpe?g|webp)$/;

const weights = new Map<string, number>();

/** Bytes of a file of the site, compressed as a server sends it. */
export function weigh(archivo: string): number {
  const known = weights.get(archivo);
  if (known !== undefined) return known;
  const bytes = readFileSync(join(DIST, decodeURIComponent(archivo.replace(/[?#].*$/, ''))));
  const weight = YA_COMPRIMIDO.test(archivo) ? bytes.length : gzipSync(bytes).length;
  weights.set(archivo, weight);
  return weight;
}
