import type { Plugin } from 'vite';
import { getTexts } from './text-sources.ts';

/** The module of all texts, and what the id of each begins with before its file. */
const ALL = 'cuentas-claras:textos';
const ONE = 'cuentas-claras:texto/';
/** By which Vite knows a module that is no file. */
const NO_FILE = '\0';

/** In place of the frontmatter, which was read: the compiler takes the first one that it finds, and would obey it. */
const HEAD = '---\n---\n';
export const HEAD_LINES = 2;

/**
 * Gives the compiler the texts as they were judged, and the pages a map of their components by file. No text is read from
 * the disk again.
 */
export function textModules(): Plugin {
  return {
    name: 'cuentas-claras:textos',
    enforce: 'pre',
    resolveId: { filter: { id: /^cuentas-claras:/ }, handler: (id) => `${NO_FILE}${id}` },
    load: {
      filter: { id: /^\0cuentas-claras:/ },
      handler(id) {
        const { texts } = getTexts();
        if (id === NO_FILE + ALL) return importAll([...texts.keys()]);
        const text = texts.get(fileOf(id));
        return text && HEAD + text.source;
      },
    },
  };
}

function importAll(files: string[]): string {
  const imports = files.map((file, i) => `import { Content as t${i} } from ${JSON.stringify(ONE + file)};`);
  const entries = files.map((file, i) => `[${JSON.stringify(file)}, t${i}]`);
  return `${imports.join('\n')}\nexport default new Map([${entries.join(', ')}]);\n`;
}

/** The text of a module that is being compiled. */
export function textOf(module: URL | undefined) {
  const file = fileOf(decodeURIComponent(module?.pathname ?? ''));
  const text = getTexts().texts.get(file);
  if (!text) throw new Error(`No text of the site is compiled from ${module?.href ?? 'nowhere'}`);
  return text;
}

const fileOf = (id: string) => id.slice(id.indexOf(ONE) + ONE.length);
