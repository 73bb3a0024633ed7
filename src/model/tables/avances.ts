import * as z from 'zod';
import {
  avanceOpc,
  direccionesOArchivosOpc,
  fechaOpc,
  fuente,
  fuenteOpc,
  opcionOpc,
  refiere,
  textoOpc,
} from '../fields/fields.ts';
import { COLORES } from './indicadores.ts';
import { table } from '../table.ts';

/** What a source says that makes its own declaration less than whole. */
export const RESERVAS = ['en-proceso', 'al-momento', 'meta-adecuada', 'requisito-omitido'] as const;

/** `data/planes/<plan>/avances.csv`: what a report declares of a goal. */
export const avance = z.strictObject({
  meta_plan: refiere('[Meta]', 'metas'),
  informe: refiere('[Informe] que lo declara', 'informes'),
  declarado: avanceOpc(
    'Avance declarado: cuánto de [la meta] se cumplió, tal como [el informe] lo imprime (100 es [la meta entera], y puede pasar de ahí; si [la meta] se cumple o no, 100 o 0); no el valor [del indicador], aunque sea un porcentaje; en blanco, si no lo dice',
  ),
  cumplida: fechaOpc('Día o mes en que la fuente dice que se cumplió'),
  plazo_declarado: opcionOpc(['en-periodo'], 'Lo que la fuente dice del plazo'),
  publicada: fechaOpc('Cuándo se publicó su producto'),
  evidencia: direccionesOArchivosOpc('Dirección pública de la evidencia, o archivo de este sitio'),
  evidencia_perdida: opcionOpc(
    ['si', 'quiza'],
    'El texto perdió lo que la fuente mostraba de [esta meta] («si»), o que puede ser de [ella@meta] («quiza»)',
  ),
  reserva: opcionOpc(RESERVAS, 'Qué reserva hace la fuente al declarar'),
  salvedad: textoOpc('Salvedad de la fuente, en palabras propias'),
  fuente: fuente(),
  fuente_evidencia: fuenteOpc(
    'Dónde está la evidencia: su dirección, o lo que el texto perdió; en blanco, donde lo demás',
  ),
  fuente_notas: fuenteOpc('Dónde están las fechas, la reserva y la salvedad; en blanco, donde lo demás'),
  semaforo: opcionOpc(COLORES, 'Color que [el informe] da [a la meta] en su semáforo'),
});
export type Avance = z.output<typeof avance>;

export const avances = table(avance, {
  title: 'Avances',
  description: 'Lo que [un informe] declara de [una meta].',
  key: ['meta_plan', 'informe'],
});
