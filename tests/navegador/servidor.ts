import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { placesOf } from '../../src/build/output/workplace.ts';
import { serveFolder } from '../../src/server/serve-folder.ts';

export interface Servidor {
  /** Address of the folder, with `/` at its end. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder at `prefijo` (`/x/`) on a free port, as `npm start` would. `scripts` are those of the tests, by their
 * path outside of the prefix: the policy of a page lets in what comes from its own host.
 */
export async function openServer(
  folder: string,
  prefijo = '/',
  scripts: ReadonlyMap<string, string> = new Map(),
): Promise<Servidor> {
  const { port, server } = await serveFolder(placesOf(resolve(folder), process.pid), 0, prefijo);
  giveScripts(server, scripts);
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      // Browsers keep theirs open, and the server would wait for them.
      server.closeAllConnections();
    });
  return { url: `http://localhost:${port}${prefijo}`, close };
}

function giveScripts(server: Server, scripts: ReadonlyMap<string, string>): void {
  const ofTheSite = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const script = scripts.get(request.url ?? '');
    if (script === undefined) ofTheSite.forEach((respond) => void respond(request, response));
    else response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(script);
  });
}
