import { z } from 'zod';
import {
  clave,
  direccionOpc,
  fecha,
  fechaOpc,
  fuente,
  fuenteOpc,
  numeroOpc,
  opcion,
  opcionOpc,
  periodo,
  refiere,
  segun,
  texto,
  textoOpc,
  valorDeMeta,
} from '../fields/fields.ts';

/** What a goal is about: that something is done, that it is published, or that somebody else validates it. */
const SE_CUMPLE_AL = ['hacerse', 'publicarse', 'validarse'] as const;

export const COMPARADORES = ['al-menos', 'mas-de', 'igual', 'a-lo-mas'] as const;
export type Comparador = (typeof COMPARADORES)[number];

/** `data/planes/<plan>/metas.csv`: what an indicator must reach, and by when. */
export const metaPlan = z.strictObject({
  id: clave('Clave: actividad (o indicador) y periodo, «datos-abiertos-3-2025»'),
  indicador: refiere('Indicador', 'indicadores'),
  periodo: periodo('Periodo de la meta'),
  comparador: opcion(COMPARADORES, 'Cómo se compara el valor con la meta'),
  valor: valorDeMeta('Número, o si/no cuando la meta se cumple o no'),
  texto: texto('La meta en pocas palabras propias'),
  inicio: fechaOpc('Inicio, si el cronograma lo nombra'),
  vence: fecha('Plazo'),
  se_cumple_al: opcionOpc(SE_CUMPLE_AL, 'Qué debe haber pasado al vencer; en blanco, «hacerse»'),
  se_cumple_al_segun: segun('Quién dice qué debe haber pasado'),
  segun: segun('Quién fija lo que la meta debe alcanzar'),
  comparador_segun: segun('Quién dice cómo se compara lo hecho con lo programado'),
  fuente: fuente(),
});
export type MetaPlan = z.output<typeof metaPlan>;

/** What a source says that makes its own declaration less than whole. */
export const RESERVAS = ['en-proceso', 'al-momento', 'meta-adecuada', 'requisito-omitido'] as const;

/** `data/planes/<plan>/avances.csv`: what a report declares of a goal. */
export const avance = z.strictObject({
  meta_plan: refiere('Meta', 'metas'),
  informe: refiere('Informe que lo declara', 'informes'),
  declarado: numeroOpc('Avance declarado, de 0 a 100', { minimo: 0, maximo: 100, unidad: 'por ciento' }),
  cumplida: fechaOpc('Día o mes en que la fuente dice que se cumplió'),
  plazo_declarado: opcionOpc(['en-periodo'], 'Lo que la fuente dice del plazo'),
  publicada: fechaOpc('Cuándo se publicó su producto'),
  evidencia: direccionOpc('Dirección pública de la evidencia'),
  evidencia_perdida: opcionOpc(
    ['si', 'quiza'],
    'El texto perdió lo que la fuente mostraba de esta meta («si»), o que puede ser de ella («quiza»)',
  ),
  reserva: opcionOpc(RESERVAS, 'Qué reserva hace la fuente al declarar'),
  salvedad: textoOpc('Salvedad de la fuente, en palabras propias'),
  fuente: fuente(),
  fuente_evidencia: fuenteOpc(
    'Dónde está la evidencia: su dirección, o lo que el texto perdió; en blanco, donde lo demás',
  ),
  fuente_notas: fuenteOpc('Dónde están las fechas, la reserva y la salvedad; en blanco, donde lo demás'),
});
export type Avance = z.output<typeof avance>;
