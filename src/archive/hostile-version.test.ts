import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readVersion } from './version.ts';

let folder: string;
let root: string;
/** The commit of the sources, by an honest repository. */
let commit: string;

const at = (...path: string[]) => join(root, ...path);
/** A program that tells that it ran. */
const trap = () => join(folder, 'trap.sh');
const canary = () => join(folder, 'canary');
const IDENTITY = ['-c', 'user.name=x', '-c', 'user.email=x@villa.example', '-c', 'safe.directory=*'];

function git(...args: string[]): string {
  const stdio = ['ignore', 'pipe', 'ignore'] as const;
  return execFileSync('git', ['-C', root, ...IDENTITY, ...args], {
    encoding: 'utf8',
    stdio: [...stdio],
    timeout: 20_000,
  }).trim();
}

function hash(input: string | Buffer, ...args: string[]): string {
  return execFileSync('git', ['-C', root, 'hash-object', '-w', '--stdin', ...args], { input, encoding: 'utf8' }).trim();
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const config = (...pairs: [key: string, value: string][]) => pairs.forEach((pair) => git('config', ...pair));
const attributes = (line: string) => write(at('.git/info/attributes'), `${line}\n`);
/** The same bytes, which Git has to look at again. */
const touch = () => write(at('data/sitio.json'), '{\n}\n');
const loose = (id: string) => at('.git/objects', id.slice(0, 2), id.slice(2));

function forge(id: string, type: string, bytes: Buffer | string): void {
  rmSync(loose(id), { force: true });
  write(
    loose(id),
    deflateSync(Buffer.concat([Buffer.from(`${type} ${Buffer.byteLength(bytes)}\0`), Buffer.from(bytes)])),
  );
}

const tree = () => git('rev-parse', 'HEAD^{tree}');
/** Leads `HEAD` to any object. */
const headTo = (id: string) => write(at('.git/HEAD'), `${id}\n`);

/** An honest repository, of which each case gets a copy. */
const honest = mkdtempSync(join(tmpdir(), 'hostil-'));
let honestCommit: string;

/** One about which Git never answers. It is asked before all others, which are tried while it waits for its ten seconds. */
const silent = mkdtempSync(join(tmpdir(), 'hostil-'));
let unanswered: ReturnType<typeof readVersion>;

function askSilent(): ReturnType<typeof readVersion> {
  cpSync(honest, join(silent, 'fuentes'), { recursive: true });
  execFileSync('mkfifo', [join(silent, 'fuentes/.git/fifo')]);
  write(join(silent, 'fuentes/.git/config'), '[include]\n\tpath = fifo\n');
  mkdirSync(join(silent, 'programa'));
  return readVersion(join(silent, 'fuentes'), join(silent, 'programa'));
}

beforeAll(() => {
  root = honest;
  write(at('data/sitio.json'), '{\n}\n');
  write(at('content/paginas/ayuda.mdx'), 'Ayuda\n');
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'x');
  honestCommit = git('rev-parse', 'HEAD');
  unanswered = askSilent();
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostil-'));
  root = join(folder, 'fuentes');
  cpSync(honest, root, { recursive: true });
  mkdirSync(join(folder, 'programa'));
  write(trap(), `#!/bin/sh\necho "$0 $*" >> '${canary()}'\n`);
  chmodSync(trap(), 0o755);
  commit = honestCommit;
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

afterAll(async () => {
  await unanswered;
  for (const one of [honest, silent]) rmSync(one, { recursive: true });
});

/** In one word: the commit, marked where there are changes, or why there is none. */
async function told(of = root): Promise<string> {
  const { sources } = await readVersion(of, join(folder, 'programa'));
  if (sources.unconfirmed) return 'sin confirmar';
  if (sources.commit === undefined) return 'sin commit';
  const name = sources.commit === commit ? 'commit' : 'otro commit';
  return sources.changed ? `${name} con cambios` : name;
}

const promisor = (...pairs: [string, string][]) => {
  const missing = tree();
  config(
    ['core.repositoryFormatVersion', '1'],
    ['extensions.partialClone', 'x'],
    ['remote.x.promisor', 'true'],
    ...pairs,
  );
  rmSync(loose(missing));
};

function makeBare(): void {
  const inside = readdirSync(at('.git'));
  for (const name of inside) renameSync(at('.git', name), at(name));
  rmSync(at('.git'), { recursive: true });
}

/** What each repository names to be run; the order is one of Git's that does run it, to see that the trap works. */
const TRAPS: [name: string, set: () => unknown, order: string[] | undefined, told: string][] = [
  ['a filter', () => (config(['filter.x.clean', trap()]), attributes('* filter=x'), touch()), ['status'], 'commit'],
  [
    'a filter that stays',
    () => (config(['filter.x.process', trap()], ['filter.x.required', 'true']), attributes('* filter=x'), touch()),
    ['status'],
    'commit',
  ],
  ['a monitor of files', () => config(['core.fsmonitor', trap()]), ['status'], 'commit'],
  [
    'hooks of its own',
    () => (
      mkdirSync(at('.git/hooks'), { recursive: true }),
      cpSync(trap(), at('.git/hooks/post-index-change')),
      touch()
    ),
    ['status'],
    'commit',
  ],
  [
    'hooks elsewhere',
    () => (config(['core.hooksPath', at('data')]), cpSync(trap(), at('data/post-index-change')), touch()),
    ['status'],
    'commit con cambios',
  ],
  [
    'a pager',
    () => config(...['core.pager', 'pager.rev-parse', 'pager.cat-file'].map((key): [string, string] => [key, trap()])),
    undefined,
    'commit',
  ],
  ['an alias', () => config(['alias.x', `!${trap()}`], ['alias.cat-file', `!${trap()}`]), ['x'], 'commit'],
  [
    'an external diff',
    () => (config(['diff.external', trap()]), write(at('data/sitio.json'), '{}')),
    ['diff'],
    'commit con cambios',
  ],
  [
    'a conversion to text',
    () => (
      config(['diff.x.textconv', trap()], ['core.attributesFile', at('notas')]),
      write(at('notas'), '* diff=x'),
      write(at('data/sitio.json'), '{}')
    ),
    ['diff'],
    'commit con cambios',
  ],
  [
    'a configuration within the content',
    () => (write(at('data/config'), `[core]\n\tfsmonitor = ${trap()}\n`), config(['include.path', '../data/config'])),
    ['status'],
    'commit con cambios',
  ],
  [
    'a remote that is a program',
    () => promisor(['remote.x.url', `ext::${trap()}`], ['protocol.ext.allow', 'always']),
    ['cat-file', '-p', 'HEAD:data'],
    'sin confirmar',
  ],
  [
    'a remote that runs a program',
    () => promisor(['remote.x.url', '.'], ['remote.x.uploadpack', trap()]),
    ['cat-file', '-p', 'HEAD:data'],
    'sin confirmar',
  ],
  [
    'a program for SSH',
    () => promisor(['remote.x.url', 'ssh://villa.example/x'], ['core.sshCommand', trap()]),
    ['cat-file', '-p', 'HEAD:data'],
    'sin confirmar',
  ],
  [
    'a helper for a remote',
    () =>
      promisor(['remote.x.url', 'https://villa.invalid/x'], ['remote.x.vcs', 'trap'], ['credential.helper', trap()]),
    undefined,
    'sin confirmar',
  ],
  [
    'a program for signatures',
    () => {
      config(['log.showSignature', 'true'], ['gpg.program', trap()]);
      const signed = `${git('cat-file', '-p', 'HEAD').replace('\n\n', '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n')}\n`;
      commit = hash(signed, '-t', 'commit');
      headTo(commit);
    },
    ['log'],
    'commit',
  ],
];

describe('nothing that a repository names is run', () => {
  test.each(TRAPS)('%s', async (_, set, order, expected) => {
    set();
    expect(await told()).toBe(expected);
    expect(existsSync(canary())).toBe(false);
    if (!order) return;
    try {
      git(...order);
    } catch {
      // Many of them can't end well: it only counts that they began.
    }
    expect(existsSync(canary())).toBe(true);
  });
});

/** Repositories that say something untrue, or are laid out as no clone is. */
const LIES: [name: string, set: () => unknown, told: string][] = [
  ['a work tree elsewhere', () => config(['core.worktree', folder]), 'sin confirmar'],
  ['no work tree', () => config(['core.bare', 'true']), 'sin confirmar'],
  ['the layout of a bare repository', makeBare, 'sin confirmar'],
  [
    'that layout, with a work tree and a monitor',
    () => (config(['core.worktree', root], ['core.fsmonitor', trap()]), makeBare()),
    'sin confirmar',
  ],
  [
    'that layout, the rest of which is elsewhere',
    () => (makeBare(), renameSync(at('objects'), at('data/objects')), write(at('commondir'), 'data\n')),
    'sin confirmar',
  ],
  ['an empty .git', () => (rmSync(at('.git'), { recursive: true }), mkdirSync(at('.git'))), 'sin confirmar'],
  [
    'a .git that leads into the content',
    () => (renameSync(at('.git'), at('data/x')), write(at('.git'), 'gitdir: data/x\n')),
    'sin confirmar',
  ],
  [
    'a .git that leads to a repository of others',
    () => (renameSync(at('.git'), join(folder, 'x')), write(at('.git'), `gitdir: ${join(folder, 'x')}\n`)),
    'sin confirmar',
  ],
  [
    'a .git that leads nowhere',
    () => (rmSync(at('.git'), { recursive: true }), write(at('.git'), 'gitdir: /nowhere\n')),
    'sin confirmar',
  ],
  [
    'a .git that is a text',
    () => (rmSync(at('.git'), { recursive: true }), write(at('.git'), 'x'.repeat(1e6))),
    'sin confirmar',
  ],
  [
    'a .git that is a link',
    () => (renameSync(at('.git'), at('data/x')), symlinkSync('data/x', at('.git'))),
    'sin confirmar',
  ],
  [
    'a .git of which the rest is elsewhere',
    () => (cpSync(at('.git'), at('data/x'), { recursive: true }), write(at('.git/commondir'), '../data/x\n')),
    'sin confirmar',
  ],
  ['an unknown format', () => config(['core.repositoryFormatVersion', '99']), 'sin confirmar'],
  [
    'an unknown extension',
    () => config(['core.repositoryFormatVersion', '1'], ['extensions.x', 'true']),
    'sin confirmar',
  ],
  ['a configuration that is none', () => write(at('.git/config'), '[['), 'sin confirmar'],
  ['an index that is none', () => write(at('.git/index'), 'x'), 'commit'],
  ['an index of 8 GB', () => truncateSync(at('.git/index'), 8e9), 'commit'],
  ['no commit yet', () => write(at('.git/HEAD'), 'ref: refs/heads/otra\n'), 'sin commit'],
  ['a HEAD without its object', () => headTo('f'.repeat(40)), 'sin confirmar'],
  ['a HEAD that is a tree', () => headTo(tree()), 'sin confirmar'],
  ['a HEAD that is a tag', () => (git('tag', '-a', '-m', 'x', 'x'), headTo(git('rev-parse', 'x'))), 'sin confirmar'],
  ['a HEAD that is a file', () => headTo(hash('tree x')), 'sin confirmar'],
  ['a commit without a tree', () => headTo(hash('x', '-t', 'commit', '--literally')), 'sin confirmar'],
  [
    'a commit that stands for another',
    () => git('replace', commit, hash(git('cat-file', '-p', 'HEAD').replace(/\n\n.*/s, '\n\notro\n'), '-t', 'commit')),
    'commit',
  ],
  [
    'a commit that stands for another, of the files there are',
    () => {
      write(at('data/sitio.json'), '{}');
      git('commit', '-q', '-a', '-m', 'otro');
      const other = git('rev-parse', 'HEAD');
      headTo(commit);
      git('replace', commit, other);
    },
    'commit con cambios',
  ],
  [
    'a forged commit',
    () => (forge('f'.repeat(40), 'commit', `${git('cat-file', '-p', 'HEAD')}\n`), headTo('f'.repeat(40))),
    'sin confirmar',
  ],
  ['a forged tree', () => forge(tree(), 'tree', ''), 'sin confirmar'],
  ['an object of another type', () => forge(tree(), 'blob', ''), 'sin confirmar'],
  ['an object that is cut', () => write(loose(commit), readFileSync(loose(commit)).subarray(0, 40)), 'sin confirmar'],
  [
    'an object that says to be of 1 TB',
    () => {
      const id = tree();
      rmSync(loose(id));
      write(loose(id), deflateSync('tree 1000000000000\0'));
    },
    'sin confirmar',
  ],
  [
    'a forged pack',
    () => {
      git('repack', '-a', '-d', '-q');
      const pack = at('.git/objects/pack');
      const index = join(pack, readdirSync(pack).find((name) => name.endsWith('.idx')) ?? '');
      const bytes = readFileSync(index);
      const place = bytes.indexOf(Buffer.from(commit, 'hex')) + 19;
      bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
      chmodSync(index, 0o644);
      write(index, bytes);
      headTo(bytes.toString('hex', place - 19, place + 1));
    },
    'sin confirmar',
  ],
  [
    'a file whose name is a way',
    () => commitTree(Buffer.concat([Buffer.from('100644 data/sitio.json\0'), Buffer.from(hash('{\n}\n'), 'hex')])),
    'sin confirmar',
  ],
  [
    'two files of the same name',
    () => commitTree(Buffer.concat([entry('40000 data', 'HEAD:data'), entry('40000 data', 'HEAD:content')])),
    'sin confirmar',
  ],
  [
    'a name in no known encoding',
    () => commitTree(Buffer.concat([Buffer.from('40000 dat\xe1\0', 'latin1'), Buffer.from(tree(), 'hex')])),
    'sin confirmar',
  ],
  [
    'a repository in the place of a folder',
    () => commitTree(Buffer.concat([Buffer.from('160000 data\0'), Buffer.from(commit, 'hex')])),
    'otro commit con cambios',
  ],
  ['a folder of folders without end', () => commitTree(bomb()), 'otro commit con cambios'],
  [
    'files that are said to be unchanged',
    () => (git('update-index', '--assume-unchanged', 'data/sitio.json'), write(at('data/sitio.json'), '{}')),
    'commit con cambios',
  ],
  [
    'files that are said not to be there',
    () => (git('update-index', '--skip-worktree', 'data/sitio.json'), rmSync(at('data/sitio.json'))),
    'commit con cambios',
  ],
];

const entry = (name: string, id: string) =>
  Buffer.concat([Buffer.from(`${name}\0`), Buffer.from(git('rev-parse', id), 'hex')]);

function commitTree(bytes: Buffer): void {
  const id = hash(bytes, '-t', 'tree', '--literally');
  headTo(hash(`tree ${id}\nauthor x <x> 0 +0000\ncommitter x <x> 0 +0000\n\nx\n`, '-t', 'commit'));
}

/** A tree of 40 levels, each of ten times the next. */
function bomb(): Buffer {
  let id = hash('x');
  let mode = '100644';
  for (let level = 0; level < 40; level++) {
    const names = [...'0123456789'].map((name) =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]),
    );
    id = hash(Buffer.concat(names), '-t', 'tree');
    mode = '40000';
  }
  return Buffer.concat([Buffer.from('40000 data\0'), Buffer.from(id, 'hex')]);
}

