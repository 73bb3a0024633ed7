import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Nginx } from './nginx-de-debian.ts';
import type { Servidor } from './servidor.ts';

const EJEMPLOS = join(import.meta.dirname, '../../docs/servidor');
/** Those of Debian's packages are of the system. */
const TEMPORALES = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** What a test asks of nginx: the example of `docs/servidor/` that says where the site is, and whether with Brotli. */
interface Ejemplo {
  archivo: string;
  prefijo: string;
  brotli: boolean;
}

/** Serves a folder with nginx and the configuration that the project ships; only place and port are the test's. */
export async function openNginx(nginx: Nginx, folder: string, ejemplo: Ejemplo): Promise<Servidor> {
  const lugar = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  await writeConfiguration(nginx, folder, ejemplo, lugar, port);
  const child = spawn(nginx.program, ['-p', lugar, '-c', join(lugar, 'nginx.conf'), '-e', 'stderr'], {
    env: nginx.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = `http://127.0.0.1:${port}${ejemplo.prefijo}`;
  const close = async () => {
    if (child.exitCode === null) await new Promise((done) => child.once('exit', done) && child.kill());
    await rm(lugar, { recursive: true });
  };
  await untilAnswers(child, url).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { url, close };
}

async function writeConfiguration(
  { brotli }: Nginx,
  folder: string,
  ejemplo: Ejemplo,
  lugar: string,
  port: number,
): Promise<void> {
  const sitio = await readFile(join(EJEMPLOS, 'cuentas-claras.conf'), 'utf8');
  const server = await readFile(join(EJEMPLOS, ejemplo.archivo), 'utf8');
  const module = ejemplo.brotli ? `load_module ${brotli};` : '';
  const temporales = TEMPORALES.map((name) => `${name}_temp_path ${lugar}/${name};`).join('\n');
  await writeFile(join(lugar, 'sitio.conf'), ejemplo.brotli ? sitio.replaceAll('#brotli', 'brotli') : sitio);
  await writeFile(
    join(lugar, 'nginx.conf'),
    `${module}
daemon off;
master_process off;
pid ${lugar}/nginx.pid;
events {}
http {
access_log off;
${temporales}
${server
  .replace('listen 80;', `listen 127.0.0.1:${port};`)
  .replace('listen [::]:80;', '')
  .replace('/var/www/cuentas-claras', folder)
  .replace('/etc/nginx/cuentas-claras.conf', join(lugar, 'sitio.conf'))}
}
`,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function untilAnswers(child: ChildProcess, url: string): Promise<void> {
  let said = '';
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  for (let turn = 0; turn < 100; turn++) {
    if (child.exitCode !== null) break;
    if (await fetch(url).catch(() => undefined)) return;
    await wait(50);
  }
  throw new Error(`nginx no responde.\n${said}`);
}
