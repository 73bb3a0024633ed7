import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { parseWorkflow } from '@actions/workflow-parser';
import type { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROJECT } from '../src/base/project.ts';
import { actionText, flowOf, flowText, GITHUB, PROGRAM, readAction, type Step } from './flujos.ts';

const FLOWS = ['revisar', 'comentar', 'publicar', 'archivar'];
const jobsOf = (name: string) => Object.entries(flowOf(name).jobs);
const action = actionText();
const { runs } = readAction();

/** Each step of the workflows and of the action. */
const STEPS: [where: string, step: Step][] = [
  ...FLOWS.flatMap((name) =>
    jobsOf(name).flatMap(([job, { steps }]) => steps.map((step) => [`${name}/${job}`, step] as const)),
  ),
  ...runs.steps.map((step) => ['action.yml', step] as const),
].map(([where, step], i) => [`${where} ${i}`, step]);

interface Parser {
  parseWorkflow: typeof parseWorkflow;
  parseAction: typeof parseAction;
}
type Finding = { message: string };

/** GitHub's own parser, by its published schemas. Made one file first: it reads them as Node doesn't. */
async function openParser(): Promise<Parser> {
  const names =
    "export { parseWorkflow } from '@actions/workflow-parser'; export { parseAction } from '@actions/workflow-parser/actions/action-parser';";
  const { outputFiles } = await build({
    stdin: { contents: names, resolveDir: PROJECT },
    ...({ bundle: true, format: 'esm', platform: 'node', write: false } as const),
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('file:///');" },
  });
  const file = join(PROJECT, 'node_modules/.cache/workflow-parser.mjs');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, outputFiles[0]?.contents ?? '');
  return (await import(pathToFileURL(file).href)) as Parser;
}

describe('by the schemas that GitHub publishes', () => {
  let parser: Parser;
  beforeAll(async () => void (parser = await openParser()));
  const trace = { error() {}, info() {}, verbose() {} };
  const findings = (content: string, read: keyof Parser): Finding[] =>
    parser[read]({ name: 'x.yml', content }, trace).context.errors.getErrors();
  const said = (...asked: Parameters<typeof findings>) => findings(...asked).map(({ message }) => message);

  test.each(FLOWS)('%s is a workflow', (name) => {
    expect([said(flowText(name), 'parseWorkflow'), said(flowText(name, '.github'), 'parseWorkflow')]).toEqual([[], []]);
  });

  test('the action is one', () => expect(said(action, 'parseAction')).toEqual([]));

  test.each([
    ['on:', 'onn:'],
    ['pull_request:', 'pull_requests:'],
    ['timeout-minutes: 30', 'timeout-minutes: x'],
    ['!cancelled()', '!canceled()'],
    ['contents: read', 'contents: all'],
  ])('«%s» would not do as «%s»', (right, wrong) => {
    expect(said(flowText('revisar').replace(right, wrong), 'parseWorkflow')).not.toEqual([]);
  });
});

test('each workflow says when it runs, and what each of its jobs may do', () => {
  const rights = Object.fromEntries(
    FLOWS.map((name) => [name, Object.fromEntries(jobsOf(name).map(([job, { permissions }]) => [job, permissions]))]),
  );
  expect(rights).toEqual({
    revisar: { revisar: { contents: 'read' } },
    comentar: { comentar: { actions: 'read', 'pull-requests': 'write' } },
    publicar: { construir: { contents: 'read' }, publicar: { pages: 'write', 'id-token': 'write' } },
    archivar: { archivar: { contents: 'read' }, entregar: { contents: 'write' } },
  });
  expect(FLOWS.map((name) => [flowOf(name).permissions, Object.keys(flowOf(name).on)])).toEqual([
    [{}, ['pull_request']],
    [{}, ['workflow_run']],
    [{}, ['push', 'workflow_dispatch']],
    [{}, ['push']],
  ]);
});

