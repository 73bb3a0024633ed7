import { z } from 'zod';
import {
  clave,
  direccionOpc,
  enteroOpc,
  fechaOpc,
  fuente,
  refiere,
  refiereOpc,
  texto,
  textoOpc,
} from '../fields/fields.ts';

/** `data/documentos.csv`: the public documents in which everything else is stated. */
export const documento = z.strictObject({
  id: clave('Clave del documento'),
  titulo: texto('Título'),
  nombre_corto: textoOpc('Cómo se le cita en pocas palabras; en blanco, el título'),
  emisor: texto('Quién lo emite'),
  quien: textoOpc('Quién habla en él, después de «según»: «el municipio», «el Secretariado Técnico Local»'),
  fecha: fechaOpc('Fecha del documento'),
  url: direccionOpc('Dirección en que está publicado'),
});
export type Documento = z.output<typeof documento>;

/** `data/lugares.csv`: how a place that the site cites is found in the original. */
export const lugar = z.strictObject({
  fuente: fuente('Documento y lugar, como se cita'),
  como: textoOpc('Cómo se halla: el título o el renglón bajo el que está'),
  pagina: enteroOpc('Página del original en que empieza, si el documento la da', { minimo: 1 }),
});
export type Lugar = z.output<typeof lugar>;

/** `data/faltantes.csv`: a document that another names and the site doesn't hold. */
export const faltante = z.strictObject({
  que: texto('Qué documento es, en palabras propias'),
  entidad: refiere('A qué entidad pedirlo', 'entidades'),
  plan: refiereOpc('Plan del que es, si es de uno', 'planes'),
  fuente: fuente('Dónde lo nombra un documento'),
});
export type Faltante = z.output<typeof faltante>;
