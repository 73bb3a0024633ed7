import type { BuildOptions } from 'esbuild';
import { PROJECT } from '../base/project.ts';
import { type KeptTexts, keptText } from './kept/kept-texts.ts';

/** The scripts of the browser, by the name they are published with; each a classic script: modules don't load from disk. */
const SCRIPTS = {
  buscar: 'search/search-page',
  cronograma: 'schedule/whole',
  'cronograma-por-partes': 'schedule/by-parts',
  grafica: 'chart/offer-chart',
  chart: 'chart/chart',
  copiar: 'copy-text',
  lugares: 'moved-places',
} as const;

/** What is bundled and how. Licence notices stand in `licencias.html` and not in each script. */
export const BUNDLING = {
  entryPoints: Object.entries(SCRIPTS).map(([out, source]) => ({ in: `${PROJECT}src/client/${source}.ts`, out })),
  outdir: '/',
  bundle: true,
  format: 'iife',
  minify: true,
  target: ['es2022'],
  write: false,
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** What the development server adds to pages, and no site has. */
export const RELOAD_BUNDLING = {
  ...BUNDLING,
  entryPoints: [{ in: `${PROJECT}src/client/development/reload.ts`, out: 'recargar' }],
} as const satisfies BuildOptions;

/** The editor's page and its engine, of which only sites that ask for them have anything. */
export const EDITOR_BUNDLING = {
  ...BUNDLING,
  entryPoints: [
    { in: `${PROJECT}src/editor/page/editar.ts`, out: 'editar' },
    { in: `${PROJECT}src/editor/page/texts/editar-textos.ts`, out: 'editar-textos' },
    { in: `${PROJECT}src/editor/page/editar.css`, out: 'editar' },
    { in: `${PROJECT}src/editor/engine/motor.ts`, out: 'motor' },
    { in: `${PROJECT}src/editor/engine/read-workbooks.ts`, out: 'libros' },
    { in: `${PROJECT}src/editor/parser/textos.ts`, out: 'textos' },
  ],
  // What they bring for any thread of a browser: a list of characters, where for a page it is `innerHTML`.
  conditions: ['worker'],
  // What it brings for browsers; Node's leans on Node's buffers.
  alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
} as const satisfies BuildOptions;

/** Scripts of the browser: file name → text. They follow from the generator alone, and are bundled once. */
export async function bundleScripts(kept: KeptTexts, options: Bundling = BUNDLING): Promise<Map<string, string>> {
  const bundle = async () => JSON.stringify([...(await bundleAnew(options))]);
  return new Map(JSON.parse(await keptText(kept, JSON.stringify(options), bundle)) as [string, string][]);
}

type Bundling = BuildOptions & { write: false };

async function bundleAnew(options: Bundling): Promise<Map<string, string>> {
  // It starts a program of its own.
  const { build } = await import('esbuild');
  const { outputFiles = [] } = await build(options);
  return new Map(outputFiles.map(({ path, text }) => [path.split(/[\\/]/).at(-1) ?? path, text]));
}
