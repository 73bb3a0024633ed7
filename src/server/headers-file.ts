import { ALWAYS, CACHE_RULES } from './headers.ts';
import { MEDIA_TYPES } from '../base/media-types.ts';

/** Hosts don't declare these as UTF-8, and browsers would show accents wrong. */
const WITHOUT_CHARSET = ['.csv', '.txt'];

/**
 * `_headers`, which Cloudflare Pages and Netlify read. If two rules set the same header, the former joins both values
 * and the latter keeps one; so none is set twice for a path. A path without a rule keeps their own
 * `max-age=0, must-revalidate`.
 */
export function headersFile(rules = CACHE_RULES): string {
  return [
    writeRule('/*', ALWAYS),
    ...WITHOUT_CHARSET.map((ending) => writeRule(`/*${ending}`, { 'Content-Type': MEDIA_TYPES[ending] ?? '' })),
    ...rules.map(({ path, cache }) => writeRule(`/${path.replace(/\/$/, '/*')}`, { 'Cache-Control': cache })),
  ].join('\n');
}

function writeRule(path: string, headers: Readonly<Record<string, string>>): string {
  return `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
}

/** What hosts read in the published folder: file name → text. */
export const HOST_FILES: ReadonlyMap<string, string> = new Map([
  ['_headers', headersFile()],
  // GitHub Pages would leave out files that begin with `_`.
  ['.nojekyll', ''],
]);
