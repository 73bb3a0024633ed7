import { makeProblem, type Problem } from '../../model/problems/problem.ts';
import type { Run } from '../run.ts';
import { isUnknown, siteAddresses } from './site-addresses.ts';
import type { PageLink } from './text-link.ts';
import { suggest } from '../../base/nearest.ts';

/** Links to pages or files that the site doesn't have. */
export function brokenLinks(run: Run): Problem[] {
  if (run.links.length === 0) return [];
  const known = siteAddresses(run);
  return run.links.flatMap((link) => {
    const { page } = readLink(link);
    return known.has(page) || isUnknown(run, page) ? [] : [noSuchPage(link, page, known)];
  });
}

/** The places of a page; undefined if it is no page of the site, or its places aren't known. */
type PlacesOf = (page: string) => ReadonlySet<string> | undefined;

/** Links to a place that its page doesn't have, or to a page of the schedule that only computing proves missing. */
export function brokenFragments(links: readonly PageLink[], placesOf: PlacesOf): Problem[] {
  return links.flatMap((link) => {
    const { page, fragment } = readLink(link);
    if (page.startsWith('/cronograma/') && !placesOf(page)) return [noSuchPage(link, page, new Set())];
    const known = fragment === '' ? undefined : placesOf(page);
    return !known || known.has(fragment) ? [] : [noSuchPlace(link, fragment, known)];
  });
}

/** What is looked for: the address without its query, as the files are named; a bare fragment is of the text's own page. */
function readLink({ url, page }: PageLink): { page: string; fragment: string } {
  const [address = '', fragment = ''] = url.split('#');
  const [path = ''] = address.split('?');
  return { page: path === '' ? page : decode(path), fragment: decode(fragment) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function noSuchPage(link: PageLink, page: string, known: ReadonlySet<string>): Problem {
  const completed = [`${page}.html`, `${page.replace(/\/$/, '')}/index.html`].filter((one) => known.has(one));
  const otherwise = 'Escriba la dirección de una página del sitio, por ejemplo «/index.html».';
  return makeProblem('broken-link', link, {
    value: link.url,
    message: `«${page}» no está en este sitio.`,
    hint: completed[0] ? `¿Quiso escribir «${completed[0]}»?` : suggest(page, known, otherwise),
  });
}

function noSuchPlace(link: PageLink, fragment: string, known: ReadonlySet<string>): Problem {
  return makeProblem('broken-link', link, {
    value: link.url,
    message: `La página no tiene el lugar «#${fragment}».`,
    hint: suggest(fragment, known, 'Quite lo que sigue a «#», o cópielo de la dirección de la página.'),
  });
}
