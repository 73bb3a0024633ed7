import { noProse } from '../src/model/prose.ts';
import type { Actividad } from '../src/model/tables/actividades.ts';
import type { Indicador } from '../src/model/tables/indicadores.ts';
import type { Medicion } from '../src/model/tables/mediciones.ts';
import type { Avance } from '../src/model/tables/avances.ts';
import type { MetaPlan } from '../src/model/tables/metas.ts';
import {
  type PlanTableName,
  PLAN_TABLE_NAMES,
  type PlanCompleto,
  type TextoDeInforme,
} from '../src/model/tables/index.ts';

/** Typed records for tests of what is computed: each takes only what a case is about. */
const fuente = { documento: 'plan', lugar: '1' };

export const unIndicador = (cambios: Partial<Indicador> = {}): Indicador => ({
  id: 'ind',
  compromiso: undefined,
  actividad: 'act-1',
  nombre: 'Indicador',
  tipo: 'formula',
  formula: 'hechos ÷ previstos × 100',
  unidad: 'Porcentaje',
  agregacion: 'suma',
  fuente,
  fuente_formula: undefined,
  formula_segun: undefined,
  sentido: undefined,
  linea_base: undefined,
  linea_base_periodo: undefined,
  fuente_linea_base: undefined,
  codigo: undefined,
  nivel: undefined,
  dimension: undefined,
  frecuencia: undefined,
  definicion: undefined,
  supuestos: undefined,
  medio_verificacion: undefined,
  peso: undefined,
  semaforo_de: undefined,
  semaforo_verde: undefined,
  semaforo_amarillo: undefined,
  semaforo_rojo: undefined,
  fuente_semaforo: undefined,
  ...cambios,
});

export const unaMeta = (cambios: Partial<MetaPlan> = {}): MetaPlan => ({
  id: 'ind-2025',
  indicador: 'ind',
  periodo: '2025',
  comparador: 'al-menos',
  valor: 100,
  texto: 'Meta',
  inicio: undefined,
  vence: '2025-12',
  se_cumple_al: undefined,
  se_cumple_al_segun: undefined,
  segun: undefined,
  comparador_segun: undefined,
  valor_hasta: undefined,
  tolerancia: undefined,
  fuente,
  ...cambios,
});

export const unaMedicion = (variable: string, periodo: string, valor: number): Medicion => ({
  variable,
  periodo,
  valor,
  publicado: undefined,
  fuente,
  nota: undefined,
  estado: undefined,
  publicada: undefined,
  cambio: undefined,
  desglose: undefined,
  categoria: undefined,
});

export const unAvance = (cambios: Partial<Avance> = {}): Avance => ({
  meta_plan: 'ind-2025',
  informe: 'inf',
  declarado: undefined,
  cumplida: undefined,
  plazo_declarado: undefined,
  publicada: undefined,
  evidencia: undefined,
  evidencia_perdida: undefined,
  reserva: undefined,
  salvedad: undefined,
  fuente_evidencia: undefined,
  fuente_notas: undefined,
  semaforo: undefined,
  fuente,
  ...cambios,
});

export const unaActividad = (cambios: Partial<Actividad> = {}): Actividad => ({
  id: 'act-1',
  compromiso: 'act',
  numero: '1',
  nombre: 'Actividad',
  descripcion: 'Actividad',
  implementa: undefined,
  da_seguimiento: undefined,
  cronograma: undefined,
  meta_texto: undefined,
  medio_verificacion: undefined,
  necesita: undefined,
  necesita_segun: undefined,
  fuente,
  ...cambios,
});

export const unInforme = (id: string, periodo: string, plan = 'plan'): TextoDeInforme => ({
  id,
  titulo: id,
  tipo: 'anual',
  plan,
  planes: [],
  periodo,
  numero: undefined,
  presentado_en: undefined,
  presentado_tambien_en: [],
  publicado: undefined,
  eventos: [],
  cifras: [],
  afirmaciones: [],
  fuente,
  cuerpo: noProse('x.mdx'),
});

/** Every table of a plan, without rows. */
const emptyTables = () =>
  Object.fromEntries(PLAN_TABLE_NAMES.map((nombre) => [nombre, []])) as unknown as Pick<PlanCompleto, PlanTableName>;

export const unPlan = (cambios: Partial<PlanCompleto> = {}): PlanCompleto => ({
  ...emptyTables(),
  id: 'plan',
  plan: {
    id: 'plan',
    titulo: 'Plan',
    nombre_corto: 'Plan',
    tipo: 'plan-de-accion',
    entidad: 'villa',
    organo: undefined,
    inicio: '2025',
    fin: '2027',
    en_claro: undefined,
    anterior: undefined,
    modificaciones: [],
    evaluaciones: [],
    ods_transversales: [],
    fuente,
    cuerpo: noProse('x.mdx'),
  },
  compromisos: [],
  actividades: [unaActividad()],
  indicadores: [unIndicador()],
  ...cambios,
});
