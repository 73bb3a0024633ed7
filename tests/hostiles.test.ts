import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readMdx } from '../src/load/mdx/mdx.ts';
import { parseMdx } from '../src/load/mdx/parse.ts';
import { readJson, readYaml } from '../src/load/yaml/yaml.ts';
import { LIMITS } from '../src/model/limits.ts';
import { validateProse } from '../src/validate/texts/validate-prose.ts';
import { type Forma, FORMAS_JSON, FORMAS_MDX, FORMAS_YAML } from './formas-hostiles.ts';
import { openCon, replace } from './sitio-minimo.ts';

/** Of processor, so that a busy machine changes nothing. */
function secondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(started);
  return (user + system) / 1e6;
}

const MOST_S = 2;
const HEAD = '---\ntitulo: T\nresumen: R\n---\n';

/** What a test waits for on a machine that does much else; what it measures is this thread's time of processor, without what is collected of others' tests. */
const PATIENT = { timeout: 240_000 };

describe('one text costs no more than its budget, and what is told of it is its own', PATIENT, () => {
  test.each(Object.entries(FORMAS_MDX))('%s', async (_, [forma, code]) => {
    const started = process.threadCpuUsage();
    const { mdx, problems } = await readMdx('x.mdx', HEAD + forma(LIMITS.mdxFile.most - 1000), parseMdx);
    const prose = validateProse(mdx, { publicFiles: new Map(), own: undefined, plan: undefined });
    expect([...problems, ...prose.problems][0]?.code).toBe(code);
    expect(secondsSince(started)).toBeLessThan(MOST_S);
  });

  test('a long text of a real kind is read whole', async () => {
    const part =
      '## Punto\n\nSe *aprobó* el punto, con **8 votos** ([acta](/actas/a.html)), en 2025.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n- uno\n- dos\n\n';
    const { mdx, problems } = await readMdx('x.mdx', HEAD + part.repeat(300_000 / part.length), parseMdx);
    expect(problems).toEqual([]);
    expect(mdx.body?.children?.length).toBeGreaterThan(8000);
  });
});

test.each([
  ['a text of more letters than are admitted', 'a'.repeat(LIMITS.mdxFile.most)],
  ['a text of more signs than are admitted', FORMAS_MDX.entities?.[0](400_000) ?? ''],
  ['a text at which the parser falls', `{${'('.repeat(200_000)}${')'.repeat(200_000)}}`],
  ['a text that takes too long', `${'{'.repeat(4900)}${'a '.repeat(200_000)}`],
])('every other problem of the site is told beside %s', PATIENT, async (_, body) => {
  const { problems } = await openCon({
    'content/paginas/hostil.mdx': HEAD + body,
    'content/paginas/otra.mdx': `${HEAD}\n# Uno\n`,
    'data/personas.csv': replace('id,nombre', 'id,nonbre'),
  });
  const told = problems.map(({ code, file }) => [code, file]);
  expect(
    told.some(([code, file]) => file === 'content/paginas/hostil.mdx' && /^(limit|mdx-syntax)$/.test(code ?? '')),
  ).toBe(true);
  expect(told).toContainEqual(['mdx-element', 'content/paginas/otra.mdx']);
  expect(told).toContainEqual(['extra-label', 'data/personas.csv']);
});

describe('data cost what they measure', PATIENT, () => {
  const cases: [string, Forma, (text: string) => unknown][] = [
    ...Object.entries(FORMAS_YAML).map(([name, forma]): [string, Forma, (text: string) => unknown] => [
      `YAML: ${name}`,
      forma,
      (text) => readYaml('x', text),
    ]),
    ...Object.entries(FORMAS_JSON).map(([name, forma]): [string, Forma, (text: string) => unknown] => [
      `JSON: ${name}`,
      forma,
      (text) => readJson('x', text),
    ]),
  ];

  const cost = (read: () => unknown) => {
    const started = process.threadCpuUsage();
    read();
    return secondsSince(started);
  };

  // Four times as much would take sixteen times as long if each part were compared with all others.
  const isFine = (few: number, many: number) => many < MOST_S && many < 8 * few + 0.1;

  test.each(cases)('%s', (_, forma, read) => {
    const [some, more] = [forma(LIMITS.jsonFile.most / 4), forma(LIMITS.jsonFile.most)];
    let [few, many] = [Infinity, Infinity];
    // The least of some times: what else the machine does only adds.
    for (let i = 0; i < 3 && (i === 0 || !isFine(few, many)); i += 1) {
      few = Math.min(
        few,
        cost(() => read(some)),
      );
      many = Math.min(
        many,
        cost(() => read(more)),
      );
    }
    expect(many).toBeLessThan(MOST_S);
    expect(many).toBeLessThan(8 * few + 0.1);
  });
});

describe('what passes a limit of data is told at its place', () => {
  // prettier-ignore
  test.each([
    ['keys', `a: b\n${FORMAS_YAML.keys?.(20_000) ?? ''}`, 1001, 'hasta 1,000 datos'],
    ['levels', `a:\n  b: ${'['.repeat(30)}`, 2, 'hasta 20 niveles'],
    ['levels by indentation', Array.from({ length: 30 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''), 20, 'hasta 20 niveles'],
    ['items', `a: [${'b,'.repeat(10_100)}]`, 1, 'hasta 10,000 elementos'],
  ])('%s', (_, text, line, says) => {
    const { record, problems } = readYaml('x', text);
    expect(record).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'limit', message: expect.stringContaining(says) as string }]);
    expect(Math.abs((problems[0]?.line ?? 0) - line)).toBeLessThanOrEqual(2);
  });
});

describe('the process that parses', PATIENT, () => {
  const falls = `{${'('.repeat(100_000)}${')'.repeat(100_000)}}`;

  test('falls for a text, and the others are read', async () => {
    const answers = await Promise.all(['uno', falls, 'dos'].map(parseMdx));
    expect(answers).toMatchObject([{ body: { type: 'root' } }, { lost: 'fall' }, { body: { type: 'root' } }]);
  });

  test('is not begun again and again: what is left then is told as unread', async () => {
    const answers = await Promise.all([...Array<string>(30).fill(falls), 'uno'].map(parseMdx));
    expect(answers.filter((one) => 'lost' in one && one.lost === 'fall')).toHaveLength(10);
    expect(answers.at(-1)).toEqual({ lost: 'unread' });
    expect(await parseMdx('uno')).toMatchObject({ body: { type: 'root' } });
  });

  test('is not asked while it ends', async () => {
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await parseMdx('uno');
    // Whoever works for longer than the process is kept comes back as it is told to end.
    vi.runAllTimers();
    expect(await parseMdx('dos')).toMatchObject({ body: { type: 'root' } });
  });

  test('reads a thousand texts in one process, in no time', async () => {
    const started = process.threadCpuUsage();
    const answers = await Promise.all(Array.from({ length: 1000 }, (_, i) => parseMdx(`Texto **${i}**.`)));
    expect(answers.every((one) => 'body' in one)).toBe(true);
    // Only to start a process for each takes nearly six.
    expect(secondsSince(started)).toBeLessThan(MOST_S);
  });
});
