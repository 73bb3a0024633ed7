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
  const dias = periodoDays(periodo);
  if (!dias) return [];
  const desde = countWhile(metas, ({ metaPlan }) => lastDay(metaPlan.vence) < dias.from);
  const hasta = countWhile(metas, ({ metaPlan }) => lastDay(metaPlan.vence) <= dias.to);
  const vencen = metas.slice(desde, hasta).filter(({ estado }) => estado !== 'no-programada');
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

export function countTold(vencen: MetaCalculada[], informe: string, fin: FinDeInformes): Cuenta {
  const dicho = vencen.map((una) => isToldMet(una, informe, fin));
  return {
    vencen,
    contadas: dicho.filter((cumplida) => cumplida !== undefined).length,
    cumplidas: new Set(vencen.filter((_, i) => dicho[i] === true)),
  };
}

function isToldMet(una: MetaCalculada, informe: string, fin: FinDeInformes): boolean | undefined {
  const until = fin.get(informe) ?? '';
  const declarado = una.avances.findLast(
    (avance) => isDeclaracion(avance) && (fin.get(avance.informe) ?? '') <= until,
  )?.declarado;
  if (declarado !== undefined) return declarado >= 100;
  return hasValor(una.calculo.resultado) ? una.alcanzada : undefined;
}

/**
 * Whether a report claims another number than that of the goals there are, or that of those told as met. Where none is
 * told one by one, there is nothing to hold against its claim of how many were met.
 */
export function differs({ que, unidad, valor }: Afirmacion, { vencen, contadas, cumplidas }: Cuenta): boolean {
  const porcentaje = unidad === 'porcentaje';
  if (que === 'metas-programadas') return !porcentaje && valor !== vencen.length;
  if (contadas === 0) return !porcentaje && valor > vencen.length;
  return porcentaje ? !isRounded(valor, (cumplidas.size / vencen.length) * 100) : valor !== cumplidas.size;
}

/** Whether a number is another one rounded or cut to as many decimals as it is written with. */
function isRounded(escrito: number, exacto: number): boolean {
  const decimales = String(escrito).split('.')[1]?.length ?? 0;
  return Math.abs(exacto - escrito) < 10 ** -decimales;
}
