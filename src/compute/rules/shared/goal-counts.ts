import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import { lastDay } from '../../../model/date.ts';
import type { Informe } from '../../../model/tables/informes.ts';
import { countWhile } from '../../../base/count-while.ts';
import { periodoDays } from '../../../model/periodo.ts';
import { hasValor } from '../../../model/result.ts';
import { isDeclaracion } from './goals.ts';

export type Afirmacion = Informe['afirmaciones'][number];

/** The last day that each report covers, by its id. */
export type FinDeInformes = ReadonlyMap<string, string>;

/**
 * The goals whose deadline lies in a period, of goals in the order of their deadlines. A step is left out where the goal
 * around it falls due in it too.
 */
export function goalsDue(metas: readonly MetaCalculada[], periodo: string): MetaCalculada[] {
  const days = periodoDays(periodo);
  if (!days) return [];
  const from = countWhile(metas, ({ metaPlan }) => lastDay(metaPlan.vence) < days.from);
  const to = countWhile(metas, ({ metaPlan }) => lastDay(metaPlan.vence) <= days.to);
  const vencen = metas.slice(from, to).filter(({ estado }) => estado !== 'no-programada');
  const ids = new Set(vencen.map(({ metaPlan }) => metaPlan.id));
  return vencen.filter(({ pasoDe }) => !ids.has(pasoDe ?? ''));
}

/** The goals of a period, and those of them that are told up to a report. */
export interface Cuenta {
  vencen: MetaCalculada[];
  /** Of which anything is told: declared in the report or before it, else computed from figures. */
  contadas: number;
  cumplidas: ReadonlySet<MetaCalculada>;
}

export function countTold(vencen: MetaCalculada[], informe: string, end: FinDeInformes): Cuenta {
  const dicho = vencen.map((one) => isToldMet(one, informe, end));
  return {
    vencen,
    contadas: dicho.filter((met) => met !== undefined).length,
    cumplidas: new Set(vencen.filter((_, i) => dicho[i] === true)),
  };
}

function isToldMet(one: MetaCalculada, informe: string, end: FinDeInformes): boolean | undefined {
  const until = end.get(informe) ?? '';
  const declarado = one.avances.findLast(
    (avance) => isDeclaracion(avance) && (end.get(avance.informe) ?? '') <= until,
  )?.declarado;
  if (declarado !== undefined) return declarado >= 100;
  return hasValor(one.calculo.resultado) ? one.alcanzada : undefined;
}

/**
 * Whether a report claims another number than that of the goals there are, or that of those told as met. Where none is
 * told one by one, there is nothing to hold against its claim of how many were met.
 */
export function differs({ que, unidad, valor }: Afirmacion, { vencen, contadas, cumplidas }: Cuenta): boolean {
  const percentage = unidad === 'porcentaje';
  if (que === 'metas-programadas') return !percentage && valor !== vencen.length;
  if (contadas === 0) return !percentage && valor > vencen.length;
  return percentage ? !isRounded(valor, (cumplidas.size / vencen.length) * 100) : valor !== cumplidas.size;
}

/** Whether a number is another one rounded or cut to as many decimals as it is written with. */
function isRounded(written: number, exact: number): boolean {
  const decimals = String(written).split('.')[1]?.length ?? 0;
  return Math.abs(exact - written) < 10 ** -decimals;
}
