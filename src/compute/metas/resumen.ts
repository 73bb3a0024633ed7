import { compareText } from '../../base/compare-text.ts';
import { hasValor } from '../../model/result.ts';
import { ESTADOS, type Estado, type MetaCalculada } from './meta-calculada.ts';

/** Goals counted by state. Percentages are never averaged. */
export interface Resumen {
  total: number;
  byEstado: Record<Estado, number>;
  /** Met, and recomputed here or with public evidence. */
  proven: number;
  /** Done in part, only as declared: no figure shows it. */
  partlyByDeclaration: number;
  /** Met, only by the body's own word. */
  onlyDeclared: number;
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
  const met = counted.filter(({ estado }) => estado === 'cumplida');
  const verified = met.filter(isProven).length;
  return {
    total: counted.length,
    byEstado: Object.fromEntries(
      ESTADOS.map((estado) => [estado, counted.filter((meta) => meta.estado === estado).length]),
    ) as Record<Estado, number>,
    proven: verified,
    onlyDeclared: met.length - verified,
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
    proven: sum(({ proven }) => proven),
    onlyDeclared: sum(({ onlyDeclared }) => onlyDeclared),
    partlyByDeclaration: sum(({ partlyByDeclaration }) => partlyByDeclaration),
    late: sum(({ late }) => late),
    publishedLate: sum(({ publishedLate }) => publishedLate),
    withOmission: sum(({ withOmission }) => withOmission),
  };
}

export function countedMetas(metas: readonly MetaCalculada[]): MetaCalculada[] {
  return metas.filter(isCounted);
}

/** Whether a goal counts: steps of a longer goal and goals programmed as 0 don't. */
export function isCounted({ pasoDe, estado }: MetaCalculada): boolean {
  return pasoDe === undefined && estado !== 'no-programada';
}

/** Whether readers can check for themselves that the goal was met. */
export function isProven({ verificabilidad }: MetaCalculada): boolean {
  return verificabilidad === 'calculada' || verificabilidad === 'con-evidencia';
}

/** Whether a report of it says that a part of what the goal asks for was left out. */
export function hasOmission({ avances }: Pick<MetaCalculada, 'avances'>): boolean {
  return avances.some(({ reserva }) => reserva === 'requisito-omitido');
}

/** The counts of each year, by the year in which a goal falls due. */
export function summarizeByYear(metas: readonly MetaCalculada[]): Map<string, Resumen> {
  const years = [...new Set(countedMetas(metas).map(({ metaPlan }) => metaPlan.vence.slice(0, 4)))].sort();
  return new Map(
    years.map((year) => [year, summarize(metas.filter(({ metaPlan }) => metaPlan.vence.startsWith(year)))]),
  );
}

/** The counts of each implementing unit; a goal shared by several units counts for each of them. */
export function summarizeByUnit(metas: readonly MetaCalculada[]): Map<string, Resumen> {
  const units = [...new Set(metas.flatMap(({ actividad }) => actividad?.implementa ?? []))].sort(compareText);
  return new Map(
    units.map((unit) => [unit, summarize(metas.filter(({ actividad }) => actividad?.implementa?.includes(unit)))]),
  );
}
