// node --import con-paginas.ts COMMAND: the command as it is, but for the pages, which Astro makes once: where there is no
// folder PAGINAS they are kept in it, and where there is one they are taken from it.
import { existsSync } from 'node:fs';
import { renderPages } from '../../src/build/astro/render-pages.ts';
import { EFFECTS } from '../../src/build/build-site.ts';
import { writerInto } from '../../src/build/output/write-into.ts';
import { copyPages } from './paginas-sin-acabar.ts';

const { PAGINAS = '' } = process.env;

EFFECTS.render = async (sitio, root, folders, take, choose) => {
  if (!existsSync(PAGINAS)) await renderPages(sitio, root, { ...folders, pages: PAGINAS }, writerInto(PAGINAS));
  await copyPages(PAGINAS)(sitio, root, folders, take, choose);
};
