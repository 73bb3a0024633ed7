import type { CodigoDeFalla, Falla } from './fault.ts';

/** A file of a bag, wherever it lies. */
export interface Entrada {
  /** Path from the bag's folder, with `/`. */
  ruta: string;
  tamano: number;
  /** Its bytes, piece by piece. Throws `Ilegible` where they are damaged. */
  read: () => AsyncIterable<Uint8Array>;
}

/** The files of a bag in a folder or in a ZIP, and what is wrong with how they lie there. */
export interface Contenedor {
  entradas: Entrada[];
  /** Folders that the container names by themselves, without the last `/`. */
  carpetas: string[];
  fallas: Falla[];
  close: () => Promise<void>;
}

/** A file whose bytes can't be had: those of a ZIP that are not what the ZIP says. */
export class Ilegible extends Error {
  readonly codigo: CodigoDeFalla = 'damaged-zip';
}

/** A file that is another than when its folder was listed. */
export class Swapped extends Ilegible {
  override readonly codigo = 'swapped-file';
}
