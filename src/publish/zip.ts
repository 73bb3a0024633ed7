import { zipSync } from 'fflate';

/** A zip that repeats byte for byte: entries in order, each of the same day. fflate writes the local parts of a date. */
export function makeZip(entries: Iterable<readonly [ruta: string, bytes: Uint8Array]>, corte: string): Uint8Array {
  const [anio = 0, mes = 1, dia = 1] = corte.split('-').map(Number);
  const mtime = new Date(anio, mes - 1, dia, 12);
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime, level: 6 });
}
