import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stepsOf, runStep } from './flujos.ts';

const HEAD = 'a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2';
const MARK = '<!-- cuentas-claras: cambios -->';
const RUN = 'https://host.example/villa/sitio/actions/runs/7';
/** Of someone else's repository, on a branch whose name would be taken for more parts of an address. */
const REVISION = {
  conclusion: 'success',
  head_sha: HEAD,
  head_branch: 'arreglo&state=closed#"$(id)',
  head_repository: { owner: { login: 'vecina' } },
  html_url: RUN,
};

interface Comment {
  id: number;
  user: { login: string } | null;
  body: string;
}

let temp: string;
let server: Server;
let asked: string[];
let comments: Comment[];
let proposals: { number: number; head: { sha: string } }[];

beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'comentario '));
  await mkdir(join(temp, 'cambios'));
  [asked, comments, proposals] = [[], [], [{ number: 4, head: { sha: HEAD } }]];
  server = createServer((request, response) => {
    void answer(request).then(({ status = 200, content }) => response.writeHead(status).end(JSON.stringify(content)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(async () => {
  server.close();
  await rm(temp, { recursive: true });
});

/** As GitHub's API answers what the comment needs, and nothing else. */
async function answer(request: IncomingMessage): Promise<{ status?: number; content: unknown }> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
  asked.push(`${request.method} ${pathname}`);
  if (request.headers.authorization !== 'Bearer llave') return { status: 401, content: {} };
  const body = (await toText(request)) || '{}';
  const { body: told = '' } = JSON.parse(body) as { body?: string };
  switch (`${request.method} ${pathname.replace('/repos/villa/sitio/', '')}`) {
    case 'GET pulls': {
      const isIt =
        searchParams.get('head') === `vecina:${REVISION.head_branch}` && searchParams.get('state') === 'open';
      return { content: isIt ? proposals : [] };
    }
    case 'GET issues/4/comments': {
      const start = (Number(searchParams.get('page')) - 1) * 100;
      return { content: comments.slice(start, start + 100) };
    }
    case 'POST issues/4/comments':
      comments.push({ id: 900 + comments.length, user: { login: 'github-actions[bot]' }, body: told });
      return { status: 201, content: {} };
    default: {
      const own = comments.find(({ id }) => pathname.endsWith(`/issues/comments/${id}`));
      if (request.method !== 'PATCH' || !own) return { status: 404, content: {} };
      own.body = told;
      return { content: {} };
    }
  }
}

async function toText(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

async function comment(revision: object = REVISION) {
  await writeFile(join(temp, 'evento.json'), JSON.stringify({ workflow_run: revision }));
  const step = stepsOf('comentar', 'comentar').find(({ run }) => run !== undefined) ?? {};
  const { port } = server.address() as AddressInfo;
  const env = {
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
    GITHUB_EVENT_PATH: join(temp, 'evento.json'),
    GITHUB_REPOSITORY: 'villa/sitio',
  };
  return runStep(step, { workspace: temp, temp, env }, { 'github.token': 'llave' });
}

const leave = (text: string) => writeFile(join(temp, 'cambios/cambios.md'), text);
const writes = () => asked.filter((one) => !one.startsWith('GET'));

test('a proposal gets one comment, which the next review rewrites', async () => {
  await leave('## Qué cambia\n\n- `data/x.csv:3` La meta bajó.\n');
  expect(await comment()).toEqual({ code: 0, said: '' });
  expect(comments.map(({ body }) => body)).toEqual([
    `${MARK}\nLa revisión terminó sin errores. El sitio, para abrirlo desde el disco, está en [sus archivos](${RUN}#artifacts). Versión a1b2c3d4e5f6.\n\nLo que sigue lo escribió la revisión, con lo que trae la propuesta:\n\n> ## Qué cambia\n> \n> - \`data/x.csv:3\` La meta bajó.\n`,
  ]);
  await leave('Sin cambios.\n');
  expect(await comment({ ...REVISION, conclusion: 'failure' })).toEqual({ code: 0, said: '' });
  expect(comments.map(({ body }) => body)).toEqual([
    `${MARK}\nLa revisión terminó con errores: [véalos](${RUN}). Versión a1b2c3d4e5f6.\n\nLo que sigue lo escribió la revisión, con lo que trae la propuesta:\n\n> Sin cambios.\n`,
  ]);
  expect(writes()).toEqual([
    'POST /repos/villa/sitio/issues/4/comments',
    'PATCH /repos/villa/sitio/issues/comments/900',
  ]);
});

test('its own comment is found among hundreds, and nobody else’s is touched', async () => {
  const others = Array.from({ length: 150 }, (_, id) => ({ id, user: { login: 'vecina' }, body: `${MARK}\nAprobado` }));
  comments = [
    ...others,
    { id: 150, user: null, body: MARK },
    { id: 151, user: { login: 'github-actions[bot]' }, body: 'otro' },
  ];
  await leave('Sin cambios.');
  await comment();
  await comment();
  expect([comments.length, writes()]).toEqual([
    153,
    ['POST /repos/villa/sitio/issues/4/comments', 'PATCH /repos/villa/sitio/issues/comments/1052'],
  ]);
  expect(comments.slice(0, 152).filter(({ body }) => body.includes('Versión'))).toEqual([]);
});

describe('nothing is written', () => {
  test.each<[string, () => object]>([
    ['of a version that is no longer the last', () => ({ ...REVISION, head_sha: 'f'.repeat(40) })],
    ['where whoever proposed took the repository away', () => ({ ...REVISION, head_repository: null })],
    ['of a proposal that was closed', () => ((proposals = []), REVISION)],
  ])('%s', async (_, revision) => {
    const { code, said } = await comment(revision());
    expect([code, said, writes()]).toEqual([0, expect.stringContaining('ya no está abierta, o cambió'), []]);
  });
});

test('where the host refuses, the step fails', async () => {
  proposals = [{ number: 5, head: { sha: HEAD } }];
  const { code, said } = await comment();
  expect([code, said]).toEqual([1, expect.stringContaining('GET issues/5/comments?per_page=100&page=1: 404')]);
});

describe('what the review left is someone’s text', () => {
  const quoted = async () => {
    await comment();
    const [, told] = (comments[0]?.body ?? '').split('propuesta:\n\n');
    return told;
  };
  const Z = '\u200B';

  test.each([
    ['an address', 'https://x.example www.x.example', `https:${Z}//x.example www${Z}.x.example`],
    ['a link', '[Aprobar](//x.example)', `[Aprobar]${Z}(/${''}/x.example)`],
    ['a link by reference', '[a][b]\n\n[b]: /x', `[a]${Z}[b]\n> \n> [b]${Z}: /x`],
    ['a picture', '![x](/y.png)', `![x]${Z}(/y.png)`],
    ['HTML', '<img src=x></details><!-- x', `<${Z}img src=x><${Z}/details><${Z}!-- x`],
    ['an entity', '&#64;villa &lt;', `&${Z}#${Z}64;villa &${Z}lt;`],
    ['a mention', '@villa a@b.example', `@${Z}villa a@${Z}b.example`],
    ['a reference', '#12 GH-3 o/r#4', `#${Z}12 GH${Z}-3 o/r#${Z}4`],
    ['a formula', '$x$', `$${Z}x$${Z}`],
    ['a diagram', '```mermaid\nx\n```', `'''mermaid\n> x\n> '''`],
    ['signs that are not seen', 'a\u202Eb\u0000c\rd', 'abc\n> d'],
    ['what it was given whole', '\\@a \\[x\\] 5 %', `\\@${Z}a \\[x\\] 5 %`],
  ])('%s', async (_, left, shown) => {
    await leave(left);
    expect(await quoted()).toBe(`> ${shown}\n`);
  });

  test('more than a comment holds is cut', async () => {
    await leave('@\n'.repeat(200_000));
    expect((await quoted())?.endsWith('\n>\n> …\n')).toBe(true);
    expect(comments[0]?.body.length).toBeLessThan(65_536);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['is not there', () => Promise.resolve()],
    ['is empty', () => leave(' \n')],
    ['is a folder', () => mkdir(join(temp, 'cambios/cambios.md'))],
    [
      'leads to another file',
      async () => {
        await writeFile(join(temp, 'secreto'), 'llave');
        await symlink(join(temp, 'secreto'), join(temp, 'cambios/cambios.md'));
      },
    ],
  ])('that %s is told as missing', async (_, leaveIt) => {
    await leaveIt();
    expect((await comment()).code).toBe(0);
    expect(comments[0]?.body).toMatch(/\n\nLa revisión no dejó qué cambia\.\n$/);
  });
});
