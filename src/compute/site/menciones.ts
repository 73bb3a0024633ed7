import { oncePer } from '../../base/once-per.ts';
import type { Actividad } from '../../model/tables/actividades.ts';
import { anchor } from '../../model/addresses/pages.ts';
import { isPartOf, type Periodo } from '../../model/periodo.ts';
import { plansOf, sessionsOf } from '../../model/tables/informes.ts';
import type { Plan } from '../../model/tables/planes.ts';
import type { TextoDeActa, TextoDeInforme } from '../../model/tables/index.ts';
import { indicadoresOf, variablesOf } from '../figures/indicadores.ts';
import { goalsOfActividad, goalsOfCompromiso, variablesById } from '../metas/find-in-plan.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/** What speaks of a commitment or of one of its activities. */
export interface Menciones {
  informes: TextoDeInforme[];
  /** Minutes of the sessions that received those reports or approved those changes. */
  actas: TextoDeActa[];
  modificaciones: Plan['modificaciones'];
}

/** The commitment, or only one of its activities. */
interface Ambito {
  compromiso: string;
  actividad?: Actividad;
}

interface MentioningTexts {
  informes: readonly TextoDeInforme[];
  actas: readonly TextoDeActa[];
}

export function mentionsOf({ informes, actas }: MentioningTexts, plan: PlanCalculado, ambito: Ambito): Menciones {
  const tells = tellsOf(plan, ambito);
  const own = informes.filter((informe) => plansOf(informe).includes(plan.id) && tells(informe));
  const modificaciones = plan.plan.modificaciones.filter(({ que }) => isNamed(que, plan, ambito));
  const presents = ({ sesion, informes: received }: TextoDeActa) =>
    own.some((one) => received.includes(one.id) || sessionsOf(one).includes(sesion)) ||
    modificaciones.some((one) => one.sesion === sesion);
  return { informes: own, actas: actas.filter(presents), modificaciones };
}

/** Whether a report declares something of its goals, makes a claim about it, or holds its goals or figures. */
function tellsOf(plan: PlanCalculado, ambito: Ambito): (informe: TextoDeInforme) => boolean {
  const { compromiso, actividad } = ambito;
  const metas = actividad ? goalsOfActividad(plan, actividad.id) : goalsOfCompromiso(plan, compromiso);
  const declaring = new Set(metas.flatMap(({ avances }) => avances.map(({ informe }) => informe)));
  const cited = [...metas.map(({ metaPlan }) => metaPlan), ...medicionesOf(plan, ambito)];
  return ({ id, periodo: told, fuente: { documento }, afirmaciones }) =>
    declaring.has(id) ||
    (!actividad && afirmaciones.some((one) => one.ambito === compromiso)) ||
    cited.some(({ fuente, periodo }) => fuente.documento === documento && isWithin(periodo, told));
}

/** The figures of which its indicators are made, and the parts of those that are added up. */
function medicionesOf(plan: PlanCalculado, ambito: Ambito) {
  const used = new Set(indicadoresOf(plan, ambito).flatMap(variablesOf));
  const parts = [...used].flatMap((id) => variablesById(plan).get(id)?.partes ?? []);
  return [...new Set([...used, ...parts])].flatMap((id) => figuresByVariable(plan).get(id) ?? []);
}

const figuresByVariable = oncePer(({ mediciones, categorias }: PlanCalculado) =>
  Map.groupBy([...mediciones, ...categorias], ({ variable }) => variable),
);

const isWithin = (periodo: Periodo, all: Periodo) => periodo === all || isPartOf(periodo, all);

/** Whether a change names the commitment and, where it numbers activities, the activity. */
function isNamed(what: string, plan: PlanCalculado, { compromiso, actividad }: Ambito): boolean {
  const nombre = plan.compromisos.find(({ id }) => id === compromiso)?.nombre;
  if (nombre === undefined || !`-${anchor(what)}-`.includes(`-${anchor(nombre)}-`)) return false;
  const numbers = /actividad(?:es)?-((?:\d+-|y-)*\d+)/.exec(anchor(what))?.[1];
  if (!actividad || numbers === undefined) return true;
  const numero = anchor(actividad.numero);
  return /^\d+$/.test(numero) ? numbers.split('-').includes(numero) : `${anchor(what)}-`.includes(`-${numero}-`);
}
