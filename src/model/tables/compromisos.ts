import * as z from 'zod';
import {
  enteroOpc,
  fuente,
  fuenteOpc,
  lista,
  numeroEscrito,
  opcionOpc,
  refiere,
  refiereOpc,
  segun,
  texto,
  textoOpc,
} from '../fields/fields.ts';
import { textKind } from '../table.ts';

/** What stands beside the units of a body and is none: with it a commitment is made or carried out. */
export const CLASES_DE_CONTRAPARTE = [
  'sociedad-civil',
  'academia',
  'sector-privado',
  'organismo-internacional',
  'otra',
] as const;

/** `content/compromisos/<plan>/<compromiso>.mdx`: what the body binds itself to. */
const compromiso = z.strictObject({
  numero: numeroEscrito('Número [del compromiso] en [el plan], como lo escribe el documento'),
  orden: enteroOpc('Lugar en [el plan], si no es el que le da su número'),
  nombre: texto('Nombre como lo escribe el documento'),
  eje: textoOpc('Eje [del plan]'),
  responsable: refiereOpc('[Dependencia] responsable', 'dependencias'),
  corresponsables: lista(refiere('[Otra dependencia] que también responde', 'dependencias')),
  contrapartes: lista(
    z.strictObject({
      nombre: texto('Nombre como lo escribe el documento'),
      clase: opcionOpc(CLASES_DE_CONTRAPARTE, 'Qué es'),
      que: textoOpc('Qué le toca, en palabras propias'),
      fuente: fuenteOpc('Dónde consta; en blanco, donde lo demás'),
    }),
  ),
  problematica: textoOpc('Problema público que atiende'),
  objetivo: textoOpc('Qué busca'),
  poblacion: textoOpc('A quién se dirige'),
  ods: lista(refiere('Objetivo o meta de la Agenda 2030', 'ods')),
  fuente_ods: fuenteOpc('Dónde los nombra; en blanco, donde lo demás'),
  continua: refiereOpc(
    '[Compromiso] de [un plan] anterior que sigue en [este@compromiso]: «plan/compromiso»',
    'compromisos-de-planes',
  ),
  continua_segun: segun('Quién dice que es [el mismo@compromiso]'),
  fuente_continua: fuenteOpc('Dónde se dice que lo es; en blanco, donde lo demás'),
  relacionados: lista(refiere('[Compromiso] de [otro plan]: «plan/compromiso»', 'compromisos-de-planes')),
  relacionados_segun: segun('Quién dice que están relacionados'),
  fuente_relacionados: fuenteOpc('Dónde se dice que lo están; en blanco, donde lo demás'),
  fuente: fuente(),
});
type Compromiso = z.output<typeof compromiso>;

/** The units that answer for a commitment, each once. */
export function unitsOfCompromiso({
  responsable,
  corresponsables,
}: Pick<Compromiso, 'responsable' | 'corresponsables'>) {
  return [...new Set([...(responsable === undefined ? [] : [responsable]), ...corresponsables])];
}

export const compromisos = textKind(compromiso, {
  singular: 'compromiso',
  title: '[Compromisos]',
  description: 'Cada [compromiso] de [un plan].',
  lists: {
    contrapartes: {
      title: 'Contrapartes de [los compromisos]',
      description: 'Cada organización que acompaña [un compromiso] y no es [dependencia] de una entidad.',
    },
  },
});
