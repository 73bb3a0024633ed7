import { join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { PROJECT } from '../base/project.ts';
import { shareSitio, type SitioCalculado } from '../sitio.ts';
import { refuseContentAsModule } from './content-guard.ts';

/** There is none: Astro would copy and serve what lies in `public/` by then, and not what was judged. */
const NO_PUBLIC = join(PROJECT, 'src/build/no-public');

/** What the build and the development server tell Astro beside `astro.config.mjs`. */
export function inlineConfig(root: string): AstroInlineConfig {
  return {
    root: PROJECT,
    publicDir: NO_PUBLIC,
    logLevel: 'warn',
    vite: { publicDir: false, plugins: [refuseContentAsModule(root)] },
  };
}

/** Writes the pages of a site into a folder of the project. */
export async function renderPages(sitio: SitioCalculado, root: string, folder: string): Promise<void> {
  shareSitio(sitio);
  const { build } = await import('astro');
  // Whoever built tells what failed; Astro would print the stack of it besides.
  await build({ ...inlineConfig(root), logLevel: 'silent', outDir: folder, integrations: [NAME_THE_PAGE] });
}

/** Astro's own error doesn't say which page was being made. */
const NAME_THE_PAGE: AstroIntegration = {
  name: 'cuentas-claras',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((base) => ({
        ...base,
        render: (request, options) =>
          base.render(request, options).catch((cause: unknown) => {
            const { pathname } = new URL(request.url);
            const message = cause instanceof Error ? cause.message : String(cause);
            throw new Error(`${options.routeData.component}, ${pathname}: ${message}`, { cause });
          }),
      }));
    },
  },
};
