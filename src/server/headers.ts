import { SITE_POLICY } from './security-policy.ts';
import { typeOf } from '../base/media-types.ts';

/** What is sent with every file, by every server. */
export const ALWAYS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': SITE_POLICY,
  'X-Content-Type-Options': 'nosniff',
  // What someone looks for is in the address of the search; no other site needs to know.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Folders whose files bear a hash of what they hold in their name: what changes has another name. */
export const FIXED_FOLDERS = ['recursos/fijos', 'pagefind/filter', 'pagefind/fragment', 'pagefind/index'];

/** A year, the longest that HTTP advises. */
export const CACHE_FIXED = 'public, max-age=31536000, immutable';
/** It is kept, and asked for again at each visit, which costs a 304 where nothing has changed. */
export const CACHE = 'no-cache';

/** Files that a host reads and no visitor; what the operating system or an editor left; `.well-known` is for certificates. */
export const HIDDEN = String.raw`(^|/)(\.(?!well-known/)|_headers$)`;

/** The headers of a file of the site; `path` is from its root. */
export function headersOf(path: string): Record<string, string> {
  const fixed = FIXED_FOLDERS.some((folder) => path.startsWith(`${folder}/`));
  return { 'Content-Type': typeOf(path), ...ALWAYS, 'Cache-Control': fixed ? CACHE_FIXED : CACHE };
}

export function isHidden(path: string): boolean {
  return new RegExp(HIDDEN).test(path);
}
