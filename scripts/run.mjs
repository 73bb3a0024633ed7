// node scripts/run.mjs SCRIPT [ARGUMENTS]: sets the project up and runs a script with the pinned Node.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError, setUp } from './setup.mjs';

/** Where Node keeps the program as compiled, by the bytes of each file: it saves a command half of its start. */
const COMPILED = 'node_modules/.cache/compiled';
/**
 * glibc keeps what is freed in as many pools as eight times the cores, and each block of the largest size that it has seen: of a
 * large build that is 300 MB that nobody uses.
 */
const OF_GLIBC = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' };
/**
 * V8 would take what zod makes for each row as meant to last, and keep tens of megabytes of it; it would leave room for twice as
 * much that is new, for no time that is gained; and collect late (`src/base/collect-garbage.ts`). And it would compile WebAssembly,
 * which draws pictures, once more, to draw some dozens faster: of the memory that this takes, 60 MB stay.
 */
const OF_V8 = [
  '--no-allocation-site-pretenuring',
  '--max-semi-space-size=16',
  '--expose-gc',
  '--no-wasm-tier-up',
  '--no-wasm-dynamic-tiering',
];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...args] = process.argv.slice(2);
/**
 * Where the order was written, by which its paths are meant: npm runs it in the generator's folder. What npm said to another
 * program, which then started this one, is not asked.
 */
const { INIT_CWD, npm_package_json: ranBy = '' } = process.env;
const isOfNpm = existsSync(ranBy) && realpathSync(ranBy) === join(root, 'package.json');
const cwd = (script.startsWith('src/cli/') && isOfNpm && INIT_CWD) || process.cwd();

try {
  const node = await setUp(root, (line) => process.stderr.write(`${line}\n`));
  const PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(node, [...OF_V8, join(root, script), ...args], {
    stdio: 'inherit',
    cwd,
    env: { NODE_COMPILE_CACHE: join(root, COMPILED), ...OF_GLIBC, ...process.env, PATH },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('close', (code, signal) => (process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}
