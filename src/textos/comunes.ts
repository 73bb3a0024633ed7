import { inWords, say } from '../model/speech/speech.ts';

export const SIN_DATO = 'sin dato';

/** «1 meta», «3 metas». */
export function count(cuantos: number, uno: string, varios: string): string {
  return `${cuantos} ${say(cuantos === 1 ? uno : varios)}`;
}

/** Words that many pages show. */
export const COMUN = inWords({
  corte: 'Fecha de corte',
  fuente: 'Fuente',
  fuentes: 'Fuentes',
  meta: '[Meta]',
  metas: '[Metas]',
  compromiso: '[Compromiso]',
  actividad: '[Actividad]',
  estado: 'Estado',
  vence: 'Vence',
  periodo: 'Periodo',
  total: 'Total',
  programado: 'Programado',
  realizado: 'Realizado',
  unidad: 'Unidad',
  responsable: 'Responsable',
  anio: 'Año',
  formula: 'Fórmula',
  verTodo: (cuantos: number) => `Ver todo (${cuantos})`,
  paginaDe: (cual: number, cuantas: number) => `Página ${cual} de ${cuantas}`,
  paginasDe: (que: string) => `Páginas: ${que}`,
  anterior: 'Anterior',
  siguiente: 'Siguiente',
  sinContenido: 'Ningún documento del sitio dice nada de esto.',
} as const);
