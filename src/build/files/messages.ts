import type { SpeechSettings } from '../../model/speech/speech.ts';
import type { Measures } from '../../opendata/measured-file.ts';
import type { SearchRecord } from '../../search/records.ts';
import type { FileRecipe } from './make-file.ts';

/** What the thread knows from its start. */
export interface ThreadData {
  /** Where the files go. */
  folder: string;
  /** The address of the site. */
  site: string;
  speech: SpeechSettings;
  turnstile: Int32Array;
}

/** What it is asked for, each with a number of its own; a page as Astro renders it. */
export type Order = { id: number; path: string } & ({ recipe: FileRecipe } | { page: string });

/** What it answers once the file is written. */
export interface Written extends Measures {
  record: SearchRecord | undefined;
}

/** An error as it passes between threads: of the disk, with what failed. */
export interface Failure {
  message: string;
  code?: string | undefined;
  path?: string | undefined;
  syscall?: string | undefined;
}

export type Answer = { id: number } & ({ written: Written } | { failure: Failure });
