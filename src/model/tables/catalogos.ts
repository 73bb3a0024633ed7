import { z } from 'zod';
import { clave, entero, fuenteOpc, refiere, segun, texto, textoOpc } from '../fields/fields.ts';

/** `data/ods.csv`: goals and targets of the 2030 Agenda that commitments name (UN A/RES/70/1). */
export const ods = z.strictObject({
  id: clave('Objetivo («16») o meta («16.6») de la Agenda 2030'),
  nombre: texto('Qué busca, en pocas palabras'),
  objetivo: entero('Número del objetivo'),
  fuente: fuenteOpc('Dónde está ese nombre; en blanco, es de quien edita'),
});

/** `data/glosario.csv`: terms explained. */
export const termino = z.strictObject({
  id: clave('Clave del término'),
  termino: texto('Término'),
  siglas: textoOpc('Siglas'),
  definicion: texto('Qué quiere decir'),
  segun: segun('Quién lo define'),
  fuente: fuenteOpc('Dónde lo define un documento, o de dónde sale lo que se compuso'),
});
export type Termino = z.output<typeof termino>;

/** `data/marco-juridico.csv`: the norms on which a plan rests. */
export const norma = z.strictObject({
  id: clave('Clave de la norma'),
  plan: refiere('Plan que la cita', 'planes'),
  norma: texto('Nombre de la norma'),
  articulos: texto('Artículos, como los cita el plan'),
  fuente: fuenteOpc('Dónde la cita el plan; en blanco, donde lo demás del plan'),
});

/** `data/observaciones.csv`: editors' explanations of contradictions that the rules find. */
export const notaDeObservacion = z.strictObject({
  codigo: texto('Código de la observación'),
  referencia: texto('Clave del registro y columna'),
  nota: texto('Explicación'),
});
export type NotaDeObservacion = z.output<typeof notaDeObservacion>;
