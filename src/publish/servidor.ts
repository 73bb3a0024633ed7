import { existsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { placesOf } from './lugares.ts';

const TIPOS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Serves a built site on this machine, to look at it; `prefijo` puts it under a path, e.g. `/leon/`. */
export async function serveFolder(
  folder: string,
  port: number,
  prefijo = '/',
): Promise<{ port: number; server: Server }> {
  const { anterior } = placesOf(folder, process.pid);
  const server = createServer((request, response) => {
    respond([folder, anterior], prefijo, request.url ?? '/', response).catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, done));
  return { port: (server.address() as AddressInfo).port, server };
}

/** The folder of the site, and where the last good one is while a build exchanges them. */
type Carpetas = readonly [folder: string, anterior: string];

async function respond(carpetas: Carpetas, prefijo: string, url: string, response: ServerResponse): Promise<void> {
  const path = decodePath(url);
  const asked = path?.startsWith(prefijo) ? await openPage(carpetas, path.slice(prefijo.length)) : undefined;
  const page = asked ?? (await openPage(carpetas, '404.html'));
  response.writeHead(asked ? 200 : 404, {
    'Content-Type': (page && TIPOS[extname(page.file)]) ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
  });
  if (page) await pipeline(page.handle.createReadStream(), response);
  else response.end();
}

interface Abierta {
  file: string;
  /** An open file goes on being read when its folder is exchanged. */
  handle: FileHandle;
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
  return (await openFile(file)) ?? openFile(join(file, 'index.html'));
}

async function openFile(file: string): Promise<Abierta | undefined> {
  const handle = await open(file).catch(() => undefined);
  if ((await handle?.stat())?.isFile()) return handle && { file, handle };
  await handle?.close();
  return undefined;
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}
