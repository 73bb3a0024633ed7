import { Buffer } from 'node:buffer';
import { gzipSync } from 'fflate';
import { sha256 } from '../bag/checksums.ts';

/** What an address answered, as a crawler would have got it. */
export interface Respuesta {
  url: string;
  tipo: string;
  bytes: Uint8Array;
}

/** A record in the file: where it starts, how long it is compressed, and its payload's sum. */
export interface Registro extends Respuesta {
  inicio: number;
  largo: number;
  suma: string;
}

/**
 * A WARC 1.1 (ISO 28500) of the answers, led by the fields of `info`, each record compressed by itself so that a reader takes just one. Ids come from
 * what the record holds, and the date is given: the same answers give the same bytes.
 */
export function writeWarc(
  respuestas: Iterable<Respuesta>,
  instante: string,
  info: Readonly<Record<string, string>>,
): { warc: Uint8Array; registros: Registro[] } {
  const parts = [compress(infoRecord(instante, info))];
  let inicio = parts[0]?.length ?? 0;
  const registros: Registro[] = [];
  for (const respuesta of respuestas) {
    const part = compress(responseRecord(respuesta, instante));
    registros.push({ ...respuesta, inicio, largo: part.length, suma: `sha256:${sha256(respuesta.bytes)}` });
    parts.push(part);
    inicio += part.length;
  }
  return { warc: Buffer.concat(parts), registros };
}

const compress = (record: Uint8Array) => gzipSync(record, { level: 6, mtime: 0 });

function infoRecord(instante: string, info: Readonly<Record<string, string>>): Uint8Array {
  const rows = Object.entries({ ...info, format: 'WARC File Format 1.1' });
  const block = Buffer.from(rows.map(([name, value]) => `${name}: ${value}\r\n`).join(''));
  return record('warcinfo', [['Content-Type', 'application/warc-fields']], block, instante);
}

function responseRecord({ url, tipo, bytes }: Respuesta, instante: string): Uint8Array {
  const head = `HTTP/1.1 200 OK\r\nContent-Type: ${tipo}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  const fields: [string, string][] = [
    ['WARC-Target-URI', url],
    ['WARC-Payload-Digest', `sha256:${sha256(bytes)}`],
    ['Content-Type', 'application/http; msgtype=response'],
  ];
  return record('response', fields, Buffer.concat([Buffer.from(head), bytes]), instante);
}

function record(tipo: string, fields: [string, string][], block: Uint8Array, instante: string): Uint8Array {
  const digest = sha256(block);
  const head = [
    'WARC/1.1',
    `WARC-Type: ${tipo}`,
    `WARC-Record-ID: <urn:uuid:${uuidOf([tipo, instante, ...fields.flat(), digest].join('\n'))}>`,
    `WARC-Date: ${instante}`,
    ...fields.map(([name, value]) => `${name}: ${value}`),
    `WARC-Block-Digest: sha256:${digest}`,
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

/** A UUID of version 8 (RFC 9562): its bits are those of a sum, and so the same for the same text. */
export function uuidOf(texto: string): string {
  const hex = sha256(texto);
  const variante = ((parseInt(hex.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variante}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
