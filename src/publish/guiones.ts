import { build } from 'esbuild';
import { PROJECT } from './astro.ts';

/** The scripts of the browser, each a classic script: module scripts don't load from disk. */
const GUIONES = ['buscar', 'cronograma', 'grafica', 'chart'] as const;

/** Bundles the browser's scripts: file name → text. */
export async function bundleScripts(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: GUIONES.map((guion) => `${PROJECT}src/client/${guion}.ts`),
    outdir: '/',
    bundle: true,
    format: 'iife',
    minify: true,
    target: ['es2022'],
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, text }) => [path.split(/[\\/]/).at(-1) ?? path, text]));
}
