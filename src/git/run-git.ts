import { type ChildProcess, execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { dirname } from 'node:path';
import { oddLayout, Unconfirmed } from './unconfirmed.ts';

/** Milliseconds that one question may take, and bytes that its answer may have. */
const TIMEOUT_MS = 10_000;
const MAX_BYTES = 64 * 1024 * 1024;

/** Only what reads objects, references and the place of a repository: these run no filter, hook, pager or diff. */
type Plumbing = 'cat-file' | 'config' | 'merge-base' | 'rev-list' | 'rev-parse';

/** How a question ended that has no answer: Git's own code, or why there is none. */
interface Ending {
  code?: number | string | null | undefined;
  killed?: boolean | undefined;
}

const OPTIONS = [
  '--no-pager',
  '--no-replace-objects',
  ...['safe.bareRepository=explicit', 'core.fsmonitor=false', `core.hooksPath=${devNull}`].flatMap((one) => [
    '-c',
    one,
  ]),
];

/**
 * Asks Git about the repository whose work tree begins at `top`. Undefined where it answers that there is no such thing
 * (its code 1). Of what a repository may name to be run, nothing is: not even a fetch of objects that are missing.
 */
export async function runGit(
  top: string,
  [command, ...args]: [Plumbing, ...string[]],
  input = '',
): Promise<Buffer | undefined> {
  const { error, stdout, stderr } = await run(['-C', top, ...OPTIONS, command, ...args], input);
  if (!error) return stdout;
  if (error.code === 1) return undefined;
  throw explain(error, stderr);
}

function run(args: string[], input: string): Promise<{ error: Ending | null; stdout: Buffer; stderr: string }> {
  return new Promise((done) => {
    const options = {
      // Some systems look for a program first in the folder they are in, which must not be one of the content.
      cwd: dirname(process.execPath),
      env: environment(),
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
      maxBuffer: MAX_BYTES,
      encoding: 'buffer',
      windowsHide: true,
    } as const;
    const child: ChildProcess = execFile('git', args, options, (error, stdout, stderr) =>
      done({ error, stdout, stderr: stderr.toString() }),
    );
    // It may end before it has read all: its code tells why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** That of the operator, without the variables that lead Git to another repository, configuration or program. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_ALLOW_PROTOCOL: '',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}

function explain({ code, killed }: Ending, stderr: string): Unconfirmed {
  if (code === 'ENOENT') return new Unconfirmed('no está el programa git', 'Instale Git y repita la orden.');
  if (/dubious ownership|unsafe repository/.test(stderr))
    return new Unconfirmed(
      'la carpeta del repositorio es de otro usuario, y Git no confía en ella',
      'Si es suya, dígaselo a Git: git config --global --add safe.directory CARPETA. Vea docs/archivo.md.',
    );
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return oddLayout('Git respondió más de lo que cabe en un repositorio así');
  return oddLayout(killed ? `Git no respondió en ${TIMEOUT_MS / 1000} segundos` : 'Git no pudo leer el repositorio');
}
