import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROJECT } from '../../src/base/project.ts';
import { startSite } from '../../src/scaffold/site/start-site.ts';
import { flowOf, PROGRAM, runAction, runStep, stepsOf } from '../flujos.ts';

const METAS = 'data/planes/ejemplo/metas.csv';
let folder: string;
const at = (...path: string[]) => join(folder, ...path);

const git = (repository: string, ...args: string[]) =>
  execFileSync(
    'git',
    [
      '-C',
      repository,
      '-c',
      'user.name=x',
      '-c',
      'user.email=x@villa.example',
      '-c',
      'protocol.file.allow=always',
      ...args,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  ).trim();
const commit = (repository: string) => (git(repository, 'add', '.'), git(repository, 'commit', '-q', '-m', 'x'));

/** What a workflow asks of the action, as it stands in it. */
function askedBy(name: string, job: string): Record<string, string> {
  const step = stepsOf(name, job).find(({ uses }) => uses === PROGRAM);
  return step?.with as Record<string, string>;
}

/** Changes a row of the goals, as an editor would. */
async function propose(root: string, written: string, instead: string): Promise<void> {
  const text = await readFile(join(root, METAS), 'utf8');
  expect(text).toContain(written);
  await writeFile(join(root, METAS), text.replace(written, instead));
}

/** A clone of the body's repository as the host makes it for a proposal from a fork: the merge of both, on no branch. */
async function checkOutProposal(
  origin: string,
  name: string,
  change: (fork: string) => Promise<void>,
): Promise<string> {
  const fork = at(`${name} de otra persona`);
  git(folder, 'clone', '-q', origin, fork);
  git(fork, 'checkout', '-q', '-b', 'propuesta');
  await change(fork);
  commit(fork);
  const clone = at(name);
  git(folder, 'clone', '-q', origin, clone);
  git(clone, 'fetch', '-q', fork, 'propuesta');
  git(clone, 'checkout', '-q', '--detach');
  git(clone, 'merge', '-q', '--no-ff', '-m', 'x', 'FETCH_HEAD');
  return clone;
}

/** The folder of a run, empty. */
async function newRun(name: string): Promise<string> {
  const temp = at(`temp ${name}`);
  await mkdir(temp);
  return temp;
}

/** One whose content is in a subfolder, and has an error. */
let wrong: Promise<string> | undefined;
const checkOutWrong = () =>
  (wrong ??= checkOutProposal(at('mayor'), 'mal', (fork) =>
    propose(join(fork, 'contenido'), 'al-menos,10,', 'al-menos,diez,'),
  ));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flujos '));
  await startSite(at('villa'), { nombre: 'Municipio de Villa', ejemplo: 'plan-de-desarrollo', today: '2026-02-03' });
  git(folder, 'init', '-q', '-b', 'main', at('villa'));
  commit(at('villa'));
  await mkdir(at('mayor'));
  git(folder, 'clone', '-q', at('villa'), at('mayor/contenido'));
  await rename(at('mayor/contenido/.git'), at('mayor/.git'));
  commit(at('mayor'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a proposal from a fork that lowers a goal', () => {
  let endings: Awaited<ReturnType<typeof runAction>>;
  let temp: string;
  beforeAll(async () => {
    const clone = await checkOutProposal(at('villa'), 'baja', (fork) => propose(fork, 'al-menos,10,', 'al-menos,8,'));
    temp = await newRun('baja');
    endings = await runAction(askedBy('revisar', 'revisar'), { workspace: clone, temp });
  });

  test('is reviewed step by step', () => {
    expect(endings.map(({ name, code }) => [name, code])).toEqual([
      ['Preparar', 0],
      ['Validar', 0],
      ['Decir qué cambia', 0],
      ['Construir', 0],
    ]);
  });

  test('says what it changes, in the summary and in what the comment takes', () => {
    const changes = readFileSync(join(temp, 'cuentas-claras/cambios/cambios.md'), 'utf8');
    expect(changes).toMatch(/`data\/planes\/ejemplo\/metas\.csv:2` .*10.*8/);
    expect(readFileSync(join(temp, 'resumen.md'), 'utf8')).toContain(changes);
  });

  test('leaves the site where the workflow takes it from, to be opened from disk', () => {
    const paths = stepsOf('revisar', 'revisar').flatMap((step) => (step.with?.['path'] as string | undefined) ?? []);
    const left = paths.map((path) => path.replace('${{ runner.temp }}', temp));
    expect(left.map((path) => existsSync(path))).toEqual([true, true]);
    expect(readFileSync(join(left[1] ?? '', 'index.html'), 'utf8')).not.toMatch(/(?:href|src)="\//);
  });

  test('once accepted, is built where the workflow takes it from to publish it', async () => {
    const published = await runAction(askedBy('publicar', 'construir'), { workspace: at('baja'), temp });
    expect(published.map(({ name, code }) => [name, code])).toEqual([
      ['Preparar', 0],
      ['Construir', 0],
    ]);
    const path = stepsOf('publicar', 'construir').at(-1)?.with?.['path'] as string;
    expect(await readdir(path.replace('${{ runner.temp }}', temp))).toContain('.nojekyll');
  });
});

test('a proposal with an error, in a subfolder: is annotated by the way from the root, says what changes, and is not built', async () => {
  const clone = await checkOutWrong();
  const temp = await newRun('mal');
  const endings = await runAction({ ...askedBy('revisar', 'revisar'), root: 'contenido' }, { workspace: clone, temp });
  expect(endings.map(({ name, code }) => [name, code])).toEqual([
    ['Preparar', 0],
    ['Validar', 1],
    ['Decir qué cambia', 0],
  ]);
  expect(endings[1]?.said).toMatch(/^::error file=contenido\/data\/planes\/ejemplo\/metas\.csv,line=2,col=\d+,/);
  const summary = readFileSync(join(temp, 'resumen.md'), 'utf8');
  expect(summary).toMatch(
    /^## Revisión: 1 error, 2 avisos\n[^]*\n- `contenido\/data\/planes\/ejemplo\/metas\.csv:2:\d+`[^]*\n## Qué cambia\n/,
  );
});

test.each([
  [{ orden: 'borrar' }, 'debe ser revisar, construir o archivar'],
  [{ orden: '$(touch "$RUNNER_TEMP/obedecida")' }, 'debe ser revisar, construir o archivar'],
  [{ orden: 'revisar', root: 'no-hay\nORDEN=archivar' }, 'No existe la carpeta'],
])('the action refuses %j', async (asked, says) => {
  const temp = await mkdtemp(at('temp '));
  const endings = await runAction(asked, { workspace: at('villa'), temp });
  expect(endings.at(0)?.code === 0 ? endings[1]?.code : 2).toBe(2);
  expect(endings.map(({ said }) => said).join('')).toContain(says);
  expect(await readdir(temp)).not.toContain('obedecida');
});

test('a tag is archived and delivered: a release is made where there is none, and nothing in it is replaced', async () => {
  const temp = await newRun('archivo');
  git(at('villa'), 'tag', 'v1');
  const endings = await runAction(askedBy('archivar', 'archivar'), { workspace: at('villa'), temp });
  expect(endings.map(({ name, code }) => [name, code])).toEqual([
    ['Preparar', 0],
    ['Archivar', 0],
  ]);
  const files = (await readdir(join(temp, 'cuentas-claras/archivo'))).sort();
  expect(files.map((file) => file.replace(/^.*?\./, ''))).toEqual([
    'txt',
    'wacz',
    'wacz.sha256',
    'zip',
    'zip.sha256',
    'zip.tsq',
  ]);
  await rename(join(temp, 'cuentas-claras/archivo'), join(temp, 'archivo'));
  expect(await deliver(temp)).toEqual([
    'release view v1',
    'release create v1 --verify-tag --title v1 --notes El sitio con sus fuentes, y sus sumas.',
    `release upload v1 ${files.map((file) => join(temp, 'archivo', file)).join(' ')}`,
  ]);
  expect((await deliver(temp)).map((order) => order.split(' ')[1])).toEqual(['view', 'upload']);
});

/** Runs the step that delivers, with a stand-in of GitHub's command that knows one release once it was made; returns what it was asked. */
async function deliver(temp: string): Promise<string[]> {
  const [bin, log] = [join(temp, 'bin'), join(temp, 'pedido')];
  await mkdir(bin, { recursive: true });
  const program = `#!/usr/bin/env bash
[ "$GH_TOKEN $GH_REPO" = 'llave villa/sitio' ] || exit 4
echo "$*" >> "$RUNNER_TEMP/pedido"
case "$2" in
  create) touch "$RUNNER_TEMP/entrega" ;;
  *) [ -e "$RUNNER_TEMP/entrega" ] ;;
esac
`;
  await writeFile(join(bin, 'gh'), program);
  await chmod(join(bin, 'gh'), 0o755);
  await rm(log, { force: true });
  const step = stepsOf('archivar', 'entregar').find(({ run }) => run !== undefined) ?? {};
  const env = { PATH: `${bin}${delimiter}${process.env['PATH']}`, GITHUB_REF_NAME: 'v1' };
  const values = { 'github.token': 'llave', 'github.repository': 'villa/sitio' };
  expect(await runStep(step, { workspace: at('villa'), temp, env }, values)).toMatchObject({ code: 0 });
  return (await readFile(log, 'utf8')).trimEnd().split('\n');
}

test('on GitLab a proposal is reviewed too, with its report of quality', async () => {
  const clone = await checkOutWrong();
  const ci = parse(await readFile(at('villa/.gitlab-ci.yml'), 'utf8')) as {
    default: { before_script: string[] };
    revisar: { script: string[] };
  };
  // Where the program was fetched to, it is; and what has errors is not built.
  const [fetching, using] = [ci.default.before_script.slice(0, -1), ci.default.before_script.slice(-1)];
  expect(fetching.filter((line) => !/^(git|cd) /.test(line))).toEqual([]);
  const builds = await newRun('gitlab');
  const run = [...using, ...ci.revisar.script].join('\n').replaceAll('$CI_BUILDS_DIR/cuentas-claras', PROJECT);
  const env = {
    CI_BUILDS_DIR: builds,
    CI_PROJECT_DIR: clone,
    CONTENIDO: 'contenido',
    CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD^1',
  };
  const { code } = await runStep({ run, shell: 'bash' }, { workspace: clone, temp: builds, env });
  expect(code).toBe(1);
  expect(readFileSync(join(clone, 'revision/cambios.md'), 'utf8')).toContain('## Qué cambia');
  const report = JSON.parse(readFileSync(join(clone, 'revision/codequality.json'), 'utf8')) as object[];
  expect(report[0]).toMatchObject({
    severity: 'blocker',
    location: { path: 'contenido/data/planes/ejemplo/metas.csv', lines: { begin: 2 } },
  });
  expect(existsSync(join(clone, 'revision/sitio'))).toBe(false);
});

test('the comment follows the review by its name', () => {
  expect([
    (flowOf('comentar').on['workflow_run'] as { workflows: string[] }).workflows,
    (flowOf('revisar') as { name?: string }).name,
  ]).toEqual([['Revisar'], 'Revisar']);
});
