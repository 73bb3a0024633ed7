import { compareText } from '../../base/compare-text.ts';
import { dueYear } from '../../model/tables/metas.ts';
import { hasValor } from '../../model/result.ts';
import { ESTADOS, type Estado, isEstadoAparte, isMet } from '../../model/estado.ts';
import type { MetaCalculada } from './meta-calculada.ts';

/** Goals counted by state. Percentages are never averaged. */
export interface Resumen {
  /** Without those counted apart. */
  total: number;
  /** In each state, those counted apart too. */
  byEstado: Record<Estado, number>;
  /** How many are counted apart. */
  apart: number;
  /** Met, whether it can be checked or not. */
  met: number;
  /** Only declared met, where the site's text has lost something of the report that may be the proof. */
  proofMayBeLost: number;
  /** Done in part, only as declared: no figure shows it. */
  partlyByDeclaration: number;
  /** Met after their deadline, by the dates that reports give. */
  late: number;
  /** Of the late ones: made in time or at no known date, but published late where publishing is what counts. */
  publishedLate: number;
  /** Met, but their report says that a part of what they ask for was left out. */
  withOmission: number;
}

/** Sums up the goals that count. */
export function summarize(metas: readonly MetaCalculada[]): Resumen {
  const counted = countedMetas(metas);
  const apart = metas.filter(isApart);
  const met = counted.filter(({ estado }) => isMet(estado));
  return {
    total: counted.length,
    byEstado: Object.fromEntries(
      ESTADOS.map((estado) => [estado, [...counted, ...apart].filter((meta) => meta.estado === estado).length]),
    ) as Record<Estado, number>,
    apart: apart.length,
    met: met.length,
    proofMayBeLost: met.filter((meta) => meta.estado === 'declarada' && isEvidenceLost(meta)).length,
    partlyByDeclaration: counted.filter(({ estado, calculo }) => estado === 'parcial' && !hasValor(calculo.result))
      .length,
    late: met.filter(({ plazo }) => plazo === 'tarde').length,
    publishedLate: met.filter(({ plazo, plazoSegun }) => plazo === 'tarde' && plazoSegun === 'publicada').length,
    withOmission: met.filter(hasOmission).length,
  };
}

/** The sum of several summaries that share no goal. */
export function addResumenes(resumenes: readonly Resumen[]): Resumen {
  const sum = (count: (resumen: Resumen) => number) => resumenes.reduce((sum, one) => sum + count(one), 0);
  return {
    total: sum(({ total }) => total),
    byEstado: Object.fromEntries(ESTADOS.map((estado) => [estado, sum(({ byEstado }) => byEstado[estado])])) as Record<
      Estado,
      number
    >,
    apart: sum(({ apart }) => apart),
    met: sum(({ met }) => met),
    proofMayBeLost: sum(({ proofMayBeLost }) => proofMayBeLost),
    partlyByDeclaration: sum(({ partlyByDeclaration }) => partlyByDeclaration),
    late: sum(({ late }) => late),
    publishedLate: sum(({ publishedLate }) => publishedLate),
    withOmission: sum(({ withOmission }) => withOmission),
  };
}

export function countedMetas(metas: readonly MetaCalculada[]): MetaCalculada[] {
  return metas.filter(isCounted);
}

/** The goals that count, and those counted apart. */
export function listedMetas(metas: readonly MetaCalculada[]): MetaCalculada[] {
  return metas.filter((meta) => isCounted(meta) || isApart(meta));
}

/** Whether a goal counts: steps of a longer goal, goals programmed as 0 and those counted apart don't. */
export function isCounted(meta: MetaCalculada): boolean {
  return meta.pasoDe === undefined && meta.estado !== 'no-programada' && !isApart(meta);
}

export function isApart({ pasoDe, estado }: MetaCalculada): boolean {
  return pasoDe === undefined && isEstadoAparte(estado);
}

/** Whether the site's text has lost what may be the evidence of a goal, and has no other. */
export function isEvidenceLost({ avances }: Pick<MetaCalculada, 'avances'>): boolean {
  return (
    avances.some(({ evidencia_perdida }) => evidencia_perdida !== undefined) &&
    avances.every(({ evidencia }) => evidencia === undefined)
  );
}

/** Whether a report of it says that a part of what the goal asks for was left out. */
export function hasOmission({ avances }: Pick<MetaCalculada, 'avances'>): boolean {
  return avances.some(({ reserva }) => reserva === 'requisito-omitido');
}

/** The counts of each year, by the year in which a goal falls due. */
export function summarizeByYear(metas: readonly MetaCalculada[]): Map<string, Resumen> {
  const years = [...new Set(countedMetas(metas).flatMap(({ metaPlan }) => dueYear(metaPlan) ?? []))].sort();
  return new Map(years.map((year) => [year, summarize(metas.filter(({ metaPlan }) => dueYear(metaPlan) === year))]));
}

/** The counts of each implementing unit; a goal shared by several units counts for each of them. */
export function summarizeByUnit(metas: readonly MetaCalculada[]): Map<string, Resumen> {
  const units = [...new Set(metas.flatMap(({ actividad }) => actividad?.implementa ?? []))].sort(compareText);
  return new Map(
    units.map((unit) => [unit, summarize(metas.filter(({ actividad }) => actividad?.implementa?.includes(unit)))]),
  );
}
