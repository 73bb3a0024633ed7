import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../src/base/project.ts';
import { writeSitio } from '../sitio-minimo.ts';
import { openDev, type ServidorDeDesarrollo } from './servidor-de-desarrollo.ts';

const SECRETO = 'clave-que-nadie-ve';
/** Each is read by another part of Vite or of Astro. */
const FUERA = ['txt', 'md', 'mdx', 'html', 'astro', 'mjs', 'ts', 'css', 'json', 'svg', 'png', 'wasm'].map(
  (ext) => `fuera.${ext}`,
);
let folder: string;
let server: ServidorDeDesarrollo;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entrada-'));
  writeSitio(join(folder, 'villa'), {
    '.env': `CLAVE=${SECRETO}`,
    'notas.txt': SECRETO,
    'public/nota.txt': 'nota',
  });
  for (const name of FUERA) await writeFile(join(folder, name), SECRETO);
  server = await openDev(join(folder, 'villa'));
  port = Number(new URL(server.url).port);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Sends bytes as they are; the answer, up to what the server sends in a moment without closing. */
function send(lines: string[]): Promise<string> {
  return new Promise((done) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    socket.on('data', (chunk) => {
      text += chunk.toString();
      if (text.startsWith('HTTP/1.1 101')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => done(text.replaceAll('\r\n', '\n')));
  });
}

const get = (path: string, host = `localhost:${port}`, lines: string[] = []) =>
  send([`GET ${path} HTTP/1.1`, `Host: ${host}`, 'Accept: text/html,*/*', 'Connection: close', ...lines]);
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);

describe('the development server', () => {
  test.each(['/', '/acerca.html', '/nota.txt', '/recursos/recargar.js', '/licencias.html'])(
    'answers its own page for %s',
    async (path) => {
      for (const name of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])
        expect(statusOf(await get(path, `${name}:${port}`)), name).toBe(200);
      expect(statusOf(await get(`http://localhost:${port}${path}`))).toBe(200);
    },
  );

  test.each([
    ['villa.example', 421],
    ['villa.example:P', 421],
    ['localhost', 421],
    ['a.localhost:P', 421],
    ['10.0.0.1:P', 421],
    ['0.0.0.0:P', 421],
    ['file://localhost:P', 400],
    ['localhost:P, villa.example', 400],
    ['a@localhost:P', 400],
    ['', 400],
  ])('sends nothing to «%s»: %d', async (host, status) => {
    for (const path of ['/', '/recursos/cambios', '/@vite/client', '/src/sitio.ts', '/recursos/buscar.js'])
      expect(statusOf(await get(path, host.replace('P', String(port)))), path).toBe(status);
  });

  test.each([
    ['Origin: http://villa.example'],
    ['Origin: http://localhost:3000'],
    ['Origin: null'],
    ['Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors'],
    ['Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors'],
  ])('sends nothing to the page of another site, with «%s»', async (line) => {
    for (const path of ['/', '/recursos/cambios', '/@vite/client', '/src/sitio.ts', '/nota.txt']) {
      const answer = await get(path, undefined, [line]);
      expect([statusOf(answer), /^access-control-/im.test(answer)], path).toEqual([403, false]);
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])('takes no %s', async (method) => {
    for (const path of ['/', '/nota.txt', '/recursos/cambios', '/recursos/buscar.js', '/no-hay.html']) {
      const answer = await send([`${method} ${path} HTTP/1.1`, `Host: localhost:${port}`, 'Connection: close']);
      expect(statusOf(answer), path).toBe(405);
      expect(answer).toMatch(/^Allow: GET, HEAD$/m);
      expect(answer).toMatch(/^Content-Security-Policy: default-src 'none'/m);
    }
  });

  test.each(['/__open-in-editor', '/@fs/etc/hosts', '/README.md', '/_image', '/data/sitio.json', '/nota.txt'])(
    'sends its headers with %s',
    async (path) => {
      const answer = await get(path);
      expect(answer).toMatch(/^X-Content-Type-Options: nosniff$/m);
      expect(answer).toMatch(/^Content-Security-Policy: default-src 'none'/m);
    },
  );

  test.each([
    '/@vite/client',
    '/@id/astro',
    '/src/sitio.ts',
    '/__open-in-editor?file=/etc/hosts',
    '/%00',
    '/%',
    '/%ff',
    '/%1b%5d0;x%07',
  ])('has no %s', async (path) => expect(statusOf(await get(path))).toBe(404));

  test('opens no socket', async () => {
    const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
    const key = 'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==';
    expect(statusOf(await get('/', undefined, [...upgrade, key]))).not.toBe(101);
  });

  test('gives no file but those that pages are made of', async () => {
    const queries = [
      '',
      '?raw',
      '?url',
      '?inline',
      '?import',
      '?import&raw',
      '?import&url',
      '?raw??',
      '?a=.svg',
      '?.svg?raw',
    ];
    const outside = [...FUERA, 'villa/.env', 'villa/notas.txt', 'villa/data/sitio.json'];
    const project = ['README.md', 'data/sitio.json', 'src/cli/dev.ts', 'eslint.config.mjs', 'tests/sitio-minimo.ts'];
    const files = [
      ...outside.map((one) => join(folder, one)),
      ...project.map((one) => join(PROJECT, one)),
      '/etc/hosts',
    ];
    const up = `/@fs${PROJECT}src/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e`;
    const paths = [
      ...files.map((file) => `/@fs${file}`),
      ...['fuera.md', 'fuera.txt'].flatMap((name) =>
        ['/@fs/', '/@id', '/@id/__x00__', '/', up].map((way) => way + join(folder, name)),
      ),
      ...project.map((file) => `/${file}`),
      ...['/.env', '/notas.txt', '/../notas.txt', '/..%2fnotas.txt', '/%2e%2e/notas.txt', '/nota.txt/../../notas.txt'],
    ];
    const given: string[] = [];
    for (const path of paths.flatMap((one) => queries.map((query) => one + query))) {
      const answer = await get(path);
      const own = [
        SECRETO,
        '"corte_motivo"',
        'import.meta.dirname',
        'MAY_IMPORT',
        'SITIO_MINIMO',
        '# Cuentas',
        '127.0.0.1\t',
      ];
      if (statusOf(answer) === 200 && own.some((text) => answer.includes(text))) given.push(path);
    }
    expect(given).toEqual([]);
  });

  test('writes nothing in the terminal of what it refused, and gives no file in English', async () => {
    const before = server.output();
    for (const path of ['/no-hay', '/@fs/etc/hosts?raw', '/README.md?import', '/@fs/no/hay.md', '/%1b', '/x.js'])
      expect(await get(path), path).not.toMatch(/Restricted|allow list|Internal Server/);
    expect(server.output()).toBe(before);
  });

  test('shows the problems of the content with the same headers', async () => {
    await writeFile(join(folder, 'villa/data/personas.csv'), 'id,nombre\nana,\n');
    await expect.poll(async () => statusOf(await get('/')), { timeout: 20_000 }).toBe(500);
    for (const path of ['/', '/nota.txt', '/no-hay']) {
      const answer = await get(path);
      expect(answer).toMatch(/^Content-Security-Policy: default-src 'none'/m);
      expect(answer).toMatch(/^X-Content-Type-Options: nosniff$/m);
      expect(answer).not.toMatch(/style="/);
    }
    expect(await get('/recursos/problemas.css')).toMatch(/^Content-Type: text\/css/m);
  });
});
