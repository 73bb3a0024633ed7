import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroIntegration, build as buildType } from 'astro';
import { PROJECT } from '../base/project.ts';
import { shareSitio, type SitioCalculado } from '../sitio.ts';
import { isOfTheDisk } from './disk-error.ts';
import { refuseContentAsModule } from './content-guard.ts';

/** There is none: Astro would copy and serve what lies in `public/` by then, and not what was judged. */
const NO_PUBLIC = join(PROJECT, 'src/build/no-public');

/** What the build and the development server tell Astro beside `astro.config.mjs`. */
export function inlineConfig(root: string): AstroInlineConfig {
  return {
    root: PROJECT,
    publicDir: NO_PUBLIC,
    logLevel: 'warn',
    vite: { publicDir: false, plugins: [refuseContentAsModule(root)] },
  };
}

/** Without the types that Astro writes into the project's folder for editors of code; its type leaves the option out. */
const OPTIONS: Parameters<typeof buildType>[1] & { sync: boolean } = { sync: false };

/** Takes a page of `of` as Astro renders it; `page` is its path from the root. The next one is rendered once it lets go of it. */
export type TakePage = (page: string, html: string, of: number) => void | Promise<void>;

/** Hands over the pages of a site, each as it is rendered, and writes their style sheets into a folder, wherever it is. */
export async function renderPages(sitio: SitioCalculado, root: string, folder: string, take: TakePage): Promise<void> {
  shareSitio(sitio);
  if (!/[#?%]/.test(folder)) return renderInto(root, folder, take);
  // Where the path of its folder has characters that an address escapes, Astro loses the style sheets.
  const plain = await mkdtemp(join(await realpath(tmpdir()), 'cuentas-claras-'));
  try {
    await renderInto(root, join(plain, 'paginas'), take);
    await cp(join(plain, 'paginas'), folder, { recursive: true });
  } finally {
    await rm(plain, { recursive: true });
  }
}

async function renderInto(root: string, folder: string, take: TakePage): Promise<void> {
  const { build } = await import('astro');
  // Whoever built tells what failed; Astro would print the stack of it besides.
  const hooks = findPackagesFrom(pathToFileURL(folder).href);
  const config = { ...inlineConfig(root), outDir: folder, integrations: [takeEachPage(take)] };
  const before = process.cwd();
  // For a folder that isn't in the one it is started in, Astro would keep its modules in the latter.
  process.chdir(dirname(folder));
  try {
    await build({ ...config, logLevel: 'silent' }, OPTIONS);
  } finally {
    process.chdir(before);
    hooks.deregister();
  }
}

/** Lets the modules that Astro writes in a folder to make its pages import packages as if they stood in the project. */
function findPackagesFrom(folder: string) {
  const parentURL = pathToFileURL(join(PROJECT, 'package.json')).href;
  return registerHooks({
    resolve: (specifier, context, next) => {
      const isPackage = !/^(?:[./]|[a-z]+:)/i.test(specifier);
      return next(
        specifier,
        isPackage && context.parentURL?.startsWith(`${folder}/`) ? { ...context, parentURL } : context,
      );
    },
  });
}

/**
 * Takes each page while it is in memory, which spares Astro's own writing: an answer without a body is none. Astro's error
 * doesn't say which page was being made: here it does.
 */
function takeEachPage(take: TakePage): AstroIntegration {
  return {
    name: 'cuentas-claras',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        let pages = 0;
        setPrerenderer((base) => ({
          ...base,
          getStaticPaths: async () => {
            const paths = dataLast(await base.getStaticPaths());
            pages = paths.length;
            return paths;
          },
          render: async (request, options) => {
            const { pathname } = new URL(request.url);
            try {
              const rendered = await base.render(request, options);
              const response = rendered instanceof Response ? rendered : rendered.response;
              await take(pageAt(pathname), await response.text(), pages);
              return new Response(null, response);
            } catch (cause) {
              if (isOfTheDisk(cause)) throw cause;
              const message = cause instanceof Error ? cause.message : String(cause);
              throw new Error(`${options.routeData.component}, ${pathname}: ${message}`, { cause });
            }
          },
        }));
      },
    },
  };
}

/** The pages of the open data tell the sizes of files that are made while the others are rendered. */
const dataLast = <T extends { pathname: string }>(paths: T[]): T[] => {
  const [data, others] = [true, false].map((wanted) =>
    paths.filter(({ pathname }) => OF_DATA.test(pathname) === wanted),
  );
  return [...(others ?? []), ...(data ?? [])];
};
const OF_DATA = /^\/datos(?:[./]|$)/;

/** The file of a page: `/` is `index.html`. */
function pageAt(pathname: string): string {
  const path = decodeURI(pathname).replace(/^\/|\/$|\.html$/g, '');
  return `${path === '' ? 'index' : path}.html`;
}
