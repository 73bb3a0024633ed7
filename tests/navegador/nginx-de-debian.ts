import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** An nginx that starts, with what it needs to. */
export interface Nginx {
  program: string;
  env: NodeJS.ProcessEnv;
  /** Its module that compresses with Brotli, where it is there. */
  brotli: string | undefined;
}

const CARPETA = join(import.meta.dirname, '../../.cache/nginx');
const PROGRAMAS = ['usr/sbin/nginx', 'usr/local/sbin/nginx', 'usr/local/bin/nginx'];
const BROTLI = 'usr/lib/nginx/modules/ngx_http_brotli_filter_module.so';

/** The machine's nginx, else one from Debian's packages, which are unpacked beside the project and not installed. */
export async function findNginx(): Promise<Nginx | { falta: string }> {
  const found = (await startable('/')) ?? (await startable(CARPETA));
  if (found) return found;
  try {
    await unpackPackages();
  } catch (error) {
    return { falta: (error as Error).message };
  }
  return (await startable(CARPETA)) ?? { falta: 'el que da apt-get no arranca en este sistema.' };
}

async function startable(root: string): Promise<Nginx | undefined> {
  const program = PROGRAMAS.map((path) => join(root, path)).find(existsSync);
  if (!program) return undefined;
  const env = { ...process.env, LD_LIBRARY_PATH: await libraries(root) };
  const starts = await run(program, ['-v'], env).catch(() => undefined);
  const brotli = join(root, BROTLI);
  return starts === undefined ? undefined : { program, env, brotli: existsSync(brotli) ? brotli : undefined };
}

/** Debian keeps them in a folder that bears the processor's name. */
async function libraries(root: string): Promise<string | undefined> {
  if (root === '/') return process.env['LD_LIBRARY_PATH'];
  const lib = join(root, 'usr/lib');
  return (await readdir(lib)).map((name) => join(lib, name)).join(':');
}

async function unpackPackages(): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error('no está, y para traerlo con apt-get hay que ser root.');
  const archives = join(CARPETA, 'paquetes');
  await mkdir(join(archives, 'partial'), { recursive: true });
  // Without a network it ends soon, and what is missing is told by the next one.
  await run('apt-get', ['update', '-qq', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::Retries=0']);
  const where = ['-o', 'Debug::NoLocking=1', '-o', `Dir::Cache::archives=${archives}`];
  const what = ['nginx', 'libnginx-mod-http-brotli-filter'];
  await run('apt-get', ['install', '-qq', '--download-only', '--no-install-recommends', '--yes', ...where, ...what]);
  const packages = (await readdir(archives)).filter((name) => name.endsWith('.deb'));
  for (const name of packages) await run('dpkg-deb', ['-x', join(archives, name), CARPETA]);
}

function run(program: string, args: string[], env = process.env): Promise<string> {
  return new Promise((done, fail) => {
    execFile(program, args, { env, timeout: 60_000 }, (error, stdout, stderr) =>
      error ? fail(new Error(firstLine(stderr || error.message))) : done(stdout),
    );
  });
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
