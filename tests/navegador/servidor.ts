import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

export interface Servidor {
  /** Address of the folder, with `/` at its end. */
  url: string;
  close: () => Promise<void>;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** Serves a folder as a plain host would, at `prefix` (`/x/`) and nowhere else. */
export async function serveFolder(folder: string, prefix = '/'): Promise<Servidor> {
  const server = createServer((request, response) => {
    void answer(resolve(folder), prefix, request.url ?? '/').then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${prefix}`, close: () => closeServer(server) };
}

interface Answer {
  status: number;
  type: string;
  body: Buffer | string;
}

async function answer(folder: string, prefix: string, url: string): Promise<Answer> {
  const notFound = { status: 404, type: 'text/plain; charset=utf-8', body: 'No existe' };
  const file = fileFor(folder, prefix, url);
  if (file === undefined) return notFound;
  try {
    return { status: 200, type: TYPES[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
  } catch {
    return notFound;
  }
}

/** The file that an address names; undefined where it is outside the folder or can't be read. */
function fileFor(folder: string, prefix: string, url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (!path.startsWith(prefix)) return undefined;
    const name = path.endsWith('/') ? `${path.slice(prefix.length)}index.html` : path.slice(prefix.length);
    const file = join(folder, name);
    return file.startsWith(folder + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Browsers keep their connections open, and a server waits for them. */
function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
