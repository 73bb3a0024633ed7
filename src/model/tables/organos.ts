import { z } from 'zod';
import { clave, fechaParcialOpc, refiere, texto } from '../fields/fields.ts';
import { tabla } from '../table.ts';

/** `data/organos.csv`: collegiate bodies that hold sessions. */
const organo = z.strictObject({
  id: clave('Clave del órgano colegiado'),
  entidad: refiere('Entidad a la que pertenece', 'entidades'),
  nombre: texto('Nombre como lo escribe el documento'),
  inicio: fechaParcialOpc('Desde cuándo existe'),
  fin: fechaParcialOpc('Hasta cuándo'),
});
export type Organo = z.output<typeof organo>;

export const organos = tabla(organo, {
  titulo: 'Órganos colegiados',
  descripcion: 'Cada comité o consejo que celebra sesiones.',
  clave: ['id'],
  soloCitada: true,
});
