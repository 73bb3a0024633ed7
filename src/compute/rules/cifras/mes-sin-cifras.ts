import { plansOf } from '../../../model/tables/informes.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { type Reportado, reportadoIn } from '../../figures/reportado.ts';
import { formatList } from '../../../format/lists.ts';
import { formatOfPeriodo, formatPeriodo } from '../../../format/periods.ts';
import { type Dia, firstDay, lastDay } from '../../../model/date.ts';
import { isPartOf, type Periodo, periodoDays, periodoDivisions } from '../../../model/periodo.ts';
import type { TextoDeCompromiso, TextoDeInforme } from '../../../model/tables/index.ts';
import { formatPrinted, ofCategoria, toSides } from '../shared/printed-figures.ts';
import { pageOfCompromiso, pageOfInforme } from '../shared/page-links.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/** Beyond these, periods are counted and not named. */
const NAMED_AT_MOST = 3;

/**
 * A part of a report's period for which it gives no figure of a commitment, though it gives figures for at least as
 * many other parts. It is judged by commitment and not by variable: a month may well count one thing and not another. A
 * figure of 0 counts, and so does declared progress. What had been promised for that month is left to
 * `meta-sin-reporte`, goal by goal.
 */
export const mesSinCifras: Regla = {
  kind: ruleKind({
    code: 'mes-sin-cifras',
    title: 'Meses sin cifras en [un informe] que sí las da de otros meses',
    explanation:
      '[El informe] cubre varios meses u otros periodos y de [un compromiso] da cifras de unos y de otros no. No se sabe si no se hizo nada o si no se contó.',
    wrong: '[Informe] de julio a septiembre: julio, 4 talleres; agosto, 3 talleres.',
    right: '[Informe] de julio a septiembre: julio, 4 talleres; agosto, 3 talleres; septiembre, ninguno.',
  }),
  peso: 'fondo',
  find: (sitio) => {
    const of = (plan: string) => sitio.informes.filter((informe) => plansOf(informe).includes(plan));
    return sitio.planes.flatMap((plan) => findInPlan(plan, of(plan.id), sitio.corte));
  },
};

function findInPlan(plan: PlanCalculado, informes: readonly TextoDeInforme[], corte: Dia): Hallazgo[] {
  const reported = reportadoIn(plan);
  const nombres = new Map(plan.variables.map(({ id, nombre }) => [id, nombre]));
  return informes.flatMap((informe) =>
    plan.compromisos.flatMap((compromiso) => {
      const dicho = reported(informe, compromiso.id);
      const { filled, gaps } = splitPeriodo(informe.periodo, dicho, (part) => isOwed(part, plan, corte));
      if (gaps.length === 0) return [];
      const sides = sidesOf(nombres, dicho, filled.slice(0, NAMED_AT_MOST));
      return gaps.map((gap) => tell({ plan, informe, compromiso, sides }, filled, gap));
    }),
  );
}

interface Context {
  plan: PlanCalculado;
  informe: TextoDeInforme;
  compromiso: TextoDeCompromiso;
  /** What the report does give. */
  sides: readonly Side[];
}

interface Parts {
  filled: Periodo[];
  gaps: Periodo[];
}

/** The first way to divide a period whose parts the report gives in some cases and leaves out in others. */
function splitPeriodo(whole: Periodo, { cifras, declared }: Reportado, isOwed: (part: Periodo) => boolean): Parts {
  const measured = new Set(cifras.map(({ periodo }) => periodo));
  const dichos = [...new Set([...measured, ...declared])];
  const isTold = (part: Periodo) =>
    dichos.some((dicho) => dicho === part || isPartOf(dicho, part) || isPartOf(part, dicho));
  const divisions = periodoDivisions(whole).map((division) => ({
    filled: division.filter((part) => measured.has(part)),
    gaps: division.filter((part) => isOwed(part) && !isTold(part)),
  }));
  const none = { filled: [], gaps: [] };
  return divisions.find(({ filled, gaps }) => gaps.length > 0 && filled.length >= gaps.length) ?? none;
}

/** Whether a part is within the plan's term and over at the cut-off date. */
function isOwed(part: Periodo, { plan }: PlanCalculado, corte: Dia): boolean {
  const days = periodoDays(part);
  return days !== undefined && days.to <= corte && firstDay(plan.inicio) <= days.to && days.from <= lastDay(plan.fin);
}

function tell({ plan, informe, compromiso, sides }: Context, filled: Periodo[], gap: Periodo): Hallazgo {
  const named = filled.slice(0, NAMED_AT_MOST);
  const others = filled.length > NAMED_AT_MOST ? [`de ${filled.length - NAMED_AT_MOST} periodos más`] : [];
  const ofWhich = formatList([...named.map(formatOfPeriodo), ...others]);
  return {
    record: informe,
    column: ['periodo'],
    id: `${informe.id}/${compromiso.id}/${gap}`,
    message: saying`${compromiso.nombre}: en el texto que tiene este sitio, [el informe] ${formatOfPeriodo(informe.periodo)} da cifras ${ofWhich}, y ninguna ${formatOfPeriodo(gap)}.`,
    sides: toSides({ says: `Ninguna cifra ${formatOfPeriodo(gap)}`, fuente: informe.fuente }, sides),
    pages: [pageOfInforme(informe), pageOfCompromiso(plan, compromiso)],
  };
}

/** The figures of each period. */
function sidesOf(nombres: ReadonlyMap<string, string>, { cifras }: Reportado, periodos: readonly Periodo[]): Side[] {
  const byPeriodo = Map.groupBy(cifras, ({ periodo }) => periodo);
  return periodos.flatMap((periodo) => {
    const own = byPeriodo.get(periodo) ?? [];
    const says = own.map((one) => `${nombres.get(one.variable)}${ofCategoria(one)}, ${formatPrinted(one)}`).join('; ');
    return own.slice(0, 1).map(({ fuente }) => ({ says: `${formatPeriodo(periodo)}: ${says}`, fuente }));
  });
}
