import * as z from 'zod';
import {
  correoOpc,
  dia,
  direccionDeBaseOpc,
  direccionDeCarpeta,
  direccionOpc,
  fechaOpc,
  idiomaOpc,
  llavePublicaOpc,
  opcion,
  opcionOpc,
  organismoOpc,
  palabra,
  refiereOpc,
  regionOpc,
  texto,
  textoOpc,
} from '../fields/fields.ts';
import { type Term, TERMS } from '../speech/terms.ts';

/** A word of the interface as the site says it. */
const noun = z.strictObject({
  singular: palabra('La palabra, como a mitad de una frase'),
  plural: palabra('La misma, en plural'),
  genero: opcion(['m', 'f'], 'Con qué concuerda: «m», masculino; «f», femenino'),
});

const terms = Object.keys(TERMS) as Term[];
const ofEachTerm = Object.fromEntries(terms.map((term) => [term, noun.optional()]));

/** `data/sitio.json`: what the site says of itself. */
export const sitio = z.strictObject({
  nombre: texto('Nombre del sitio'),
  descripcion: texto('Qué es, en una frase'),
  url: direccionDeCarpeta('Dirección en que se publica; termina con «/»'),
  corte: dia('Fecha de corte: el día contra el que se juzga si [una meta] venció'),
  corte_motivo: texto('Por qué ese día'),
  licencia_datos: texto('Licencia de los datos (identificador SPDX)'),
  contacto: texto('A quién y cómo pedir correcciones'),
  correo: correoOpc('Correo al que se piden las correcciones'),
  plataforma: textoOpc('Plataforma en que se pide información por ley'),
  plataforma_url: direccionOpc('Dirección de esa plataforma'),
  repositorio: direccionDeBaseOpc('Dirección del repositorio de las fuentes'),
  idioma: idiomaOpc('Idioma de las páginas (BCP 47): solo «es» por ahora'),
  region: regionOpc('País que dice cómo se escriben números y meses (ISO 3166-1); en blanco, «MX»'),
  organismo: organismoOpc('Cómo se nombra a la institución a mitad de una frase, con su artículo'),
  palabras: z.strictObject(ofEachTerm as Record<Term, z.ZodOptional<typeof noun>>).optional(),
  plan_principal: refiereOpc('[Plan] con que abre la portada; en blanco, el que rige a la fecha de corte', 'planes'),
  historia_desde: fechaOpc(
    'Desde cuándo cuentan como correcciones los cambios de cifras que guarda Git: desde que el sitio se publicó; en blanco, ninguno',
  ),
  editar: opcionOpc(
    ['si', 'no'],
    'Si el sitio publica editar.html, en que se corrigen sus tablas y textos en el navegador; en blanco, no',
  ),
  llave_publica: llavePublicaOpc('Llave pública de SSH con la que se firman los archivos del sitio'),
});

export type Sitio = z.output<typeof sitio>;
