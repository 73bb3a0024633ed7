import { z } from 'zod';
import {
  clave,
  entero,
  fuente,
  opcion,
  refiere,
  refiereOpc,
  refierenOpc,
  segun,
  texto,
  textoOpc,
} from '../fields/fields.ts';

/** `data/planes/<plan>/actividades.csv`: what will be done for a commitment, by whom and when. */
export const actividad = z.strictObject({
  id: clave('Clave: compromiso y número, «datos-abiertos-3»'),
  compromiso: refiere('Compromiso', 'compromisos'),
  numero: entero('Número en el compromiso'),
  nombre: texto('Nombre como lo escribe el documento'),
  descripcion: texto('En qué consiste, en palabras propias'),
  implementa: refierenOpc('Dependencias que la implementan', 'dependencias'),
  da_seguimiento: refiereOpc('Quién le da seguimiento', 'dependencias', 'organos'),
  cronograma: textoOpc('Calendario como lo escribe el documento'),
  meta_texto: textoOpc('Meta como la escribe el documento en la ficha de la actividad'),
  medio_verificacion: textoOpc('Medio de verificación como lo escribe el documento'),
  necesita: refierenOpc('Actividades que deben estar antes', 'actividades'),
  necesita_segun: segun('Quién dice que las necesita'),
  fuente: fuente(),
});
export type Actividad = z.output<typeof actividad>;

/** `data/planes/<plan>/matriz.csv`: what a second place in the plan says of the same activity, as it says it. */
export const filaDeMatriz = z.strictObject({
  actividad: refiere('Actividad', 'actividades'),
  descripcion: textoOpc('Lo que la matriz dice de la actividad, en palabras propias'),
  nombre: texto('Nombre de la actividad en la matriz'),
  indicador: textoOpc('Nombre del indicador en la matriz'),
  formula: textoOpc('Fórmula de cálculo en la matriz'),
  unidad: textoOpc('Unidad de medida en la matriz'),
  meta_texto: textoOpc('Meta esperada en la matriz'),
  medio: textoOpc('Medio de verificación en la matriz'),
  responsable: textoOpc('Responsable de cumplimiento en la matriz'),
  fuente: fuente(),
});
export type FilaDeMatriz = z.output<typeof filaDeMatriz>;

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
export const dicho = z.strictObject({
  sujeto: refiere(
    'De qué se habla: plan, compromiso, actividad, órgano, u objetivo o meta de la Agenda 2030',
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

/** `data/planes/<plan>/propuestas.csv`: what citizens proposed. */
export const propuesta = z.strictObject({
  id: clave('Clave de la propuesta'),
  compromiso: refiere('Compromiso bajo el que se presentó', 'compromisos'),
  texto: texto('Qué propone, en palabras propias'),
  actividades: refierenOpc('Actividades que la recogen', 'actividades'),
  segun: segun('Quién dice que esas actividades la recogen'),
  fuente: fuente(),
});
export type Propuesta = z.output<typeof propuesta>;
