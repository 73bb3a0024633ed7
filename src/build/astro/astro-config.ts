import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { PROJECT } from '../../base/project.ts';
import { refuseContentAsModule } from '../content-guard.ts';

/** There is none: Astro would copy and serve what lies in `public/` by then, and not what was judged. */
const NO_PUBLIC = join(PROJECT, 'src/build/no-public');

/** What the compiler tells Astro beside `astro.config.mjs`. */
export function inlineConfig(root: string): AstroInlineConfig {
  return {
    root: PROJECT,
    publicDir: NO_PUBLIC,
    logLevel: 'warn',
    vite: { publicDir: false, plugins: [refuseContentAsModule(root)] },
  };
}
