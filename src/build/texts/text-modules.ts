import type { Plugin } from 'vite';
import { getSitio } from '../../sitio.ts';

/** The module of all texts, and each of them by its file. */
const ALL = 'cuentas-claras:textos';
const ONE = 'cuentas-claras:texto/';
const RESOLVED = '\0';

export function textModules(): Plugin {
  return {
    name: 'cuentas-claras:textos',
    enforce: 'pre',
    resolveId: { filter: { id: /^cuentas-claras:/ }, handler: (id) => `${RESOLVED}${id}` },
    load: {
      filter: { id: /^\0cuentas-claras:/ },
      handler(id) {
        const own = id.slice(RESOLVED.length);
        const textos = getSitio().cuerpos;
        return own === ALL ? listTexts([...textos.keys()]) : textos.get(own.slice(ONE.length));
      },
    },
  };
}

function listTexts(files: string[]): string {
  const imports = files.map((file, i) => `import { Content as t${i} } from ${JSON.stringify(ONE + file)};`);
  const entries = files.map((file, i) => `[${JSON.stringify(file)}, t${i}]`);
  return `${imports.join('\n')}\nexport default new Map([${entries.join(', ')}]);\n`;
}
