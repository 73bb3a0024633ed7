import type { Plazo as PlazoDeMeta, Proof } from '../compute/metas/cronograma.ts';
import { inWords } from '../model/speech/speech.ts';

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
  variasMetas: 'Se muestran {n} [metas]',
  ningunaMeta: '[Ninguna meta] coincide. Pruebe con menos filtros.',
} as const);

export const PLAZO_DE_META: Record<PlazoDeMeta, string> = inWords({
  vencido: 'Ya venció',
  'por-vencer': 'Por vencer',
  tarde: '[Cumplida@meta] después de su plazo',
});

export const PRUEBA: Record<Proof, string> = inWords({
  comprobada: '[Cumplida y comprobada@meta]',
  declarada: '[Cumplida@meta], solo [declarada@meta]',
  'con-omision': '[Cumplida@meta] sin una parte de lo que pide',
});
