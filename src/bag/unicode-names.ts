import { type Fault, makeFault } from './fault.ts';
import type { Manifest } from './manifest.ts';

/**
 * Makes a manifest name files as the bag does where only their Unicode normalization differs: copying to another system
 * may change it, and RFC 8493 asks for normalized names to be compared.
 */
export function alignNames({ sums }: Manifest, paths: ReadonlySet<string>): Fault[] {
  const absent = [...sums.keys()].filter((path) => !paths.has(path));
  if (absent.length === 0) return [];
  const unnamed = new Map([...paths].filter((path) => !sums.has(path)).map((path) => [path.normalize(), path]));
  return absent.flatMap((written) => {
    const path = unnamed.get(written.normalize());
    if (path === undefined) return [];
    unnamed.delete(written.normalize());
    sums.set(path, sums.get(written));
    sums.delete(written);
    return [
      makeFault('normalized-name', path, 'El manifiesto escribe sus acentos de otra manera; es el mismo archivo.'),
    ];
  });
}
