// node --import con-paginas.ts COMMAND: the command as it is, but for the pages, which Astro makes once: where there is no
// folder PAGINAS they are kept in it, and where there is one they are taken from it.
import { existsSync } from 'node:fs';
import { EFFECTS } from '../../src/build/build-site.ts';
import { writerInto } from '../../src/build/output/write-into.ts';
import { copyPages } from './paginas-sin-acabar.ts';

const { PAGINAS = '' } = process.env;
const { render } = EFFECTS;

EFFECTS.render = async (sitio, root, folders, take) => {
  if (!existsSync(PAGINAS)) await render(sitio, root, { ...folders, pages: PAGINAS }, writerInto(PAGINAS));
  await copyPages(PAGINAS)(sitio, root, folders, take);
};
