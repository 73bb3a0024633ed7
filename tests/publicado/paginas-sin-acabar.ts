import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { FinishPage } from '../../src/build/astro.ts';
import type { BuildEffects } from '../../src/build/build-site.ts';

/** A page as Astro renders it. */
export const asRendered: FinishPage = (_page, html) => html;

/** Takes the pages of a build from a folder where they lie as Astro rendered them: what happens after it needs no other. */
export const copyPages =
  (from: string): BuildEffects['render'] =>
  async (_sitio, _root, into, finish) => {
    await cp(from, into, { recursive: true });
    for (const page of readdirSync(into, { recursive: true, encoding: 'utf8' })) {
      const file = join(into, page);
      if (page.endsWith('.html')) writeFileSync(file, finish(page, readFileSync(file, 'utf8')));
    }
  };
