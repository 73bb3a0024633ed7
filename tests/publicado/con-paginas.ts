// node --import con-paginas.ts COMMAND: the command as it is, but for the pages, which Astro makes once: where there is no
// folder PAGINAS they are kept in it, and where there is one they are taken from it. With COMPILADO_ANTES, what was compiled
// before is used again, also by a command that has all compiled anew.
import { existsSync } from 'node:fs';
import { renderPages } from '../../src/build/astro/render-pages.ts';
import { EFFECTS } from '../../src/build/build-site.ts';
import { writerInto } from '../../src/build/output/write-into.ts';
import { copyPages } from './paginas-sin-acabar.ts';

const { PAGINAS = '', COMPILADO_ANTES } = process.env;

EFFECTS.render = async (sitio, root, folders, take, choose) => {
  const own = { ...folders, pages: PAGINAS, ...(COMPILADO_ANTES && { clean: false }) };
  if (!existsSync(PAGINAS)) await renderPages(sitio, root, own, writerInto(PAGINAS));
  await copyPages(PAGINAS)(sitio, root, folders, take, choose);
};
