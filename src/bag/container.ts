import type { FaultCode, Fault } from './fault.ts';

/** A file of a bag, wherever it lies. */
export interface BagEntry {
  /** Path from the bag's folder, with `/`. */
  path: string;
  size: number;
  /** Its bytes, piece by piece. Throws `Unreadable` where they are damaged. */
  read: () => AsyncIterable<Uint8Array>;
}

/** The files of a bag in a folder or in a ZIP, and what is wrong with how they lie there. */
export interface Container {
  entries: BagEntry[];
  /** Folders that have an entry of their own, without the final `/`. */
  folders: string[];
  faults: Fault[];
  close: () => Promise<void>;
}

/** A file whose bytes can't be had, such as those of a ZIP that don't match what it says. */
export class Unreadable extends Error {
  readonly code: FaultCode = 'damaged-zip';
}

/** A file that isn't the one that was there when its folder was listed. */
export class Swapped extends Unreadable {
  override readonly code = 'swapped-file';
}
