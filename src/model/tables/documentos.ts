import * as z from 'zod';
import { archivoDeTextoOpc, clave, direccionOArchivoOpc, fechaOpc, texto, textoOpc } from '../fields/fields.ts';
import { table } from '../table.ts';

/** `data/documentos.csv`: the public documents in which everything else is stated. */
const documento = z.strictObject({
  id: clave('Clave del documento'),
  titulo: texto('Título'),
  nombre_corto: textoOpc('Cómo se le cita en pocas palabras; en blanco, el título'),
  emisor: texto('Quién lo emite'),
  quien: textoOpc('Quién habla en él, después de «según»: «el municipio», «el Secretariado Técnico Local»'),
  fecha: fechaOpc('Fecha del documento'),
  url: direccionOArchivoOpc('Dirección en que está publicado, o archivo de este sitio'),
  texto: archivoDeTextoOpc('Archivo de la carpeta «public» con su texto, si el sitio lo guarda'),
});
export type Documento = z.output<typeof documento>;

export const documentos = table(documento, {
  title: 'Documentos',
  description: 'Cada documento público en que consta lo demás.',
  key: ['id'],
  required: true,
  onlyCited: true,
});
