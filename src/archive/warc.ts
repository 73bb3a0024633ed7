import { Buffer } from 'node:buffer';
import { gzipSync } from 'fflate';
import { sha256Of } from '../base/hash.ts';

/** What an address answered, as a crawler would have got it. */
export interface Answer {
  url: string;
  type: string;
  bytes: Uint8Array;
}

/** A record in the file: where it starts, its compressed length, and its payload's digest. */
export interface WarcRecord extends Answer {
  start: number;
  length: number;
  sum: string;
}

/**
 * A WARC 1.1 (ISO 28500) of the answers, led by the fields of `info`. Each record is compressed by itself, so that a reader
 * can take just one. Ids come from what records hold, and the date is given: the same answers give the same bytes.
 */
export function writeWarc(
  answers: Iterable<Answer>,
  instant: string,
  info: Readonly<Record<string, string>>,
): { warc: Uint8Array; records: WarcRecord[] } {
  const parts = [compress(infoRecord(instant, info))];
  let start = parts[0]?.length ?? 0;
  const records: WarcRecord[] = [];
  for (const answer of answers) {
    const part = compress(responseRecord(answer, instant));
    records.push({ ...answer, start, length: part.length, sum: `sha256:${sha256Of(answer.bytes)}` });
    parts.push(part);
    start += part.length;
  }
  return { warc: Buffer.concat(parts), records };
}

const compress = (record: Uint8Array) => gzipSync(record, { level: 6, mtime: 0 });

function infoRecord(instant: string, info: Readonly<Record<string, string>>): Uint8Array {
  const rows = Object.entries({ ...info, format: 'WARC File Format 1.1' });
  const block = Buffer.from(rows.map(([name, value]) => `${name}: ${value}\r\n`).join(''));
  return record('warcinfo', [['Content-Type', 'application/warc-fields']], block, instant);
}

function responseRecord({ url, type, bytes }: Answer, instant: string): Uint8Array {
  const head = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  const fields: [string, string][] = [
    ['WARC-Target-URI', url],
    ['WARC-Payload-Digest', `sha256:${sha256Of(bytes)}`],
    ['Content-Type', 'application/http; msgtype=response'],
  ];
  return record('response', fields, Buffer.concat([Buffer.from(head), bytes]), instant);
}

function record(type: string, fields: [string, string][], block: Uint8Array, instant: string): Uint8Array {
  const digest = sha256Of(block);
  const head = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Record-ID: <urn:uuid:${uuidOf([type, instant, ...fields.flat(), digest].join('\n'))}>`,
    `WARC-Date: ${instant}`,
    ...fields.map(([name, value]) => `${name}: ${value}`),
    `WARC-Block-Digest: sha256:${digest}`,
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

/** A UUID of version 8 (RFC 9562) made of a hash, and so the same for the same text. */
export function uuidOf(text: string): string {
  const hex = sha256Of(text);
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
