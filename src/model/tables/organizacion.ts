import { z } from 'zod';
import {
  clave,
  enteroOpc,
  fecha,
  fechaParcialOpc,
  fuente,
  opcion,
  opcionOpc,
  refiere,
  refiereOpc,
  segun,
  texto,
  textoOpc,
} from '../fields/fields.ts';

/** `data/entidades.csv`: public bodies. */
export const entidad = z.strictObject({
  id: clave('Clave de la entidad'),
  nombre: texto('Nombre oficial'),
  ambito: opcion(['municipal', 'estatal', 'sin-identificar'], 'Ámbito de gobierno'),
});
export type Entidad = z.output<typeof entidad>;

/** `data/dependencias.csv`: the units of an entity that answer for something. */
export const dependencia = z.strictObject({
  id: clave('Clave de la dependencia'),
  entidad: refiere('Entidad a la que pertenece', 'entidades'),
  nombre: texto('Nombre como lo escribe el documento'),
  siglas: textoOpc('Siglas'),
});
export type Dependencia = z.output<typeof dependencia>;

/** `data/organos.csv`: collegiate bodies that hold sessions. */
export const organo = z.strictObject({
  id: clave('Clave del órgano colegiado'),
  entidad: refiere('Entidad a la que pertenece', 'entidades'),
  nombre: texto('Nombre como lo escribe el documento'),
  inicio: fechaParcialOpc('Desde cuándo existe'),
  fin: fechaParcialOpc('Hasta cuándo'),
});
export type Organo = z.output<typeof organo>;

/** `data/personas.csv`: people, only as public documents name them in office. */
export const persona = z.strictObject({
  id: clave('Clave de la persona'),
  nombre: texto('Nombre completo, sin título'),
});
export type Persona = z.output<typeof persona>;

/**
 * `data/nombres.csv`: other ways in which a document writes a person, a unit, a body, a plan or a norm; also the
 * record's own name, to say where it stands so.
 */
export const nombre = z.strictObject({
  id: refiere(
    'Persona, dependencia, órgano, plan o norma',
    'personas',
    'dependencias',
    'organos',
    'planes',
    'marco-juridico',
  ),
  escrito: texto('Cómo lo escribe el documento'),
  segun: segun('Quién dice que ese nombre es de ella'),
  fuente: fuente(),
});
export type Nombre = z.output<typeof nombre>;

const CALIDADES = [
  'presidencia',
  'propietaria',
  'suplente',
  'permanente',
  'facilitadora',
  'secretaria-tecnica',
] as const;

/** `data/integrantes.csv`: who sits in a body, in which quality. */
export const integrante = z.strictObject({
  organo: refiere('Órgano', 'organos'),
  persona: refiere('Persona', 'personas'),
  cargo: texto('Cargo o representación, como lo escribe el documento'),
  sector: opcionOpc(['ciudadania', 'administracion', 'invitada'], 'Por quién participa'),
  calidad: opcionOpc(CALIDADES, 'Con qué calidad participa'),
  suple_a: refiereOpc('Persona a la que suple', 'personas'),
  desde: fechaParcialOpc('Desde cuándo'),
  hasta: fechaParcialOpc('Hasta cuándo'),
  nota: textoOpc('Aclaración del documento'),
  fuente: fuente(),
});
export type Integrante = z.output<typeof integrante>;

/** `data/vigencias.csv`: what a document says of when a plan or a body begins and ends, each time that one says it. */
export const vigencia = z.strictObject({
  de: refiere('Plan u órgano', 'planes', 'organos'),
  inicio: fechaParcialOpc('Cuándo empieza, según ese lugar'),
  fin: fechaParcialOpc('Cuándo termina, según ese lugar'),
  anios: enteroOpc('Cuántos años dura, según ese lugar', { unidad: 'años' }),
  escrito: textoOpc('Cómo lo escribe ese lugar'),
  fuente: fuente(),
});
export type Vigencia = z.output<typeof vigencia>;

/** `data/sesiones.csv`: every session that a document names, whether its acta is held or not. */
export const sesion = z.strictObject({
  id: clave('Clave de la sesión'),
  organo: refiere('Órgano que sesiona', 'organos'),
  segun: segun('Quién dice que es de ese órgano'),
  tipo: opcion(['ordinaria', 'extraordinaria'], 'Tipo de sesión'),
  numero: enteroOpc('Número de la sesión, si el documento lo da'),
  fecha: fecha('Fecha que le da el documento'),
  consta: opcionOpc(
    ['convocada'],
    'Lo que consta de ella: en blanco, que se celebró; «convocada», solo que se convocó',
  ),
  fuente: fuente(),
});
export type Sesion = z.output<typeof sesion>;
