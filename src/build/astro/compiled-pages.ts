/** What Astro makes of `src/pages/`: a program that renders them, and files that pages load. */
export interface CompiledPages {
  /** The folder of the program, and of the files. */
  program: string;
  files: string;
  /** The module of the program that renders, in its folder. */
  entry: string;
  /** Of each page, by Astro's key, the style sheets that it links. */
  styles: [key: string, styles: unknown[]][];
}

/** Within the folder of a compilation. */
export const PARTS = { program: 'programa', files: 'archivos', description: 'paginas.json' } as const;

/** What the compiler is given. */
export interface CompilerOrder {
  /** The folder of the content, whose files are no modules. */
  root: string;
  /** Where what it makes goes. */
  folder: string;
}

/** How it ended. */
export type CompilerAnswer = { made: true } | { failed: string };
