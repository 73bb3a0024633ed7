import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import { type Ambito, ambitoOf } from '../compute/site/ambito.ts';
import { speakerOf } from '../compute/site/speaker.ts';
import { leadPlan, type PlansOfSite } from '../compute/metas/next-due.ts';
import type { Sitio } from '../model/tables/sitio.ts';
import type { Plan } from '../model/tables/planes.ts';
import type { Content } from '../model/tables/index.ts';
import { CUENTA } from './cuentas.ts';
import { inWords, saying } from '../model/speech/speech.ts';

/** The plans, and the page of each. */
export const PLANES = inWords({
  titulo: '[Planes]',
  descripcion: '[Los planes] de acción y programas de los que este sitio tiene documentos públicos.',
  deA: (inicio: string, fin: string) => (inicio === fin ? inicio : `${inicio} a ${fin}`),
  enQueSeApoya: 'En qué documentos se apoya',
  unRegistro: 'registro',
  variosRegistros: 'registros',
  sobreElPlan: 'Sobre [este plan]',
  compromisos: '[Compromisos]',
  metasPorAnio: '[Metas] por año',
  cifrasPublicadas: 'Cifras publicadas',
  sinCifras:
    'Los documentos de este sitio no traen las cifras con las que se calcularían [los indicadores] de [este plan]. Otras cifras están en la página de cada [informe].',
  todasLasCifras: 'Ver todas las cifras publicadas',
  variable: 'Qué se mide',
  valor: 'Valor',
  metasEnEstado: (estado: string, plan: string) => saying`[Metas] de ${plan}: ${estado.toLowerCase()}`,
  graficasEnOtraPagina: 'La gráfica de cada [indicador] está en la página [de su actividad] [o de su compromiso].',
  cifrasEnLosDatos: (cuantas: string) => `Las ${cuantas} cifras publicadas están en los datos abiertos`,
  metasEnElCronograma: 'Ver [las metas] por la fecha en que vencen',
  quienResponde: 'Quién responde',
  daSeguimiento: 'Da seguimiento',
  organoDelPlan: 'Órgano [del plan]',
  dependencia: '[Dependencia]',
  metasPorDependencia: '[Metas] de cada [dependencia] que implementa',
  seComparten:
    '[Varias dependencias] comparten [actividades]: sus [metas] cuentan en cada [una@dependencia], y los renglones no se suman.',
  planAnterior: '[Plan] anterior',
  modificaciones: 'Modificaciones',
  evaluaciones: 'Evaluaciones anunciadas',
  marcoJuridico: 'Marco jurídico',
} as const);

export const TIPO_DE_PLAN: Record<Plan['tipo'], string> = {
  'plan-de-accion': 'Plan de acción',
  'plan-de-accion-local': 'Plan de acción local',
  'plan-de-desarrollo': 'Plan de desarrollo',
  'programa-operativo': 'Programa operativo',
  'programa-presupuestario': 'Programa presupuestario',
  mir: 'Matriz de indicadores para resultados (MIR)',
};

/** What tells who speaks for a plan. */
export type Speakers = Pick<Content, 'documentos' | 'entidades'> &
  PlansOfSite & { sitio: Partial<Pick<Sitio, 'organismo'>> };

/**
 * Who declares that the goals of a plan are met: whoever speaks in the documents that say so, else the plan's body. What
 * the site calls its own is the body of the plan that the home page leads with.
 */
export function whoDeclares(plan: PlanCalculado, site: Speakers): string {
  const { organismo } = site.sitio;
  const isOwn = plan.plan.entidad === leadPlan(site)?.plan.entidad;
  const called = isOwn && organismo !== undefined ? organismo : QUIEN[ambitoOf(plan, site.entidades)];
  return speakerOf(plan, site.documentos) ?? called;
}

/** Who declares the goals of several plans: one that all of them have, else nobody by name. */
export function whoAllDeclare(planes: readonly PlanCalculado[], site: Speakers): string {
  const [quien = CUENTA.quienInforma, ...mas] = new Set(planes.map((plan) => whoDeclares(plan, site)));
  return mas.length > 0 ? CUENTA.quienInforma : quien;
}

/** The plan's body, by its level of government; or several bodies, or one that is not named. */
const QUIEN: Record<Ambito, string> = {
  municipal: 'el municipio',
  intermunicipal: 'los municipios',
  estatal: 'el gobierno del estado',
  federal: 'el gobierno federal',
  autonomo: 'el organismo',
  paraestatal: 'la entidad',
  extranjero: 'la autoridad',
  'sin-identificar': 'la autoridad',
};
