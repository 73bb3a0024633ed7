import * as z from 'zod';
import { fecha, fuenteOpc, opcion, refiereOpc, texto, textoOpc } from '../fields/fields.ts';
import { table } from '../table.ts';

/** What happened to what the site said: it was corrected, or taken back and nothing stands in its place. */
const QUE_SE_CORRIGE = ['corregida', 'retirada'] as const;

/** `data/correcciones.csv`: something that this site said and says no more, because it was wrong. */
const correccion = z.strictObject({
  que: opcion(QUE_SE_CORRIGE, 'Si ahora dice otra cosa, o si se quitó'),
  plan: refiereOpc('[Plan] en cuya carpeta está la tabla; en blanco, si no es de uno', 'planes'),
  tabla: texto('Nombre de la tabla, sin «.csv»; de un texto, el de su carpeta; de un conjunto de datos, su clave'),
  renglon: texto('Clave del renglón; si son varias columnas, en su orden y con «|» en medio: «obras|2025-T1»'),
  columna: textoOpc('Columna o dato que se corrigió; en blanco, el renglón entero'),
  antes: texto('Lo que decía, como estaba escrito'),
  fecha: fecha('Cuándo se corrigió'),
  motivo: texto('Por qué, en palabras propias'),
  fuente: fuenteOpc('Dónde consta lo correcto, si no es donde ya dice el renglón'),
});
export type FilaDeCorreccion = z.output<typeof correccion>;

export const correcciones = table(correccion, {
  title: 'Correcciones',
  description: 'Cada dato que este sitio publicó mal: qué decía, cuándo se corrigió y por qué.',
  key: ['plan', 'tabla', 'renglon', 'columna', 'fecha'],
});

/** The key of a row as this table writes it: blank values at its end are left out. */
export const renglonOf = (values: readonly (string | undefined)[]): string =>
  values
    .map((value) => value?.trim() ?? '')
    .join('|')
    .replace(/\|+$/, '');
