// node --import con-paginas.ts COMMAND: the command as it is, but for the pages, which Astro makes once: where there is no
// folder PAGINAS they are kept in it, and where there is one they are taken from it.
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { EFFECTS } from '../../src/build/build-site.ts';

const { PAGINAS = '' } = process.env;
const { render } = EFFECTS;

EFFECTS.render = async (sitio, root, folder) => {
  if (existsSync(PAGINAS)) return cp(PAGINAS, folder, { recursive: true });
  await render(sitio, root, folder);
  await cp(folder, PAGINAS, { recursive: true });
};
