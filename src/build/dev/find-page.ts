import { readFile } from 'node:fs/promises';
import { proposalHosts } from '../../model/addresses/repository.ts';
import { asPublished } from '../page/finish-page.ts';
import { rootOf } from '../page/relative-addresses.ts';
import { relativizeCss } from '../stylesheets.ts';
import type { SitioCalculado } from '../../sitio.ts';
import type { CompiledSite } from './compiled-site.ts';
import type { Answer } from './send.ts';

/** What is served where there is nothing. */
export const NOT_FOUND = '404.html';

/** A page as the build publishes it, but for what `add` adds; `path` is from the site's root. */
export async function findPage(
  { sitio }: SitioCalculado,
  { program }: CompiledSite,
  path: string,
  add: (html: string) => string,
): Promise<Answer | undefined> {
  const page = await program.find(path.replace(/(^|\/)$/, '$1index.html'));
  if (!page) return undefined;
  // Here the site is at the root of its server, whatever its address.
  const root = page.path === NOT_FOUND ? '/' : rootOf(page.path, sitio.url);
  const html = asPublished(page.path, add(await program.render(page)), root, proposalHosts(sitio));
  return { status: page.path === NOT_FOUND ? 404 : 200, name: page.path, body: html };
}

/** A file that pages load, as the build publishes it. */
export async function findLoaded({ files }: CompiledSite, path: string): Promise<Answer | undefined> {
  const file = files.get(path);
  if (file === undefined) return undefined;
  const body = path.endsWith('.css') ? relativizeCss(await readFile(file, 'utf8'), path) : await readFile(file);
  return { status: 200, name: path, body };
}
