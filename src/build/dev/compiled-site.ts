import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compilePages } from '../astro/compile-pages.ts';
import { type Program, startProgram } from '../astro/program.ts';
import { sumGenerator } from '../kept/generator.ts';

/** The pages of a site, and the files that they load. */
export interface CompiledSite {
  program: Program;
  /** Where each file lies, by its path from the site's root. */
  files: ReadonlyMap<string, string>;
}

/** Compiles the pages again where the generator has changed. */
interface Compiling {
  /** The pages of the site that is shared. */
  pages: () => Promise<CompiledSite>;
  /** The sources of the generator have changed. */
  forget: () => void;
}

/** `kept`: the folder where compilations lie; `onLong`: called where compiling takes long. */
export function startCompiling(root: string, kept: string, onLong: () => void): Compiling {
  let compiled: CompiledSite | undefined;
  let isOld = false;
  let generator = sumGenerator();
  const compile = async (): Promise<CompiledSite> => {
    const made = await tellIfLong(compilePages(root, kept, { clean: false, generator }), onLong);
    return { program: await startProgram(made), files: filesIn(made.files) };
  };
  return {
    pages: async () => {
      if (isOld) {
        compiled?.program.end();
        compiled = undefined;
      }
      isOld = false;
      compiled?.program.forget();
      compiled ??= await compile();
      return compiled;
    },
    forget: () => {
      isOld = true;
      generator = sumGenerator();
    },
  };
}

function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1).replaceAll(sep, '/'), path]));
}

/** Milliseconds after which whoever waits is told what for. */
const LONG = 2000;

async function tellIfLong<T>(work: Promise<T>, onLong: () => void): Promise<T> {
  const timer = setTimeout(onLong, LONG);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
