import * as z from 'zod';
import { clave, fechaParcialOpc, fuenteOpc, opcionOpc, refiere, refiereOpc, texto } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/organos.csv`: collegiate bodies that hold sessions. */
const organo = z.strictObject({
  id: clave('Clave del órgano colegiado'),
  entidad: refiere('Entidad a la que pertenece', 'entidades'),
  nombre: texto('Nombre como lo escribe el documento'),
  inicio: fechaParcialOpc('Desde cuándo existe'),
  fin: fechaParcialOpc('Hasta cuándo'),
  sucede_a: refiereOpc('Órgano al que sucede, si lo hubo antes con otro nombre o en otro periodo', 'organos'),
  fuente: fuenteOpc('Dónde consta que lo sucede'),
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
