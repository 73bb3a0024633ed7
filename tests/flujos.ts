import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT } from '../src/base/project.ts';

export interface Step {
  name?: string;
  uses?: string;
  run?: string;
  shell?: string;
  if?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  permissions: Record<string, string>;
  'timeout-minutes'?: number;
  needs?: string;
  steps: Step[];
}
interface Flow {
  on: Record<string, object | null>;
  permissions: object;
  concurrency: { 'cancel-in-progress': boolean };
  jobs: Record<string, Job>;
}
interface Action {
  inputs: Record<string, { default?: string }>;
  runs: { using: string; steps: Step[] };
}

/** What a site that is begun has for GitHub. */
export const GITHUB = join(PROJECT, 'src/scaffold/files/github/.github');
/** What stands there for the program, until someone says whose it is. */
export const PROGRAM = 'PROPIETARIO/cuentas-claras@COMMIT';

export const flowText = (name: string, folder = GITHUB) =>
  readFileSync(join(folder, 'workflows', `${name}.yml`), 'utf8');
export const flowOf = (name: string) => parse(flowText(name)) as Flow;
export const stepsOf = (name: string, job: string): Step[] => flowOf(name).jobs[job]?.steps ?? [];
export const actionText = () => readFileSync(join(PROJECT, 'action.yml'), 'utf8');
export const readAction = () => parse(actionText()) as Action;

/** What a step of GitHub Actions finds around it. */
interface Runner {
  /** The clone. */
  workspace: string;
  /** A folder of the run's own, that is there. */
  temp: string;
  env?: Record<string, string>;
}

interface Ending {
  code: number;
  said: string;
}

/** Runs what a step says, with the variables that the host sets and `values` in the place of its expressions. */
export async function runStep(
  step: Step,
  { workspace, temp, env = {} }: Runner,
  values: Record<string, string> = {},
): Promise<Ending> {
  const script = join(temp, 'paso');
  await writeFile(script, step.run ?? '');
  const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value, values)] as const);
  const [command, ...args] =
    step.shell === 'bash' ? ['bash', '--noprofile', '--norc', '-eo', 'pipefail', script] : [process.execPath, script];
  return new Promise((done) => {
    execFile(
      command ?? '',
      args,
      {
        cwd: workspace,
        maxBuffer: 64 * 1024 * 1024,
        env: {
          ...process.env,
          GITHUB_ACTIONS: 'true',
          GITHUB_ACTION_PATH: PROJECT,
          GITHUB_WORKSPACE: workspace,
          GITHUB_ENV: join(temp, 'env'),
          GITHUB_STEP_SUMMARY: join(temp, 'resumen.md'),
          RUNNER_TEMP: temp,
          ...readEnv(join(temp, 'env')),
          ...env,
          ...Object.fromEntries(own),
        },
      },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
}

/** What earlier steps left for the later ones. */
function readEnv(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing stands for ${name}`);
    return value;
  });
}

/** Runs the steps of the action, but for those that are actions of others, as the host does: after one fails, those that ask for it. */
export async function runAction(asked: Record<string, string>, runner: Runner): Promise<(Ending & { name: string })[]> {
  const { inputs, runs } = readAction();
  const given = Object.entries(inputs).map(([name, { default: usual = '' }]) => [name, asked[name] ?? usual] as const);
  const values = Object.fromEntries(given.map(([name, value]) => [`inputs.${name}`, value]));
  const endings: (Ending & { name: string })[] = [];
  for (const step of runs.steps.filter(({ run }) => run !== undefined)) {
    const failed = endings.some(({ code }) => code !== 0);
    if (holds(step.if, values, failed))
      endings.push({ name: step.name ?? '', ...(await runStep(step, runner, values)) });
  }
  return endings;
}

/** Conditions as this action writes them: comparisons with a word, and whether to go on after a failure. */
function holds(condition: string | undefined, values: Record<string, string>, failed: boolean): boolean {
  const terms = condition?.split(' && ') ?? [];
  if (failed && !terms.includes('!cancelled()')) return false;
  return terms.every((term) => {
    if (term === '!cancelled()') return true;
    const [, name = '', sign, word] = /^([\w.]+) (==|!=) '(\w+)'$/.exec(term) ?? [];
    if (values[name] === undefined) throw new Error(`Can't tell whether ${term}`);
    return (values[name] === word) === (sign === '==');
  });
}
