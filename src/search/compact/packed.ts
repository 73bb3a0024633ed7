import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { sha256Bytes } from '../../base/hash.ts';
import { type Cbor, readCbor } from './read-cbor.ts';

/** How Pagefind begins a file once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

export const unpack = (content: Uint8Array): Buffer => gunzipSync(content).subarray(SIGNATURE.length);

export const readPacked = (content: Uint8Array): Cbor => readCbor(unpack(content));
export const readPackedJson = (content: Uint8Array): unknown => JSON.parse(unpack(content).toString());

const compress = promisify(gzip);

/** With all the care of level 9 what every search brings weighs a tenth less. */
const WITH_CARE = { level: 9 };

/** CBOR as Pagefind itself would write it. */
export const packCbor = (cbor: Uint8Array): Promise<Uint8Array> =>
  compress(Buffer.concat([Buffer.from(SIGNATURE), cbor]), WITH_CARE);

/** JSON as a file of the index, which the reader of the site tells from Pagefind's own by how it begins. */
export const packJson = (value: unknown): Promise<Uint8Array> => compress(JSON.stringify(value), WITH_CARE);

/** The same of a text that is JSON already; those of all records are many megabytes, and packed with less care. */
export const packTexts = (json: string): Promise<Uint8Array> => compress(json);

/** What is not published but held or kept: at level 1 in a fifth of its bytes, for little work. */
export const packQuickly = (bytes: Uint8Array): Promise<Buffer> => compress(bytes, { level: 1 });

/** Bytes of a file once it is unpacked, which a gzip ends with (RFC 1952, ISIZE). */
export const unpackedSize = (content: Uint8Array): number => Buffer.from(content).readUInt32LE(content.length - 4);

/** Of 41 bits, since the table of records names each file with texts. */
const NAME_LENGTH = 8;

/** The name of a file by what it holds: it may be kept for ever. */
export const nameOf = (content: Uint8Array): string =>
  sha256Bytes(content).readBigUInt64BE().toString(36).padStart(NAME_LENGTH, '0').slice(-NAME_LENGTH);
