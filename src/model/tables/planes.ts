import { z } from 'zod';
import {
  entero,
  enteroOpc,
  fecha,
  fechaParcial,
  fuente,
  fuenteOpc,
  lista,
  opcion,
  refiere,
  refiereOpc,
  refierenOpc,
  segun,
  texto,
  textoOpc,
} from '../fields/fields.ts';

/** `content/planes/<plan>.mdx`: an action plan or a yearly operative programme. */
export const plan = z.strictObject({
  titulo: texto('Título del plan'),
  nombre_corto: texto('Nombre corto'),
  tipo: opcion(['plan-de-accion', 'programa-operativo'], 'Clase de plan'),
  entidad: refiere('Entidad que lo publica', 'entidades'),
  organo: refiereOpc('Órgano que le da seguimiento', 'organos'),
  inicio: fechaParcial('Inicio de su vigencia'),
  fin: fechaParcial('Fin de su vigencia'),
  anterior: refiereOpc('Plan anterior', 'planes'),
  modificaciones: lista(
    z.strictObject({
      fecha: fecha('Fecha de la modificación'),
      sesion: refiereOpc('Sesión que la aprobó', 'sesiones'),
      que: texto('Qué cambió'),
      fuente: fuenteOpc('Dónde se dice; en blanco, donde lo demás del plan'),
    }),
  ),
  evaluaciones: lista(
    z.strictObject({
      que: texto('Qué evaluación anuncia el plan'),
      cuando: textoOpc('Para cuándo'),
      anio: enteroOpc('Año en que la anuncia'),
      anio_de_vigencia: enteroOpc('Qué año de la vigencia dice que es: 1, 2, 3…'),
      fuente: fuenteOpc('Dónde la anuncia; en blanco, donde lo demás del plan'),
    }),
  ),
  ods_transversales: lista(
    z.strictObject({
      ods: refiere('Objetivo o meta de la Agenda 2030', 'ods'),
      compromisos: refierenOpc('Compromisos que la nombran; en blanco, el plan entero', 'compromisos'),
      que: textoOpc('De qué manera, en palabras propias'),
      fuente: fuente(),
    }),
  ),
  fuente: fuente(),
});
export type Plan = z.output<typeof plan>;

/** `content/compromisos/<plan>/<compromiso>.mdx`: what the body binds itself to. */
export const compromiso = z.strictObject({
  numero: entero('Número del compromiso en el plan'),
  nombre: texto('Nombre como lo escribe el documento'),
  eje: textoOpc('Eje del plan'),
  responsable: refiereOpc('Dependencia responsable', 'dependencias'),
  problematica: textoOpc('Problema público que atiende'),
  objetivo: textoOpc('Qué busca'),
  poblacion: textoOpc('A quién se dirige'),
  ods: lista(refiere('Objetivo o meta de la Agenda 2030', 'ods')),
  fuente_ods: fuenteOpc('Dónde los nombra; en blanco, donde lo demás'),
  relacionados: lista(refiere('Compromiso de otro plan: «plan/compromiso»', 'compromisos-de-planes')),
  relacionados_segun: segun('Quién dice que están relacionados'),
  fuente_relacionados: fuenteOpc('Dónde se dice que lo están; en blanco, donde lo demás'),
  fuente: fuente(),
});
export type Compromiso = z.output<typeof compromiso>;
