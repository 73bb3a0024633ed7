import { existsSync, readdirSync, readlinkSync, renameSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { exchange, type Rename } from '../build/output/exchange.ts';
import { type Places, placesOf } from '../build/output/workplace.ts';
import { takeMarker, writeMarker } from '../build/output/marker.ts';
import { serveFolder } from './serve-folder.ts';

let folder: string;
let places: Places;
let stop: () => void;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'servidor-'));
  places = placesOf(join(folder, 'dist'), process.pid);
  await writeSite(places.out, 'sitio 0');
  const { port, server } = await serveFolder(places, 0);
  url = `http://localhost:${port}/`;
  stop = () => {
    server.close();
    server.closeAllConnections();
  };
});

afterAll(async () => {
  stop();
  await rm(folder, { recursive: true });
});

async function writeSite(where: string, text: string, pages = ['index.html', 'planes/uno.html', '404.html']) {
  await mkdir(join(where, 'planes'), { recursive: true });
  for (const page of pages) await writeFile(join(where, page), text.repeat(1000));
  await mkdir(places.ownFolder, { recursive: true });
  writeMarker(places, process.pid, await takeMarker(where));
}

async function ask(path: string): Promise<string> {
  const response = await fetch(url + path);
  const text = await response.text();
  const one = /^sitio \d+?(?=sitio|$)/.exec(text)?.[0] ?? text;
  return `${response.status} ${text === one.repeat(1000) ? one : 'not whole'}`;
}

test('a page that is asked for while sites are exchanged is one of the two, whole', async () => {
  const answers: string[] = [];
  let working = true;
  const asking = [1, 2, 3, 4].map(async () => {
    while (working) answers.push(await ask('planes/uno.html'));
  });
  for (let site = 1; site <= 100; site++) {
    await writeSite(places.draft, `sitio ${site}`);
    await exchange(places, renameSync);
  }
  working = false;
  await Promise.all(asking);
  expect(answers.filter((answer) => !/^200 sitio \d+$/.test(answer))).toEqual([]);
  expect(new Set(answers).size).toBeGreaterThan(10);
  expect(await ask('')).toBe('200 sitio 100');
});

test('while there is only the last good site, it is served; no longer when the new one has its place', async () => {
  renameSync(places.out, places.previous);
  expect([await ask(''), await ask('planes/uno.html'), await ask('nada')]).toEqual([
    '200 sitio 100',
    '200 sitio 100',
    '404 sitio 100',
  ]);
  await writeSite(places.out, 'sitio 101', ['index.html', '404.html']);
  expect([await ask(''), await ask('planes/uno.html')]).toEqual(['200 sitio 101', '404 sitio 101']);
});

test('a change of name that fails for a moment is tried again, and the last good site is not lost meanwhile', async () => {
  await writeSite(places.draft, 'sitio 102');
  let times = 0;
  const sometimes: Rename = (from, to) => {
    if (from === places.draft && ++times < 3) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    renameSync(from, to);
  };
  await exchange(places, sometimes);
  expect([times, await ask('')]).toEqual([3, '200 sitio 102']);
});

test('one that fails for good leaves the last good site in its place', async () => {
  await writeSite(places.draft, 'sitio 103');
  const never: Rename = (from, to) => {
    if (from === places.draft) throw Object.assign(new Error('EIO'), { code: 'EIO' });
    renameSync(from, to);
  };
  await expect(exchange(places, never)).rejects.toThrow('EIO');
  expect(await ask('')).toBe('200 sitio 102');
});

test.each(['%2e%2e/%2e%2e/etc/passwd', '..%2f..%2fetc/passwd', '%E0%A4%A', 'planes'])(
  '«%s» is not there',
  async (path) => {
    const status = await new Promise((done, fail) => {
      request(url + path, { path: `/${path}` }, (response) => done(response.resume().statusCode))
        .on('error', fail)
        .end();
    });
    expect(status).toBe(404);
  },
);

/** The site's files that this process holds open; seen only where the system shows them, as Linux does. */
function openFiles(): string[] {
  const descriptors = existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd') : [];
  return descriptors
    .map((one) => {
      try {
        return readlinkSync(`/proc/self/fd/${one}`);
      } catch {
        return '';
      }
    })
    .filter((file) => file.startsWith(folder));
}

/** Asks for a page and goes, some milliseconds later. */
function askAndLeave(later: number): Promise<void> {
  return new Promise((done) => {
    const socket = connect(Number(new URL(url).port), 'localhost', () => {
      socket.write(`GET /planes/uno.html HTTP/1.1\r\nHost: ${new URL(url).host}\r\n\r\n`);
      setTimeout(() => socket.destroy(), later);
    });
    socket.on('close', () => done());
  });
}

test('readers who leave before they are answered leave no file open, which would end the server one day', async () => {
  await Promise.all(Array.from({ length: 200 }, (_, i) => askAndLeave(i % 10)));
  await vi.waitFor(() => expect(openFiles()).toEqual([]), { timeout: 60_000 });
});
