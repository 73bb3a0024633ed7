import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countTests, type Cuenta } from './test-report.ts';
import { type Tool, runTool } from './tool.ts';

/** What the steps are told: where to leave things, what tests to run, when to stop. */
export interface Contexto {
  /** A folder of this run alone. */
  temporal: string;
  /** Arguments for vitest. */
  filtro: string[];
  /** Files that changed, by path from the project's folder: what a quick run is about. */
  cambiados: string[];
  signal: AbortSignal;
}

export interface Paso {
  nombre: string;
  /** What to do when it fails, where one command does it. */
  arreglo?: string;
  run: (contexto: Contexto) => Promise<Salida>;
}

/** A run, whole or quick. */
export interface Corrida {
  /** In the order in which they are told. */
  pasos: Paso[];
  /** In the order in which rows take them, each the next as it ends one. */
  turnos: Paso[];
  /** How many steps run at once. */
  filas: number;
  /** What takes no core: it runs beside them. */
  aparte: Paso[];
}

export interface Salida extends Cuenta {
  output: string;
  /** Why nothing was proven, where that is no failure. */
  sinProbar?: string | undefined;
}

/** Runs a tool that is content or isn't. */
export async function check(contexto: Contexto, herramienta: Tool, args: string[]): Promise<Salida> {
  const { code, output } = await runTool(herramienta, args, { env: environment(contexto), signal: contexto.signal });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

type Proyecto = 'unidad' | 'publicado' | 'navegador';

/** Runs the tests of a project: all of them, or as the arguments for vitest say. */
export async function runTests(contexto: Contexto, proyecto: Proyecto, args = ['run']): Promise<Salida> {
  const report = join(contexto.temporal, `${proyecto}.json`);
  const filtro = contexto.filtro.length > 0 ? ['--passWithNoTests', ...contexto.filtro] : [];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await runTool('vitest', [...args, '--project', proyecto, ...reporters, ...filtro], {
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

/** Where the run builds the shipped content. */
export function builtSite({ temporal }: Contexto): string {
  return join(temporal, 'dist');
}
