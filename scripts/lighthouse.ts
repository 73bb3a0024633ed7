import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { unpackChromium } from '../tests/navegador/desempacar.ts';
import { openServer } from '../tests/navegador/servidor.ts';
import { DIST } from '../tests/navegador/dist.ts';
import { exitWithUsage } from '../src/cli/usage.ts';

const USAGE = `Uso: npm run lighthouse [-- --paginas A,B]
  --paginas  direcciones sin .html (una de cada clase, si no se dice)
Mide como en un teléfono. Termina con 1 si alguna página tiene menos de 95 en algo. Tarda unos 10 s por página.
El sitio ya debe estar en dist/: npm run build`;
const MINIMUM = 95;
const PAGES = [
  'index',
  'planes/pamga-leon-2025-2027',
  'planes/pamga-leon-2025-2027/datos-abiertos/2',
  'actas/acta-3a-extraordinaria-2024',
  'buscar',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The part of Lighthouse's report that is told. */
interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

const run = promisify(execFile);
const FOLDER = join(import.meta.dirname, 'lighthouse');
const LIGHTHOUSE = join(FOLDER, 'node_modules', 'lighthouse');

function readArguments() {
  try {
    return parseArgs({ options: { paginas: { type: 'string' } } }).values;
  } catch {
    return exitWithUsage(USAGE);
  }
}

/** Installs it the first time; it has a lockfile of its own. */
async function install(): Promise<void> {
  if (installedVersion() === wantedVersion()) return;
  process.stderr.write('Instalando Lighthouse (176 MB) por primera vez…\n');
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await (npm ? run(process.execPath, [npm, ...args]) : run('npm', args, { shell: process.platform === 'win32' }));
}

function wantedVersion(): string | undefined {
  return readJson<{ dependencies: { lighthouse: string } }>(join(FOLDER, 'package.json')).dependencies.lighthouse;
}

function installedVersion(): string | undefined {
  const file = join(LIGHTHOUSE, 'package.json');
  return existsSync(file) ? readJson<{ version: string }>(file).version : undefined;
}

const readJson = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;

/** Where Chromium is; elsewhere than in Linux, Lighthouse finds the machine's own. */
async function browserEnvironment(): Promise<Record<string, string>> {
  if (process.env['CHROME_PATH'] || process.platform !== 'linux' || process.arch !== 'x64') return {};
  const { executablePath, env } = await unpackChromium();
  return { ...env, CHROME_PATH: executablePath };
}

/** Each page gets a browser of its own: one that is used again may still be tracing the page before. */
async function measure(url: string, env: Record<string, string>): Promise<Report> {
  const args = [
    '--output=json',
    '--quiet',
    '--no-enable-error-reporting',
    `--only-categories=${CATEGORIES.join(',')}`,
    '--chrome-flags=--headless --no-sandbox',
  ];
  const { stdout } = await run(process.execPath, [join(LIGHTHOUSE, 'cli', 'index.js'), url, ...args], {
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Report;
}

/** The scores of a page, and what lowered those below the minimum. */
function describe(page: string, { categories, audits }: Report): { text: string; isGood: boolean } {
  const scores = CATEGORIES.map((id) => ({ id, score: Math.round((categories[id]?.score ?? 0) * 100) }));
  const low = scores.filter(({ score }) => score < MINIMUM);
  const losses = low
    .flatMap(({ id }) => categories[id]?.auditRefs ?? [])
    .flatMap(({ id, weight }) => (weight > 0 && (audits[id]?.score ?? 1) < 1 ? (audits[id] ?? []) : []))
    .map(({ title, displayValue }) => `  ${title} ${displayValue ?? ''}`.trimEnd());
  const heading = `${scores.map(({ id, score }) => `${id} ${score}`).join('  ')}  CLS ${audits['cumulative-layout-shift']?.displayValue ?? '?'}  ${page}`;
  return {
    text: [heading, ...losses].join('\n'),
    isGood: low.length === 0,
  };
}

const { paginas: pages } = readArguments();
if (!existsSync(DIST)) {
  process.stderr.write('Falta el sitio construido.\nHágalo con: npm run build\n');
  process.exit(1);
}
await install();
const env = await browserEnvironment();
const { url, close } = await openServer(DIST);
try {
  for (const page of pages?.split(',') ?? PAGES) {
    const { text, isGood } = describe(page, await measure(new URL(`${page}.html`, url).href, env));
    process.stdout.write(`${text}\n`);
    if (!isGood) process.exitCode = 1;
  }
} catch (error) {
  // What the command wrote on its error output says it shorter than the whole failure.
  process.stderr.write(`${(error as { stderr?: string }).stderr ?? String(error)}\n`);
  process.exitCode = 1;
} finally {
  await close();
}
