import type { PublicFile } from '../../load/files/public-file.ts';
import { placeAt } from '../../load/raw.ts';
import type { Sources } from '../../load/sources.ts';
import { countBytes } from '../../base/bytes.ts';
import { hostOf } from '../../base/host.ts';
import { excerpt, makeProblem, type Problem, startOf } from '../../model/problems/problem.ts';

/** Files that hosts of pages and Git read, in the folders where they do; `CNAME` says one name, the others nothing. */
const AT_ROOT = new Set(['CNAME', '.nojekyll']);
const ANYWHERE = '.gitkeep';

/** Whether a file of `public/` is one without an ending that hosts or Git read. */
export function isForHost(path: string): boolean {
  return AT_ROOT.has(path) || path.slice(path.lastIndexOf('/') + 1) === ANYWHERE;
}

/** Where a service looks for proof of whose a site is, to give certificates and passwords for it (RFC 8615). */
const WELL_KNOWN = /^\.well-known\/(?!security\.txt$)/i;

/** The host at which the site says that it is published. */
export function ownHost({ json }: Sources): string | undefined {
  const { url } = (json.get('data/sitio.json')?.plain ?? {}) as { url?: unknown };
  return typeof url === 'string' ? hostOf(url) : undefined;
}

/** Files by which another host would have the site, or the site another name. */
export function hostProblems(sources: Sources): Problem[] {
  const host = ownHost(sources);
  return [...sources.publicFiles.values()].flatMap((file) => {
    const { path, text = '' } = file;
    if (WELL_KNOWN.test(path)) return [proofProblem(file)];
    if (path === 'CNAME') return nameProblem(file, host);
    if (path.toLowerCase() === 'robots.txt') return robotsProblems(file, host);
    return isForHost(path) && text.trim() !== '' ? [notEmpty(file)] : [];
  });
}

function proofProblem({ path }: PublicFile): Problem {
  return makeProblem('host-file', startOf(`public/${path}`), {
    value: path,
    message:
      'En «.well-known» otros servicios buscan pruebas de quién es el sitio, y con ellas dan certificados y permisos.',
    hint: 'Ahí solo se publica «security.txt». Quien administra el servidor pone lo demás; borre el archivo.',
  });
}

/** GitHub Pages takes the first line for the site's name. */
function nameProblem({ path, text = '', bytes }: PublicFile, host: string | undefined): Problem[] {
  const [, name] = /^([^\s/:@]+)\r?\n?$/.exec(text) ?? [];
  const named = name === undefined || countBytes(text) !== bytes ? undefined : hostOf(`https://${name}`);
  const found = excerpt(text.trim(), 80);
  const tell = (message: string, hint: string) => [
    makeProblem('host-file', startOf(`public/${path}`), { value: text.trim(), message, hint }),
  ];
  const right = host === undefined ? 'el nombre del sitio, como «cuentas.ejemplo.gob.mx»' : `«${host}»`;
  if (named === undefined || named !== name?.toLowerCase()) {
    return tell(`«CNAME» lleva un solo nombre de sitio y nada más, y dice «${found}».`, `Escriba en él solo ${right}.`);
  }
  if (host === undefined || named === host) return [];
  return tell(
    `«CNAME» dice que el sitio se llama «${found}», y «url» en data/sitio.json, que «${host}».`,
    `Escriba en él ${right}, o corrija «url». Bórrelo si no publica en GitHub Pages con nombre propio.`,
  );
}

/** Lines of `robots.txt` that name a host (RFC 9309 §2.2.4, sitemaps.org, Yandex), and the address that they name. */
const HOST_LINE = /^[ \t]*(?:sitemap|host)[ \t]*:[ \t]*(\S+)/gim;

function robotsProblems({ path, text = '' }: PublicFile, host: string | undefined): Problem[] {
  return text
    .matchAll(HOST_LINE)
    .take(100)
    .toArray()
    .flatMap(({ index, 0: line, 1: address = '' }) => {
      const named = hostOf(
        /^(?:https?:)?\/\//i.test(address) ? address.replace(/^\/\//, 'https://') : `https://${address}`,
      );
      const isRelative = /^\/(?!\/)/.test(address);
      if (isRelative || host === undefined || named === host) return [];
      return [
        makeProblem('host-file', placeAt(`public/${path}`, text, index), {
          value: line.trim(),
          message: `Aquí se manda a los buscadores a «${excerpt(address)}», que no es de «${host}», el sitio de «url» en data/sitio.json.`,
          hint: `Borre el renglón, o escriba una dirección de «${host}».`,
        }),
      ];
    });
}

function notEmpty({ path }: PublicFile): Problem {
  return makeProblem('host-file', startOf(`public/${path}`), {
    value: path,
    message:
      'Este archivo solo dice algo con su nombre: va vacío, y tiene texto, que se publicaría sin que nadie lo viera.',
    hint: 'Deje el archivo vacío. Si el texto debe publicarse, póngalo en otro que termine en «.txt».',
  });
}
