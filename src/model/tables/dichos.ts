import * as z from 'zod';
import { fuente, opcion, refiere, segun, texto } from '../fields/fields.ts';
import { table } from '../table.ts';

/** What several places may say of one thing: a number, a name or a term, each in few words. */
const ATRIBUTOS = [
  'alcance',
  'duracion-del-encargo',
  'eje',
  'evaluaciones',
  'fases',
  'foro',
  'integracion',
  'lectura',
  'nombre',
  'participante',
  'periodicidad',
  'plataforma',
  'porcentaje-pedido',
  'portal',
  'producto',
  'recurso',
  'talleres',
  'tema',
] as const;

/** `data/planes/<plan>/dichos.csv`: what a place says of an attribute that another place states too. */
const dicho = z.strictObject({
  sujeto: refiere(
    'De qué se habla: [plan], [compromiso], [actividad], órgano, u objetivo o meta de la Agenda 2030',
    'planes',
    'compromisos',
    'actividades',
    'organos',
    'ods',
  ),
  atributo: opcion(ATRIBUTOS, 'De qué se habla'),
  valor: texto('Lo que dice ese lugar'),
  segun: segun('De quién son las palabras, o la cuenta de lo que ese lugar enumera'),
  fuente: fuente(),
});
export type Dicho = z.output<typeof dicho>;

export const dichos = table(dicho, {
  title: 'Dichos',
  description: 'Lo que cada lugar dice de algo que otro lugar también dice.',
  key: ['sujeto', 'atributo', 'fuente'],
});
