import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { headersOf, ALWAYS } from './headers.ts';
import { continues, judgeConditions, validatorsOf } from './conditions.ts';
import { type Part, readRange } from './range.ts';
import { COMPRESS_FROM, isCompressible } from '../base/media-types.ts';

export interface OpenFile {
  /** Path from the root of the site. */
  path: string;
  /** An open file can still be read after its folder is replaced. */
  handle: FileHandle;
}

type Headers = Record<string, string>;

/** What is sent of a file; nothing if there is neither `gzip` nor a part. */
interface Answer {
  status: number;
  headers: Headers;
  body?: Part | 'gzip';
}

/**
 * Answers with an open file, and closes it: whole, compressed, a part of it, or only that the reader's copy is still
 * good.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { path, handle }: OpenFile,
  status: 200 | 404,
): Promise<void> {
  try {
    const info = await handle.stat();
    const { body, ...answer } = status === 200 ? answerOf(request, path, info) : wholeOf(request, path, info, 404);
    response.writeHead(answer.status, answer.headers);
    if (!body || request.method === 'HEAD') response.end();
    else if (body === 'gzip') await pipeline(handle.createReadStream({ autoClose: false }), createGzip(), response);
    else await pipeline(handle.createReadStream({ autoClose: false, ...body }), response);
  } finally {
    await handle.close();
  }
}

/** In the order of RFC 9110, 13.2.2: ranges matter only if the whole would be sent. */
function answerOf(request: IncomingMessage, path: string, info: Stats): Answer {
  const whole = wholeOf(request, path, info, 200);
  const validators = validatorsOf(info);
  const status = judgeConditions(request.headers, validators);
  if (status === 412) return { status, headers: { ...ALWAYS, 'Content-Length': '0' } };
  if (status === 304) return { status, headers: withoutBody(whole.headers) };
  // Only GET has parts (14.2).
  const onlyVersion = !('Vary' in whole.headers);
  const follows = request.method === 'GET' && continues(request.headers, validators, Date.now(), onlyVersion);
  const part = follows ? readRange(request.headers.range, info.size) : undefined;
  if (part === undefined) return whole;
  if (part === 'unsatisfiable')
    return { status: 416, headers: { ...ALWAYS, 'Content-Range': `bytes */${info.size}`, 'Content-Length': '0' } };
  return partOf(whole, part, info.size);
}

function wholeOf({ headers: asked }: IncomingMessage, path: string, info: Stats, status: 200 | 404): Answer {
  const headers: Headers = { ...headersOf(path), ...validatorsOf(info) };
  const compressible = isCompressible(headers['Content-Type'] ?? '') && info.size >= COMPRESS_FROM;
  if (compressible) headers['Vary'] = 'Accept-Encoding';
  if (compressible && asked.range === undefined && takesGzip(asked['accept-encoding']))
    return { status, headers: { ...headers, 'Content-Encoding': 'gzip' }, body: 'gzip' };
  headers['Content-Length'] = String(info.size);
  // Ranges count plain bytes, and are useless to a client that holds them compressed.
  if (status === 200) headers['Accept-Ranges'] = 'bytes';
  // No more than was announced, should the file grow meanwhile.
  return { status, headers, ...(info.size > 0 && { body: { start: 0, end: info.size - 1 } }) };
}

function partOf({ headers }: Answer, part: Part, size: number): Answer {
  const { start, end } = part;
  const own = { 'Content-Range': `bytes ${start}-${end}/${size}`, 'Content-Length': String(end - start + 1) };
  return { status: 206, headers: { ...headers, ...own }, body: part };
}

/** RFC 9110, 12.5.3: an encoding of weight 0 is refused. */
function takesGzip(header: IncomingMessage['headers']['accept-encoding']): boolean {
  const codings = String(header ?? '').split(',');
  const gzip = codings.map((one) => one.trim().toLowerCase()).find((one) => /^gzip(?![\w-])/.test(one));
  return gzip !== undefined && !/;\s*q=0(\.0*)?$/.test(gzip);
}

/** Headers that describe a body that isn't sent. */
const OF_THE_BODY = ['Content-Type', 'Content-Length', 'Content-Encoding', 'Accept-Ranges'];

function withoutBody(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_BODY.includes(name)));
}
