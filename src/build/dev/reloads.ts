import type { ServerResponse } from 'node:http';
import { ALWAYS } from '../../server/headers.ts';

/** Tells open pages that what they were made of has changed. */
export interface Reloads {
  /** Keeps telling a page: the state that is shown now, and each one that follows. */
  listen: (response: ServerResponse) => void;
  /** Something else is shown from here on. */
  change: () => void;
  /** A page, with the script that loads it anew. */
  addTo: (html: string) => string;
}

/** Where pages ask for changes, and for the script that does. */
export const CHANGES = '/recursos/cambios';
export const RELOAD_SCRIPT = 'recargar.js';

export function startReloads(): Reloads {
  // Of another process, a state is another one.
  const started = Date.now().toString(36);
  let states = 0;
  const listening = new Set<ServerResponse>();
  const state = () => `${started}-${states}`;
  const tell = (response: ServerResponse) => response.write(`data: ${state()}\n\n`);
  return {
    listen: (response) => {
      response.writeHead(200, { ...ALWAYS, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      listening.add(response);
      response.on('close', () => listening.delete(response));
      tell(response);
    },
    change: () => {
      states++;
      listening.forEach(tell);
    },
    addTo: (html) =>
      html.replace(
        '</head>',
        `<script src="/recursos/${RELOAD_SCRIPT}" data-state="${state()}" defer></script></head>`,
      ),
  };
}
