import { extname } from 'node:path';

/** What each kind of file is for a browser, by how its name ends. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** A browser saves it and runs nothing; so it is with the parts of the search, which its own script reads. */
export const OTHER_TYPE = 'application/octet-stream';

export function typeOf(path: string): string {
  return MEDIA_TYPES[extname(path).toLowerCase()] ?? OTHER_TYPE;
}

/** Bytes from which compressing a file is worth it. */
export const COMPRESS_FROM = 256;

/** Whether it grows smaller: pictures, fonts and the parts of the search are compressed already. */
export function isCompressible(type: string): boolean {
  return type.includes('charset=') || type === 'image/svg+xml';
}
