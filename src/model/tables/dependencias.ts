import * as z from 'zod';
import {
  clave,
  correoOpc,
  direccionOpc,
  fechaParcialOpc,
  fuenteOpc,
  refiere,
  refierenOpc,
  texto,
  textoOpc,
} from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/dependencias.csv`: the units of an entity that answer for something. */
const dependencia = z.strictObject({
  id: clave('Clave [de la dependencia]'),
  entidad: refiere('Entidad a la que pertenece', 'entidades'),
  nombre: texto('Nombre como lo escribe el documento'),
  siglas: textoOpc('Siglas'),
  correo: correoOpc('Correo en que se le escribe'),
  telefono: textoOpc('Teléfono en que atiende'),
  url: direccionOpc('Página de la web en que se le contacta'),
  desde: fechaParcialOpc('Desde cuándo se llama así, o existe'),
  hasta: fechaParcialOpc('Hasta cuándo'),
  sucede_a: refierenOpc(
    '[Dependencias] a [las@dependencia] que sucede: [de la@dependencia] que cambió de nombre o se dividió, [una@dependencia]; de [las@dependencia] que se unieron, [varias@dependencia]',
    'dependencias',
  ),
  fuente: fuenteOpc('Dónde consta el cambio'),
});
export type Dependencia = z.output<typeof dependencia>;

export const dependencias = table(dependencia, {
  title: '[Dependencias]',
  description: 'Cada área de una entidad que responde de algo.',
  key: ['id'],
  onlyCited: true,
});
