import * as z from 'zod';
import {
  clave,
  fechaOpc,
  fuente,
  numeroOpc,
  opcion,
  opcionOpc,
  periodo,
  refiere,
  segun,
  texto,
  valorDeMetaOpc,
} from '../fields/fields.ts';
import { type Dia, lastDay } from '../date.ts';
import { table } from '../table.ts';

/** What a goal is about: that something is done, that it is published, or that somebody else validates it. */
const SE_CUMPLE_AL = ['hacerse', 'publicarse', 'validarse'] as const;

export const COMPARADORES = ['al-menos', 'mas-de', 'igual', 'a-lo-mas', 'entre'] as const;
export type Comparador = (typeof COMPARADORES)[number];

/** `data/planes/<plan>/metas.csv`: what an indicator must reach, and by when. */
export const metaPlan = z.strictObject({
  id: clave('Clave: [actividad] ([o indicador]) y periodo, «talleres-3-2025»'),
  indicador: refiere('[Indicador]', 'indicadores'),
  periodo: periodo('Periodo [de la meta]'),
  comparador: opcion(COMPARADORES, 'Cómo se compara el valor con [la meta]'),
  valor: valorDeMetaOpc('Número, o si/no cuando [la meta] se cumple o no; en blanco, por definir'),
  texto: texto('[La meta] en pocas palabras propias'),
  inicio: fechaOpc('Inicio, si el cronograma lo nombra'),
  vence: fechaOpc('Plazo; en blanco, sin plazo'),
  se_cumple_al: opcionOpc(SE_CUMPLE_AL, 'Qué debe haber pasado al vencer; en blanco, «hacerse»'),
  se_cumple_al_segun: segun('Quién dice qué debe haber pasado'),
  segun: segun('Quién fija lo que [la meta] debe alcanzar'),
  comparador_segun: segun('Quién dice cómo se compara lo hecho con lo programado'),
  valor_hasta: numeroOpc('De un rango («entre»), el número mayor'),
  tolerancia: numeroOpc('De «igual», cuánto puede apartarse el valor, en la unidad [del indicador]', { minimum: 0 }),
  fuente: fuente(),
});
export type MetaPlan = z.output<typeof metaPlan>;

/** What a value is compared with. */
export type Asked = Pick<MetaPlan, 'comparador' | 'valor'> & Partial<Pick<MetaPlan, 'valor_hasta' | 'tolerancia'>>;

/** Whether it asks for a figure, and not just that something be done. */
export const asksFigure = ({ valor }: Pick<Asked, 'valor'>): boolean =>
  valor !== undefined && typeof valor !== 'string';

/** Later than any day that can be written. */
const NEVER = '9999-12-31';

/** The last day of a goal's deadline; without one, it never falls due. */
export const dueDay = ({ vence }: Pick<MetaPlan, 'vence'>): Dia => (vence === undefined ? NEVER : lastDay(vence));

/** The year in which a goal falls due. */
export const dueYear = ({ vence }: Pick<MetaPlan, 'vence'>): string | undefined => vence?.slice(0, 4);

export const metas = table(metaPlan, {
  title: '[Metas]',
  description: 'Lo que cada [indicador] debe alcanzar, y para cuándo.',
  key: ['id'],
  required: true,
  figures: ['valor', 'valor_hasta', 'vence'],
  whenRepeated:
    'Si [la meta] cambió, deje el renglón original y escriba el cambio en ajustes.csv; si son [dos metas], cambie una de las claves.',
});
