import type { IncomingMessage, ServerResponse } from 'node:http';
import { PROBLEMAS } from '../../textos/problemas.ts';
import { DESARROLLO } from '../../textos/desarrollo.ts';
import type { Entrance } from '../../server/entrance.ts';
import { guardedServer, readPath } from '../../server/guarded-server.ts';
import { listenAt } from '../../server/listen.ts';
import { findOutput } from './find-output.ts';
import { findLoaded, findPage, NOT_FOUND } from './find-page.ts';
import { findPublic } from './find-public.ts';
import { type Scripts, startScripts } from './find-script.ts';
import { failurePage, problemsPage, RULES, STYLESHEET } from './problems-page.ts';
import { CHANGES, RELOAD_SCRIPT, type Reloads, startReloads } from './reloads.ts';
import { type Answer, send } from './send.ts';
import { describeWorkFailure, openWork, type Shown, type WorkEffects } from './site-in-work.ts';

/** What the development server needs of the outside. */
interface DevEffects extends WorkEffects {
  port: number;
  entrance: Entrance;
}

/** A site in work, as it is served. */
interface Serving {
  root: string;
  shown: () => Promise<Shown>;
  reloads: Reloads;
  scripts: Scripts;
  print: (text: string) => void;
}

/**
 * Serves the site while it is edited: a change of content reloads the page, and problems show in the terminal and in the browser.
 * Returns the port once the content was read. Fails as `listen` does where it isn't free.
 */
export async function serveDevelopment(root: string, { port, entrance, ...effects }: DevEffects): Promise<number> {
  const reloads = startReloads();
  const started = Promise.withResolvers<() => Promise<Shown>>();
  const shown = async () => (await started.promise)();
  const serving: Serving = { root, shown, reloads, scripts: startScripts(root), print: effects.print };
  const server = guardedServer(entrance, (request, response) => respond(serving, request, response));
  const given = await listenAt(server, port, entrance);
  started.resolve(openWork(root, effects, reloads.change));
  await shown();
  return given;
}

async function respond(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = readPath(request);
  if (path === CHANGES && request.method === 'GET') serving.reloads.listen(response);
  else send(response, await answerFor(serving, path));
}

async function answerFor(serving: Serving, path: string | undefined): Promise<Answer> {
  const { scripts, reloads } = serving;
  if (path === `/recursos/${RELOAD_SCRIPT}`) return scripts.reload();
  if (path === STYLESHEET) return { status: 200, name: STYLESHEET, body: RULES };
  const shown = await serving.shown();
  if ('problems' in shown) return inPlaceOf(path, PROBLEMAS.loTiene, reloads.addTo(problemsPage(shown.problems)));
  if ('failure' in shown) return inPlaceOf(path, DESARROLLO.sinPaginas, reloads.addTo(failurePage(shown.failure)));
  try {
    return await find(serving, shown, path);
  } catch (error) {
    serving.print(describeWorkFailure(error));
    return inPlaceOf(path, DESARROLLO.sinPaginas, reloads.addTo(failurePage(error)));
  }
}

/** In place of anything: a file that was refused is not served either, nor what a link in its place leads to. */
function inPlaceOf(path: string | undefined, said: string, page: string): Answer {
  const isPage = path !== undefined && /(?:\/|\.html)$/.test(path);
  return { status: 500, name: isPage ? 'problemas.html' : 'problemas.txt', body: isPage ? page : `${said}.\n` };
}

async function find(
  { root, scripts, reloads }: Serving,
  { sitio, compiled }: Extract<Shown, { sitio: unknown }>,
  asked: string | undefined,
): Promise<Answer> {
  const pageAt = (path: string) => findPage(sitio, compiled, path, reloads.addTo);
  const path = asked?.slice(1);
  const found =
    path === undefined
      ? undefined
      : ((await findPublic(root, sitio, path)) ??
        (await findLoaded(compiled, path)) ??
        (await scripts.find(sitio, path)) ??
        (await findOutput(sitio, path)) ??
        (await pageAt(path)));
  return found ?? (await pageAt(NOT_FOUND)) ?? { status: 404, name: 'no-hay.txt', body: '' };
}
