import type { SpeechSettings } from '../../model/speech/speech.ts';
import type { Measures } from '../../opendata/measured-file.ts';
import type { SearchRecord } from '../../search/records.ts';
import type { KeptTexts } from '../kept/kept-texts.ts';
import type { SiteAddresses } from '../page/finish-page.ts';
import type { FileRecipe } from './make-file.ts';
import type { Linked } from '../output/marker.ts';

/** The last site, of which files may be kept. */
export interface LastSite {
  folder: string;
  /** Its zip of all open data, whose files have the day of this site's: what is in it need not be compressed again. */
  zip?: KnownFile | undefined;
}

export type KnownFile = readonly [path: string, sha256: string];

/** What the thread knows from its start. */
export interface ThreadData {
  /** Where the files go. */
  folder: string;
  /** The file in which what the zip will hold waits for it. */
  spool: string;
  last: LastSite;
  kept: KeptTexts;
  site: SiteAddresses;
  speech: SpeechSettings;
  /** Of the files of a zip: `AAAA-MM-DD`. */
  day: string;
  turnstile: Int32Array;
}

/** What it is asked for, each with a number of its own. */
export type Order = { id: number } & (Making | Keeping);

/** A file to make; a page as Astro renders it. */
export type Making = FileOrder | { path: string; page: string };

export interface FileOrder {
  path: string;
  recipe: FileRecipe;
}

/** Files of the last site that are of this one too, each as its sum says. */
export interface Keeping {
  kept: readonly KnownFile[];
}

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

/** A file that was in the last site as its sum says, and is now in this one; `linked`: how it is, where it stands in both. */
export interface Found {
  linked: Linked | undefined;
}

/** `found`: of files to keep, in their order. */
export type Answer = { id: number } & (
  { written: Written } | { found: readonly (Found | undefined)[] } | { failure: Failure }
);
