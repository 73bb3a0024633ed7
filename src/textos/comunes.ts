import { WITHOUT_DATE } from '../compute/site/lists/by-year.ts';
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
  vencio: 'Venció',
  periodo: 'Periodo',
  total: 'Total',
  programado: 'Programado',
  realizado: 'Realizado',
  unidad: 'Unidad',
  responsable: 'Responsable',
  anio: 'Año',
  formula: 'Fórmula',
  verTodo: (cuantos: number) => `Ver todo (${cuantos})`,
  sinContenido: 'Ningún documento del sitio dice nada de esto.',
} as const);

/** Lists that go on in other pages. */
export const PAGINAS_DE_LISTA = {
  nombre: 'Páginas de esta lista',
  alFinal: 'Páginas de esta lista, al final',
  anterior: 'Página anterior',
  siguiente: 'Página siguiente',
  deHasta: (primero: string, ultimo: string) => (primero === ultimo ? primero : `De «${primero}» a «${ultimo}»`),
  porAnio: 'Por año',
  enEsta: 'En esta página',
  esLarga: 'La lista es larga: está en varias páginas, por partes.',
} as const;

/** «página 2 de 5». */
export const tellPage = (page: number, pages: number) => `página ${page} de ${pages}`;

/** A year of a list, as its pages are named. */
export const nameOfYear = (year: string) => (year === WITHOUT_DATE ? 'Sin fecha' : year);

/** That only some of a list stand here. */
export const tellFirst = (shown: number, all: number) => `Aquí están las primeras ${shown} de ${all}.`;
