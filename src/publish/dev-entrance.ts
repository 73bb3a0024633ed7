import { existsSync, realpathSync } from 'node:fs';
import type { Server } from 'node:http';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Plugin, ServerOptions } from 'vite';
import { PROJECT } from './astro.ts';
import { type Entrance, originForm, refusalOf, sendRefusal } from './entrance.ts';
import { listenBeside } from './listen.ts';

/** What pages are made of, the content aside. */
const SOURCES = [join(PROJECT, 'src'), realpathSync(join(PROJECT, 'node_modules'))];

/** Unless told otherwise, Vite lets any local site read it, gives any file of the project, and takes another port for one taken. */
export const DEV_SERVER: ServerOptions = {
  strictPort: true,
  cors: false,
  fs: { strict: true, allow: SOURCES },
};

/** Asks more of a request than Vite does, which answers by any address. Goes before all that Vite and Astro answer, and before the socket by which pages are told of changes. */
export function guardEntrance(entrance: Entrance): Plugin {
  return {
    name: 'cuentas-claras:entrada',
    apply: 'serve',
    enforce: 'pre',
    configureServer({ middlewares, httpServer }) {
      middlewares.use((request, response, next) => {
        const refusal = refusalOf(request, entrance);
        if (refusal) return sendRefusal(response, refusal);
        request.url = request.originalUrl = originForm(request.url ?? '/');
        next();
      });
      if (!httpServer) return;
      const server = httpServer as Server;
      server.prependListener('upgrade', (request, socket) => {
        if (refusalOf(request, entrance)) socket.destroy();
      });
      // The port was tried before: what can't be listened at now isn't worth ending for.
      server.once('listening', () => void listenBeside(server, entrance).catch(() => undefined));
    },
  };
}

/** Vite looks at `fs.allow` for the kinds that it reads itself; Astro's parts read theirs, as `.md`, from anywhere. */
export const REFUSE_OTHER_FILES: Plugin = {
  name: 'cuentas-claras:archivos',
  apply: 'serve',
  enforce: 'pre',
  load: {
    order: 'pre',
    handler(id) {
      const path = id.replace(/^\/@fs(?=\/)/, '').split(/[?#]/)[0] ?? '';
      const asked = this.environment.name === 'client' && isAbsolute(path) && existsSync(path);
      if (asked && !SOURCES.some((folder) => isInside(path, folder)))
        throw new Error(`No page is made of this file: ${id}`);
    },
  },
};

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
