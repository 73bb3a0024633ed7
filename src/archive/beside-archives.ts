import { basename } from 'node:path';
import { parseKeyLine } from '../base/public-key.ts';
import type { Sitio } from '../model/tables/sitio.ts';
import { fingerprintOf } from '../base/fingerprint.ts';

/** A file that was made: where, how long, and its sum. */
export interface Hecho {
  path: string;
  tamano: number;
  sha256: string;
}

/** What stands beside an archive, which can't hold its own sum: a line as `sha256sum -c` reads it. */
export const writeSum = ({ path, sha256 }: Hecho) => `${sha256}  ${basename(path)}\n`;

/** The archives, of which the bag is the first, for people, with the row for `data/archivos.csv`. */
export function describeArchives(sitio: Sitio, hechos: readonly Hecho[]): string {
  const each = hechos.map(
    ({ path, tamano, sha256 }) => `archivo: ${basename(path)}\ntamaño:  ${tamano} bytes\nsha256:  ${sha256}\n`,
  );
  const [zip] = hechos;
  return `${sitio.nombre}, fecha de corte ${sitio.corte}

${each.join('\n')}
Cada uno se publica con su .sha256. Quien los baja los comprueba, en Linux, con: sha256sum -c ARCHIVO.sha256
${describeProof(sitio)}
Cuando el ZIP tenga una dirección pública, agregue este renglón a data/archivos.csv con ella:

fecha,direccion,tamano,sha256
${sitio.corte},DIRECCIÓN,${zip?.tamano ?? ''},${zip?.sha256 ?? ''}
`;
}

/** How to prove by whom and since when; whether it is signed isn't known here, and the same site has the same text. */
function describeProof({ llave_publica }: Sitio): string {
  const sello = `Para que conste desde cuándo existe, envíe el .zip.tsq a una autoridad de sellos de tiempo (docs/archivo.md) y
publique su respuesta junto al ZIP, con el mismo nombre y .tsr al final.
`;
  const llave = llave_publica === undefined ? undefined : parseKeyLine(llave_publica);
  if (!llave) return sello;
  return `Si se firmaron, junto a cada uno está su firma, .sig, de la llave ${fingerprintOf(llave.bytes)}.
Publíquela con él.
${sello}`;
}
