import { makeProblem, type Problem } from '../../model/problems/problem.ts';
import type { Run } from '../run.ts';
import { isUnknown, siteAddresses } from './site-addresses.ts';
import type { EnlaceDeTexto } from './text-link.ts';
import { suggest } from '../../base/nearest.ts';

/** Links to pages or files that the site doesn't have. */
export function brokenLinks(run: Run): Problem[] {
  if (run.enlaces.length === 0) return [];
  const known = siteAddresses(run);
  return run.enlaces.flatMap((enlace) => {
    const { page } = readEnlace(enlace);
    return known.has(page) || isUnknown(run, page) ? [] : [noSuchPage(enlace, page, known)];
  });
}

/** The places of a page; undefined for what is no page of the site, or isn't known. */
type PlacesOf = (page: string) => ReadonlySet<string> | undefined;

/** Links to a place that its page doesn't have. */
export function brokenFragments(enlaces: readonly EnlaceDeTexto[], placesOf: PlacesOf): Problem[] {
  return enlaces.flatMap((enlace) => {
    const { page, fragment } = readEnlace(enlace);
    const known = fragment === '' ? undefined : placesOf(page);
    return !known || known.has(fragment) ? [] : [noSuchPlace(enlace, fragment, known)];
  });
}

/** What is looked for: the address without its query, as the files are named; a bare fragment is of the text's own page. */
function readEnlace({ url, pagina }: EnlaceDeTexto): { page: string; fragment: string } {
  const [address = '', fragment = ''] = url.split('#');
  const [path = ''] = address.split('?');
  return { page: path === '' ? pagina : decode(path), fragment: decode(fragment) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function noSuchPage(enlace: EnlaceDeTexto, page: string, known: ReadonlySet<string>): Problem {
  const completed = [`${page}.html`, `${page.replace(/\/$/, '')}/index.html`].filter((one) => known.has(one));
  const otherwise = 'Escriba la dirección de una página del sitio, por ejemplo «/index.html».';
  return makeProblem('broken-link', enlace, {
    value: enlace.url,
    message: `«${page}» no está en este sitio.`,
    hint: completed[0] ? `¿Quiso escribir «${completed[0]}»?` : suggest(page, known, otherwise),
  });
}

function noSuchPlace(enlace: EnlaceDeTexto, fragment: string, known: ReadonlySet<string>): Problem {
  return makeProblem('broken-link', enlace, {
    value: enlace.url,
    message: `La página no tiene el lugar «#${fragment}».`,
    hint: suggest(fragment, known, 'Quite lo que sigue a «#», o cópielo de la dirección de la página.'),
  });
}
