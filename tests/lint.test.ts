import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { MAY_IMPORT } from '../eslint.config.mjs';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
// Types aren't needed to see imports, and in-memory files have none.
const WITHOUT_TYPES = { languageOptions: { parserOptions: { projectService: false } } };
const eslint = new ESLint({
  cwd: PROJECT,
  overrideConfig: WITHOUT_TYPES,
  ruleFilter: ({ ruleId }) => ['no-restricted-imports', 'no-restricted-syntax', 'house/no-circle'].includes(ruleId),
});

async function lintRules(filePath: string, code: string): Promise<(string | null)[]> {
  const text = filePath.endsWith('.astro') ? `---\n${code}\n---\n` : code;
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const importing = (from: string) => `import { x } from '${from}';\nexport const y = x;\n`;

const PLANES = 'src/model/tables/planes.ts';
const CSV = 'src/load/csv/csv.ts';
const TABLE = 'src/validate/tables/read-table.ts';
const CALCULADO = 'src/compute/metas/plan-calculado.ts';
const BARS = 'src/charts/drawing/bars.ts';
const META = 'src/components/meta-plan/Meta.astro';
const OFFER = 'src/client/chart/offer-chart.ts';

const REFUSED: [file: string, from: string][] = [
  ['src/base/fold.ts', '../model/date.ts'],
  ['src/base/fold.ts', 'node:fs'],
  [PLANES, '../../load/csv/csv.ts'],
  [PLANES, '../../sitio.ts'],
  [PLANES, './../../textos/estados.ts'],
  [PLANES, '/src/load/csv/csv.ts'],
  [PLANES, 'node:fs'],
  [PLANES, '../../base/disk/walk.ts'],
  [CSV, '../../validate/tables/read-table.ts'],
  [CSV, '../../compute/metas/pasos.ts'],
  [TABLE, '../../compute/metas/pasos.ts'],
  [TABLE, 'node:fs/promises'],
  ['src/report/report-json.ts', '../opendata/open-data-files.ts'],
  [CALCULADO, '../../load/csv/csv.ts'],
  [CALCULADO, '../../textos/estados.ts'],
  [CALCULADO, '../../cli/usage.ts'],
  [CALCULADO, '../../../scripts/tool.ts'],
  [CALCULADO, '@astrojs/mdx'],
  [BARS, '../../sitio.ts'],
  [BARS, '../../load/csv/csv.ts'],
  [BARS, 'astro:content'],
  ['src/sitio.ts', './opendata/open-data-files.ts'],
  ['src/sitio.ts', './components/meta-plan/Meta.astro'],
  ['src/sitio.ts', 'astro'],
  ['src/textos/estados.ts', '../load/csv/csv.ts'],
  ['src/format/dates.ts', '../sitio.ts'],
  [META, '../../load/csv/csv.ts'],
  [META, '../../validate/tables/read-table.ts'],
  [META, '../../build/build-site.ts'],
  [META, '../../../scripts/tool.ts'],
  [META, 'node:fs'],
  ['src/layouts/Pagina.astro', '../load/csv/csv.ts'],
  ['src/layouts/Pagina.astro', '../opendata/open-data-files.ts'],
  ['src/pages/planes/[plan].astro', '../../load/sources.ts'],
  ['src/pages/planes/[plan].astro', '../../validate/validate.ts'],
  ['src/pages/index.astro', 'fs'],
  ['src/opendata/open-data-files.ts', '../validate/validate.ts'],
  ['src/opendata/open-data-files.ts', '../pages/index.astro'],
  ['src/opendata/open-data-files.ts', 'astro'],
  ['src/opendata/open-data-files.ts', 'node:fs'],
  ['src/build/astro/compiler.ts', '../validate/validate.ts'],
  ['src/build/output/exchange.ts', 'astro'],
  ['src/server/serve-folder.ts', '../build/build-site.ts'],
  ['src/bag/verify.ts', '../model/date.ts'],
  ['src/cli/build.ts', '../compute/metas/pasos.ts'],
  [OFFER, '../../charts/drawing/bars.ts'],
  [OFFER, '../../model/date.ts'],
  [OFFER, 'zod'],
  [OFFER, 'node:fs'],
];

const ACCEPTED: [file: string, from: string][] = [
  ['src/base/disk/walk.ts', 'node:fs'],
  [PLANES, './sitio.ts'],
  [PLANES, '../../base/fold.ts'],
  [PLANES, 'zod'],
  ['src/load/sources.ts', '../model/date.ts'],
  ['src/load/sources.ts', 'node:fs/promises'],
  ['src/report/report-json.ts', '../model/date.ts'],
  ['src/report/report-json.ts', './text.ts'],
  [TABLE, '../../load/raw.ts'],
  [CALCULADO, '../../model/date.ts'],
  [CALCULADO, 'fraction.js'],
  [BARS, '../../textos/estados.ts'],
  [BARS, '../../compute/metas/pasos.ts'],
  ['src/sitio.ts', './load/sources.ts'],
  ['src/sitio.ts', './model/tables/sitio.ts'],
  [META, '../../compute/metas/pasos.ts'],
  [META, './Estado.astro'],
  ['src/layouts/Pagina.astro', 'astro:transitions'],
  ['src/pages/planes/[plan].astro', '../../sitio.ts'],
  ['src/pages/planes/[plan].astro', '../../opendata/open-data-files.ts'],
  ['src/pages/index.astro', 'astro:assets'],
  ['src/opendata/open-data-files.ts', '../sitio.ts'],
  ['src/build/astro/compiler.ts', 'astro'],
  ['src/build/stages.ts', '../load/raw.ts'],
  ['src/build/stages.ts', 'node:fs'],
  [OFFER, 'chart.js'],
  [OFFER, './png.ts'],
  [OFFER, '../load-script.ts'],
  ['src/validate/tables/table.test.ts', '../../compute/metas/pasos.ts'],
  ['tests/sitio.test.ts', '../src/load/csv/csv.ts'],
  ['src/cli/build.ts', 'node:fs'],
];

describe('the direction of imports', () => {
  test.each(REFUSED)('%s must not import %s', async (file, from) => {
    expect(await lintRules(file, importing(from))).toContain('no-restricted-imports');
  });

  test.each(ACCEPTED)('%s may import %s', async (file, from) => {
    expect(await lintRules(file, importing(from))).toEqual([]);
  });

  test('the client may take the types of charts', async () => {
    const code = "import type { Grafica } from '../../charts/grafica.ts';\nexport type G = Grafica;\n";
    expect(await lintRules(OFFER, code)).toEqual([]);
  });

  test.each([
    [PLANES, "export const x = await import('../../load/csv/csv.ts');"],
    [PLANES, "export type X = import('../../load/csv/csv.ts').X;"],
    [CALCULADO, "export const x = await import('node:fs');"],
    [OFFER, "export const x = await import('../../charts/drawing/bars.ts');"],
    ['src/pages/index.astro', "const x = await import('../load/csv/csv.ts');"],
  ])('cannot be hidden in %s: %s', async (file, code) => {
    expect(await lintRules(file, `${code}\n`)).toEqual(['no-restricted-syntax']);
  });

  test.each([
    ['in a row', 'src/base/invisible.ts', "import { fold } from './fold.ts';\nexport const y = fold;"],
    ['of types', 'src/base/invisible.ts', "import type { fold } from './fold.ts';\nexport type Y = typeof fold;"],
    ['as a type', 'src/base/invisible.ts', "export type Y = import('./fold.ts').X;"],
    ['handed on', 'src/base/invisible.ts', "export { fold } from './fold.ts';"],
    ['of one file', 'src/base/fold.ts', "export { fold as other } from './fold.ts';"],
  ])('no circle is closed: %s', async (_, file, code) => {
    expect(await lintRules(file, `${code}\n`)).toEqual(['house/no-circle']);
  });

  test.each([
    ['src/build/build-site.ts', "execFile('git', ['status']);"],
    ['src/archive/version.ts', "const git = '/usr/bin/git';"],
    ['src/load/sources.ts', "exec('git log -1');"],
    ['src/cli/archivo.ts', 'execSync(`git -C ${root} status`);'],
    ['scripts/run.mjs', "spawn('git.exe', []);"],
  ])('only src/git starts Git, and not %s by %s', async (file, code) => {
    expect(await lintRules(file, `${code}\n`)).toEqual(['no-restricted-syntax']);
  });

  test('every folder of src that holds code has its row', () => {
    const files = readdirSync(`${PROJECT}/src`, { recursive: true, encoding: 'utf8' });
    const parts = files.filter((file) => /\.(ts|astro)$/.test(file)).map((file) => file.split(/[\\/.]/)[0]);
    expect(parts.filter((part) => !Object.keys(MAY_IMPORT).includes(part ?? ''))).toEqual([]);
  });
});
