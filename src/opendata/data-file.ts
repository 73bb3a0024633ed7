import type { ArchivoMedido } from './measured-file.ts';
import type { TablaAbierta } from './open-table.ts';

/** A file of open data; `ruta` is its path under `datos/`. */
export interface ArchivoDeDatos {
  ruta: string;
  titulo: string;
  /** A `parcial` is a part of a `calculado`, for the page that shows just that. */
  clase: 'tabla' | 'calculado' | 'parcial' | 'descripcion' | 'todo';
  /** The plan of which it is. */
  plan: string | undefined;
  /** The table that it holds. */
  tabla: TablaAbierta | undefined;
  /** Its bytes, written once. */
  measure: () => ArchivoMedido;
}
