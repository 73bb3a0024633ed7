import type { Plazo as PlazoDeMeta, Reserve } from '../compute/metas/cronograma.ts';
import { formatDate } from '../format/dates.ts';
import { inWords, saying } from '../model/speech/speech.ts';
import { count } from './comunes.ts';

/** All goals by their deadline. */
export const CRONOGRAMA = inWords({
  titulo: 'Cronograma',
  descripcion: '[Todas las metas] por la fecha en que vencen, con su estado a la fecha de corte.',
  irAlCorte: 'Ir a la fecha de corte: lo que vence enseguida',
  oAUnAnio: 'O a un año:',
  corteArriba: 'Arriba, lo que ya venció.',
  corteAbajo: 'Abajo, lo que está por vencer.',
  sinFiltros:
    'Sin JavaScript esta lista no se filtra. En la página de cada [plan] [y compromiso], sus [metas] están [separadas@meta] por estado.',
  aparte: '[Metas] que se cuentan aparte',
  porQueAparte:
    'No se pueden dar por [cumplidas@meta] ni por [incumplidas@meta], o se decidió que no siguieran; no entran en el total. Los filtros no [los/las@meta] cambian.',
  filtrarMetas: 'Filtrar [las metas]',
  quitarFiltros: 'Quitar los filtros',
  unaMeta: 'Se muestra 1 [meta]',
  loVencido: 'Lo que ya venció',
  variasMetas: 'Se muestran {n} [metas]',
  ningunaMeta: '[Ninguna meta] coincide. Pruebe con menos filtros.',
} as const);

/** The schedule of a body with many goals, in pages. */
export const CRONOGRAMA_POR_PARTES = inWords({
  loVencidoPorAnio: 'Lo que ya venció está en las páginas de los años.',
  porVencer: 'Lo que vence enseguida',
  nadaPorVencer: 'A la fecha de corte [ninguna meta] está por vencer.',
  porAnio: '[Todas las metas], por año',
  porMes: 'Por mes',
  otrosAnios: 'Otros años',
  otrosMeses: 'Otros meses',
  antes: 'Antes:',
  despues: 'Después:',
  descripcion: 'Una parte del cronograma, a la fecha de corte.',
  verPlanes: 'Ver [los planes]',
  verAparte: 'Ver [las metas] que se cuentan aparte',
  verAcuerdos: 'Ver [los acuerdos] por su plazo',
  elijaPlan: 'Todos. Elija antes [un plan]',
  coinciden: '[Metas] que coinciden',
  variasEnPasos: 'Coinciden {n} [metas]; se muestran {k}, [las@meta] que vencen primero.',
  mostrarMas: 'Mostrar más',
  buscando: 'Se leen [las metas]…',
  incompleto:
    'No se pudo leer el archivo «{archivo}»: falta, está dañado o no llegó. Vuelva a cargar la página; si no cambia, esta copia del sitio está incompleta. [Todas las metas] están en las páginas de los años.',
} as const);

const UNA_META = '[meta]';
const VARIAS_METAS = '[metas]';
const UN_ACUERDO = '[acuerdo]';
const VARIOS_ACUERDOS = '[acuerdos]';

/** «240 metas». */
export const countGoals = (n: number) => count(n, UNA_META, VARIAS_METAS);

export const countAgreements = (n: number) => count(n, UN_ACUERDO, VARIOS_ACUERDOS);

/** What of a month stands in the page that opens the schedule. */
export const tellCut = (shown: number, all: number, month: string) =>
  saying`Aquí están [las primeras@meta] ${shown} de [las@meta] ${countGoals(all)} que vencen en ${formatDate(month)}.`;

/** «Ver las 4800 metas de diciembre de 2026». */
export const seeMonth = (all: number, month: string) =>
  saying`Ver [las@meta] ${countGoals(all)} de ${formatDate(month)}`;

export const filterYear = (year: string) => saying`Filtrar [las metas] de ${year}`;

export const titleOfPeriod = (period: string) => `Cronograma de ${formatDate(period)}`;

export const PLAZO_DE_META: Record<PlazoDeMeta, string> = inWords({
  vencido: 'Ya venció',
  'por-vencer': 'Por vencer',
  tarde: '[Cumplida@meta] después de su plazo',
});

export const PRUEBA: Record<Reserve, string> = inWords({
  'con-omision': '[Cumplida@meta] sin una parte de lo que pide',
});
