import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proposal as the host has it: the files of its branch are all those of the repository. */
interface Propuesta {
  title: string;
  text: string;
  from: string;
  into: string;
}

/** A host of repositories that answers as its documentation says, of what proposing takes; what it doesn't know, it refuses. */
export interface Anfitrion {
  /** The address of its repository, as `sitio.json` has it. */
  repositorio: string;
  token: string;
  /** Somebody else commits to the main branch. */
  commit: (files: Record<string, string | undefined>) => void;
  /** What a branch has. */
  filesOf: (branch: string) => Readonly<Record<string, string>>;
  messageOf: (branch: string) => string;
  proposals: readonly Propuesta[];
  /** What was asked, as `POST /pulls`, and with what authorization. */
  asked: readonly { what: string; authorization: string | undefined }[];
  /** It answers so to what begins with this, until that is taken back. */
  refuse: (what: string, status: number, body: unknown) => () => void;
  close: () => Promise<void>;
}

type Files = Readonly<Record<string, string>>;

interface Commit {
  files: Files;
  message: string;
}

/** What an API answers; bytes as they are. */
interface Answer {
  status: number;
  body: unknown;
}

/** What both keep: commits and trees by their sums, and where branches stand. */
class Repository {
  readonly objects = new Map<string, Commit | Files>();
  readonly branches = new Map<string, string>();
  readonly proposals: Propuesta[] = [];

  keep(object: Commit | Files): string {
    const sha = createHash('sha1').update(JSON.stringify(object)).update(String(this.objects.size)).digest('hex');
    this.objects.set(sha, object);
    return sha;
  }

  commitOf(name: string | undefined): Commit {
    return this.objects.get(this.branches.get(name ?? '') ?? name ?? '') as Commit;
  }
}

type Api = (
  repository: Repository,
  method: string,
  path: string,
  query: URLSearchParams,
  body: Body,
  home: string,
) => Answer;
type Body = Record<string, unknown>;

const TOKEN = 'token-de-prueba';
const MAIN = 'principal';
const NOT_FOUND: Answer = { status: 404, body: { message: 'Not Found' } };

/** Fields that a body must have, and those that it may; any other is one that the host doesn't know. */
function misfit(body: Body, must: readonly string[], may: readonly string[] = []): Answer | undefined {
  const missing = must.filter((field) => body[field] === undefined);
  const unknown = Object.keys(body).filter((field) => !must.includes(field) && !may.includes(field));
  if (missing.length + unknown.length === 0) return undefined;
  return {
    status: 422,
    body: { message: 'Validation Failed', errors: [...missing, ...unknown].map((field) => ({ field })) },
  };
}

/** GitHub REST API: «Get a repository», «Get a reference», «Get repository content» (raw), «Get a commit object», «Create a tree», «Create a commit», «Create a reference», «Create a pull request». */
const GITHUB: Api = (repository, method, path, query, body, home) => {
  const { objects, branches, proposals } = repository;
  const [, branch] = /^\/git\/ref\/heads\/(.+)$/.exec(path) ?? [];
  const [, file] = /^\/contents\/(.+)$/.exec(path) ?? [];
  const [, sha] = /^\/git\/commits\/(\w+)$/.exec(path) ?? [];
  if (method === 'GET' && path === '') return { status: 200, body: { default_branch: MAIN, private: false } };
  if (method === 'GET' && branch !== undefined && branches.has(branch))
    return {
      status: 200,
      body: { ref: `refs/heads/${branch}`, object: { type: 'commit', sha: branches.get(branch) } },
    };
  if (method === 'GET' && file !== undefined) {
    const text = repository.commitOf(query.get('ref') ?? '').files[file];
    return text === undefined ? NOT_FOUND : { status: 200, body: Buffer.from(text) };
  }
  if (method === 'GET' && sha !== undefined && objects.has(sha))
    return { status: 200, body: { sha, tree: { sha: repository.keep(repository.commitOf(sha).files) } } };
  if (method !== 'POST') return NOT_FOUND;
  if (path === '/git/trees') {
    const entries = body['tree'] as { path: string; mode: string; type: string; content: string }[];
    const isOdd = entries.some(
      (one) => one.mode !== '100644' || one.type !== 'blob' || misfit({ ...one }, ['path', 'mode', 'type', 'content']),
    );
    if (misfit(body, ['tree'], ['base_tree']) || isOdd) return { status: 422, body: { message: 'Invalid tree info' } };
    const base = objects.get(String(body['base_tree'])) as Files;
    return {
      status: 201,
      body: { sha: repository.keep({ ...base, ...Object.fromEntries(entries.map((one) => [one.path, one.content])) }) },
    };
  }
  if (path === '/git/commits') {
    const files = objects.get(String(body['tree'])) as Files;
    return (
      misfit(body, ['message', 'tree'], ['parents']) ?? {
        status: 201,
        body: { sha: repository.keep({ files, message: String(body['message']) }) },
      }
    );
  }
  if (path === '/git/refs') {
    const name = /^refs\/heads\/(.+)$/.exec(String(body['ref']))?.[1] ?? '';
    if (name === '' || branches.has(name)) return { status: 422, body: { message: 'Reference already exists' } };
    branches.set(name, String(body['sha']));
    return misfit(body, ['ref', 'sha']) ?? { status: 201, body: { ref: body['ref'], object: { sha: body['sha'] } } };
  }
  if (path !== '/pulls') return NOT_FOUND;
  const { title, head, base, body: text } = body as Record<string, string>;
  proposals.push({ title: title ?? '', text: text ?? '', from: head ?? '', into: base ?? '' });
  return (
    misfit(body, ['title', 'head', 'base'], ['body']) ?? {
      status: 201,
      body: { number: 1, html_url: `${home}/pull/1` },
    }
  );
};

