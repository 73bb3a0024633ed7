import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildEffects } from '../../src/build/build-site.ts';

/** Takes the pages of a build from a folder where they lie as Astro rendered them: what happens after it needs no other. */
export const copyPages =
  (from: string): BuildEffects['render'] =>
  async (_sitio, _root, { pages: into }, take) => {
    await cp(from, into, { recursive: true });
    const files = readdirSync(into, { recursive: true, encoding: 'utf8' }).sort();
    const rendered = files.filter((file) => file.endsWith('.html'));
    for (const page of rendered) {
      const file = join(into, page);
      const html = readFileSync(file, 'utf8');
      rmSync(file);
      await take(page, html, rendered.length);
    }
  };