describe('what a repository says is believed only where it is proven', () => {
  test.each(LIES)('%s', async (_, set, expected) => {
    set();
    expect(await told()).toBe(expected);
    expect(existsSync(canary())).toBe(false);
  });
});

describe('the environment leads Git nowhere else', () => {
  test.each<[string, string]>([
    ['GIT_DIR', '/nowhere'],
    ['GIT_WORK_TREE', '/nowhere'],
    ['GIT_INDEX_FILE', '/nowhere'],
    ['GIT_OBJECT_DIRECTORY', '/nowhere'],
    ['GIT_CEILING_DIRECTORIES', '/'],
    ['GIT_CONFIG_PARAMETERS', "'core.worktree=/nowhere'"],
    ['GIT_CONFIG_GLOBAL', 'TRAP'],
    ['GIT_CONFIG_SYSTEM', 'TRAP'],
    ['GIT_EXEC_PATH', 'TRAP'],
    ['GIT_TRACE', 'CANARY'],
    ['GIT_TRACE2', 'CANARY'],
    ['GIT_PAGER', 'TRAP'],
    ['GIT_REPLACE_REF_BASE', 'refs/heads/'],
    ['GIT_NAMESPACE', 'x'],
  ])('%s', async (name, value) => {
    vi.stubEnv(name, value.replace('TRAP', trap()).replace('CANARY', canary()));
    expect(await told()).toBe('commit');
    expect(existsSync(canary())).toBe(false);
  });

  test('without Git nothing is confirmed, and the operator learns it', async () => {
    vi.stubEnv('PATH', folder);
    const { sources } = await readVersion(root, join(folder, 'programa'));
    expect(sources.unconfirmed).toEqual({
      reason: 'no está el programa git',
      hint: 'Instale Git y repita la orden.',
    });
  });
});

