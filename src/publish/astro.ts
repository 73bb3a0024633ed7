import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { refuseContentAsModule } from './guardia.ts';

/** The generator's own folder, where its pages are; the content may be elsewhere. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** What the build and the development server tell Astro beside `astro.config.mjs`. */
export function inlineConfig(root: string): AstroInlineConfig {
  return {
    root: PROJECT,
    publicDir: `${root}/public`,
    logLevel: 'warn',
    vite: { plugins: [refuseContentAsModule(root)] },
  };
}