/** GitLab REST API v4: «Retrieve a project», «Retrieve a branch», «Retrieve a raw file», «Create a commit» with actions, «Create a merge request». */
const GITLAB: Api = (repository, method, path, query, body, home) => {
  const { branches, proposals } = repository;
  const [, branch] = /^\/repository\/branches\/([^/]+)$/.exec(path) ?? [];
  const [, file] = /^\/repository\/files\/([^/]+)\/raw$/.exec(path) ?? [];
  if (method === 'GET' && path === '') return { status: 200, body: { id: 7, default_branch: MAIN } };
  if (method === 'GET' && branch !== undefined && branches.has(branch))
    return { status: 200, body: { name: branch, commit: { id: branches.get(branch) } } };
  if (method === 'GET' && file !== undefined) {
    const text = repository.commitOf(query.get('ref') ?? '').files[decodeURIComponent(file)];
    return text === undefined
      ? { status: 404, body: { message: '404 File Not Found' } }
      : { status: 200, body: Buffer.from(text) };
  }
  if (method !== 'POST') return NOT_FOUND;
  if (path === '/repository/commits') {
    const actions = body['actions'] as { action: string; file_path: string; content: string }[];
    const { files } = repository.commitOf(String(body['start_sha']));
    const isOdd = actions.some((one) => one.action !== (files[one.file_path] === undefined ? 'create' : 'update'));
    if (isOdd) return { status: 400, body: { message: "A file with this name doesn't exist, or already does" } };
    const all = { ...files, ...Object.fromEntries(actions.map((one) => [one.file_path, one.content])) };
    const id = repository.keep({ files: all, message: String(body['commit_message']) });
    branches.set(String(body['branch']), id);
    return misfit(body, ['branch', 'commit_message', 'actions'], ['start_sha']) ?? { status: 201, body: { id } };
  }
  if (path !== '/merge_requests') return NOT_FOUND;
  const { title, source_branch: from, target_branch: into, description } = body as Record<string, string>;
  proposals.push({ title: title ?? '', text: description ?? '', from: from ?? '', into: into ?? '' });
  const wrong = misfit(body, ['title', 'source_branch', 'target_branch'], ['description', 'remove_source_branch']);
  return wrong ?? { status: 201, body: { iid: 1, web_url: `${home}/-/merge_requests/1` } };
};

/** Names below `localhost` are this machine in every browser (RFC 6761, 6.3); by theirs the site knows which kind each is. */
const KINDS = {
  github: { name: 'git.localhost', api: '/api/v3/repos/villa/cuentas', answer: GITHUB },
  gitlab: { name: 'gitlab.localhost', api: '/api/v4/projects/villa%2Fcuentas', answer: GITLAB },
} as const;

/** Starts a host that has these files in its main branch. */
export async function openAnfitrion(kind: keyof typeof KINDS, files: Files): Promise<Anfitrion> {
  const { name, api, answer } = KINDS[kind];
  const repository = new Repository();
  const asked: { what: string; authorization: string | undefined }[] = [];
  const refusals: { what: string; answer: Answer }[] = [];
  repository.branches.set(MAIN, repository.keep({ files, message: '' }));
  const server = createServer((request, response) => {
    void respond(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const home = `http://${name}:${(server.address() as AddressInfo).port}/villa/cuentas`;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', home);
    allowOrigins(response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const { authorization } = request.headers;
    const path = pathname.slice(api.length);
    const what = `${request.method} ${path}`;
    asked.push({ what, authorization });
    const own = refusals.find((one) => what.startsWith(one.what))?.answer;
    const body = JSON.parse((await readBody(request)) || '{}') as Body;
    const isRead = request.method === 'GET';
    const isIn = authorization === `Bearer ${TOKEN}` || (isRead && authorization === undefined);
    if (own) send(response, own);
    else if (!isIn) send(response, { status: 401, body: { message: 'Bad credentials' } });
    else if (!pathname.startsWith(api)) send(response, NOT_FOUND);
    else send(response, answer(repository, request.method ?? '', path, searchParams, body, home));
  }

  return {
    repositorio: home,
    token: TOKEN,
    commit: (changed) => {
      const all = { ...repository.commitOf(MAIN).files, ...changed };
      const there = Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined);
      repository.branches.set(MAIN, repository.keep({ files: Object.fromEntries(there), message: '' }));
    },
    filesOf: (branch) => repository.commitOf(branch).files,
    messageOf: (branch) => repository.commitOf(branch).message,
    proposals: repository.proposals,
    asked,
    refuse: (what, status, body) => {
      const refusal = { what, answer: { status, body } };
      refusals.push(refusal);
      return () => void refusals.splice(refusals.indexOf(refusal), 1);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** As both hosts answer to pages of others: any may ask, with what the request needs and no cookies. */
function allowOrigins(response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const isFile = Buffer.isBuffer(body);
  response.writeHead(status, { 'Content-Type': isFile ? 'text/plain' : 'application/json' });
  response.end(isFile ? body : JSON.stringify(body));
}
