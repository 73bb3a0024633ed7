import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entranceOf } from './entrance.ts';
import { placesOf } from '../build/output/workplace.ts';
import { serveFolder } from './serve-folder.ts';

/** What no answer may hold. */
const SECRET = 'lo que está afuera';
const PAGE = `<!doctype html>${'Villa '.repeat(200)}`;
const DATA = '0123456789';
/** Whole seconds, as HTTP's dates are. */
const TIME = new Date('2026-01-31T12:00:00Z');
const DATE = TIME.toUTCString();
const ETAG = `W/"${TIME.getTime().toString(16)}-a"`;

let folder: string;
let server: Server;
let port: number;
let host: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peticiones-'));
  const dist = join(folder, 'dist');
  await mkdir(join(dist, 'planes'), { recursive: true });
  const files = { 'dist/index.html': PAGE, 'dist/foto.png': DATA, 'dist/vacio.png': '', 'dist/404.html': 'no esta' };
  const outside = { 'fuera.txt': SECRET, 'dist-otra.txt': SECRET, 'dist/.oculto': SECRET };
  for (const [name, text] of Object.entries({ ...files, ...outside })) await writeFile(join(folder, name), text);
  await symlink(join(folder, 'fuera.txt'), join(dist, 'liga.txt'));
  await symlink('../dist-otra.txt', join(dist, 'hermana.txt'));
  await symlink(folder, join(dist, 'carpeta'));
  await symlink('.oculto', join(dist, 'destapa.txt'));
  await symlink('foto.png', join(dist, 'copia.png'));
  await utimes(join(dist, 'foto.png'), TIME, TIME);
  ({ port, server } = await serveFolder(placesOf(dist, process.pid), 0));
  host = `localhost:${port}`;
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Sends bytes as they are and reads the answer until the server closes. */
function send(text: string, { address = '127.0.0.1', to = port } = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    const socket = connect(to, address, () => socket.write(text, 'latin1'));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', fail);
    socket.on('close', () => {
      const [head = '', ...body] = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n');
      const [status = '', ...lines] = head.split('\r\n');
      const headers = lines
        .map((line) => line.split(': '))
        .map(([name = '', value = '']) => [name.toLowerCase(), value]);
      done({
        status: Number(status.split(' ')[1]),
        headers: Object.fromEntries(headers) as Record<string, string>,
        body: body.join('\r\n\r\n'),
      });
    });
  });
}

