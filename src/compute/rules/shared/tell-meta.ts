import { fuentePlazoOf, originalOf } from '../../metas/meta-ajustada.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatPeriodo, formatWithArticle } from '../../../format/periods.ts';
import { periodoDays } from '../../../model/periodo.ts';
import type { Fuente } from '../../../model/fields/readings.ts';
import type { Avance } from '../../../model/tables/avances.ts';
import { pageOfInforme, pageOfMeta } from './page-links.ts';
import { quoteWhole } from './words.ts';
import type { Link, Examined, Hallazgo, Side } from './regla.ts';
import { say, saying } from '../../../model/speech/speech.ts';

/** A goal as the first sentence of a message: in the site's words, not a quotation. */
export function tellMeta({ metaPlan }: Pick<MetaCalculada, 'metaPlan'>): string {
  return `${metaPlan.segun === 'sitio' ? say('[Meta] que establece este sitio') : say('[Meta]')}: ${metaPlan.texto.replace(/\.$/, '')}.`;
}

/**
 * What the plan asks for, after `antes`: as its document writes it, with its place, if the site holds that; else in the
 * site's words.
 */
export function askedFor(one: MetaCalculada, before?: string): [Side] | [Side, Side] {
  const { actividad } = one;
  const metaPlan = originalOf(one);
  // What was changed stands elsewhere than what the plan asks for.
  if (before !== undefined && one.cambios) return [{ says: before, fuente: fuentePlazoOf(one) }, askedFor(one)[0]];
  const written = actividad?.meta_texto;
  const start = before === undefined ? '' : `${before}. `;
  const delSitio =
    metaPlan.segun === 'sitio' ? say('[Meta], que establece este sitio') : say('[Meta], en palabras de este sitio');
  if (!actividad || written === undefined || metaPlan.segun === 'sitio') {
    return [{ says: `${start}${delSitio}: ${metaPlan.texto.replace(/\.$/, '')}`, fuente: metaPlan.fuente }];
  }
  const says = saying`[Meta]: ${quoteWhole(written)}`;
  if (samePlace(actividad.fuente, metaPlan.fuente)) return [{ says: start + says, fuente: metaPlan.fuente }];
  const own = { says, fuente: actividad.fuente };
  return before === undefined ? [own] : [{ says: before, fuente: metaPlan.fuente }, own];
}

/** What the plan asks for, and what other places say. */
export function besideAsked(one: MetaCalculada, before: string | undefined, first: Side, ...others: Side[]): Sides {
  const [asked, written] = askedFor(one, before);
  return written ? [asked, written, first, ...others] : [asked, first, ...others];
}

type Sides = Hallazgo['sides'];

const samePlace = (one: Fuente, other: Fuente) => one.documento === other.documento && one.lugar === other.lugar;

/** Where a report gives dates, a reservation or what it left out. */
export const placeOfNotes = ({ fuente, fuente_notas = fuente }: Avance): Fuente => fuente_notas;

/** An avance that declares a percentage. */
export type Declaration = Avance & { declarado: number };

export const isDeclaration = (avance: Avance): avance is Declaration => avance.declarado !== undefined;

/** Whether the report was made when all that the goal measures was over: before that, it tells of a part. */
export function knewAll({ indexes }: Examined, { informe }: Avance, { metaPlan }: MetaCalculada): boolean {
  const to = periodoDays(indexes.informes.get(informe)?.periodo ?? '')?.to ?? '';
  return to >= (periodoDays(metaPlan.periodo)?.to ?? '');
}

/** The pages that show a goal and the report that speaks of it. */
export function pagesOfAvance({ indexes }: Examined, plan: PlanCalculado, one: MetaCalculada, avance: Avance) {
  const informe = indexes.informes.get(avance.informe);
  return [pageOfMeta(plan, one), ...(informe ? [pageOfInforme(informe)] : [])] satisfies Link[];
}

/** How an editors' note names what a report says of a goal. */
export const idOfAvance = (plan: PlanCalculado, { meta_plan, informe }: Avance): string =>
  `${plan.id}/${meta_plan}/${informe}`;

/** What a rule finds goal by goal, in the order of plans and deadlines. */
export function findByMeta(sitio: Examined, find: (plan: PlanCalculado, one: MetaCalculada) => Hallazgo[]): Hallazgo[] {
  return sitio.planes.flatMap((plan) => plan.metasCalculadas.flatMap((one) => find(plan, one)));
}

/** `2025` → «en 2025»; `2019/2021` → «de 2019 a 2021». */
export function formatDuring(periodo: string): string {
  return periodo.includes('/') ? `de ${formatPeriodo(periodo)}` : `en ${formatWithArticle(periodo)}`;
}
