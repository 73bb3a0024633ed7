import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

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
  const server = createServer((request, response) => {
    respond(folder, prefijo, request.url ?? '/', response).catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, done));
  return { port: (server.address() as AddressInfo).port, server };
}

async function respond(folder: string, prefijo: string, url: string, response: ServerResponse): Promise<void> {
  const file = await findFile(folder, prefijo, url);
  const path = file ?? join(folder, '404.html');
  response.writeHead(file ? 200 : 404, {
    'Content-Type': TIPOS[extname(path)] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
  });
  createReadStream(path)
    .on('error', () => response.end())
    .pipe(response);
}

async function findFile(folder: string, prefijo: string, url: string): Promise<string | undefined> {
  const path = decodePath(url);
  if (path === undefined || !path.startsWith(prefijo)) return undefined;
  const file = normalize(join(folder, path.slice(prefijo.length)));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  const info = await stat(file).catch(() => undefined);
  if (info?.isFile()) return file;
  const index = join(file, 'index.html');
  return info?.isDirectory() && (await stat(index).catch(() => undefined))?.isFile() ? index : undefined;
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}
