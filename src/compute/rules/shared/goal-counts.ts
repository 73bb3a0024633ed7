import { asksNothing } from '../../../model/estado.ts';
import { dueDay } from '../../../model/tables/metas.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { Informe } from '../../../model/tables/informes.ts';
import { countWhile } from '../../../base/count-while.ts';
import { periodoDays } from '../../../model/periodo.ts';
import { hasValor } from '../../../model/result.ts';
import { isDeclaration } from './tell-meta.ts';

export type Afirmacion = Informe['afirmaciones'][number];

/** The last day that each report covers, by its id. */
export type EndOfInformes = ReadonlyMap<string, string>;

/**
 * The goals whose deadline lies in a period, from goals in the order of their deadlines. A step is left out if its own
 * goal falls due in the period too.
 */
export function goalsDue(metas: readonly MetaCalculada[], periodo: string): MetaCalculada[] {
  const days = periodoDays(periodo);
  if (!days) return [];
  const from = countWhile(metas, ({ metaPlan }) => dueDay(metaPlan) < days.from);
  const to = countWhile(metas, ({ metaPlan }) => dueDay(metaPlan) <= days.to);
  const due = metas.slice(from, to).filter(({ estado }) => !asksNothing(estado));
  const ids = new Set(due.map(({ metaPlan }) => metaPlan.id));
  return due.filter(({ pasoDe }) => !ids.has(pasoDe ?? ''));
}

/** The goals of a period, and those that reports up to one of them speak of. */
export interface GoalCount {
  due: MetaCalculada[];
  /** How many have a known result: declared in the report or before it, else computed from figures. */
  told: number;
  met: ReadonlySet<MetaCalculada>;
}

export function countTold(due: MetaCalculada[], informe: string, end: EndOfInformes): GoalCount {
  const dicho = due.map((one) => isToldMet(one, informe, end));
  return {
    due,
    told: dicho.filter((met) => met !== undefined).length,
    met: new Set(due.filter((_, i) => dicho[i] === true)),
  };
}

function isToldMet(one: MetaCalculada, informe: string, end: EndOfInformes): boolean | undefined {
  const until = end.get(informe) ?? '';
  const declarado = one.avances.findLast(
    (avance) => isDeclaration(avance) && (end.get(avance.informe) ?? '') <= until,
  )?.declarado;
  if (declarado !== undefined) return declarado >= 100;
  return hasValor(one.calculo.result) ? one.alcanzada : undefined;
}

/**
 * Whether a report claims another number of goals than there are, or another number met than it says goal by goal. If
 * it says none goal by goal, nothing contradicts its claim of how many were met.
 */
export function differs({ que, unidad, valor }: Afirmacion, { due, told, met }: GoalCount): boolean {
  const percentage = unidad === 'porcentaje';
  if (que === 'metas-programadas') return !percentage && valor !== due.length;
  if (told === 0) return !percentage && valor > due.length;
  return percentage ? !isRounded(valor, (met.size / due.length) * 100) : valor !== met.size;
}

/** Whether a written number is the exact one, rounded or cut to its decimals. */
function isRounded(written: number, exact: number): boolean {
  const decimals = String(written).split('.')[1]?.length ?? 0;
  return Math.abs(exact - written) < 10 ** -decimals;
}
