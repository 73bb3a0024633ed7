import { existsSync, realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { isAbsolute, join } from 'node:path';
import type { Duplex } from 'node:stream';
import type { Plugin, ServerOptions } from 'vite';
import { isInside } from '../../base/inside.ts';
import { NO_LETTER, REORDERS } from '../../base/characters.ts';
import { PROJECT } from '../../base/project.ts';
import { ALWAYS } from '../../server/headers.ts';
import { type Entrance, isRead, originForm, refusalOf, sendNotAllowed, sendRefusal } from '../../server/entrance.ts';
import { listenBeside } from '../../server/listen.ts';

/** What pages are made of, except the content. */
const SOURCES = [join(PROJECT, 'src'), realpathSync(join(PROJECT, 'node_modules'))];

/** By default Vite lets any local site read it, serves any file of the project, and takes another port if its own is taken. */
export const DEV_SERVER: ServerOptions = {
  strictPort: true,
  cors: false,
  fs: { strict: true, allow: SOURCES },
};

/** Vite writes styles and scripts into the pages, which the policy of the site forbids. */
const OF_EVERY_ANSWER = Object.entries(ALWAYS).filter(([name]) => name !== 'Content-Security-Policy');

/** Asks more of a request than Vite does, which answers by any address. Goes before all that Vite and Astro answer, and before the socket that notifies pages of changes. */
export function guardEntrance(entrance: Entrance): Plugin {
  return {
    name: 'cuentas-claras:entrada',
    apply: 'serve',
    enforce: 'pre',
    configureServer({ httpServer }) {
      if (!httpServer) return;
      const server = httpServer as Server;
      precede(server, 'request', (request, response: ServerResponse) => {
        const refusal = refusalOf(request, entrance);
        if (refusal) sendRefusal(response, refusal);
        else if (!isRead(request)) sendNotAllowed(response);
        else if (isAbsent(originForm(request.url ?? '/'))) response.writeHead(404, ALWAYS).end();
        else {
          request.url = originForm(request.url ?? '/');
          for (const [name, value] of OF_EVERY_ANSWER) response.setHeader(name, value);
          return true;
        }
        return false;
      });
      precede(server, 'upgrade', (request, socket: Duplex) => {
        const refusal = refusalOf(request, entrance);
        if (refusal) socket.destroy();
        return refusal === undefined;
      });
      // The port was tried before: what can't be listened at now isn't worth ending for.
      server.once('listening', () => void listenBeside(server, entrance).catch(() => undefined));
    },
  };
}

/**
 * What no page has: Vite's own orders (`/__open-in-editor` starts a program on this machine, for anyone who leads its reader
 * there), and addresses with characters that a terminal would obey, which Astro writes into its log.
 */
export function isNoPage(url: string): boolean {
  const path = url.split(/[?#]/)[0] ?? '';
  try {
    const read = decodeURIComponent(path);
    return read.startsWith('/__') || NO_LETTER.test(read) || REORDERS.test(read) || /[\t\r\n]/.test(read);
  } catch {
    return true;
  }
}

const isAbsent = (url: string) => isNoPage(url) || isOtherFile(url);

/**
 * Whether an address is that of a file that no page is made of: Vite would refuse it too, saying in English where it
 * lies.
 */
export function isOtherFile(url: string): boolean {
  const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '').replace(/^\/@id\/(?:__x00__)?/, '');
  const [, outside] = /^\/@fs(\/.*)$/.exec(path) ?? [];
  const places = outside === undefined ? [path, join(PROJECT, path)] : [outside];
  return places.some((place) => isFile(place) && !SOURCES.some((folder) => isInside(realpathSync(place), folder)));
}

function isFile(place: string): boolean {
  return isAbsolute(place) && (statSync(place, { throwIfNoEntry: false })?.isFile() ?? false);
}

/** Lets those who listen to an event of a server hear of it only where `letsIn` says so. */
function precede<Answer>(
  server: Server,
  event: 'request' | 'upgrade',
  letsIn: (request: IncomingMessage, answer: Answer) => boolean,
): void {
  const listeners = server.listeners(event);
  server.removeAllListeners(event);
  server.on(event, (request: IncomingMessage, answer: Answer, ...rest: unknown[]) => {
    if (!letsIn(request, answer)) return;
    for (const listener of listeners) Reflect.apply(listener, server, [request, answer, ...rest]);
  });
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
