import { formatDeadline } from '../../../format/deadlines.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatNumber } from '../../../format/numbers.ts';
import { periodoDays } from '../../../model/periodo.ts';
import type { TextoDeCompromiso, TextoDeInforme } from '../../../model/tables/index.ts';
import {
  type Afirmacion,
  countTold,
  type GoalCount,
  differs,
  type EndOfInformes,
  goalsDue,
} from '../shared/goal-counts.ts';
import { formatDuring } from '../shared/tell-meta.ts';
import { pageOfCompromiso, pageOfInforme, pageOfPlan } from '../shared/page-links.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';
import { say, saying } from '../../../model/speech/speech.ts';

/**
 * A report that counts other goals than its plan has, or other ones met than it tells one by one. What it claims of one
 * commitment and period is told once: its number and its percentage are mostly the same fact.
 */
export const afirmacionDistintaDelPlan: Regla = {
  kind: ruleKind({
    code: 'afirmacion-distinta-del-plan',
    title: '[Informes] que cuentan [las metas] de otra manera que su [plan]',
    explanation:
      '[El informe] dice cuántas [metas] había o cuántas se cumplieron, y no son [las@meta] que [el plan] fijó para ese tiempo o [las@meta] que constan [cumplidas@meta].',
    wrong: '[El plan]: 5 [metas] para 2025. [El informe]: se cumplieron [las@meta] 4 [metas] de 2025.',
    right: '[El informe]: de [las@meta] 5 [metas] de 2025 se cumplieron 4.',
  }),
  peso: 'fondo',
  find(sitio) {
    const planes = new Map(sitio.planes.map((plan) => [plan.id, plan]));
    const end = new Map(sitio.informes.map(({ id, periodo }) => [id, periodoDays(periodo)?.to ?? '']));
    const byPlan = Map.groupBy(
      sitio.informes.filter(({ afirmaciones }) => afirmaciones.length > 0),
      ({ plan }) => planes.get(plan),
    );
    return [...byPlan].flatMap(([plan, informes]) => (plan ? findInPlan(plan, informes, end) : []));
  },
};

/** The most goals that are cited one by one. */
const FEW = 10;

function findInPlan(plan: PlanCalculado, informes: readonly TextoDeInforme[], end: EndOfInformes): Hallazgo[] {
  const compromisos = new Map(plan.compromisos.map((one) => [one.id, one]));
  const metas = Map.groupBy(plan.metasCalculadas, ({ compromiso }) => compromiso);
  return informes.flatMap((informe) => {
    const byScope = Map.groupBy(informe.afirmaciones, ({ ambito, periodo }) => `${ambito}/${periodo}`);
    return [...byScope].flatMap(([key, own]) => {
      const { ambito = '', periodo = '' } = own[0] ?? {};
      const compromiso = compromisos.get(ambito);
      const due = goalsDue(compromiso ? (metas.get(ambito) ?? []) : plan.metasCalculadas, periodo);
      const count = countTold(due, informe.id, end);
      const different = own.filter((one) => differs(one, count));
      return toHallazgo(`${informe.id}/${key}`, { ...count, plan, informe, compromiso, different });
    });
  });
}

interface Comparison extends GoalCount {
  plan: PlanCalculado;
  informe: TextoDeInforme;
  /** Undefined where the report speaks of the whole plan. */
  compromiso: TextoDeCompromiso | undefined;
  different: Afirmacion[];
}

function toHallazgo(id: string, count: Comparison): Hallazgo[] {
  const { plan, informe, compromiso, different, due, met } = count;
  const [first] = different;
  const [stated, ...others] = claimSides(different);
  if (!first || !stated) return [];
  const when = formatDuring(first.periodo);
  const heading = saying`[El plan] fija ${countMetas(due.length)} con plazo ${when}`;
  const statements = different.some(({ que }) => que === 'metas-cumplidas')
    ? saying`; constan [cumplidas@meta] ${met.size}`
    : '';
  return [
    {
      record: informe,
      column: ['afirmaciones', informe.afirmaciones.indexOf(first), 'valor'],
      id,
      message: saying`${compromiso?.nombre ?? say('[Todo el plan]')}, ${when}: [el informe] dice ${writeClaims(different)}. ${heading}${statements}.`,
      sides: [stated, ...planSides(count, heading), ...others],
      pages: [compromiso ? pageOfCompromiso(plan, compromiso) : pageOfPlan(plan), pageOfInforme(informe)],
    },
  ];
}

/** What the report claims, place by place. */
function claimSides(different: readonly Afirmacion[]): Side[] {
  const byLugar = Map.groupBy(different, ({ fuente }) => `${fuente.documento}#${fuente.lugar}`);
  return [...byLugar.values()].flatMap((own) =>
    own[0] ? [{ says: saying`[El informe] dice: ${writeClaims(own)}`, fuente: own[0].fuente }] : [],
  );
}

const writeClaims = (different: readonly Afirmacion[]) => different.map(writeClaim).join(' y ');

/** Each goal that the plan names, and whether it is told as met; of many, only how many. */
function planSides({ plan, compromiso, due, met }: Comparison, heading: string): [Side, ...Side[]] {
  const [first, ...others] = due.map((one): Side => {
    const statement = say(met.has(one) ? 'consta [cumplida@meta]' : 'no consta [cumplida@meta]');
    return {
      says: `${formatDeadline(one.metaPlan)}: ${one.metaPlan.texto.replace(/\.$/, '')}; ${statement}`,
      fuente: one.metaPlan.fuente,
    };
  });
  if (first === undefined || due.length > FEW) return [{ says: heading, fuente: (compromiso ?? plan.plan).fuente }];
  return [first, ...others];
}

function writeClaim({ que, unidad, valor }: Afirmacion): string {
  if (que === 'metas-programadas') return countMetas(valor, ['[establecida@meta]', '[establecidas@meta]']);
  return unidad === 'porcentaje'
    ? `${formatNumber(valor)} % de cumplimiento`
    : countMetas(valor, ['[cumplida@meta]', '[cumplidas@meta]']);
}

/** «1 meta cumplida», «4 metas cumplidas»: the participle is given for one and for several. */
function countMetas(howMany: number, [one, several] = ['', '']): string {
  const counted = [howMany === 1 ? '[meta]' : '[metas]', howMany === 1 ? one : several].filter(Boolean).join(' ');
  return `${formatNumber(howMany)} ${say(counted)}`;
}
