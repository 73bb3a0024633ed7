import { z } from 'zod';
import { dia, direccionDeBaseOpc, direccionDeCarpeta, llavePublicaOpc, texto } from '../fields/fields.ts';

/** `data/sitio.json`: what the site says of itself. */
export const sitio = z.strictObject({
  nombre: texto('Nombre del sitio'),
  descripcion: texto('Qué es, en una frase'),
  url: direccionDeCarpeta('Dirección en que se publica; termina con «/»'),
  corte: dia('Fecha de corte: el día contra el que se juzga si una meta venció'),
  corte_motivo: texto('Por qué ese día'),
  licencia_datos: texto('Licencia de los datos (identificador SPDX)'),
  contacto: texto('A quién y cómo pedir correcciones'),
  repositorio: direccionDeBaseOpc('Dirección del repositorio de las fuentes'),
  llave_publica: llavePublicaOpc('Llave pública de SSH con la que se firman los archivos del sitio'),
});

export type Sitio = z.output<typeof sitio>;
