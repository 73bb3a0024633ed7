import type { Stats } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';

/** What names a version of a file. */
interface Validators {
  ETag: string;
  'Last-Modified': string;
}

/** The tag is weak, because the bytes differ when they are compressed. */
export function validatorsOf({ mtime, mtimeMs, size }: Stats): Validators {
  return { ETag: `W/"${Math.floor(mtimeMs).toString(16)}-${size.toString(16)}"`, 'Last-Modified': mtime.toUTCString() };
}

/** In the order of RFC 9110, 13.2.2: what may end in 412 goes first, and a date counts only if no tag was sent. */
export function judgeConditions(asked: IncomingHttpHeaders, is: Validators): 200 | 304 | 412 {
  const { 'if-match': match, 'if-unmodified-since': unmodified } = asked;
  const { 'if-none-match': noneMatch, 'if-modified-since': modified } = asked;
  // A weak tag never matches strongly (8.8.3.2).
  if (match !== undefined ? match.trim() !== '*' : isAfter(is, unmodified)) return 412;
  if (noneMatch !== undefined) return matchesWeakly(noneMatch, is) ? 304 : 200;
  return Date.parse(is['Last-Modified']) <= Date.parse(modified ?? '') ? 304 : 200;
}

function isAfter(is: Validators, date: string | undefined): boolean {
  return Date.parse(is['Last-Modified']) > Date.parse(date ?? '');
}

function matchesWeakly(tags: string, { ETag }: Validators): boolean {
  if (tags.trim() === '*') return true;
  return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === ETag.replace(/^W\//, ''));
}

/**
 * Whether a part may complete what the reader has (RFC 9110, 13.1.5). Our tags are weak, and never match; a date
 * matches if it is the same, its second is over (8.8.2.2), and no compressed version shares it.
 */
export function continues(asked: IncomingHttpHeaders, is: Validators, now: number, onlyVersion: boolean): boolean {
  const ifRange = asked['if-range'];
  if (ifRange === undefined) return true;
  return onlyVersion && ifRange === is['Last-Modified'] && now - Date.parse(is['Last-Modified']) >= 1000;
}
