import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatDate, formatWhen } from '../../../format/dates.ts';
import { formatWithArticle } from '../../../format/periods.ts';
import { lastDay } from '../../../model/date.ts';
import { periodoDays } from '../../../model/periodo.ts';
import type { TextoDeInforme } from '../../../model/tables/index.ts';
import {
  type CifrasDelPlan,
  figuresGiven,
  figuresMissing,
  indexCifras,
  placeInInforme,
} from '../shared/figures-of-activity.ts';
import { besideAsked, tellMeta } from '../shared/goals.ts';
import { pageOfInforme, pageOfMeta } from '../shared/pages.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';

/**
 * A goal past due of which the report of its deadline doesn't say whether it was met. The report may well tell of the
 * activity: then what it gives is told too. A step is left out where the goal around it was answered, or is told itself.
 */
export const metaSinReporte: Regla = {
  kind: ruleKind({
    code: 'meta-sin-reporte',
    title: 'Metas vencidas de las que su informe no dice si se cumplieron',
    explanation:
      'El plan puso una fecha y la fecha pasó. El informe que cubre esa fecha no dice si la meta se cumplió, ni da todas las cifras con que se sabría. Cuando da alguna cifra de la actividad, aquí se dice cuál.',
    wrong: 'El plan: dar 10 talleres en 2025. El informe de 2025: (nada sobre los talleres de 2025).',
    right: 'El informe de 2025: se dieron 8 de los 10 talleres.',
  }),
  peso: 'fondo',
  find(sitio) {
    const informes = Map.groupBy(sitio.informes, ({ plan }) => plan);
    return sitio.planes.flatMap((plan) => findInPlan(plan, informes.get(plan.id) ?? []));
  },
};

function findInPlan(plan: PlanCalculado, informes: readonly TextoDeInforme[]): Hallazgo[] {
  const sinReporte = plan.metasCalculadas.filter(({ estado }) => estado === 'sin-reporte');
  if (sinReporte.length === 0) return [];
  const metas = new Map(plan.metasCalculadas.map((una) => [una.metaPlan.id, una]));
  const cifras = indexCifras(plan, informes);
  return sinReporte
    .filter((una) => !isToldAbove(una, metas))
    .flatMap((una) => {
      const cubren = informes.filter(({ periodo }) => covers(periodo, lastDay(una.metaPlan.vence)));
      return toHallazgo(plan, una, cubren, cifras);
    });
}

function isToldAbove(una: MetaCalculada, metas: ReadonlyMap<string, MetaCalculada>): boolean {
  const mayor = metas.get(una.pasoDe ?? '');
  if (mayor === undefined) return false;
  return mayor.alcanzada !== undefined || mayor.estado === 'sin-reporte' || isToldAbove(mayor, metas);
}

function covers(periodo: string, dia: string): boolean {
  const dias = periodoDays(periodo);
  return dias !== undefined && dias.from <= dia && dia <= dias.to;
}

function toHallazgo(
  plan: PlanCalculado,
  una: MetaCalculada,
  cubren: readonly TextoDeInforme[],
  cifras: CifrasDelPlan,
): Hallazgo[] {
  const { metaPlan, compromiso } = una;
  const silencios = cubren.map((informe) => ({ informe, dadas: figuresGiven(una, informe, cifras) }));
  const [primero, ...otros] = silencios.map(({ informe, dadas }): Side => ({
    says: `No dice si la meta se cumplió${ofActividad(dadas)}`,
    fuente: placeInInforme(cifras, informe, compromiso),
  }));
  if (!primero) return [];
  const dadas = [...new Set(silencios.flatMap((uno) => uno.dadas))];
  const faltan = figuresMissing(una, cifras);
  const falta = faltan.length === 0 ? '' : `; para saberlo falta ${faltan.join(', ')}`;
  return [
    {
      record: metaPlan,
      column: ['vence'],
      id: `${plan.id}/${metaPlan.id}`,
      message: `${tellMeta(una)} Venció ${formatWhen(metaPlan.vence)}. ${whoIsSilent(cubren)} si se cumplió${ofActividad(shorten(dadas))}${falta}.`,
      sides: besideAsked(una, `Plazo: ${formatDate(metaPlan.vence)}`, primero, ...otros),
      pages: [pageOfMeta(plan, una), ...cubren.map(pageOfInforme)],
    },
  ];
}

function whoIsSilent([informe, ...otros]: readonly TextoDeInforme[]): string {
  return otros.length === 0
    ? `El informe que cubre ${formatWithArticle(informe?.periodo ?? '')} no dice`
    : `Ninguno de los ${otros.length + 1} informes que cubren su plazo dice`;
}

const ofActividad = (dadas: readonly string[]) =>
  dadas.length === 0 ? '' : `; de la actividad da ${dadas.join(', ')}`;

/** How many figures a message names; with the place cited stand all. */
const FEW = 2;

function shorten(dadas: readonly string[]): string[] {
  const resto = dadas.length - FEW;
  return resto <= 0 ? [...dadas] : [...dadas.slice(0, FEW), `y otras ${resto}`];
}
