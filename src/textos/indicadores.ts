import { formatNumber } from '../format/numbers.ts';
import type { Lectura } from '../compute/metas/semaforo.ts';
import type { Color, DIMENSIONES, FRECUENCIAS, Indicador, NIVELES } from '../model/tables/indicadores.ts';
import { formatList } from '../format/lists.ts';
import { inWords, saying } from '../model/speech/speech.ts';

/** What a document says of an indicator beside its formula. */
export const INDICADOR = {
  titulo: 'Cómo se mide',
  codigo: 'Clave en el documento',
  nivel: 'Nivel',
  dimension: 'Dimensión',
  sentido: 'Sentido',
  frecuencia: 'Frecuencia',
  definicion: 'Qué mide',
  peso: 'Peso',
  supuestos: 'Supuestos',
  semaforo: 'Semáforo del documento',
} as const;

export const NIVEL: Record<(typeof NIVELES)[number], string> = {
  fin: 'Fin',
  proposito: 'Propósito',
  componente: 'Componente',
  actividad: 'Actividad',
  subactividad: 'Subactividad',
  impacto: 'Impacto',
  resultado: 'Resultado',
  producto: 'Producto',
  proceso: 'Proceso',
  insumo: 'Insumo',
};

export const DIMENSION: Record<(typeof DIMENSIONES)[number], string> = {
  eficacia: 'Eficacia',
  eficiencia: 'Eficiencia',
  calidad: 'Calidad',
  economia: 'Economía',
};

export const FRECUENCIA: Record<(typeof FRECUENCIAS)[number], string> = {
  mensual: 'Mensual',
  bimestral: 'Bimestral',
  trimestral: 'Trimestral',
  cuatrimestral: 'Cuatrimestral',
  semestral: 'Semestral',
  anual: 'Anual',
  bienal: 'Cada dos años',
  trienal: 'Cada tres años',
  quinquenal: 'Cada cinco años',
  sexenal: 'Cada seis años',
  irregular: 'Irregular',
};

const DE_QUE = inWords({ valor: 'del valor', cumplimiento: 'del valor entre [la meta], por ciento' } as const);

/** The ranges as they are printed, and what they are of. */
export function tellRangos(
  { semaforo_de = 'valor' }: Indicador,
  rangos: readonly { color: Color; rangos: string[] }[],
) {
  return `${rangos.map(({ color, rangos: own }) => `${color}, ${own.join(' o ')}`).join('; ')} (${DE_QUE[semaforo_de]})`;
}

/** The body's own reading, which isn't the state. */
export function tellLectura({ semaforo_de = 'valor' }: Indicador, { numero, colores }: Lectura): string {
  const number = semaforo_de === 'valor' ? formatNumber(numero) : saying`${formatNumber(numero)} % [de la meta]`;
  if (colores.length === 0) return `Con los rangos del documento no tiene color: ninguno contiene ${number}.`;
  const start = `Con los rangos del documento está en ${formatList(colores)} (${number}).`;
  return colores.length > 1 ? `${start} Los dos rangos lo contienen.` : start;
}

export const COLOR_DEL_INFORME = (color: Color) => saying`[El informe] [lo/la@meta] da en ${color}.`;
