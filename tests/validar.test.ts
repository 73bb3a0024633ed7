import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../src/model/problems/problem.ts';
import { TELL_COST, takeCost } from './cost-of-process.ts';
import { writeSitio } from './sitio-minimo.ts';

const SCRIPT = join(import.meta.dirname, '../src/cli/validar.ts');
const FILAS = 10_000;
/** What would start a command of its own in a log of GitHub Actions, end a property, or be taken for an escape. */
const HOSTIL = '"%0A::error file=x,line=1::,:\n::stop-commands::x\r\n100 %"';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'validar-'));
  const campos = [
    { name: 'n', type: 'integer', title: 'Número', constraints: { required: true } },
    { name: 'valor', type: 'number', title: 'Valor', constraints: { required: true } },
  ];
  const esquema = { name: 'grande', title: 'Grande', schema: { fields: campos, primaryKey: 'n' } };
  const sources = [{ title: 'Plan de acción', path: 'plan#anexo' }];
  writeSitio(root, {
    'data/conjuntos/grande.json': JSON.stringify({ ...esquema, sources }),
    'data/conjuntos/grande.csv': `n,valor\n${Array.from({ length: FILAS }, (_, i) => writeRow(i)).join('')}`,
  });
});

afterAll(() => rm(root, { recursive: true }));

/** One row in ten is wrong, in four ways. */
function writeRow(i: number): string {
  if (i % 10 !== 0) return `${i},1\n`;
  return [`${i},"1,234"\n`, `${i},\n`, `${i - 1},1\n`, `${i},${HOSTIL}\n`][(i / 10) % 4] ?? '';
}

interface Ending {
  code: number;
  stdout: string;
  stderr: string;
  /** Of processor. */
  seconds: number;
}

function validar(...args: string[]): Promise<Ending> {
  const options = { maxBuffer: 64 * 1024 * 1024 };
  return new Promise((done) => {
    execFile(process.execPath, [...TELL_COST, SCRIPT, ...args], options, (error, stdout, stderr) => {
      const { segundos: seconds, said } = takeCost(stderr);
      done({ code: error ? Number(error.code) : 0, stdout, stderr: said, seconds });
    });
  });
}

describe('a table of 10,000 rows with 1,000 problems', () => {
  test('as text: the first of each kind, and how many more there are, in seconds', async () => {
    const { code, stdout, stderr, seconds } = await validar('--root', root);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout.split('\n').length).toBeLessThan(60);
    expect(stdout).toContain('grande.csv:2:3');
    expect(stdout).toMatch(/… y \d+ más como este en data\/conjuntos\/grande\.csv \(con --todo se ven\)/);
    expect(stdout).toMatch(/\n1000 errores\n$/);
    expect(seconds).toBeLessThan(10);
  });

  test('as text with --todo, all of them, and the count at the end', async () => {
    const { code, stdout } = await validar('--root', root, '--todo');
    expect([code, stdout.match(/^ {4}→ /gm)?.length, stdout.endsWith('\n1000 errores\n')]).toEqual([1, 1000, true]);
  });

  test('as JSON, all of them, whole through a pipe', async () => {
    const { code, stdout, seconds } = await validar('--root', root, '--formato', 'json');
    const { problems } = JSON.parse(stdout) as { problems: Problem[] };
    expect([code, problems.length, stdout.length > 200_000]).toEqual([1, 1000, true]);
    expect(new Set(problems.map((one) => one.code))).toEqual(
      new Set(['type-error', 'constraint-error', 'primary-key']),
    );
    expect(seconds).toBeLessThan(10);
  });

  test('as annotations, the ten that GitHub takes, one line each, and nothing in a value starts another command', async () => {
    const { code, stdout, seconds } = await validar('--root', root, '--formato', 'github');
    const lines = stdout.trimEnd().split('\n');
    expect([code, lines.length]).toEqual([1, 11]);
    expect(lines.pop()).toMatch(/^Se anotan 10 de 1000: /);
    const annotation = /^::error file=data\/conjuntos\/grande\.csv,line=\d+,col=\d+,title=[^:,\r]+::[^\r]+$/;
    expect(lines.filter((line) => !annotation.test(line))).toEqual([]);
    expect(stdout).toContain('«%250A::error file=x,line=1::,:%0A::stop-commands::x%0D%0A100 %25»');
    expect(seconds).toBeLessThan(10);
  });

  test.each(['texto', 'json', 'github', 'gitlab'])(
    'whoever stops reading «%s» ends nothing with a crash',
    async (formato) => {
      const child = spawn(process.execPath, [SCRIPT, '--root', root, '--formato', formato, '--todo']);
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.stdout.once('data', () => child.stdout.destroy());
      const code = await new Promise((done) => child.on('close', done));
      expect([code, stderr]).toEqual([1, '']);
    },
  );
});

describe('--explica', () => {
  test('tells a kind of problem on the terminal, whatever the content', async () => {
    const { code, stdout, stderr } = await validar('--explica', 'type-error', '--root', root);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Valor que no se puede leer \(error type-error\)\n\n.+\n\nAsí no:\n {4}.+\n\nAsí sí:\n {4}.+\n$/s,
    );
  });

  test('tells a kind of observation too', async () => {
    const { code, stdout } = await validar('--explica', 'meta-sin-reporte');
    expect(code).toBe(0);
    expect(stdout).toContain('(observación meta-sin-reporte)');
  });

  test.each([
    ['type-eror', '¿Quiso escribir «type-error»?'],
    ['constructor', 'Hay: source-error, '],
  ])('offers what is nearest to «%s», and ends with 2', async (codigo, advice) => {
    const { code, stdout, stderr } = await validar('--explica', codigo);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`No hay problemas «${codigo}». ${advice}`);
  });
});
