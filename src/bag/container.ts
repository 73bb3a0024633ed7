import type { FaultCode, Fault } from './fault.ts';

/** A file of a bag, wherever it lies. */
export interface BagEntry {
  /** Path from the bag's folder, with `/`. */
  path: string;
  size: number;
  /** Its bytes, piece by piece. Throws `Ilegible` where they are damaged. */
  read: () => AsyncIterable<Uint8Array>;
}

/** The files of a bag in a folder or in a ZIP, and what is wrong with how they lie there. */
export interface Container {
  entries: BagEntry[];
  /** Folders that the container names by themselves, without the last `/`. */
  folders: string[];
  faults: Fault[];
  close: () => Promise<void>;
}

/** A file whose bytes can't be had: those of a ZIP that are not what the ZIP says. */
export class Unreadable extends Error {
  readonly code: FaultCode = 'damaged-zip';
}

/** A file that is another than when its folder was listed. */
export class Swapped extends Unreadable {
  override readonly code = 'swapped-file';
}
