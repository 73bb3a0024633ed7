import type { MetaCalculada } from '../compute/meta.ts';
import type { PlanCalculado } from '../compute/plan.ts';
import { formatPeriodo } from '../formato.ts';
import type { Avance } from '../model/meta-plan.ts';
import { pageOfInforme, pageOfMeta } from './paginas.ts';
import type { Enlace, Examinado, Hallazgo } from './regla.ts';

/** A goal's own words inside a sentence: without its full stop, and its quotes are the inner ones. */
export function quoteMeta({ meta }: Pick<MetaCalculada, 'meta'>): string {
  return `«${meta.texto.replace(/\.$/, '').replaceAll('«', '“').replaceAll('»', '”')}»`;
}

/** What the plan asks for: as its document writes it where the site holds that, else in the site's words. */
export function askedFor(una: MetaCalculada): string {
  const escrita = una.actividad?.meta_texto;
  return escrita === undefined ? quoteMeta(una) : `«${escrita.replace(/\.$/, '')}»`;
}

/** An avance that declares a percentage. */
export type Declaracion = Avance & { declarado: number };

export const isDeclaracion = (avance: Avance): avance is Declaracion => avance.declarado !== undefined;

/** The pages that show a goal and the report that tells of it. */
export function pagesOfAvance({ indices }: Examinado, plan: PlanCalculado, una: MetaCalculada, avance: Avance) {
  const informe = indices.informes.get(avance.informe);
  return [pageOfMeta(plan, una), ...(informe ? [pageOfInforme(informe)] : [])] satisfies Enlace[];
}

/** How a note names what a report says of a goal. */
export const idOfAvance = (plan: PlanCalculado, { meta_plan, informe }: Avance): string =>
  `${plan.id}/${meta_plan}/${informe}`;

/** What a rule finds goal by goal, in the order of plans and deadlines. */
export function findByMeta(
  sitio: Examinado,
  find: (plan: PlanCalculado, una: MetaCalculada) => Hallazgo[],
): Hallazgo[] {
  return sitio.planes.flatMap((plan) => plan.metasCalculadas.flatMap((una) => find(plan, una)));
}

/** `2024-T3` → «el tercer trimestre de 2024»; a year or a month takes no article. */
export function withArticle(periodo: string): string {
  return /-[STB]/.test(periodo) ? `el ${formatPeriodo(periodo)}` : formatPeriodo(periodo);
}

/** `2025` → «en 2025»; `2019/2021` → «de 2019 a 2021». */
export function formatDuring(periodo: string): string {
  return periodo.includes('/') ? `de ${formatPeriodo(periodo)}` : `en ${withArticle(periodo)}`;
}
