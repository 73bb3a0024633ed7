import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Sitio } from '../model/sitio.ts';

/** A file that was made: where, how long, and its sum. */
export interface Hecho {
  path: string;
  tamano: number;
  sha256: string;
}

/**
 * Writes what stands beside the archives, since none can hold its own sum: `.sha256` as `sha256sum -c` reads it, and
 * `.txt` for people, with the row for `data/archivos.csv`.
 */
export async function writeSidecars(path: string, sitio: Sitio, hechos: readonly Hecho[]): Promise<void> {
  const sums = hechos.map(({ path: file, sha256 }) => `${sha256}  ${basename(file)}\n`);
  await writeFile(`${path}.sha256`, sums.join(''));
  await writeFile(`${path}.txt`, describe(sitio, hechos));
}

function describe(sitio: Sitio, hechos: readonly Hecho[]): string {
  const each = hechos.map(
    ({ path, tamano, sha256 }) => `archivo: ${basename(path)}\ntamaño:  ${tamano} bytes\nsha256:  ${sha256}\n`,
  );
  const [zip] = hechos;
  return `${sitio.nombre}, fecha de corte ${sitio.corte}

${each.join('\n')}
Cuando el ZIP tenga una dirección pública, agregue este renglón a data/archivos.csv con ella:

fecha,direccion,tamano,sha256
${sitio.corte},DIRECCIÓN,${zip?.tamano ?? ''},${zip?.sha256 ?? ''}
`;
}
