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
  ruleFilter: ({ ruleId }) => ['no-restricted-imports', 'no-restricted-syntax'].includes(ruleId),
});

async function lintRules(filePath: string, code: string): Promise<(string | null)[]> {
  const text = filePath.endsWith('.astro') ? `---\n${code}\n---\n` : code;
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const importing = (from: string) => `import { x } from '${from}';\nexport const y = x;\n`;

const REFUSED: [file: string, from: string][] = [
  ['src/model/plan.ts', '../load/csv.ts'],
  ['src/model/plan.ts', '../sitio.ts'],
  ['src/model/plan.ts', './../textos.ts'],
  ['src/model/plan.ts', '/src/load/csv.ts'],
  ['src/model/plan.ts', 'node:fs'],
  ['src/load/csv.ts', '../validate/table.ts'],
  ['src/load/csv.ts', '../compute/plan.ts'],
  ['src/validate/table.ts', '../compute/plan.ts'],
  ['src/report/json.ts', '../../publish/datos.ts'],
  ['src/validate/table.ts', 'node:fs/promises'],
  ['src/compute/plan.ts', '../load/csv.ts'],
  ['src/compute/plan.ts', '../formato.ts'],
  ['src/compute/plan.ts', '../../scripts/uso.ts'],
  ['src/charts/barras.ts', '../sitio.ts'],
  ['src/charts/barras.ts', '../load/csv.ts'],
  ['src/sitio.ts', './publish/datos.ts'],
  ['src/sitio.ts', './components/Meta.astro'],
  ['src/sitio.ts', 'astro'],
  ['src/textos.ts', './load/csv.ts'],
  ['src/formato.ts', './sitio.ts'],
  ['src/components/Meta.astro', '../load/csv.ts'],
  ['src/components/Meta.astro', '../validate/table.ts'],
  ['src/components/Meta.astro', '../publish/datos.ts'],
  ['src/components/Meta.astro', '../../scripts/uso.ts'],
  ['src/components/Meta.astro', 'node:fs'],
  ['src/layouts/Pagina.astro', '../load/csv.ts'],
  ['src/layouts/Pagina.astro', '../publish/datos.ts'],
  ['src/pages/planes/[plan].astro', '../../load/sources.ts'],
  ['src/pages/planes/[plan].astro', '../../validate/content.ts'],
  ['src/pages/index.astro', 'fs'],
  ['src/publish/datos.ts', '../validate/content.ts'],
  ['src/publish/datos.ts', '../pages/index.astro'],
  ['src/publish/datos.ts', 'astro'],
  ['src/publish/astro.ts', '../validate/content.ts'],
  ['src/charts/barras.ts', 'astro:content'],
  ['src/compute/plan.ts', '@astrojs/mdx'],
  ['src/client/grafica.ts', '../charts/barras.ts'],
  ['src/client/grafica.ts', '../model/plan.ts'],
  ['src/client/grafica.ts', 'zod'],
  ['src/client/grafica.ts', 'node:fs'],
];

const ACCEPTED: [file: string, from: string][] = [
  ['src/model/plan.ts', './sitio.ts'],
  ['src/model/plan.ts', 'zod'],
  ['src/load/sources.ts', '../model/problema.ts'],
  ['src/load/sources.ts', 'node:fs/promises'],
  ['src/report/json.ts', '../../model/problema.ts'],
  ['src/report/json.ts', '../table.ts'],
  ['src/validate/table.ts', '../load/raw.ts'],
  ['src/compute/plan.ts', '../model/plan.ts'],
  ['src/compute/plan.ts', 'fraction.js'],
  ['src/charts/barras.ts', '../textos.ts'],
  ['src/charts/barras.ts', '../compute/plan.ts'],
  ['src/sitio.ts', './load/sources.ts'],
  ['src/sitio.ts', './model/sitio.ts'],
  ['src/components/Meta.astro', '../compute/plan.ts'],
  ['src/components/Meta.astro', './Estado.astro'],
  ['src/layouts/Pagina.astro', 'astro:transitions'],
  ['src/pages/planes/[plan].astro', '../../sitio.ts'],
  ['src/pages/planes/[plan].astro', '../../publish/datos.ts'],
  ['src/pages/index.astro', 'astro:assets'],
  ['src/publish/datos.ts', '../sitio.ts'],
  ['src/publish/datos.ts', '../load/raw.ts'],
  ['src/publish/datos.ts', 'node:fs'],
  ['src/publish/astro.ts', 'astro'],
  ['src/client/grafica.ts', 'chart.js'],
  ['src/client/grafica.ts', './tabla.ts'],
  ['src/validate/table.test.ts', '../compute/plan.ts'],
  ['tests/sitio.test.ts', '../src/load/csv.ts'],
  ['scripts/build.ts', 'node:fs'],
];

describe('the direction of imports', () => {
  test.each(REFUSED)('%s must not import %s', async (file, from) => {
    expect(await lintRules(file, importing(from))).toEqual(['no-restricted-imports']);
  });

  test.each(ACCEPTED)('%s may import %s', async (file, from) => {
    expect(await lintRules(file, importing(from))).toEqual([]);
  });

  test('the client may take the types of charts', async () => {
    const code = "import type { Grafica } from '../charts/grafica.ts';\nexport type G = Grafica;\n";
    expect(await lintRules('src/client/grafica.ts', code)).toEqual([]);
  });

  test.each([
    ['src/model/plan.ts', "export const x = await import('../load/csv.ts');"],
    ['src/model/plan.ts', "export type X = import('../load/csv.ts').X;"],
    ['src/compute/plan.ts', "export const x = await import('node:fs');"],
    ['src/client/grafica.ts', "export const x = await import('../charts/barras.ts');"],
    ['src/pages/index.astro', "const x = await import('../load/csv.ts');"],
  ])('cannot be hidden in %s: %s', async (file, code) => {
    expect(await lintRules(file, `${code}\n`)).toEqual(['no-restricted-syntax']);
  });

  test.each([
    ['src/publish/build.ts', "execFile('git', ['status']);"],
    ['src/archive/version.ts', "const git = '/usr/bin/git';"],
    ['src/load/sources.ts', "exec('git log -1');"],
    ['scripts/archivo.ts', 'execSync(`git -C ${root} status`);'],
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
