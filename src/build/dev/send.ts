import type { ServerResponse } from 'node:http';
import { headersOf } from '../../server/headers.ts';

/** What is sent, with which status. */
export interface Answer {
  status: number;
  /** The name of a file of its kind. */
  name: string;
  body: string | Uint8Array;
}

/** Nothing is kept by a browser: the next moment it may be another. */
export function send(response: ServerResponse, { status, name, body }: Answer): void {
  const length = { 'Content-Length': String(Buffer.byteLength(body)) };
  response.writeHead(status, { ...headersOf(name), 'Cache-Control': 'no-store', ...length });
  response.end(body);
}
