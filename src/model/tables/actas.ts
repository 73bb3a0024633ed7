import * as z from 'zod';
import {
  clave,
  enteroOpc,
  fechaOpc,
  fuente,
  fuenteOpc,
  hora,
  horaOpc,
  lista,
  opcion,
  opcionOpc,
  refiere,
  refiereOpc,
  segun,
  texto,
  textoOpc,
} from '../fields/fields.ts';
import { textKind } from '../table.ts';

/** What a session can say of an agreement of an earlier one. */
const RESULTADOS_DE_SEGUIMIENTO = ['cumplido', 'prorrogado', 'cancelado'] as const;

/** How somebody votes on a point, or that they weren't there. */
export const SENTIDOS_DE_VOTO = ['a-favor', 'en-contra', 'abstencion', 'ausente'] as const;
export type SentidoDeVoto = (typeof SENTIDOS_DE_VOTO)[number];

/** What a session agreed. */
export const acuerdo = z.strictObject({
  id: clave('Clave [del acuerdo]'),
  punto: texto('Punto en que se tomó'),
  texto: texto('Qué se acordó'),
  responsable: refiereOpc('Quién responde', 'dependencias', 'organos', 'personas', 'entidades'),
  clase: opcionOpc(['aprobacion', 'encargo'], 'Si se resolvió ahí mismo o manda hacer algo; en blanco, «encargo»'),
  vence: fechaOpc('Plazo'),
  antes_de: refiereOpc('Sesión antes de la cual debe hacerse', 'sesiones'),
  antes_de_segun: segun('Quién dice de qué sesión se trata'),
  cumplido: fechaOpc('Cuándo se cumplió'),
  fuente_cumplido: fuenteOpc('Dónde consta que se cumplió; en blanco, donde lo demás'),
  fuente: fuenteOpc('Dónde consta; en blanco, donde lo demás'),
});

/** `content/actas/<id>.mdx`: the minutes of a session. */
const acta = z.strictObject({
  sesion: refiere('Sesión de la que da cuenta', 'sesiones'),
  corrige: refiereOpc('[Acta] de la misma sesión [a la@acta] que [esta@acta] corrige', 'actas'),
  inicio: hora('Hora de inicio'),
  termino: hora('Hora de término'),
  lugar: texto('Dónde se celebró'),
  quorum: texto('Lo que [el acta] dice del quórum'),
  asistentes: lista(
    z.strictObject({
      persona: refiere('Persona', 'personas'),
      cargo: texto('Cargo como lo escribe [el acta]'),
      calidad: opcion(
        ['presidencia', 'ciudadania', 'administracion', 'facilitadora', 'invitada'],
        'Con qué calidad asistió',
      ),
      llegada: horaOpc('A qué hora llegó, si fue después de empezar'),
      salida: horaOpc('A qué hora se fue, si fue antes de terminar'),
    }),
  ),
  ausentes: lista(
    z.strictObject({
      persona: refiere('Persona', 'personas'),
      cargo: textoOpc('Cargo como lo escribe [el acta]'),
      justificada: opcionOpc(['si', 'no'], 'Si [el acta] da por justificada su falta'),
    }),
  ),
  presentes: enteroOpc('Cuántos integrantes dice [el acta] que estuvieron presentes'),
  quorum_requerido: enteroOpc('Cuántos se necesitaban para sesionar, según [el acta] o lo que la rige'),
  firmantes: lista(
    z.strictObject({
      persona: refiere('Persona', 'personas'),
      cargo: texto('Cargo que acompaña al nombre en la hoja de firmas'),
    }),
  ),
  orden_del_dia: lista(
    z.strictObject({
      punto: texto('Número del punto'),
      asunto: texto('Asunto, en palabras propias'),
      resultado: texto('En qué quedó'),
      votacion: textoOpc('Votación'),
      a_favor: enteroOpc('Cuántos votaron a favor, si [el acta] da el número'),
      en_contra: enteroOpc('Cuántos votaron en contra, si [el acta] da el número'),
      abstenciones: enteroOpc('Cuántos se abstuvieron, si [el acta] da el número'),
      ausentes: enteroOpc('Cuántos no estuvieron al votar, si [el acta] da el número'),
      votos: lista(
        z.strictObject({
          persona: refiere('Persona', 'personas'),
          sentido: opcion(SENTIDOS_DE_VOTO, 'Cómo votó'),
        }),
      ),
      sesion_citada: refiereOpc('Sesión que el punto cita', 'sesiones'),
      fuente: fuenteOpc('Dónde consta; en blanco, donde lo demás'),
    }),
  ),
  acuerdos: lista(acuerdo),
  seguimiento: lista(
    z.strictObject({
      acuerdo: refiere('[Acuerdo] de [un acta] anterior: «acta/acuerdo»', 'acuerdos'),
      resultado: opcion(RESULTADOS_DE_SEGUIMIENTO, 'Qué dice [el acta] de [él@acuerdo]'),
      fecha: fechaOpc('Cuándo se cumplió, se prorrogó o se canceló; en blanco, [el acta] no lo dice'),
      nuevo_plazo: fechaOpc('Plazo que le da la prórroga'),
      fuente: fuenteOpc('Dónde consta; en blanco, donde lo demás'),
    }),
  ),
  informes: lista(refiere('[Informe] que se presentó', 'informes')),
  aprobada_en: refiereOpc('Sesión que [lo/la@acta] aprobó', 'sesiones'),
  fuente: fuente(),
  fuente_firmas: fuenteOpc('Dónde están las firmas; en blanco, donde lo demás'),
});
export type Acta = z.output<typeof acta>;

export const actas = textKind(acta, {
  singular: 'acta',
  title: '[Actas]',
  description: 'Cada [acta] de una sesión.',
  lists: {
    asistentes: { title: 'Asistentes de [las actas]', description: 'Cada persona que [un acta] da por presente.' },
    firmantes: {
      title: 'Nombres en las hojas de firmas',
      description: 'Cada nombre que trae la hoja de firmas de [un acta]. No dice que esa persona haya firmado.',
    },
    ausentes: { title: 'Ausentes de [las actas]', description: 'Cada persona que [un acta] da por ausente.' },
    orden_del_dia: {
      title: 'Órdenes del día',
      description: 'Cada punto que se trató en una sesión, y en qué quedó.',
      parts: {
        votos: {
          title: 'Votos de [las actas]',
          description: 'Cómo votó cada persona en cada punto, si [el acta] lo dice por nombre.',
          of: 'punto',
        },
      },
    },
    acuerdos: { title: '[Acuerdos]', description: 'Cada [acuerdo] que [un acta] asienta.' },
    seguimiento: {
      title: 'Seguimiento de [acuerdos]',
      description: 'Cada vez que [un acta] dice qué pasó con [un acuerdo] de [otra@acta].',
    },
  },
});
