import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { headersOf } from './cabeceras.ts';
import { COMPRIME_DESDE, isCompressible } from './tipos.ts';

export interface Abierta {
  /** Path from the root of the site. */
  ruta: string;
  /** An open file goes on being read when its folder is exchanged. */
  handle: FileHandle;
}

/** Answers with an open file, and closes it: whole, compressed, or only that the reader's copy is still good. */
export async function sendFile(
  { headers: asked, method }: IncomingMessage,
  response: ServerResponse,
  { ruta, handle }: Abierta,
  status: 200 | 404,
): Promise<void> {
  try {
    const info = await handle.stat();
    const headers = { ...headersOf(ruta), ...validators(info) };
    const compressible = isCompressible(headers['Content-Type'] ?? '') && info.size >= COMPRIME_DESDE;
    if (compressible) headers['Vary'] = 'Accept-Encoding';
    const fresh = status === 200 && isFresh(asked, headers.ETag, info);
    const gzip = compressible && /\bgzip\b/.test(String(asked['accept-encoding'] ?? ''));
    if (gzip) headers['Content-Encoding'] = 'gzip';
    else headers['Content-Length'] = String(info.size);
    response.writeHead(fresh ? 304 : status, fresh ? withoutBody(headers) : headers);
    if (fresh || method === 'HEAD') response.end();
    else if (gzip) await pipeline(handle.createReadStream({ autoClose: false }), createGzip(), response);
    else await pipeline(handle.createReadStream({ autoClose: false }), response);
  } finally {
    await handle.close();
  }
}

type Headers = Record<string, string>;

/** Weak, because the bytes differ when they are compressed. */
function validators({ mtime, mtimeMs, size }: Stats): Headers & { ETag: string } {
  return { ETag: `W/"${Math.floor(mtimeMs).toString(16)}-${size.toString(16)}"`, 'Last-Modified': mtime.toUTCString() };
}

/** RFC 9110, 13.2.2: a date counts only where no tag was sent; dates have no parts of a second. */
function isFresh(asked: IncomingHttpHeaders, etag: string, { mtimeMs }: Stats): boolean {
  const tags = asked['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim() === etag || tag.trim() === '*');
  return Math.floor(mtimeMs / 1000) * 1000 <= Date.parse(asked['if-modified-since'] ?? '');
}

/** What tells of a body that isn't sent. */
const DEL_CUERPO = ['Content-Type', 'Content-Length', 'Content-Encoding'];

function withoutBody(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !DEL_CUERPO.includes(name)));
}
