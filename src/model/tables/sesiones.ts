import * as z from 'zod';
import { clave, enteroOpc, fecha, fuente, opcion, opcionOpc, refiere, refierenOpc, segun } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/sesiones.csv`: every session that a document names, whether its acta is held or not. */
export const sesion = z.strictObject({
  id: clave('Clave de la sesión'),
  organo: refiere('Órgano que sesiona', 'organos'),
  junto_con: refierenOpc('Otros órganos con los que sesiona', 'organos'),
  segun: segun('Quién dice que es de ese órgano'),
  tipo: opcion(['ordinaria', 'extraordinaria', 'solemne', 'permanente'], 'Tipo de sesión'),
  numero: enteroOpc('Número de la sesión, si el documento lo da'),
  fecha: fecha('Fecha que le da el documento'),
  consta: opcionOpc(
    ['convocada'],
    'Lo que consta de ella: en blanco, que se celebró; «convocada», solo que se convocó',
  ),
  fuente: fuente(),
});
export type Sesion = z.output<typeof sesion>;

/** The bodies that hold a session, the one that its row is of first. */
export const organosOf = ({ organo, junto_con = [] }: Pick<Sesion, 'organo' | 'junto_con'>): string[] => [
  organo,
  ...junto_con,
];

export const sesiones = table(sesion, {
  title: 'Sesiones',
  description: 'Cada sesión que un documento nombra, tenga o no su [acta] en este sitio.',
  key: ['id'],
});
