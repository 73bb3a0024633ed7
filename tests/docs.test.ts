import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { planAsJson } from '../src/opendata/plan-json.ts';
import { openCon } from './sitio-minimo.ts';

const DECISIONS = 'docs/decisiones';
const DOCS = ['.', 'docs', DECISIONS].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);
/** Rooms that docs/arquitectura.md names without `src/`; the folders of a site are called otherwise. */
const ROOMS = new Set(readdirSync('src'));
const NAMED = /`((?:src|scripts|tests|[a-z]+)\/[\w./[\]-]+\.(?:ts|mjs|astro)|(?:src|scripts|tests)\/[\w/-]+)`/g;
/** Named without their folder, which the sentence names. */
const WITHOUT_FOLDER = new Set(['index.ts', 'judge.ts', 'sitio.ts', 'validate.ts', 'observe.ts', 'changed-files.ts']);
/** What was true when it was written. */
const HISTORY = 'CHANGELOG.md';

test.each(DOCS.filter((file) => file !== HISTORY))('%s names only files that are there', (file) => {
  const text = readFileSync(file, 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#|\/)([^)#\s]+)/g)].map(([, to = '']) =>
    normalize(join(dirname(file), to)),
  );
  const named = [...text.matchAll(NAMED)].map(([, path = '']) =>
    ROOMS.has(path.split('/')[0] ?? '') ? `src/${path}` : path,
  );
  expect([...links, ...named].filter((path) => !existsSync(path))).toEqual([]);
  expect(
    [...text.matchAll(/`([\w-]+\.ts)`/g)].map(([, name]) => name).filter((name) => !WITHOUT_FOLDER.has(name ?? '')),
  ).toEqual([]);
});

test('the index of decisions has each, by its own title', () => {
  const files = readdirSync(DECISIONS).filter((name) => /^\d/.test(name));
  const titles = files.map((name) => readFileSync(join(DECISIONS, name), 'utf8').split('\n')[0] ?? '');
  const rows = titles.map((title, i) => title.replace(/^# (\d+)\. /, `- [$1](${files[i]}) `));
  const index = readFileSync(join(DECISIONS, 'README.md'), 'utf8').split('\n');
  expect(index.filter((line) => line.startsWith('- '))).toEqual(rows);
});

test('the version has its dated entry in the changelog', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const released = readFileSync(HISTORY, 'utf8').match(/^## \d.*$/gm) ?? [];
  expect(released[0]).toMatch(new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d\\d-\\d\\d\\)$`));
});

test('docs/archivo.md names the keys of the JSON of a plan', async () => {
  const { sitio } = await openCon({});
  const [plan] = sitio?.planes ?? [];
  if (!plan) throw new Error('The minimal site has no plan.');
  const json = planAsJson(plan, '2025-12-31');
  const [meta = {}] = json.metas;
  const [, block = ''] =
    /`datos\/planes\/<plan>\.json`:\n\n```\n([^`]+)```/.exec(readFileSync('docs/archivo.md', 'utf8')) ?? [];
  const [plain = '', metas = '', resumen = ''] = block.split(/^(?:metas\[\]|resumen) /m);
  const keys = (text: string) => text.split(/[\s,]+/).filter(Boolean);
  expect([...keys(plain), 'metas', 'resumen']).toEqual(Object.keys(json));
  expect(keys(metas)).toEqual(Object.keys(meta));
  expect(keys(resumen)).toEqual(Object.keys(json.resumen));
});

interface Workflow {
  permissions: object;
  jobs: Record<string, { strategy: { matrix: { os: string[] } }; steps: { uses?: string; run?: string }[] }>;
}

test('the workflow of the project runs what the README says, on three systems, without rights', () => {
  const text = readFileSync('.github/workflows/test.yml', 'utf8');
  const { permissions, jobs } = parse(text) as Workflow;
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs['test']?.strategy.matrix.os.map((name) => name.split('-')[0])).toEqual(['ubuntu', 'macos', 'windows']);
  expect(jobs['test']?.steps.flatMap(({ run }) => run ?? [])).toEqual(['npm test']);
  expect(text.match(/uses: .*/g)?.filter((line) => !/@[0-9a-f]{40} # v\d/.test(line))).toEqual([]);
});
