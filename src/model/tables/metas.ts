import { z } from 'zod';
import {
  clave,
  fecha,
  fechaOpc,
  fuente,
  opcion,
  opcionOpc,
  periodo,
  refiere,
  segun,
  texto,
  valorDeMeta,
} from '../fields/fields.ts';
import { table } from '../table.ts';

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

export const metas = table(metaPlan, {
  title: 'Metas',
  description: 'Lo que cada indicador debe alcanzar, y para cuándo.',
  key: ['id'],
  required: true,
});
