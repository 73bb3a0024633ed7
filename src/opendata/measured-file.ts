import { sha256Of } from '../base/hash.ts';

/** A file, with what a reader checks after downloading it. */
export interface ArchivoMedido {
  ruta: string;
  contenido: Uint8Array;
  bytes: number;
  sha256: string;
}

export function measureFile(ruta: string, escrito: string | Uint8Array): ArchivoMedido {
  const contenido = typeof escrito === 'string' ? new TextEncoder().encode(escrito) : escrito;
  return { ruta, contenido, bytes: contenido.length, sha256: sha256Of(contenido) };
}

/** As `sha256sum -c` reads it. */
export function checksums(archivos: readonly ArchivoMedido[]): string {
  const sorted = [...archivos].sort((a, b) => (a.ruta < b.ruta ? -1 : 1));
  return sorted.map(({ ruta, sha256 }) => `${sha256}  ${ruta}\n`).join('');
}
