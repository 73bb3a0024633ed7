import { type ChildProcess, execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiledFolder } from '../../src/build/astro/compiled-folder.ts';
import { placesOf } from '../../src/build/output/workplace.ts';
import { PROJECT } from '../../src/base/project.ts';
import { MARK } from '../../src/cli/progress.ts';

/** How a process ended, and what it had written. */
export interface Ending {
  /** Its code, or the signal that ended it. */
  code: number | string;
  stdout: string;
  stderr: string;
  pid: number | undefined;
}

interface Circunstancias {
  cwd?: string;
  /** What its environment has besides this one. */
  env?: NodeJS.ProcessEnv;
  onStart?: (child: ChildProcess) => Promise<void>;
}

const OF_PROGRESS = new RegExp(`^${MARK}.*\\n`, 'gm');

/** What was written but for the lines of progress, of which a busy machine has more. */
export const withoutProgress = (written: string) => written.replace(OF_PROGRESS, '');

/** What tests keep of the program from one process to the next. */
export const GUARDADO = join(PROJECT, 'node_modules/.cache/cuentas-claras-pruebas');

/** Where tests that render keep what Astro compiles: with that of all builds that the tests begin. */
export const COMPILADO = compiledFolder(placesOf(join(GUARDADO, 'sitio'), process.pid));

/** A build whose pages are compiled for it alone, beside its site. */
export const COMPILED_APART = { NODE_DISABLE_COMPILE_CACHE: '1' };

/** A command of the project, by the name of its file. */
export const orden = (name: string) => join(PROJECT, 'src/cli', name);

export function run(command: string, args: string[], circunstancias: Circunstancias = {}): Promise<Ending> {
  const { cwd = PROJECT, env, onStart } = circunstancias;
  const options = { cwd, env: { ...process.env, ...env } };
  return new Promise((done, fail) => {
    const child = execFile(command, args, options, (error, stdout, stderr) =>
      done({
        code: error ? (error.signal ?? error.code ?? '') : 0,
        stdout,
        stderr: withoutProgress(stderr),
        pid: child.pid,
      }),
    );
    onStart?.(child).catch(fail);
  });
}

/** Runs a file with Node. */
export const runNode = (file: string, args: string[], circunstancias?: Circunstancias): Promise<Ending> =>
  run(process.execPath, [file, ...args], circunstancias);

/** Before a command that builds: Astro makes its pages once, and they are kept in the folder that PAGINAS names. */
export const CON_PAGINAS = ['--import', pathToFileURL(join(import.meta.dirname, 'con-paginas.ts')).href];

/** With `CON_PAGINAS`, for a command that archives where what Astro compiles isn't what is tested. */
export const COMPILED_BEFORE = { COMPILADO_ANTES: 'si' };
