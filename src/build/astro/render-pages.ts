import { readdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { shareSitio, type SitioCalculado } from '../../sitio.ts';
import { isOfTheDisk } from '../disk-error.ts';
import { compilePages } from './compile-pages.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { findPackagesFrom } from './find-packages.ts';

/** Takes a page of `of` as Astro renders it; `page` is its path from the root. The next one is rendered once it lets go of it. */
export type TakePage = (page: string, html: string, of: number) => void | Promise<void>;

/** Of all pages, in their order, those that need not be rendered. `look`: what each has of the compiler beside its text. */
export type FindKnown = (pages: readonly string[], look: string) => Promise<ReadonlySet<string>>;

/** Where the pages are made. */
export interface PageFolders {
  /** For the files that pages load. */
  pages: string;
  /** For what is compiled, and used again by later builds. */
  compiled: string;
  /** Whether nothing of an earlier build is used. */
  clean?: boolean;
}

/** A page of a route of Astro's. */
interface StaticPath {
  pathname: string;
  route: { component: string };
}

/** The program that Astro compiled, as far as it is used here (astro/dist/core/build/app.js). */
type App = Required<ConstructorParameters<typeof StaticPaths>[0]> & {
  setInternals: (internals: { pagesByKeys: Map<string, { styles: unknown[] }> }) => void;
  setOptions: (options: {
    settings: { scripts: [] };
    logger: { options: { destination: { write: () => void } } };
  }) => void;
  render: (request: Request, options: { routeData: StaticPath['route'] }) => Promise<Response>;
};

/** Hands over the pages of a site, each as it is rendered, and writes the files that they load into a folder. */
export async function renderPages(
  sitio: SitioCalculado,
  root: string,
  folders: PageFolders,
  take: TakePage,
  findKnown: FindKnown = () => Promise.resolve(new Set()),
): Promise<void> {
  shareSitio(sitio);
  const compiled = await compilePages(sitio, root, folders.compiled, folders.clean);
  await cp(compiled.files, folders.pages, { recursive: true });
  const hooks = findPackagesFrom(pathToFileURL(compiled.program).href);
  try {
    const app = await startApp(compiled);
    const paths = dataLast(checkOnce(await listPages(app)));
    const pages = paths.map(({ pathname }) => pageAt(pathname));
    const known = await findKnown(pages, lookOf(compiled));
    for (const path of paths) {
      if (!known.has(pageAt(path.pathname)))
        await renderPage(app, path, (page, html) => take(page, html, paths.length));
    }
  } finally {
    hooks.deregister();
  }
}

/** Style sheets and the files that pages load: their names tell what is in them. */
function lookOf({ styles, files }: CompiledPages): string {
  return JSON.stringify([styles, readdirSync(files, { recursive: true, encoding: 'utf8' }).sort()]);
}

let started = 0;

/** A program each time: it keeps for whom it was started which pages there are. */
async function startApp({ program, entry, styles }: CompiledPages): Promise<App> {
  const address = pathToFileURL(join(program, entry));
  address.search = String(started++);
  const { app } = (await import(address.href)) as { app: App };
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, own]) => [key, { styles: own }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => undefined } } } });
  return app;
}

/** Which pages there are, as each file of `src/pages/` says; where one can't say it, the error names it. */
async function listPages(app: App): Promise<StaticPath[]> {
  let component = '';
  const { manifest, routeCache } = app;
  const getComponentByRoute: App['getComponentByRoute'] = (route) => {
    ({ component } = route);
    return app.getComponentByRoute(route);
  };
  try {
    return await new StaticPaths({ manifest, routeCache, getComponentByRoute }).getAll();
  } catch (cause) {
    throw new Error(`${component}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Astro's error doesn't say which page was being made: here it does. */
async function renderPage(app: App, { pathname, route }: StaticPath, take: (page: string, html: string) => unknown) {
  const page = pageAt(pathname);
  try {
    const response = await app.render(new Request(new URL(page, 'http://localhost')), { routeData: route });
    await take(page, await response.text());
  } catch (cause) {
    if (isOfTheDisk(cause)) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${route.component}, ${pathname}: ${message}`, { cause });
  }
}

/** Of two pages with one address, one would be lost. */
function checkOnce(paths: StaticPath[]): StaticPath[] {
  const [twice] = [...Map.groupBy(paths, ({ pathname }) => pageAt(pathname)).values()].filter(
    ({ length }) => length > 1,
  );
  if (!twice) return paths;
  const routes = twice.map(({ route }) => route.component).join(', ');
  throw new Error(`Two pages have one address, ${twice[0]?.pathname}: ${routes}`);
}

/** The pages of the open data tell the sizes of files that are made while the others are rendered. */
const dataLast = (paths: StaticPath[]): StaticPath[] => [
  ...paths.filter(({ pathname }) => !OF_DATA.test(pathname)),
  ...paths.filter(({ pathname }) => OF_DATA.test(pathname)),
];
const OF_DATA = /^\/?datos(?:[./]|$)/;

/** The file of a page: `/` is `index.html`. */
function pageAt(pathname: string): string {
  const path = decodeURI(pathname).replace(/^\/|\/$|\.html$/g, '');
  return `${path === '' ? 'index' : path}.html`;
}
