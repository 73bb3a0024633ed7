import { z } from 'zod';
import { clave, fechaParcialOpc, opcionOpc, refiere, texto } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/organos.csv`: collegiate bodies that hold sessions. */
const organo = z.strictObject({
  id: clave('Clave del órgano colegiado'),
  entidad: refiere('Entidad a la que pertenece', 'entidades'),
  nombre: texto('Nombre como lo escribe el documento'),
  inicio: fechaParcialOpc('Desde cuándo existe'),
  fin: fechaParcialOpc('Hasta cuándo'),
  firma: opcionOpc(
    ['presidencia'],
    'Quién firma sus [actas]: en blanco, quienes asisten; «presidencia», solo quien preside',
  ),
});
export type Organo = z.output<typeof organo>;

export const organos = table(organo, {
  title: 'Órganos colegiados',
  description: 'Cada comité o consejo que celebra sesiones.',
  key: ['id'],
  onlyCited: true,
});