describe.skipIf(process.getuid?.() !== 0)('a repository of another user', () => {
  beforeEach(() => {
    for (const path of ['.', '.git']) chownSync(at(path), 4321, 4321);
    vi.stubEnv('SUDO_UID', undefined);
  });

  test('is not trusted, and the operator is told what to do', async () => {
    const { sources } = await readVersion(root, join(folder, 'programa'));
    expect(sources.unconfirmed?.reason).toMatch(/^la carpeta del repositorio es de otro usuario/);
    expect(sources.unconfirmed?.hint).toContain('safe.directory');
  });

  test('is trusted where the operator has named it', async () => {
    vi.stubEnv('HOME', folder);
    write(join(folder, '.gitconfig'), `[safe]\n\tdirectory = ${root}\n`);
    expect(await told()).toBe('commit');
  });
});

describe('what Git itself lays out is known', () => {
  test('a linked work tree', async () => {
    git('worktree', 'add', '-q', join(folder, 'otro'));
    expect(await told(join(folder, 'otro'))).toBe('commit');
  });

  test('a submodule', async () => {
    const above = join(folder, 'arriba');
    const run = (...args: string[]) => execFileSync('git', ['-C', above, ...IDENTITY, ...args], { stdio: 'ignore' });
    mkdirSync(above);
    run('init', '-q');
    run('-c', 'protocol.file.allow=always', 'submodule', 'add', root, 'leon');
    expect(await told(join(above, 'leon'))).toBe('commit');
  });

  test('a folder of a repository, reached by a link', async () => {
    write(at('leon/data/sitio.json'), '{}');
    git('add', '.');
    git('commit', '-q', '-m', 'x');
    commit = git('rev-parse', 'HEAD');
    symlinkSync(at('leon'), join(folder, 'enlace'));
    expect(await told(join(folder, 'enlace'))).toBe('commit');
    write(at('leon/data/otra.csv'), 'id');
    expect(await told(at('leon'))).toBe('commit con cambios');
  });

  test('a repository of SHA-256, and one that lends objects', async () => {
    execFileSync('git', ['clone', '-q', '--shared', root, join(folder, 'prestado')]);
    expect(await told(join(folder, 'prestado'))).toBe('commit');
    rmSync(at('.git'), { recursive: true });
    git('init', '-q', '--object-format=sha256');
    git('add', '.');
    git('commit', '-q', '-m', 'x');
    commit = git('rev-parse', 'HEAD');
    expect(commit.length).toBe(64);
    expect(await told()).toBe('commit');
  });

  test.each<[string, string, string]>([
    ['with the line ends of Windows', '{\r\n}\r\n', 'commit'],
    ['with others, and a NUL', '{\r\n}\r\n\0', 'commit con cambios'],
    ['with lone carriage returns', '{\r}\r', 'commit con cambios'],
  ])('a text %s', async (_, text, expected) => {
    write(at('data/sitio.json'), text);
    expect(await told()).toBe(expected);
  });

  test.each<[string, () => unknown, string]>([
    ['an empty folder', () => mkdirSync(at('data/vacía')), 'commit'],
    ['other permissions', () => chmodSync(at('data/sitio.json'), 0o755), 'commit'],
    [
      'a link in the place of a file',
      () => (renameSync(at('data/sitio.json'), at('x')), symlinkSync('../x', at('data/sitio.json'))),
      'commit con cambios',
    ],
    ['a folder that is gone', () => rmSync(at('content'), { recursive: true }), 'commit con cambios'],
    [
      'a folder in the place of a file',
      () => (rmSync(at('data/sitio.json')), write(at('data/sitio.json/x'), '')),
      'commit con cambios',
    ],
    [
      'another file instead of one',
      () => renameSync(at('data/sitio.json'), at('data/otro.json')),
      'commit con cambios',
    ],
  ])('%s', async (_, change, expected) => {
    change();
    expect(await told()).toBe(expected);
  });
});

test('a question that Git does not answer in time', async () => {
  const { sources } = await unanswered;
  expect(sources.unconfirmed?.reason).toBe('Git no respondió en 10 segundos');
});
