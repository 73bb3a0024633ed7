import { formatDeadline, formatWhenDue } from '../../../format/deadlines.ts';
import { plansOf } from '../../../model/tables/informes.ts';
import { tellsOfEnd } from '../../../model/tables/ajustes.ts';
import { dueDay } from '../../../model/tables/metas.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatWithArticle } from '../../../format/periods.ts';
import { periodoDays } from '../../../model/periodo.ts';
import type { TextoDeInforme } from '../../../model/tables/index.ts';
import {
  type CifrasDelPlan,
  figuresGiven,
  figuresMissing,
  indexCifras,
  placeInInforme,
} from '../shared/figures-of-activity.ts';
import { besideAsked, tellMeta } from '../shared/tell-meta.ts';
import { pageOfInforme, pageOfMeta } from '../shared/page-links.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/**
 * A goal past due of which the report of its deadline doesn't say whether it was met. The report may well tell of the
 * activity: then what it gives is told too. A step is left out where the goal around it was answered, or is told itself.
 */
export const metaSinReporte: Regla = {
  kind: ruleKind({
    code: 'meta-sin-reporte',
    title: '[Metas vencidas] de [las@meta] que su [informe] no dice si se cumplieron',
    explanation:
      '[El plan] puso una fecha y la fecha pasó. [El informe] que cubre esa fecha no dice si [la meta] se cumplió, ni da todas las cifras con que se sabría. Cuando da alguna cifra [de la actividad], aquí se dice cuál.',
    wrong: '[El plan]: dar 10 talleres en 2025. [El informe] de 2025: (nada sobre los talleres de 2025).',
    right: '[El informe] de 2025: se dieron 8 de los 10 talleres.',
  }),
  peso: 'fondo',
  find(sitio) {
    const of = (plan: string) => sitio.informes.filter((informe) => plansOf(informe).includes(plan));
    return sitio.planes.flatMap((plan) => findInPlan(plan, of(plan.id)));
  },
};

function findInPlan(plan: PlanCalculado, informes: readonly TextoDeInforme[]): Hallazgo[] {
  const unreported = plan.metasCalculadas.filter(({ estado }) => estado === 'sin-reporte');
  if (unreported.length === 0) return [];
  const metas = new Map(plan.metasCalculadas.map((one) => [one.metaPlan.id, one]));
  const cifras = indexCifras(plan, informes);
  return unreported
    .filter((one) => !isToldAbove(one, metas) && !isToldToHaveEnded(one))
    .flatMap((one) => {
      const covering = informes.filter(({ periodo }) => covers(periodo, dueDay(one.metaPlan)));
      return toHallazgo(plan, one, covering, cifras);
    });
}

/** A report that calls it cancelled is not silent, though nobody has recorded the change yet. */
const isToldToHaveEnded = ({ avances }: MetaCalculada) => avances.some(({ salvedad = '' }) => tellsOfEnd(salvedad));

function isToldAbove(one: MetaCalculada, metas: ReadonlyMap<string, MetaCalculada>): boolean {
  const around = metas.get(one.pasoDe ?? '');
  if (around === undefined) return false;
  return around.alcanzada !== undefined || around.estado === 'sin-reporte' || isToldAbove(around, metas);
}

function covers(periodo: string, day: string): boolean {
  const days = periodoDays(periodo);
  return days !== undefined && days.from <= day && day <= days.to;
}

function toHallazgo(
  plan: PlanCalculado,
  one: MetaCalculada,
  covering: readonly TextoDeInforme[],
  cifras: CifrasDelPlan,
): Hallazgo[] {
  const { metaPlan, compromiso } = one;
  const silences = covering.map((informe) => ({ informe, given: figuresGiven(one, informe, cifras) }));
  const [first, ...others] = silences.map(({ informe, given }): Side => ({
    says: saying`No dice si [la meta] se cumplió${ofActividad(given)}`,
    fuente: placeInInforme(cifras, informe, compromiso),
  }));
  if (!first) return [];
  const given = [...new Set(silences.flatMap((each) => each.given))];
  const missing = figuresMissing(one, cifras);
  const lacking = missing.length === 0 ? '' : `; para saberlo falta ${missing.join(', ')}`;
  return [
    {
      record: metaPlan,
      column: ['vence'],
      id: `${plan.id}/${metaPlan.id}`,
      message: `${tellMeta(one)} Venció ${formatWhenDue(metaPlan)}. ${whoIsSilent(covering)} si se cumplió${ofActividad(shorten(given))}${lacking}.`,
      sides: besideAsked(one, `Plazo: ${formatDeadline(metaPlan)}`, first, ...others),
      pages: [pageOfMeta(plan, one), ...covering.map(pageOfInforme)],
    },
  ];
}

function whoIsSilent([informe, ...others]: readonly TextoDeInforme[]): string {
  return others.length === 0
    ? saying`[El informe] que cubre ${formatWithArticle(informe?.periodo ?? '')} no dice`
    : saying`[Ninguno@informe] de [los@informe] ${others.length + 1} [informes] que cubren su plazo dice`;
}

const ofActividad = (given: readonly string[]) =>
  given.length === 0 ? '' : saying`; [de la actividad] da ${given.join(', ')}`;

/** How many figures a message names where there are many; its side gives all. */
const FEW = 2;

function shorten(given: readonly string[]): string[] {
  const rest = given.length - FEW;
  return rest <= 1 ? [...given] : [...given.slice(0, FEW), `y otras ${rest}`];
}
