import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { SOURCE_FOLDERS } from '../base/source-folders.ts';

/** Ends a compilation that asks for a file of the content as a module. */
export function refuseContentAsModule(root: string): Plugin {
  const roots = [root, realpathSync(root)];
  return {
    name: 'cuentas-claras:guardia',
    enforce: 'pre',
    load: {
      // Astro's own readers of `.md` come first otherwise.
      order: 'pre',
      handler(id) {
        if (roots.some((one) => isContent(one, id))) throw new Error(`The content is data and is never run: ${id}`);
      },
    },
  };
}

/** Whether a module's id is a path within the content, however Vite writes it. */
function isContent(root: string, id: string): boolean {
  const path =
    id
      .replace(/^\0/, '')
      .replace(/^\/@fs(?=\/)/, '')
      .split(/[?#]/)[0] ?? '';
  const [top = ''] = relative(root, resolve(root, path)).split(sep);
  return SOURCE_FOLDERS.includes(top.toLowerCase());
}
