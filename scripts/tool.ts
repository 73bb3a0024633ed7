import { spawn, type StdioOptions } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../src/base/project.ts';

/** The tools' own entry points: run by this Node they need no shell, and work the same on Windows. */
const ENTRY_POINTS = {
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  astro: 'node_modules/astro/bin/astro.mjs',
  build: 'src/cli/build.ts',
};

export type Tool = keyof typeof ENTRY_POINTS;

interface RunOptions {
  env?: Record<string, string>;
  /** `inherit` shows the output as it comes; without it, it is kept and returned. */
  stdio?: StdioOptions;
  signal?: AbortSignal;
}

/** Runs a tool in the project's folder; what it wrote on either output comes back in the order in which it came. */
export function runTool(
  tool: Tool,
  args: string[],
  { env = {}, stdio = ['ignore', 'pipe', 'pipe'], signal }: RunOptions = {},
): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(PROJECT, ENTRY_POINTS[tool]), ...args], {
      cwd: PROJECT,
      env: { ...process.env, ...env },
      stdio,
      ...(signal && { signal }),
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => chunks.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
