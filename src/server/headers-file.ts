import { MEDIA_TYPES } from '../base/media-types.ts';
import { ALWAYS, PATH_RULES, POLICY_HEADER } from './headers.ts';
import { sitePolicy } from './security-policy.ts';

/** Hosts don't declare these as UTF-8, and browsers would show accents wrong. */
const WITHOUT_CHARSET = ['.csv', '.txt'];

/**
 * `_headers`, which Cloudflare Pages and Netlify read. If two rules set the same header, the former joins both values
 * and the latter keeps one; so none is set twice for a path. A path without a rule keeps their own
 * `max-age=0, must-revalidate`. `hosts`: where changes are proposed, which the policy of all files must let in, since none
 * is set for a page alone; each page's own policy keeps out what it doesn't need.
 */
export function headersFile(hosts: readonly string[] = [], rules = PATH_RULES): string {
  return [
    writeRule('/*', { ...ALWAYS, [POLICY_HEADER]: sitePolicy(hosts) }),
    ...WITHOUT_CHARSET.map((ending) => writeRule(`/*${ending}`, { 'Content-Type': MEDIA_TYPES[ending] ?? '' })),
    ...rules.flatMap(({ path, headers }) => askedAs(path).map((asked) => writeRule(asked, headers))),
  ].join('\n');
}

/**
 * The addresses that a path is asked by: any below a folder; a page's, and what Cloudflare Pages sends visitors on to, which is
 * `x` for `x.html` and `a/` for `a/index.html`.
 */
function askedAs(path: string): string[] {
  if (path.endsWith('/')) return [`/${path}*`];
  const short = path.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '');
  return [...new Set([`/${path}`, `/${short}`])];
}

function writeRule(path: string, headers: Readonly<Record<string, string>>): string {
  return `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
}

/** What hosts read in the published folder: file name → text. */
export const hostFiles = (hosts: readonly string[]): ReadonlyMap<string, string> =>
  new Map([
    ['_headers', headersFile(hosts)],
    // GitHub Pages would leave out files that begin with `_`.
    ['.nojekyll', ''],
  ]);

/** The names of those files. */
export const HOST_FILES: ReadonlySet<string> = new Set(hostFiles([]).keys());
