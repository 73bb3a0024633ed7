import { resolve } from 'node:path';
import { placesOf } from '../../src/build/output/workplace.ts';
import { serveFolder } from '../../src/server/serve-folder.ts';

export interface Servidor {
  /** Address of the folder, with `/` at its end. */
  url: string;
  close: () => Promise<void>;
}

/** Serves a folder at `prefijo` (`/x/`) on a free port, as `npm start` would. */
export async function openServer(folder: string, prefijo = '/'): Promise<Servidor> {
  const { port, server } = await serveFolder(placesOf(resolve(folder), process.pid), 0, prefijo);
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      // Browsers keep theirs open, and the server would wait for them.
      server.closeAllConnections();
    });
  return { url: `http://localhost:${port}${prefijo}`, close };
}
