import { constants, existsSync } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { isHidden, ALWAYS } from './headers.ts';
import { type Entrance, LOOPBACK } from './entrance.ts';
import { guardedServer, readPath } from './guarded-server.ts';
import { listenAt } from './listen.ts';
import { type OpenFile, sendFile } from './send-file.ts';

/** For a reader that stops taking an answer, or sends nothing; each keeps a file open. */
const IDLE_MS = 60_000;

/** Where a site is, and where the last good one is while a build replaces it. */
interface Served {
  out: string;
  previous: string;
}

/**
 * Serves a built site on this machine, to look at it, with the headers that it will have once published; `prefix` puts
 * it under a path, e.g. `/leon/`.
 */
export async function serveFolder(
  { out, previous }: Served,
  port: number,
  prefix = '/',
  entrance: Entrance = LOOPBACK,
): Promise<{ port: number; server: Server }> {
  const server = guardedServer(entrance, (request, response) => respond([out, previous], prefix, request, response));
  server.setTimeout(IDLE_MS);
  return { port: await listenAt(server, port, entrance), server };
}

type Folders = readonly [folder: string, previous: string];

async function respond(
  folders: Folders,
  prefix: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = readPath(request);
  const asked = path?.startsWith(prefix) ? await openPage(folders, path.slice(prefix.length)) : undefined;
  const page = asked ?? (await openPage(folders, '404.html'));
  if (page) await sendFile(request, response, page, asked ? 200 : 404);
  else response.writeHead(404, ALWAYS).end();
}

/** Opens a page of the site: of the last one or the new one, if a build is just replacing the folder. */
async function openPage([folder, previous]: Folders, path: string): Promise<OpenFile | undefined> {
  const page = await openIn(folder, path);
  if (page) return page;
  const between = existsSync(folder) ? undefined : await openIn(previous, path);
  return between ?? openIn(folder, path);
}

async function openIn(folder: string, path: string): Promise<OpenFile | undefined> {
  const file = join(folder, path);
  return (await openFile(folder, file)) ?? openFile(folder, join(file, 'index.html'));
}

async function openFile(folder: string, file: string): Promise<OpenFile | undefined> {
  const path = relative(folder, file).split(sep).join('/');
  const real = await realPath(folder, file);
  if (real === undefined || isHidden(path)) return undefined;
  const handle = await open(real, ONLY_READ).catch(() => undefined);
  if (handle && (await isFile(handle))) return { path, handle };
  await handle?.close();
  return undefined;
}

/** Opening a pipe would wait for a writer; a link put in place of a file isn't followed. */
const ONLY_READ = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/** Where a file is once its links are followed; undefined if they lead out of the site, or to what it hides. */
async function realPath(folder: string, file: string): Promise<string | undefined> {
  try {
    const [from, to] = [await realpath(folder), await realpath(file)];
    if (!to.startsWith(from + sep)) return undefined;
    return isHidden(relative(from, to).split(sep).join('/')) ? undefined : to;
  } catch {
    return undefined;
  }
}

async function isFile(handle: FileHandle): Promise<boolean> {
  return (await handle.stat()).isFile();
}
