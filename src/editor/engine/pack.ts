import type { PublicFile } from '../../load/files/public-file.ts';
import type { Parsed, Unparsed } from '../../load/mdx/node.ts';

/** Bytes of a file: as text where they are one in UTF-8, else in base64. */
export type Packed = string | { base64: string };

/** The sources of a site as they travel with it, by path from its folder. */
export interface Pack {
  /** Those of `data/` and `content/` that are read, byte for byte. */
  files: Readonly<Record<string, Packed>>;
  /** What the parser of texts said of the text of each MDX file: it runs where there are processes, and never here. */
  texts: Readonly<Record<string, Parsed | Unparsed>>;
  /** The files of `public/`: what is known of them, and not their bytes. */
  publicFiles: readonly PublicFile[];
  /** Files of no kind that is read. */
  others: readonly string[];
  /** SHA-256 of all of them. */
  sums: Readonly<Record<string, string>>;
}

/** The name under which the script of the sources leaves them. */
export const PACK_NAME = 'fuentesDelSitio';
