import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatDate } from '../../../format/dates.ts';
import { formatNumber } from '../../../format/numbers.ts';
import { periodoDays } from '../../../model/periodo.ts';
import type { TextoDeCompromiso, TextoDeInforme } from '../../../model/tables/index.ts';
import {
  type Afirmacion,
  countTold,
  type Cuenta,
  differs,
  type FinDeInformes,
  goalsDue,
} from '../shared/goal-counts.ts';
import { formatDuring } from '../shared/goals.ts';
import { pageOfCompromiso, pageOfInforme, pageOfPlan } from '../shared/pages.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';

/**
 * A report that counts other goals than its plan has, or other ones met than it tells one by one. What it claims of one
 * commitment and period is told once: its number and its percentage are mostly the same fact.
 */
export const afirmacionDistintaDelPlan: Regla = {
  kind: ruleKind({
    code: 'afirmacion-distinta-del-plan',
    title: 'Informes que cuentan las metas de otra manera que su plan',
    explanation:
      'El informe dice cuántas metas había o cuántas se cumplieron, y no son las que el plan fijó para ese tiempo o las que constan cumplidas.',
    wrong: 'El plan: 5 metas para 2025. El informe: se cumplieron las 4 metas de 2025.',
    right: 'El informe: de las 5 metas de 2025 se cumplieron 4.',
  }),
  peso: 'fondo',
  find(sitio) {
    const planes = new Map(sitio.planes.map((plan) => [plan.id, plan]));
    const fin = new Map(sitio.informes.map(({ id, periodo }) => [id, periodoDays(periodo)?.to ?? '']));
    const porPlan = Map.groupBy(
      sitio.informes.filter(({ afirmaciones }) => afirmaciones.length > 0),
      ({ plan }) => planes.get(plan),
    );
    return [...porPlan].flatMap(([plan, informes]) => (plan ? findInPlan(plan, informes, fin) : []));
  },
};

/** Up to how many goals are cited one by one. */
const FEW = 10;

function findInPlan(plan: PlanCalculado, informes: readonly TextoDeInforme[], fin: FinDeInformes): Hallazgo[] {
  const compromisos = new Map(plan.compromisos.map((uno) => [uno.id, uno]));
  const metas = Map.groupBy(plan.metasCalculadas, ({ compromiso }) => compromiso);
  return informes.flatMap((informe) => {
    const porAmbito = Map.groupBy(informe.afirmaciones, ({ ambito, periodo }) => `${ambito}/${periodo}`);
    return [...porAmbito].flatMap(([clave, suyas]) => {
      const { ambito = '', periodo = '' } = suyas[0] ?? {};
      const compromiso = compromisos.get(ambito);
      const vencen = goalsDue(compromiso ? (metas.get(ambito) ?? []) : plan.metasCalculadas, periodo);
      const cuenta = countTold(vencen, informe.id, fin);
      const distintas = suyas.filter((una) => differs(una, cuenta));
      return toHallazgo(`${informe.id}/${clave}`, { ...cuenta, plan, informe, compromiso, distintas });
    });
  });
}

interface Comparacion extends Cuenta {
  plan: PlanCalculado;
  informe: TextoDeInforme;
  /** Undefined where the report speaks of the whole plan. */
  compromiso: TextoDeCompromiso | undefined;
  distintas: Afirmacion[];
}

function toHallazgo(id: string, cuenta: Comparacion): Hallazgo[] {
  const { plan, informe, compromiso, distintas, vencen, cumplidas } = cuenta;
  const [primera] = distintas;
  const [dicha, ...otras] = claimSides(distintas);
  if (!primera || !dicha) return [];
  const cuando = formatDuring(primera.periodo);
  const fija = `El plan fija ${countMetas(vencen.length)} con plazo ${cuando}`;
  const constan = distintas.some(({ que }) => que === 'metas-cumplidas') ? `; constan cumplidas ${cumplidas.size}` : '';
  return [
    {
      record: informe,
      column: ['afirmaciones', informe.afirmaciones.indexOf(primera), 'valor'],
      id,
      message: `${compromiso?.nombre ?? 'Todo el plan'}, ${cuando}: el informe dice ${writeClaims(distintas)}. ${fija}${constan}.`,
      sides: [dicha, ...planSides(cuenta, fija), ...otras],
      pages: [compromiso ? pageOfCompromiso(plan, compromiso) : pageOfPlan(plan), pageOfInforme(informe)],
    },
  ];
}

/** What the report claims, place by place. */
function claimSides(distintas: readonly Afirmacion[]): Side[] {
  const porLugar = Map.groupBy(distintas, ({ fuente }) => `${fuente.documento}#${fuente.lugar}`);
  return [...porLugar.values()].flatMap((suyas) =>
    suyas[0] ? [{ says: `El informe dice: ${writeClaims(suyas)}`, fuente: suyas[0].fuente }] : [],
  );
}

const writeClaims = (distintas: readonly Afirmacion[]) => distintas.map(writeClaim).join(' y ');

/** Each goal that the plan names, and whether it is told as met; of many, only how many. */
function planSides({ plan, compromiso, vencen, cumplidas }: Comparacion, fija: string): [Side, ...Side[]] {
  const [primera, ...otras] = vencen.map((una): Side => {
    const consta = cumplidas.has(una) ? 'consta cumplida' : 'no consta cumplida';
    return {
      says: `${formatDate(una.metaPlan.vence)}: ${una.metaPlan.texto.replace(/\.$/, '')}; ${consta}`,
      fuente: una.metaPlan.fuente,
    };
  });
  if (primera === undefined || vencen.length > FEW) return [{ says: fija, fuente: (compromiso ?? plan.plan).fuente }];
  return [primera, ...otras];
}

function writeClaim({ que, unidad, valor }: Afirmacion): string {
  if (que === 'metas-programadas') return countMetas(valor, 'establecida');
  return unidad === 'porcentaje' ? `${formatNumber(valor)} % de cumplimiento` : countMetas(valor, 'cumplida');
}

/** «1 meta cumplida», «4 metas cumplidas»: the participle is given in the singular. */
const countMetas = (cuantas: number, como = '') =>
  `${formatNumber(cuantas)} ${cuantas === 1 ? 'meta' : 'metas'}${como && ` ${como}${cuantas === 1 ? '' : 's'}`}`;
