import { ALWAYS, CACHE_RULES } from './headers.ts';
import { MEDIA_TYPES } from '../base/media-types.ts';

/** Of these, hosts don't say that they are UTF-8, and a browser would show accents wrong. */
const WITHOUT_CHARSET = ['.csv', '.txt'];

/**
 * `_headers`, which Cloudflare Pages and Netlify read. Where two rules set one header, the first joins both values and
 * the second keeps one; so none is set twice for a path. What isn't fixed keeps their own `max-age=0, must-revalidate`.
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
  // GitHub Pages would leave out what begins with `_`.
  ['.nojekyll', ''],
]);
