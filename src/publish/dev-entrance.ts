import { realpathSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Plugin, ServerOptions } from 'vite';
import { PROJECT } from './astro.ts';
import { type Entrance, originForm, refusalOf, sendRefusal } from './entrance.ts';
import { listenBeside } from './listen.ts';

/** What Vite's server is told: it lets any local site read it, and gives any file of the project, unless told otherwise. */
export function devServerOptions({ names }: Entrance): ServerOptions {
  return {
    strictPort: true,
    cors: false,
    allowedHosts: [...names],
    fs: { strict: true, allow: [join(PROJECT, 'src'), realpathSync(join(PROJECT, 'node_modules'))] },
  };
}

/** Goes before all that Vite and Astro answer, and before the socket by which pages are told of changes. */
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