const get = (target: string, lines: string[] = [], method = 'GET') =>
  send([`${method} ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...lines, '', ''].join('\r\n'));

describe('who asks', () => {
  const ask = (line: string, hosts: string[], more: string[] = []) =>
    send([line, ...hosts.map((one) => `Host: ${one}`), 'Connection: close', ...more, '', ''].join('\r\n'));

  test.each(['localhost:P', 'LocalHost:P', '127.0.0.1:P', '[::1]:P'])('«%s» is this server', async (name) => {
    const { status, body } = await ask('GET / HTTP/1.1', [name.replace('P', String(port))]);
    expect([status, body]).toEqual([200, PAGE]);
  });

  test.each([
    ...['villa.example', 'villa.example:P', 'localhost', 'localhost:', 'localhost:1', 'localhost.:P', 'a.localhost:P'],
    ...[
      'localhost.villa.example:P',
      '127.0.0.1.villa.example:P',
      '127.0.0.2:P',
      '127.1:P',
      '2130706433:P',
      '0.0.0.0:P',
    ],
    ...['[::]:P', '[::ffff:127.0.0.1]:P', '[0:0:0:0:0:0:0:1]:P', '10.0.0.1:P', '-', '.'],
  ])('«%s» is another: nothing is sent', async (name) => {
    const { status, body } = await ask('GET / HTTP/1.1', [name.replace('P', String(port))]);
    expect([status, body]).toEqual([421, expect.stringContaining('no responde por ese nombre')]);
  });

  test.each([
    ['none', []],
    ['a blank one', ['']],
    ['two', ['localhost:P', 'localhost:P']],
    ['ours and another', ['localhost:P', 'villa.example']],
    ['a list', ['localhost:P, villa.example']],
    ['a list without spaces', ['localhost:P,localhost:P']],
    ['a user', ['villa@localhost:P']],
    ['a password', ['a:b@localhost:P']],
    ['an address', ['http://localhost:P']],
    ['a path', ['localhost:P/']],
    ['escapes', ['%6cocalhost:P']],
    ['another port after it', ['localhost:P:80']],
    ['letters in the port', ['localhost:Px']],
    ['six digits of port', ['localhost:000000']],
    ['a space', ['local host:P']],
    ['a name without end', ['[::1:P']],
    ['other letters', ['l\u00f6calhost:P']],
  ])('a request with %s for a name is badly written', async (_, names) => {
    const hosts = names.map((name) => name.replace('P', String(port)));
    const { status, body } = await ask('GET / HTTP/1.1', hosts);
    expect([status, body]).toEqual([400, expect.not.stringContaining('Villa')]);
  });

  test('one of HTTP/1.0 has to say a name too', async () => {
    expect((await send('GET / HTTP/1.0\r\n\r\n')).status).toBe(400);
    expect((await send(`GET / HTTP/1.0\r\nHost: ${host}\r\n\r\n`)).status).toBe(200);
  });

  test.each([
    ['http://localhost:P/', 'localhost:P', 200],
    ['HTTP://LOCALHOST:P/?a', 'localhost:P', 200],
    ['http://127.0.0.1:P', '127.0.0.1:P', 200],
    ['http://villa.example/', 'localhost:P', 421],
    ['http://localhost:P/', 'villa.example', 421],
    ['http://localhost/', 'localhost:P', 421],
    ['http://a@localhost:P/', 'localhost:P', 400],
    ['http://localhost:P@villa.example/', 'localhost:P', 400],
    ['http:///', 'localhost:P', 400],
    ['https://localhost:P/', 'localhost:P', 400],
    ['file:///etc/passwd', 'localhost:P', 400],
    ['index.html', 'localhost:P', 400],
    ['*', 'localhost:P', 400],
  ])('«%s», with «%s» for a name: %d', async (target, name, expected) => {
    const mine = (text: string) => text.replace(':P', `:${port}`);
    const { status } = await ask(`GET ${mine(target)} HTTP/1.1`, [mine(name)]);
    expect(status).toBe(expected);
  });

  test.each([
    [['Origin: http://villa.example'], 403],
    [['Origin: null'], 403],
    [['Origin: http://localhost:1'], 403],
    [['Origin: https://localhost:P'], 403],
    [['Origin: http://127.0.0.1:P'], 403],
    [['Origin: http://localhost:P'], 200],
    [['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors'], 403],
    [['Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: cors'], 403],
    [['Sec-Fetch-Site: cross-site'], 403],
    [['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate'], 200],
    [['Sec-Fetch-Site: same-origin', 'Sec-Fetch-Mode: cors'], 200],
    [['Sec-Fetch-Site: none', 'Sec-Fetch-Mode: navigate'], 200],
  ])('a page that sends %j is answered %d', async (lines, expected) => {
    const { status, headers } = await get(
      '/',
      lines.map((line) => line.replace('P', String(port))),
    );
    expect([status, headers['access-control-allow-origin']]).toEqual([expected, undefined]);
  });

  test('the address that is told answers at IPv4 and, where there is one, at IPv6', async () => {
    const text = `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
    const answers = ['127.0.0.1', ...(has('::1') ? ['::1'] : [])].map((address) => send(text, { address }));
    for (const answer of answers) expect((await answer).status).toBe(200);
  });

  test('another machine reaches nothing unless it is opened, and then by its address alone', async () => {
    const open = entranceOf('equipo.villa');
    const [own] = addresses().filter((address) => !/^(127\.|.*:)/.test(address));
    if (!open || own === undefined) return;
    await expect(send('', { address: own })).rejects.toThrow('ECONNREFUSED');
    const { port: to, server: opened } = await serveFolder(placesOf(join(folder, 'dist'), process.pid), 0, '/', open);
    const names = [`${own}:${to}`, `equipo.villa:${to}`, `localhost:${to}`, `10.1.2.3:${to}`, `villa.example:${to}`];
    const answers = names.map((name) =>
      send(`GET / HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`, { address: own, to }),
    );
    const codes = (await Promise.all(answers)).map(({ status }) => status);
    opened.close();
    expect(codes).toEqual([200, 200, 200, 421, 421]);
  });
});

const addresses = () =>
  Object.values(networkInterfaces()).flatMap((some) => (some ?? []).map(({ address }) => address));
const has = (address: string) => addresses().includes(address);

