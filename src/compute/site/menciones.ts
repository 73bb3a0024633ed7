import type { Actividad } from '../../model/tables/actividades.ts';
import { anchor } from '../../model/addresses/pages.ts';
import { isPartOf, type Periodo } from '../../model/periodo.ts';
import type { Plan } from '../../model/tables/planes.ts';
import type { TextoDeActa, TextoDeInforme } from '../../model/tables/index.ts';
import { indicadoresOf, variablesOf } from '../figures/indicadores.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/** What speaks of a commitment or of one of its activities. */
export interface Menciones {
  informes: TextoDeInforme[];
  /** Minutes of the sessions that received those reports or approved those changes. */
  actas: TextoDeActa[];
  modificaciones: Plan['modificaciones'];
}

/** The commitment in question; with an activity, only that one of it. */
export interface Ambito {
  compromiso: string;
  actividad?: Actividad;
}

interface MentioningTexts {
  informes: readonly TextoDeInforme[];
  actas: readonly TextoDeActa[];
}

export function mentionsOf({ informes, actas }: MentioningTexts, plan: PlanCalculado, ambito: Ambito): Menciones {
  const suyos = informes.filter((informe) => informe.plan === plan.id && tellsOf(informe, plan, ambito));
  const modificaciones = plan.plan.modificaciones.filter(({ que }) => isNamed(que, plan, ambito));
  const presenta = ({ sesion, informes: recibidos }: TextoDeActa) =>
    suyos.some((uno) => recibidos.includes(uno.id) || uno.presentado_en === sesion) ||
    modificaciones.some((una) => una.sesion === sesion);
  return { informes: suyos, actas: actas.filter(presenta), modificaciones };
}

/** Whether a report declares something of its goals, claims something of it, or is where goals or figures of it stand. */
function tellsOf(informe: TextoDeInforme, plan: PlanCalculado, ambito: Ambito): boolean {
  const { compromiso, actividad } = ambito;
  const metas = plan.metasCalculadas.filter((una) =>
    actividad ? una.actividad?.id === actividad.id : una.compromiso === compromiso,
  );
  if (metas.some(({ avances }) => avances.some((avance) => avance.informe === informe.id))) return true;
  if (!actividad && informe.afirmaciones.some((una) => una.ambito === compromiso)) return true;
  const variables = new Set(indicadoresOf(plan, ambito).flatMap(variablesOf));
  const mediciones = plan.mediciones.filter(({ variable }) => variables.has(variable));
  return [...metas.map(({ metaPlan }) => metaPlan), ...mediciones].some(
    ({ fuente, periodo }) => fuente.documento === informe.fuente.documento && isWithin(periodo, informe.periodo),
  );
}

const isWithin = (periodo: Periodo, todo: Periodo) => periodo === todo || isPartOf(periodo, todo);

/** Whether a change names the commitment and, where it numbers activities, the activity. */
function isNamed(que: string, plan: PlanCalculado, { compromiso, actividad }: Ambito): boolean {
  const nombre = plan.compromisos.find(({ id }) => id === compromiso)?.nombre;
  if (nombre === undefined || !`-${anchor(que)}-`.includes(`-${anchor(nombre)}-`)) return false;
  const numeros = /actividad(?:es)?-((?:\d+-|y-)*\d+)/.exec(anchor(que))?.[1];
  return !actividad || numeros === undefined || numeros.split('-').includes(String(actividad.numero));
}