describe.each(FLOWS)('%s', (name) => {
  const jobs = jobsOf(name);

  test('what may write fetches and runs nothing of the repository, nor of a proposal', () => {
    for (const [, { permissions, steps }] of jobs) {
      if (!Object.values(permissions).includes('write')) continue;
      const uses = steps.flatMap(({ uses }) => uses?.split('@')[0] ?? []);
      expect(uses.filter((one) => !['actions/download-artifact', 'actions/deploy-pages'].includes(one))).toEqual([]);
      expect(
        steps.flatMap(({ run }) => run ?? []).filter((run) => /git clone|git fetch|npm|npx|GITHUB_WORKSPACE/.test(run)),
      ).toEqual([]);
    }
  });

  test('what runs the content keeps no credential, and has no secret', () => {
    expect(flowText(name)).not.toMatch(/secrets|pull_request_target/);
    for (const [, { permissions, steps }] of jobs) {
      const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      for (const { with: how } of checkouts) expect(how).toEqual({ 'persist-credentials': false, 'fetch-depth': 0 });
      if (checkouts.length > 0)
        expect([permissions, JSON.stringify(steps)]).toEqual([
          { contents: 'read' },
          expect.not.stringContaining('github.token'),
        ]);
    }
  });

  test('every job ends by itself', () => {
    expect(jobs.filter(([, job]) => !((job['timeout-minutes'] ?? 360) <= 30))).toEqual([]);
  });

  test('is the same for the site that comes with the program, which takes it from there', () => {
    const own = flowText(name)
      .replace(/^ +# Escriba de quién .*\n/m, '')
      .replace(`uses: ${PROGRAM}`, 'uses: ./');
    expect(flowText(name, '.github')).toBe(own);
  });
});

test('what is published or delivered is not cut off; a review gives way to the next', () => {
  expect(FLOWS.map((name) => flowOf(name).concurrency['cancel-in-progress'])).toEqual([true, false, false, false]);
});

test('every action is named by its commit, the same everywhere, with its version beside it', () => {
  const lines = [...FLOWS.map((name) => flowText(name)), action]
    .join('')
    .split('\n')
    .filter((line) => /^ +(- )?uses:/.test(line));
  const others = lines.map((line) => line.trim().replace(/^- /, '')).filter((line) => line !== `uses: ${PROGRAM}`);
  expect(others.length).toBe(lines.length - 3);
  expect(others.filter((line) => !/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  const commits = new Map(others.map((line) => [line.split('@')[0], line]));
  expect(others.filter((line) => commits.get(line.split('@')[0]) !== line)).toEqual([]);
});

/** What someone who proposes can't write: all the others would be someone's text in a place where it may be obeyed. */
const TRUSTED = [
  'github.token',
  'github.repository',
  'github.ref',
  'github.event.pull_request.number',
  'github.event.workflow_run.id',
  'github.event.workflow_run.head_sha',
  'runner.temp',
  'steps.publicacion.outputs.page_url',
  '!cancelled()',
];

test('no expression takes what a proposal says, and none stands in an order', () => {
  for (const name of FLOWS) {
    const written = [...flowText(name).matchAll(/\$\{\{ *(.*?) *\}\}/g)].map(([, expression]) => expression);
    expect(written.filter((one) => !TRUSTED.includes(one ?? ''))).toEqual([]);
  }
  expect(STEPS.filter(([, { run }]) => run?.includes('${{'))).toEqual([]);
  expect(
    STEPS.flatMap(([, { env = {} }]) => Object.values(env)).filter(
      (value) => !/^\$\{\{ (inputs\.(orden|root|desde)|github\.(token|repository)) \}\}$/.test(value),
    ),
  ).toEqual([]);
});

test.each(STEPS)('%s does one thing', (_, step) => {
  expect([step.uses === undefined, step.shell === undefined]).toEqual(
    step.run === undefined ? [false, true] : [true, false],
  );
  if (step.shell === 'bash') execFileSync('bash', ['-n'], { input: step.run });
  if (step.shell === 'node {0}') execFileSync(process.execPath, ['--check', '-'], { input: step.run });
});

test('the action is composite, and each of its orders runs a command that there is', () => {
  expect(runs.using).toBe('composite');
  const commands = [...action.matchAll(/src\/cli\/\w+\.ts/g)].map(([file]) => file);
  expect(commands).toEqual(['validar', 'cambios', 'build', 'archivo'].map((name) => `src/cli/${name}.ts`));
  expect(commands.filter((file) => !existsSync(file))).toEqual([]);
});

describe('forms', () => {
  interface Form {
    name: string;
    description: string;
    body: { type: string; id?: string; attributes: { label?: string; value?: string } }[];
  }
  const forms = readdirSync(join(GITHUB, 'ISSUE_TEMPLATE')).filter((file) => file !== 'config.yml');

  test.each(forms)('%s is as GitHub reads one, and the site that comes with the program has it', (file) => {
    const text = readFileSync(join(GITHUB, 'ISSUE_TEMPLATE', file), 'utf8');
    const { name, description, body, ...others } = parse(text) as Form;
    expect([typeof name, typeof description, others]).toEqual(['string', 'string', {}]);
    for (const { type, id, attributes } of body) {
      if (type === 'markdown') expect(attributes.value).toBeTruthy();
      else
        expect([type, id, attributes.label]).toEqual([
          expect.stringMatching(/^(input|textarea)$/),
          expect.stringMatching(/^\w+$/),
          expect.any(String),
        ]);
    }
    expect(readFileSync(join('.github/ISSUE_TEMPLATE', file), 'utf8')).toBe(text);
  });
});

interface GitlabJob {
  rules: { if: string }[];
  script: string[];
  pages?: { publish: string };
  artifacts: { paths: string[]; reports?: { codequality: string } };
}

test('GitLab reviews each proposal, with its report of quality, and publishes the main branch', () => {
  const {
    variables,
    default: all,
    revisar,
    publicar,
    ...others
  } = parse(readFileSync('src/scaffold/files/gitlab/.gitlab-ci.yml', 'utf8')) as Record<
    'revisar' | 'publicar',
    GitlabJob
  > & { variables: object; default: { before_script: string[] } };
  expect([others, Object.keys(variables)]).toEqual([
    {},
    ['CUENTAS_CLARAS', 'CUENTAS_CLARAS_COMMIT', 'CONTENIDO', 'GIT_DEPTH'],
  ]);
  expect([revisar.rules, publicar.rules]).toEqual([
    [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }],
    [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
  ]);
  expect(revisar.artifacts.reports?.codequality).toBe('revision/codequality.json');
  expect(publicar.artifacts.paths).toEqual([publicar.pages?.publish]);
  const script = [...all.before_script, ...revisar.script, ...publicar.script].join('\n');
  execFileSync('bash', ['-n'], { input: script });
  expect(script.match(/\$\{?CI_\w+/g)?.filter((name) => /TITLE|MESSAGE|BRANCH|REF/.test(name))).toEqual([]);
});