test('a port that is taken at either address of this machine is taken', async () => {
  const dist = join(folder, 'dist');
  await expect(serveFolder(placesOf(dist, process.pid), port)).rejects.toThrow('EADDRINUSE');
  const only6 = entranceOf('fe80::1');
  if (!has('::1') || !only6) return;
  const { port: taken, server: other } = await serveFolder(placesOf(dist, process.pid), 0, '/', {
    ...only6,
    addresses: ['::1'],
  });
  await expect(serveFolder(placesOf(dist, process.pid), taken)).rejects.toThrow('EADDRINUSE');
  other.close();
});

describe('what is asked for', () => {
  test.each([
    ...[
      '/..',
      '/../fuera.txt',
      '/planes/../../fuera.txt',
      '/%2e%2e/fuera.txt',
      '/%2e%2e%2ffuera.txt',
      '/.%2e/fuera.txt',
    ],
    ...[
      '/..;/fuera.txt',
      '/..%5cfuera.txt',
      '/..\\fuera.txt',
      '/%2fetc/passwd',
      '//etc/passwd',
      '//villa.example/index.html',
    ],
    ...[
      '/index.html%00',
      '/%00',
      '/index.html%00.png',
      '/%252e%252e/fuera.txt',
      '/../dist-otra.txt',
      '/../dist/index.html',
    ],
    ...['/liga.txt', '/hermana.txt', '/carpeta/fuera.txt', '/destapa.txt', '/.oculto'],
    ...[
      '/planes/.',
      '/./index.html',
      '/planes//../index.html',
      '/index.html/',
      '/index.html/.',
      '/index.html::$DATA',
      '/C:/x',
    ],
    ...['/%E0%A4%A', '/%', `/${'a'.repeat(8000)}`, `/${'a/'.repeat(4000)}`, `/${'%2e%2e%2f'.repeat(900)}etc/passwd`],
  ])('«%.60s» is not of the site', async (target) => {
    expect(await get(target)).toMatchObject({ status: 404, body: 'no esta' });
  });

  test('a link within the site is followed', async () => {
    expect(await get('/copia.png')).toMatchObject({ status: 200, body: DATA });
  });

  test.each(['/?a', '/index.html?../../fuera.txt', '/index.html#a', '/%69ndex.html'])(
    '«%s» is its page',
    async (target) => {
      expect(await get(target)).toMatchObject({ status: 200, body: PAGE });
    },
  );

  test.runIf(process.platform !== 'win32')('a pipe in the folder stalls nothing', async () => {
    execFileSync('mkfifo', [join(folder, 'dist/tubo.png')]);
    expect(await Promise.all(Array.from({ length: 8 }, () => get('/tubo.png')))).toMatchObject(
      Array.from({ length: 8 }, () => ({ status: 404 })),
    );
  });

  test('an address longer than a server should read is refused', async () => {
    expect((await get(`/${'a'.repeat(40_000)}`)).status).toBe(431);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND'])(
    '%s is not for a site',
    async (method) => {
      const { status, headers, body } = await get('/', [], method);
      expect([status, headers['allow'], body]).toEqual([405, 'GET, HEAD', '']);
    },
  );

  test('what a site can’t be asked for leads nowhere', async () => {
    expect((await get('/', ['Expect: otra-cosa'])).status).toBe(417);
    expect((await get('/', ['Upgrade: websocket', 'Connection: Upgrade'])).status).toBe(200);
    expect((await send(`CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).status).toBeNaN();
  });
});

describe('parts', () => {
  test.each([
    ['bytes=2-4', 206, 'bytes 2-4/10', '234'],
    ['bytes=7-', 206, 'bytes 7-9/10', '789'],
    ['bytes=-2', 206, 'bytes 8-9/10', '89'],
    ['bytes=0-9999', 206, 'bytes 0-9/10', DATA],
    ['bytes=10-', 416, 'bytes */10', ''],
    ['bytes=-0', 416, 'bytes */10', ''],
    ['bytes=4-2', 200, undefined, DATA],
    ['bytes=0-1,3-4', 200, undefined, DATA],
    [`bytes=${Array.from({ length: 2000 }, (_, i) => `${i}-`).join()}`, 200, undefined, DATA],
    ['items=0-1', 200, undefined, DATA],
  ])('of «%.30s»: %d', async (range, status, contentRange, body) => {
    const answer = await get('/foto.png', [`Range: ${range}`]);
    expect(answer).toMatchObject({ status, body });
    expect([answer.headers['content-range'], answer.headers['content-length']]).toEqual([
      contentRange,
      String(body.length),
    ]);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('a part has the headers of the whole', async () => {
    const [part, whole] = [await get('/foto.png', ['Range: bytes=0-0']), await get('/foto.png')];
    const same = ['etag', 'last-modified', 'content-type', 'cache-control', 'accept-ranges'];
    expect(same.map((name) => part.headers[name])).toEqual(same.map((name) => whole.headers[name]));
    expect(whole.headers).toMatchObject({ etag: ETAG, 'last-modified': DATE, 'accept-ranges': 'bytes' });
  });

  test.each([
    ['/foto.png', 'HEAD', 200, '10'],
    ['/vacio.png', 'GET', 416, '0'],
    ['/no-hay.png', 'GET', 404, String(Buffer.byteLength('no esta'))],
  ])('of %s by %s there are none', async (target, method, status, length) => {
    const { status: code, headers } = await get(target, ['Range: bytes=0-1'], method);
    expect([code, headers['content-length'], headers['content-range']]).toEqual([
      status,
      length,
      status === 416 ? 'bytes */0' : undefined,
    ]);
  });

  test('they are of the page as it is, and never of it compressed', async () => {
    const gzip = 'Accept-Encoding: gzip';
    const part = await get('/', [gzip, 'Range: bytes=15-19']);
    expect([part.status, part.body, part.headers['content-encoding'], part.headers['vary']]).toEqual([
      206,
      'Villa',
      undefined,
      'Accept-Encoding',
    ]);
    const whole = await get('/', [gzip]);
    expect([whole.headers['content-encoding'], whole.headers['accept-ranges']]).toEqual(['gzip', undefined]);
  });

  test.each([
    ['foto.png', 'If-Range', DATE, 206],
    ['foto.png', 'If-Range', new Date(TIME.getTime() - 1000).toUTCString(), 200],
    ['foto.png', 'If-Range', new Date(TIME.getTime() + 1000).toUTCString(), 200],
    ['foto.png', 'If-Range', TIME.toISOString(), 200],
    ['foto.png', 'If-Range', ETAG, 200],
    ['foto.png', 'If-Range', ETAG.slice(2), 200],
    ['foto.png', 'If-Range', '*', 200],
    ['foto.png', 'If-None-Match', ETAG, 304],
    ['foto.png', 'If-None-Match', '"otra"', 206],
    ['foto.png', 'If-Modified-Since', DATE, 304],
    ['foto.png', 'If-Match', '*', 206],
    ['foto.png', 'If-Match', ETAG, 412],
    ['foto.png', 'If-Unmodified-Since', DATE, 206],
    ['foto.png', 'If-Unmodified-Since', new Date(0).toUTCString(), 412],
    ['no-hay.png', 'If-Match', '"otra"', 404],
  ])('of %s, with «%s: %s»: %d', async (name, header, value, status) => {
    const answer = await get(`/${name}`, ['Range: bytes=0-1', `${header}: ${value}`]);
    expect([answer.status, answer.headers['content-range']]).toEqual([
      status,
      status === 206 ? 'bytes 0-1/10' : undefined,
    ]);
  });

  test('a date tells nothing of a page that is sent compressed too', async () => {
    const lastModified = (await get('/')).headers['last-modified'] ?? '';
    expect((await get('/', ['Range: bytes=0-1', `If-Range: ${lastModified}`])).status).toBe(200);
  });
});

test.each([
  ['If-None-Match', ETAG, 304],
  ['If-None-Match', ETAG.slice(2), 304],
  ['If-None-Match', `"otra", ${ETAG}`, 304],
  ['If-None-Match', '*', 304],
  ['If-None-Match', '"otra"', 200],
  ['If-Modified-Since', DATE, 304],
  ['If-Modified-Since', 'ayer', 200],
  ['If-Match', '"otra"', 412],
  ['If-Match', ' * ', 200],
  ['If-Unmodified-Since', 'ayer', 200],
])('of a whole file, with «%s: %s»: %d', async (header, value, status) => {
  expect((await get('/foto.png', [`${header}: ${value}`])).status).toBe(status);
});

test.each([
  ['gzip', 'gzip'],
  ['br, GZIP;q=0.5', 'gzip'],
  ['gzip;q=1.0', 'gzip'],
  ['gzip;q=0', undefined],
  ['gzip; q=0.000', undefined],
  ['identity, gzip-x', undefined],
])('who takes «%s» gets %s', async (coding, expected) => {
  expect((await get('/', [`Accept-Encoding: ${coding}`])).headers['content-encoding']).toBe(expected);
});
