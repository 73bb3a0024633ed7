import { PROPOSING, PROPOSING_POLICY, SITE_POLICY } from './security-policy.ts';
import { typeOf } from '../base/media-types.ts';

export const POLICY_HEADER = 'Content-Security-Policy';

/** Headers that every server sends with every file, but the policy of those from which changes are proposed. */
export const ALWAYS: Readonly<Record<string, string>> = {
  [POLICY_HEADER]: SITE_POLICY,
  'X-Content-Type-Options': 'nosniff',
  // The address of a search holds what was searched for; no other site needs to know it.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

export const CACHE_HEADER = 'Cache-Control';
/** A year, the longest that HTTP advises. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** It is kept but checked at each visit, which costs only a 304 if nothing has changed. */
export const CACHE = 'no-cache';

/**
 * Headers of a file, or of all files of a folder, whose path ends in `/`, that differ from those of all files. nginx is not
 * told where the site begins: there they are sent with that path below any folder too.
 */
export interface PathRule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** No two give the same path the same header, and none one of `ALWAYS`. Every server's settings come from here. */
export const PATH_RULES: readonly PathRule[] = [
  // Files with a hash of their content in their name: changed content has another name.
  ...['recursos/fijos/', 'pagefind/filter/', 'pagefind/fragment/', 'pagefind/index/', 'pagefind/words/'].map(
    (path) => ({
      path,
      headers: { [CACHE_HEADER]: FOR_EVER },
    }),
  ),
];

/**
 * Files meant for the host and not for visitors, or left by the operating system or an editor; `.well-known` is for
 * certificates.
 */
export const HIDDEN = String.raw`(^|/)(\.(?!well-known/)|_headers$)`;

/** The headers of a file of the site; `path` is from its root. */
export function headersOf(path: string, rules = PATH_RULES): Record<string, string> {
  const own = rules.filter((one) => (one.path.endsWith('/') ? path.startsWith(one.path) : path === one.path));
  return {
    'Content-Type': typeOf(path),
    ...ALWAYS,
    ...(PROPOSING.has(path) && { [POLICY_HEADER]: PROPOSING_POLICY }),
    [CACHE_HEADER]: CACHE,
    ...Object.fromEntries(own.flatMap(({ headers }) => Object.entries(headers))),
  };
}

export function isHidden(path: string): boolean {
  return new RegExp(HIDDEN).test(path);
}
