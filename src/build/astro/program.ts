import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { collectGarbage } from '../../base/collect-garbage.ts';
import { isOfTheDisk } from '../disk-error.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { findPackagesFrom } from './find-packages.ts';

/** The program that Astro compiled, once it runs: it renders the pages of the site that is shared. */
export interface Program {
  /** All pages, in the order of their routes. */
  list: () => Promise<Page[]>;
  /** The page of a path from the root, `planes/x.html`, if there is one; of its routes alone it is asked which pages they have. */
  find: (path: string) => Promise<Page | undefined>;
  render: (page: Page) => Promise<string>;
  /** Another site is shared: which pages there are is asked anew. */
  forget: () => void;
  end: () => void;
}

/** A page of a route of Astro's. */
export interface Page {
  /** Its path from the root. */
  path: string;
  pathname: string;
  route: { component: string };
}

/** As far as it is used here (astro/dist/core/build/app.js). */
type App = Required<ConstructorParameters<typeof StaticPaths>[0]> & {
  setInternals: (internals: { pagesByKeys: Map<string, { styles: unknown[] }> }) => void;
  setOptions: (options: {
    settings: { scripts: [] };
    logger: { options: { destination: { write: () => void } } };
  }) => void;
  render: (request: Request, options: { routeData: Page['route'] }) => Promise<Response>;
};

export async function startProgram(compiled: CompiledPages): Promise<Program> {
  const hooks = findPackagesFrom(pathToFileURL(compiled.program).href);
  const app = await startApp(compiled);
  const { routes } = app.manifest;
  // Which pages there are is told with what each is made of: all of a site.
  const forget = () => app.routeCache.clearAll();
  return {
    list: () => listPages(app, routes),
    find: async (path) => {
      const asked = `/${path.replace(/(?:^index)?\.html$/, '')}`;
      const own = routes.filter(({ routeData }) => routeData.pattern.test(asked));
      return (await listPages(app, own)).find((page) => page.path === path);
    },
    render: (page) => renderPage(app, page),
    forget,
    end: () => {
      forget();
      hooks.deregister();
    },
  };
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

/** Which pages some routes have, as each file of `src/pages/` says; where one can't say it, the error names it. */
async function listPages(app: App, routes: App['manifest']['routes']): Promise<Page[]> {
  let component = '';
  const { manifest, routeCache } = app;
  const getComponentByRoute: App['getComponentByRoute'] = (route) => {
    ({ component } = route);
    // What the route before has left: of a large body each lists thousands of pages.
    collectGarbage();
    return app.getComponentByRoute(route);
  };
  try {
    const asked = { manifest: { ...manifest, routes }, routeCache, getComponentByRoute };
    const paths = await new StaticPaths(asked).getAll();
    return paths.map(({ pathname, route }) => ({ path: pageAt(pathname), pathname, route }));
  } catch (cause) {
    throw new Error(`${component}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Astro's error doesn't say which page was being made: here it does. */
async function renderPage(app: App, { path, pathname, route }: Page): Promise<string> {
  try {
    const response = await app.render(new Request(new URL(path, 'http://localhost')), { routeData: route });
    return await response.text();
  } catch (cause) {
    if (isOfTheDisk(cause)) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${route.component}, ${pathname}: ${message}`, { cause });
  }
}

/** The file of a page: `/` is `index.html`. */
function pageAt(pathname: string): string {
  const path = decodeURI(pathname).replace(/^\/|\/$|\.html$/g, '');
  return `${path === '' ? 'index' : path}.html`;
}
