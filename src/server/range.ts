/** Bytes of a file, both ends included. */
export interface Part {
  start: number;
  end: number;
}

/**
 * The part of a file of `size` bytes that a `Range` header asks for (RFC 9110, 14.1.2); undefined if the whole is sent.
 * A server may ignore the header (14.2). This one does if it is badly written, uses another unit or asks for several
 * parts: no reader of the site does so, and many small parts would cost more than the whole.
 */
export function readRange(header: string | undefined, size: number): Part | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/i.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first === '') return lastBytes(Number(last), size);
  const start = Number(first);
  const end = last === '' ? Infinity : Number(last);
  if (end < start) return undefined;
  return start < size ? { start, end: Math.min(end, size - 1) } : 'unsatisfiable';
}

function lastBytes(count: number, size: number): Part | 'unsatisfiable' | undefined {
  if (count === 0) return 'unsatisfiable';
  // No `Content-Range` can describe a part of an empty file.
  return size === 0 ? undefined : { start: Math.max(size - count, 0), end: size - 1 };
}
