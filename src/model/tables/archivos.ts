import * as z from 'zod';
import { dia, direccion, sha256, tamano } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/archivos.csv`: the archives of this site that are kept, each with what tells that it is whole. */
const archivado = z.strictObject({
  fecha: dia('Fecha de corte del sitio que guarda'),
  direccion: direccion('Dirección en que está el archivo, que es un ZIP o un WACZ'),
  tamano: tamano('Cuánto mide, en bytes'),
  sha256: sha256('Su suma SHA-256'),
});
export type Archivado = z.output<typeof archivado>;

export const archivos = table(archivado, {
  title: 'Archivos',
  description: 'Cada copia completa de este sitio que se conserva, con lo que prueba que está entera.',
  key: ['direccion'],
});

/** The name of the file and its kind, as far as its address tells them. */
export function describeFile({ direccion }: Archivado): { nombre: string; clase: 'ZIP' | 'WACZ' | undefined } {
  const nombre = new URL(direccion).pathname.split('/').at(-1) || direccion;
  const [, ending] = /\.(zip|wacz)$/i.exec(nombre) ?? [];
  return { nombre, clase: ending?.toUpperCase() as 'ZIP' | 'WACZ' | undefined };
}
