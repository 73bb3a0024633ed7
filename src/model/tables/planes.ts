import * as z from 'zod';
import {
  enteroOpc,
  fecha,
  fechaParcial,
  fuente,
  fuenteOpc,
  lista,
  opcion,
  refiere,
  refierenOpc,
  refiereOpc,
  texto,
  textoBreveOpc,
  textoOpc,
} from '../fields/fields.ts';
import { textKind } from '../table.ts';

const CLASES_DE_PLAN = [
  'plan-de-accion',
  'plan-de-accion-local',
  'plan-de-desarrollo',
  'programa-operativo',
  'programa-presupuestario',
  'mir',
] as const;

/** Its page in clear words has 300 in all. */
const MOST_WORDS_IN_CLEAR = 60;

/** `content/planes/<plan>.mdx`: what a body promises for a term, whatever it calls it. */
const plan = z.strictObject({
  titulo: texto('Título [del plan]'),
  nombre_corto: texto('Nombre corto'),
  en_claro: textoBreveOpc(
    'De qué trata, en palabras de todos los días y frases cortas, para su página «en claro»; en blanco, solo lo que dicen sus datos',
    MOST_WORDS_IN_CLEAR,
  ),
  tipo: opcion(
    CLASES_DE_PLAN,
    'Clase de [plan], como la nombra quien lo publica: el programa operativo anual (POA) es «programa-operativo»; la matriz de indicadores para resultados, «mir»',
  ),
  entidad: refiere('Entidad que lo publica', 'entidades'),
  organo: refiereOpc('Órgano que le da seguimiento', 'organos'),
  inicio: fechaParcial('Inicio de su vigencia'),
  fin: fechaParcial('Fin de su vigencia'),
  anterior: refiereOpc('[Plan] anterior', 'planes'),
  modificaciones: lista(
    z.strictObject({
      fecha: fecha('Fecha de la modificación'),
      sesion: refiereOpc('Sesión que la aprobó', 'sesiones'),
      que: texto('Qué cambió'),
      fuente: fuenteOpc('Dónde se dice; en blanco, donde lo demás [del plan]'),
    }),
  ),
  evaluaciones: lista(
    z.strictObject({
      que: texto('Qué evaluación anuncia [el plan]'),
      cuando: textoOpc('Para cuándo'),
      anio: enteroOpc('Año en que la anuncia'),
      anio_de_vigencia: enteroOpc('Qué año de la vigencia dice que es: 1, 2, 3…'),
      fuente: fuenteOpc('Dónde la anuncia; en blanco, donde lo demás [del plan]'),
    }),
  ),
  ods_transversales: lista(
    z.strictObject({
      ods: refiere('Objetivo o meta de la Agenda 2030', 'ods'),
      compromisos: refierenOpc('[Compromisos] que la nombran; en blanco, [el plan entero]', 'compromisos'),
      que: textoOpc('De qué manera, en palabras propias'),
      fuente: fuente(),
    }),
  ),
  fuente: fuente(),
});
export type Plan = z.output<typeof plan>;

export const planes = textKind(plan, {
  singular: 'plan',
  title: '[Planes]',
  description: 'Cada [plan] o programa, como lo llame quien lo publica.',
  lists: {
    modificaciones: { title: 'Modificaciones de [los planes]', description: 'Cada vez que [un plan] cambió.' },
    evaluaciones: { title: 'Evaluaciones de [los planes]', description: 'Cada evaluación que [un plan] anuncia.' },
    ods_transversales: {
      title: 'Objetivos transversales de [los planes]',
      description: 'Cada objetivo de la Agenda 2030 al que [un plan] dice que contribuye de manera transversal.',
    },
  },
});
