import * as z from 'zod';
import {
  clave,
  fuente,
  numeroEscrito,
  refiere,
  refierenOpc,
  refiereOpc,
  segun,
  texto,
  textoOpc,
} from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/planes/<plan>/actividades.csv`: what will be done for a commitment, by whom and when. */
export const actividad = z.strictObject({
  id: clave('Clave: [compromiso] y número, «talleres-3», «talleres-1-bis»'),
  compromiso: refiere('[Compromiso]', 'compromisos'),
  numero: numeroEscrito('Número en [el compromiso], como lo escribe el documento'),
  nombre: texto('Nombre como lo escribe el documento'),
  descripcion: texto('En qué consiste, en palabras propias'),
  implementa: refierenOpc('[Dependencias] que [lo/la@actividad] implementan', 'dependencias'),
  da_seguimiento: refiereOpc('Quién le da seguimiento', 'dependencias', 'organos'),
  cronograma: textoOpc('Calendario como lo escribe el documento'),
  meta_texto: textoOpc('[Meta] como la escribe el documento en la ficha [de la actividad]'),
  medio_verificacion: textoOpc('Medio de verificación como lo escribe el documento'),
  necesita: refierenOpc('[Actividades] que deben estar antes', 'actividades'),
  necesita_segun: segun('Quién dice que las necesita'),
  fuente: fuente(),
});
export type Actividad = z.output<typeof actividad>;

export const actividades = table(actividad, {
  title: '[Actividades]',
  description: 'Cada [actividad] de [un compromiso]: qué se hará, quién y cuándo.',
  key: ['id'],
});
