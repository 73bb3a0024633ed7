import { existsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, relative, sep } from 'node:path';
import { isHidden, SIEMPRE } from './cabeceras.ts';
import { placesOf } from './lugares.ts';
import { type Abierta, sendFile } from './respuesta.ts';

/**
 * Serves a built site on this machine, to look at it, with the headers that it will have when it is published;
 * `prefijo` puts it under a path, e.g. `/leon/`.
 */
export async function serveFolder(
  folder: string,
  port: number,
  prefijo = '/',
): Promise<{ port: number; server: Server }> {
  const { anterior } = placesOf(folder, process.pid);
  const server = createServer((request, response) => {
    respond([folder, anterior], prefijo, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, done));
  return { port: (server.address() as AddressInfo).port, server };
}

/** The folder of the site, and where the last good one is while a build exchanges them. */
type Carpetas = readonly [folder: string, anterior: string];

async function respond(
  carpetas: Carpetas,
  prefijo: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...SIEMPRE, Allow: 'GET, HEAD' }).end();
    return;
  }
  const path = decodePath(request.url ?? '/');
  const asked = path?.startsWith(prefijo) ? await openPage(carpetas, path.slice(prefijo.length)) : undefined;
  const page = asked ?? (await openPage(carpetas, '404.html'));
  if (page) await sendFile(request, response, page, asked ? 200 : 404);
  else response.writeHead(404, SIEMPRE).end();
}

/** Opens a page of the site; where a build is just exchanging the folders, of the last one or the new one. */
async function openPage([folder, anterior]: Carpetas, path: string): Promise<Abierta | undefined> {
  const page = await openIn(folder, path);
  if (page) return page;
  const between = existsSync(folder) ? undefined : await openIn(anterior, path);
  return between ?? openIn(folder, path);
}

async function openIn(folder: string, path: string): Promise<Abierta | undefined> {
  const file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  return (await openFile(folder, file)) ?? openFile(folder, join(file, 'index.html'));
}

async function openFile(folder: string, file: string): Promise<Abierta | undefined> {
  const ruta = relative(folder, file).split(sep).join('/');
  if (isHidden(ruta)) return undefined;
  const handle = await open(file).catch(() => undefined);
  if (handle && (await isFile(handle))) return { ruta, handle };
  await handle?.close();
  return undefined;
}

async function isFile(handle: FileHandle): Promise<boolean> {
  return (await handle.stat()).isFile();
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}
