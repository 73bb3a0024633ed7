import { z } from 'zod';
import { dia, direccion, sha256, tamano } from './campo.ts';

/** `data/archivos.csv`: the archives of this site that are kept, each with what tells that it is whole. */
export const archivado = z.strictObject({
  fecha: dia('Fecha de corte del sitio que guarda'),
  direccion: direccion('Dirección en que está el ZIP'),
  tamano: tamano('Cuánto mide, en bytes'),
  sha256: sha256('Su suma SHA-256'),
});
export type Archivado = z.output<typeof archivado>;
