import * as z from 'zod';
import {
  fecha,
  fechaOpc,
  fuente,
  numeroOpc,
  opcion,
  refiere,
  refiereOpc,
  textoOpc,
  valorDeMetaOpc,
} from '../fields/fields.ts';
import { compareText } from '../../base/compare-text.ts';
import { lastDay } from '../date.ts';
import { table } from '../table.ts';

/** What changes of a goal; the last two end it. */
const QUE_SE_AJUSTA = ['valor', 'plazo', 'cancelada', 'sustituida'] as const;
export type QueSeAjusta = (typeof QUE_SE_AJUSTA)[number];

/** `data/planes/<plan>/ajustes.csv`: a change of a goal, decided after its plan; the goal's own row stays as it was. */
const ajuste = z.strictObject({
  meta: refiere('[Meta] que cambió; su renglón de metas.csv se queda como estaba', 'metas'),
  que: opcion(QUE_SE_AJUSTA, 'Qué cambió'),
  valor: valorDeMetaOpc('De «valor», el nuevo: número, o si/no'),
  valor_hasta: numeroOpc('De un rango («entre»), el número mayor nuevo'),
  plazo: fechaOpc('De «plazo», el nuevo'),
  por: refiereOpc('De «sustituida», [la meta] que toma su lugar', 'metas'),
  fecha: fecha('Cuándo se decidió'),
  sesion: refiereOpc('Sesión que lo decidió', 'sesiones'),
  motivo: textoOpc('Por qué, según el documento'),
  fuente: fuente(),
});
export type Ajuste = z.output<typeof ajuste>;

/** A change that ends a goal. */
export type Fin = Ajuste & { que: 'cancelada' | 'sustituida' };

export const isFin = (one: Ajuste): one is Fin => one.que === 'cancelada' || one.que === 'sustituida';

/** In the order in which they were decided: what ends a goal, after what else was decided that day. */
export const inOrder = (ajustes: readonly Ajuste[]): Ajuste[] =>
  [...ajustes].sort((a, b) => compareText(lastDay(a.fecha), lastDay(b.fecha)) || Number(isFin(a)) - Number(isFin(b)));

export const ajustes = table(ajuste, {
  title: 'Ajustes de [metas]',
  description:
    'Cada cambio de [una meta] que se decidió después de su [plan]: otro valor, otro plazo, o que ya no siga.',
  key: ['meta', 'que', 'fecha'],
  // They are themselves changes, each with its document.
  figures: [],
});

/** What a report says of a goal that ended, in words that no program counts. */
const ENDED =
  /(?<!\bno )\bse (?:cancel[oó]|sustituy[oó]|reemplaz[oó]|elimin[oó]|suprimi[oó]|dio de baja|dej[oó] sin efecto)(?!\p{L})/iu;
const IS_ENDED =
  /(?<!\p{L}|\bno (?:fue|quedó|ha sido) )(?:(?:cancel|elimin|reemplaz)ad[ao]|sustituid[ao]|suprimid[ao]|dad[ao] de baja)(?!\p{L})/iu;

export const tellsOfEnd = (text: string): boolean => ENDED.test(text) || IS_ENDED.test(text);
