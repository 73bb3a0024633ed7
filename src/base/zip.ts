import { zipSync } from 'fflate';

/** A zip in memory that repeats byte for byte: entries in order, each of the same day, `AAAA-MM-DD`. */
export function makeZip(entries: Iterable<readonly [ruta: string, bytes: Uint8Array]>, dia: string): Uint8Array {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime: localNoon(dia), level: 6 });
}

/** A zip holds local time: noon of the day, in parts, is the same in every time zone. Its calendar is 1980 to 2099. */
export function localNoon(dia: string): Date {
  const [anio = 0, mes = 1, numero = 1] = dia.split('-').map(Number);
  if (anio < 1980) return new Date(1980, 0, 1, 12);
  return anio > 2099 ? new Date(2099, 11, 31, 12) : new Date(anio, mes - 1, numero, 12);
}
