import type { Dia, FechaParcial } from './date.ts';

/** A figure that changed between two commits of the sources, or is gone. */
export interface CambioEnHistoria {
  plan: string;
  tabla: string;
  renglon: string;
  columna: string;
  antes: string;
  /** Undefined where the figure is no more. */
  ahora: string | undefined;
  fecha: Dia;
  commit: string;
}

/** What the history of the sources tells of their figures. */
export interface Historia {
  /** The oldest first. */
  cambios: CambioEnHistoria[];
  /** The first day that was read, or that is to be read. */
  desde: FechaParcial;
  /** Why what came before wasn't read: the clone doesn't have it, or it is too much. */
  sinLeer: 'clon-parcial' | 'demasiada' | undefined;
}
