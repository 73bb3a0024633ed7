import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bringFirefox } from './firefox.ts';
import { type Tool, runTool } from './tool.ts';
import { countTests, type Cuenta } from './test-report.ts';

/** What the steps are told: where to leave things, what tests to run, when to stop. */
export interface Contexto {
  /** A folder of this run alone. */
  temporal: string;
  /** Arguments for vitest. */
  filtro: string[];
  signal: AbortSignal;
}

export interface Paso {
  nombre: string;
  /** What to do when it fails, where one command does it. */
  arreglo?: string;
  run: (contexto: Contexto) => Promise<Salida>;
}

export interface Salida extends Cuenta {
  output: string;
  /** Why nothing was proven, where that is no failure. */
  sinProbar?: string | undefined;
}

const formato: Paso = {
  nombre: 'Formato',
  arreglo: 'npm run formato',
  run: (contexto) => check(contexto, 'prettier', ['--check', '--log-level', 'warn', '.']),
};
const lint: Paso = {
  nombre: 'Reglas del código',
  run: (contexto) => check(contexto, 'eslint', ['--max-warnings', '0', '.']),
};
const tipos: Paso = {
  nombre: 'Tipos',
  run: (contexto) =>
    check(contexto, 'astro', ['check', '--minimumSeverity', 'hint', '--minimumFailingSeverity', 'hint']),
};
const unidad: Paso = { nombre: 'Pruebas de unidad', run: (contexto) => runTests(contexto, 'unidad') };
const siteOf = oncePerRun((contexto) => check(contexto, 'build', ['--out', builtSite(contexto)]));
const sitio: Paso = { nombre: 'Sitio construido', run: siteOf };
const publicado: Paso = {
  nombre: 'Pruebas del sitio construido',
  run: async (contexto) => {
    await siteOf(contexto);
    return runTests(contexto, 'publicado');
  },
};
const firefoxOf = oncePerRun(({ signal }) => bringFirefox(signal));
const firefox: Paso = {
  nombre: 'Firefox, además de Chromium',
  run: async (contexto) => {
    const sinProbar = await firefoxOf(contexto);
    return { passed: sinProbar === undefined ? 1 : 0, failed: 0, output: sinProbar ?? '', sinProbar };
  },
};
const navegador: Paso = {
  nombre: 'Pruebas en navegador',
  run: async (contexto) => {
    await firefoxOf(contexto);
    return runTests(contexto, 'navegador');
  },
};

/** Something that is made once a run, however many steps wait for it. */
function oncePerRun<T>(make: (contexto: Contexto) => Promise<T>): (contexto: Contexto) => Promise<T> {
  const made = new Map<Contexto, Promise<T>>();
  return (contexto) => {
    const making = made.get(contexto) ?? make(contexto);
    made.set(contexto, making);
    return making;
  };
}

/** In the order in which they are told. */
export const PASOS = [formato, lint, tipos, unidad, sitio, publicado, firefox, navegador];

/**
 * Two lines of steps, one a core, and beside them the download of Firefox. In each, a step starts when the one before has
 * ended; the rules of the code need the types that `astro check` writes at its start.
 */
export const FILAS = [[formato, unidad, lint, publicado], [tipos, sitio, navegador], [firefox]];

async function check(contexto: Contexto, herramienta: Tool, args: string[]): Promise<Salida> {
  const { code, output } = await runTool(herramienta, args, { env: environment(contexto), signal: contexto.signal });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

async function runTests(contexto: Contexto, proyecto: 'unidad' | 'publicado' | 'navegador'): Promise<Salida> {
  const report = join(contexto.temporal, `${proyecto}.json`);
  const filtro = contexto.filtro.length > 0 ? ['--passWithNoTests', ...contexto.filtro] : [];
  const args = ['run', '--project', proyecto, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await runTool('vitest', [...args, ...filtro], {
    env: environment(contexto),
    signal: contexto.signal,
  });
  const json = await readFile(report, 'utf8').catch(() => undefined);
  return { ...countTests(json, code), output };
}

function environment(contexto: Contexto): Record<string, string> {
  const color: Record<string, string> =
    process.stdout.isTTY && !process.env['NO_COLOR'] ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  return { ASTRO_TELEMETRY_DISABLED: '1', CUENTAS_CLARAS_DIST: builtSite(contexto), ...color };
}

function builtSite({ temporal }: Contexto): string {
  return join(temporal, 'dist');
}
