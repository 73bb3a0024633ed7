import type { ClaseDeInforme } from '../model/tables/informes.ts';
import { SIN_DATO } from './comunes.ts';
import { inWords } from '../model/speech/speech.ts';

/** The reports, and the page of each. */
export const INFORMES = inWords({
  titulo: '[Informes]',
  descripcion: 'Lo que las autoridades informan de cada [plan], con sus cifras y la fuente de cada una.',
  deQueInforma: (tipo: string, plan: string | undefined, periodo: string) => `${tipo} de ${plan}, ${periodo}`,
  plan: '[Plan]',
  cubre: 'Periodo que cubre',
  presentadoEn: '[Presentado@informe] en',
  loQueCuenta: 'Lo que cuenta [el informe]',
  loQueAfirma: 'Lo que afirma de [las metas]',
  todoElPlan: '[Todo el plan]',
  metasDelInforme: '[Metas] de [las@meta] que informa o que cubre su periodo',
  programadoYRealizado: 'Lo programado y lo realizado, periodo por periodo',
  loTomaElSitio: `${SIN_DATO}; este sitio toma`,
  cifras: 'Cifras',
  suTabla: 'Su tabla',
  eventos: 'Eventos',
  sinFecha: 'Sin fecha',
} as const);

export const TIPO_DE_INFORME: Record<ClaseDeInforme, string> = inWords({
  mensual: '[Informe] mensual',
  bimestral: '[Informe] bimestral',
  trimestral: '[Informe] trimestral',
  cuatrimestral: '[Informe] cuatrimestral',
  semestral: '[Informe] semestral',
  anual: '[Informe] anual',
  final: '[Informe] final',
  otro: '[Informe]',
});

/** What a report claims of its goals: how many, or which part of them. */
export const AFIRMACION = inWords({
  'metas-programadas': { cuantas: '[metas establecidas]', parte: 'de [las metas establecidas]' },
  'metas-cumplidas': { cuantas: '[metas cumplidas]', parte: 'de [las metas], cumplido' },
} as const);
