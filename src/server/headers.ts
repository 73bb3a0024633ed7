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

/** A year, the longest that HTTP advises. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** It is kept, and asked for again at each visit, which costs a 304 where nothing has changed. */
export const CACHE = 'no-cache';

/** How long a file may be kept, or all that a folder holds: a folder's path ends in `/`. */
export interface CacheRule {
  path: string;
  cache: string;
}

/** What differs from `CACHE`; of two rules that fit a path, the first holds. Every server is told from here. */
export const CACHE_RULES: readonly CacheRule[] = [
  // Files that bear a hash of what they hold in their name: what changes has another name.
  ...['recursos/fijos/', 'pagefind/filter/', 'pagefind/fragment/', 'pagefind/index/'].map((path) => ({
    path,
    cache: FOR_EVER,
  })),
];

/** Files that a host reads and no visitor; what the operating system or an editor left; `.well-known` is for certificates. */
export const HIDDEN = String.raw`(^|/)(\.(?!well-known/)|_headers$)`;

/** The headers of a file of the site; `path` is from its root. */
export function headersOf(path: string, rules = CACHE_RULES): Record<string, string> {
  const rule = rules.find((one) => (one.path.endsWith('/') ? path.startsWith(one.path) : path === one.path));
  return { 'Content-Type': typeOf(path), ...ALWAYS, 'Cache-Control': rule?.cache ?? CACHE };
}

export function isHidden(path: string): boolean {
  return new RegExp(HIDDEN).test(path);
}
