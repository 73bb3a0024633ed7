import { plansOf } from '../../model/tables/informes.ts';
import { metaHref } from '../../compute/metas/goal-addresses.ts';
import { goalsOfCompromiso } from '../../compute/metas/find-in-plan.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { countedMetas, summarize } from '../../compute/metas/resumen.ts';
import { formatDate } from '../../format/dates.ts';
import { compromisoHref } from '../../model/addresses/pages.ts';
import { type Dia, lastDay } from '../../model/date.ts';
import type { Content } from '../../model/tables/index.ts';
import { COMUN } from '../../textos/comunes.ts';
import { CUENTA } from '../../textos/cuentas.ts';
import { GRAFICA } from '../../textos/graficas.ts';
import { type Speakers, whoDeclares } from '../../textos/planes.ts';
import { chartOfStates, type ChartHeading } from './states-chart.ts';
import { uniqueFuentes } from './indicador-charts.ts';
import type { Estado } from '../../model/estado.ts';
import type { GraficaDeCalendario, Mark } from '../grafica.ts';

/** The goals of a plan by commitment and by the month in which they fall due, with the cut-off date between them. */
export function calendarOfGoals(
  plan: PlanCalculado,
  { corte, quien, ...heading }: ChartHeading & Pick<GraficaDeCalendario, 'corte' | 'quien'>,
): GraficaDeCalendario {
  const metas = countedMetas(plan.metasCalculadas);
  const rows = plan.compromisos.map(({ id, nombre }) => ({
    name: nombre,
    href: compromisoHref(plan.id, id),
    marks: metas
      .filter(({ compromiso }) => compromiso === id)
      .flatMap((goal) => {
        const { texto, vence } = goal.metaPlan;
        return vence === undefined ? [] : [{ text: texto, vence, estado: goal.estado, href: metaHref(plan, goal) }];
      }),
  }));
  return {
    ...heading,
    tipo: 'calendario',
    titulo: findingOfCalendar(
      metas.flatMap(({ metaPlan: { vence }, estado }) => (vence === undefined ? [] : [{ vence, estado }])),
      corte,
      quien,
    ),
    unidad: CUENTA.variasMetas,
    corte,
    quien,
    rows: rows.filter(({ marks }) => marks.length > 0),
  };
}

/** `goals` in the order of their deadlines: how many are past, and how it stands with those. */
function findingOfCalendar(goals: Pick<Mark, 'vence' | 'estado'>[], corte: Dia, quien: string): string {
  const [past = [], toCome = []] = [true, false].map((isPast) =>
    goals.filter(({ vence }) => lastDay(vence) < corte === isPast),
  );
  const inState = (own: Estado) => past.filter(({ estado }) => estado === own).length;
  const said = [
    GRAFICA.vencidas(formatDate(corte), past.length, goals.length),
    past.length === 0 ? '' : GRAFICA.deLasVencidas(past.length, inState('comprobada'), inState('declarada'), quien),
  ].join('');
  return toCome[0] === undefined ? said : said + GRAFICA.siguiente(formatDate(toCome[0].vence));
}

/** What the site knows beside a plan. */
type Surroundings = Pick<Content, 'informes'> & Speakers;

/** The charts of how a plan goes, of those that have something to compare: several commitments, several deadlines. */
export function chartsOfPlan(plan: PlanCalculado, site: Surroundings) {
  const { informes, corte } = site;
  const who = whoDeclares(plan, site);
  const own = informes.filter((informe) => plansOf(informe).includes(plan.id));
  const fuentes = uniqueFuentes([plan.plan.fuente, ...own.map(({ fuente }) => fuente)]);
  const heading = (name: string, subtitle: string): ChartHeading => ({
    id: `grafica-${name}`,
    path: `planes/${plan.id}/${name}`,
    subtitulo: subtitle,
    column: COMUN.compromiso,
    fuentes,
  });
  const rows = plan.compromisos.map(({ id, nombre }) => ({
    name: nombre,
    href: compromisoHref(plan.id, id),
    resumen: summarize(goalsOfCompromiso(plan, id)),
  }));
  const withMetas = rows.filter(({ resumen }) => resumen.total > 0);
  const schedule = calendarOfGoals(plan, { ...heading('calendario', GRAFICA.metasPorMes), corte, quien: who });
  const plazos = new Set(schedule.rows.flatMap(({ marks }) => marks.map(({ vence }) => vence)));
  return {
    estados:
      withMetas.length > 1 ? chartOfStates(withMetas, heading('estados', GRAFICA.metasPorCompromiso), who) : undefined,
    calendario: plazos.size > 1 ? schedule : undefined,
  };
}
