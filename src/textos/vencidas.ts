import { inWords, saying } from '../model/speech/speech.ts';
import { lastDay } from '../model/date.ts';
import { formatWhen } from '../format/dates.ts';
import { formatList } from '../format/lists.ts';
import { byKnowledge } from '../compute/metas/overdue.ts';
import type { MetaCalculada } from '../compute/metas/meta-calculada.ts';
import { COMUN, count } from './comunes.ts';
import { nameInCount } from './cuentas.ts';

/** Goals that are past due and not proven. */
export const VENCIDAS = inWords({
  titulo: 'Venció y no está comprobado',
  descripcion:
    'Cada [meta] cuyo plazo terminó y que nadie puede comprobar como [cumplida@meta], por quien responde de [ella@meta].',
  nada: 'A la fecha de corte no hay [ninguna@meta].',
  porQue:
    'Están [las@meta] que no se cumplieron, [las@meta] que nadie informa y [las@meta] que solo se declaran. Los días se cuentan del fin de su plazo a la fecha de corte.',
  vencidas: 'Vencidas',
} as const);

/** «Venció el 30 de junio de 2025», «Vence en diciembre de 2026». */
export const tellDue = (vence: string, corte: string) =>
  `${lastDay(vence) < corte ? COMUN.vencio : COMUN.vence} ${formatWhen(vence)}`;

/** «hace 62 días». */
export const tellDays = (days: number) => `hace ${count(days, 'día', 'días')}`;

/** «11 metas vencieron y no están comprobadas: 1 sin reporte y 10 según el municipio.» */
export function tellOverdueStates(goals: readonly Pick<MetaCalculada, 'estado'>[], quien: string): string {
  const states = [...Map.groupBy(goals, ({ estado }) => estado)].sort(([a], [b]) => byKnowledge(a, b));
  const counts = states.map(([estado, own]) => `${own.length} ${nameInCount(estado, quien)}`);
  return `${tellOverdue(goals.length)}: ${formatList(counts)}.`;
}

/** «11 metas vencieron y no están comprobadas». */
export const tellOverdue = (goals: number) =>
  goals === 1
    ? saying`1 [meta] venció y no está [comprobada@meta]`
    : saying`${goals} [metas] vencieron y no están [comprobadas@meta]`;
