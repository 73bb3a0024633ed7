import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Apertura, SitioCalculado } from '../sitio.ts';
import { openSitio, shareSitio } from '../sitio.ts';
import { inlineConfig } from './astro.ts';
import { buildSearchIndex, fillFilters, goalRecords, pageRecord, type RegistroDeBusqueda } from './busqueda.ts';
import { relativizeCss } from './estilos.ts';
import { bundleScripts } from './guiones.ts';
import { relativizeHtml, rootOf } from './html.ts';
import { drawImage, IMAGEN } from './imagen.ts';
import { addPolicy } from './politica.ts';

/** What a build did, for its summary. */
export interface BuildResult {
  apertura: Apertura;
  /** Undefined where the content has errors: then nothing was written. */
  publicado: { paginas: number; registros: number; archivos: number; bytes: number } | undefined;
  /** Seconds of each stage, in order. */
  segundos: Record<string, number>;
}

/**
 * Builds the site of the folder `root` into `out`: content → pages → relative addresses → scripts → search index.
 * Everything is made in a folder beside; `out` changes at the end, in one step, or not at all.
 */
export async function buildSite(root: string, out: string, now: () => number): Promise<BuildResult> {
  const segundos: Record<string, number> = {};
  const stage = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const started = now();
    const result = await work();
    segundos[name] = (now() - started) / 1000;
    return result;
  };
  const apertura = await stage('leer y validar', () => openSitio(root));
  const { sitio } = apertura;
  if (!sitio) return { apertura, publicado: undefined, segundos };
  const draft = join(dirname(out), '.cache', `${basename(out)}-nuevo`);
  await stage('páginas', () => renderPages(sitio, root, draft));
  await stage('imagen', () => writeImage(sitio, draft));
  const registros = await stage('direcciones', () => finishPages(sitio, draft));
  await stage('guiones', () => writeScripts(draft));
  await stage('búsqueda', () => writeSearchIndex(registros, draft));
  const publicado = await measure(draft, registros.length);
  await stage('publicar', () => replaceFolder(draft, out));
  return { apertura, publicado, segundos };
}

async function renderPages(sitio: SitioCalculado, root: string, draft: string): Promise<void> {
  await rm(draft, { recursive: true, force: true });
  shareSitio(sitio);
  const { build } = await import('astro');
  await build({ ...inlineConfig(root), outDir: draft });
}

/** Makes addresses relative and puts the policy in, page by page, and takes from each what the search offers. */
async function finishPages(sitio: SitioCalculado, draft: string): Promise<RegistroDeBusqueda[]> {
  const registros: RegistroDeBusqueda[] = [];
  // Those of `public/` are published as they are.
  const made = (await filesUnder(draft)).filter((file) => !sitio.publicos.includes(file));
  for (const page of made.filter((file) => file.endsWith('.html'))) {
    const html = await readFile(join(draft, page), 'utf8');
    const registro = pageRecord(html, page);
    if (registro) registros.push(registro);
    await writeFile(join(draft, page), addPolicy(relativizeHtml(html, rootOf(page, sitio.sitio.url)), page));
  }
  for (const file of made.filter((name) => name.endsWith('.css'))) {
    await rewrite(join(draft, file), (css) => relativizeCss(css, file));
  }
  registros.push(...goalRecords(sitio));
  await rewrite(join(draft, 'buscar.html'), (html) => fillFilters(html, registros));
  return registros;
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

/** Paths of the files of a folder, with `/`, in the same order on every machine. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

async function writeImage(sitio: SitioCalculado, draft: string): Promise<void> {
  const file = join(draft, IMAGEN);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await drawImage(sitio));
}

async function writeScripts(draft: string): Promise<void> {
  const folder = join(draft, 'recursos');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of await bundleScripts()) await writeFile(join(folder, name), text);
}

async function writeSearchIndex(registros: readonly RegistroDeBusqueda[], draft: string): Promise<void> {
  for (const { ruta, contenido } of await buildSearchIndex(registros)) {
    const file = join(draft, 'pagefind', ruta);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contenido);
  }
}

async function measure(draft: string, registros: number): Promise<NonNullable<BuildResult['publicado']>> {
  const files = await filesUnder(draft);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(draft, file))).size));
  const paginas = files.filter((file) => file.endsWith('.html')).length;
  return { paginas, registros, archivos: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Puts a finished folder in the place of another; whoever looks finds the old one or the new one, whole. */
async function replaceFolder(draft: string, out: string): Promise<void> {
  const old = `${draft}-anterior`;
  await rm(old, { recursive: true, force: true });
  await rename(out, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(draft, out);
  await rm(old, { recursive: true, force: true });
}
