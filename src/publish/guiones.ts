import { build, type BuildOptions } from 'esbuild';
import { PROJECT } from './astro.ts';

/** The scripts of the browser, each a classic script: module scripts don't load from disk. */
const GUIONES = ['buscar', 'cronograma', 'grafica', 'chart'] as const;

/** What is bundled and how. Licence notices stand in `licencias.html` and not in each script. */
export const EMPAQUE = {
  entryPoints: GUIONES.map((guion) => `${PROJECT}src/client/${guion}.ts`),
  outdir: '/',
  bundle: true,
  format: 'iife',
  minify: true,
  target: ['es2022'],
  write: false,
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** Bundles the browser's scripts: file name → text. */
export async function bundleScripts(): Promise<Map<string, string>> {
  const { outputFiles } = await build(EMPAQUE);
  return new Map(outputFiles.map(({ path, text }) => [path.split(/[\\/]/).at(-1) ?? path, text]));
}
