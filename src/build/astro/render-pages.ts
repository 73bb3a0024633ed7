import { readdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { forgetSitio, shareSitio, type SitioCalculado } from '../../sitio.ts';
import { textsDrawnOf } from '../texts/compile-text.ts';
import { compilePages } from './compile-pages.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { type Page, startProgram } from './program.ts';

/** Takes a page of `of` as Astro renders it; `page` is its path from the root. The next one is rendered once it lets go of it. */
export type TakePage = (page: string, html: string, of: number) => void | Promise<void>;

/** Of all pages, in their order, those that are to be rendered, in theirs. `look`: what each has of the compiler beside its text. */
export type ChoosePages = (pages: readonly string[], look: string) => Promise<readonly string[]>;

/** Where the pages are made. */
export interface PageFolders {
  /** For the files that pages load. */
  pages: string;
  /** For what is compiled, and used again by later builds. */
  compiled: string;
  /** Whether nothing of an earlier build is used. */
  clean?: boolean;
}

/** Hands over the pages of a site, each as it is rendered, and writes the files that they load into a folder. */
export async function renderPages(
  sitio: SitioCalculado,
  root: string,
  folders: PageFolders,
  take: TakePage,
  choose: ChoosePages = (pages) => Promise.resolve(pages),
): Promise<void> {
  shareSitio({ sitio, drawText: textsDrawnOf(sitio) });
  const compiled = await compilePages(root, folders.compiled, { clean: folders.clean ?? false });
  await cp(compiled.files, folders.pages, { recursive: true });
  const program = await startProgram(compiled);
  try {
    const pages = dataLast(checkOnce(await program.list()));
    const byPath = new Map(pages.map((page) => [page.path, page]));
    for (const path of await choose([...byPath.keys()], lookOf(compiled))) {
      const page = byPath.get(path);
      if (!page) continue;
      await take(path, await program.render(page), pages.length);
      // Node hands over up to a thousand answers of a thread at once: with a page after each, nothing else had its turn for seconds.
      await setImmediate();
    }
  } finally {
    program.end();
    forgetSitio();
  }
}

/** Style sheets and the files that pages load: their names tell what is in them. */
function lookOf({ styles, files }: CompiledPages): string {
  return JSON.stringify([styles, readdirSync(files, { recursive: true, encoding: 'utf8' }).sort()]);
}

/** Of two pages with one address, one would be lost. */
function checkOnce(pages: Page[]): Page[] {
  const [twice] = [...Map.groupBy(pages, ({ path }) => path).values()].filter(({ length }) => length > 1);
  if (!twice) return pages;
  const routes = twice.map(({ route }) => route.component).join(', ');
  throw new Error(`Two pages have one address, ${twice[0]?.pathname}: ${routes}`);
}

/** The pages of the open data tell the sizes of files that are made while the others are rendered. */
const dataLast = (pages: Page[]): Page[] => [
  ...pages.filter(({ pathname }) => !OF_DATA.test(pathname)),
  ...pages.filter(({ pathname }) => OF_DATA.test(pathname)),
];
const OF_DATA = /^\/?datos(?:[./]|$)/;
