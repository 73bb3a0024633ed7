import { realpathSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Plugin, ServerOptions } from 'vite';
import { PROJECT } from './astro.ts';
import { type Entrance, originForm, refusalOf, sendRefusal } from './entrance.ts';
import { listenBeside } from './listen.ts';

/** Unless told otherwise, Vite lets any local site read it, gives any file of the project, and takes another port for one taken. */
export const DEV_SERVER: ServerOptions = {
  strictPort: true,
  cors: false,
  fs: { strict: true, allow: [join(PROJECT, 'src'), realpathSync(join(PROJECT, 'node_modules'))] },
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
        request.url = originForm(request.url ?? '/');
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
