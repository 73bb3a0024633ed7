import { basename } from 'node:path';
import { parseKeyLine } from '../base/public-key.ts';
import type { Sitio } from '../model/tables/sitio.ts';
import { fingerprintOf } from '../base/fingerprint.ts';

/** A file that was written: where, its size and its checksum. */
export interface WrittenFile {
  path: string;
  size: number;
  sha256: string;
}

/** The `.sha256` beside an archive, which can't hold its own checksum: a line as `sha256sum -c` reads it. */
export const writeSum = ({ path, sha256 }: WrittenFile) => `${sha256}  ${basename(path)}\n`;

/** The `.txt` that describes the archives, the bag first, for people, with the row for `data/archivos.csv`. */
export function describeArchives(sitio: Sitio, files: readonly WrittenFile[]): string {
  const each = files.map(
    ({ path, size, sha256 }) => `archivo: ${basename(path)}\ntamaño:  ${size} bytes\nsha256:  ${sha256}\n`,
  );
  const [zip] = files;
  return `${sitio.nombre}, fecha de corte ${sitio.corte}

${each.join('\n')}
Cada uno se publica con su .sha256. Quien los baja los comprueba, en Linux, con: sha256sum -c ARCHIVO.sha256
${describeProof(sitio)}
Cuando el ZIP tenga una dirección pública, agregue este renglón a data/archivos.csv con ella:

fecha,direccion,tamano,sha256
${sitio.corte},DIRECCIÓN,${zip?.size ?? ''},${zip?.sha256 ?? ''}
`;
}

/** How to prove whose it is and since when. It doesn't depend on whether it is signed: the same site has the same text. */
function describeProof({ llave_publica }: Sitio): string {
  const timestamp = `Para que conste desde cuándo existe, envíe el .zip.tsq a una autoridad de sellos de tiempo (docs/archivo.md) y
publique su respuesta junto al ZIP, con el mismo nombre y .tsr al final.
`;
  const key = llave_publica === undefined ? undefined : parseKeyLine(llave_publica);
  if (!key) return timestamp;
  return `Si se firmaron, junto a cada uno está su firma, .sig, de la llave ${fingerprintOf(key.bytes)}.
Publíquela con él.
${timestamp}`;
}
