import { parseMdx } from '../mdx/parse.ts';
import { expect, test } from 'vitest';
import { readSource } from '../source.ts';

const HEAD = 'id,nombre\nana,Ana\n';
const read = (text: string | Buffer) => readSource('data/personas.csv', Buffer.from(text as string), parseMdx);
/** Seconds of processor, the least of some times: what else the machine does only adds. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const started = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1e6);
  }
  return Math.min(...times);
}

// prettier-ignore
test.each<[string, string | Buffer, string, string]>([
  ['NUL', `${HEAD}${'\0'.repeat(5000)}`, 'control-character 3:1', 'más de 1000 signos que no son texto, como este (U+0000)'],
  ['ESC among letters', `${HEAD}${'x,a\x1Bb\n'.repeat(5000)}`, 'control-character 3:4', '(U+001B)'],
  ['byte order marks', `${HEAD}${'\uFEFF'.repeat(5000)}`, 'control-character 3:1', '(U+FEFF)'],
  ['bytes of no encoding', Buffer.concat([Buffer.from(HEAD), Buffer.alloc(200_000, 0x81)]), 'encoding-error 3:1', 'no se sabe en qué'],
  ['bytes of no encoding, late', Buffer.concat([Buffer.from(`${HEAD}${'x,y\n'.repeat(40_000)}`), Buffer.alloc(9, 0x81)]), 'encoding-error 40003:1', 'no se sabe en qué'],
  ['half a letter at the end', Buffer.concat([Buffer.from(`${HEAD}${'x,ñ\n'.repeat(40_000)}`), Buffer.from([0xc3])]), 'encoding-error 40003:1', 'no se sabe en qué'],
])('a file of %s is not read, and is told at the first of them', async (_, text, told, says) => {
  const { table, problems } = await read(text);
  expect(table).toBeUndefined();
  expect(problems.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([told]);
  expect(problems[0]?.message).toContain(says);
});

test('a table with some hundred of them is read, and they are counted', async () => {
  const { table, problems } = await read(`${HEAD}${'x,a\x1Bb\n'.repeat(1000)}`);
  expect(table?.rows).toHaveLength(1001);
  expect(problems.map(({ message }) => message)).toEqual([
    'Aquí hay un signo de control (U+001B), que no es texto, y hay otros en 999 lugares más de este archivo.',
  ]);
});

test('spoiled letters are counted as far as anybody counts', async () => {
  const { problems } = await read(`${HEAD}${'x,Ã±\n'.repeat(2000)}`);
  expect(problems[0]?.message).toContain('y hay otros en más de 1000 lugares de este archivo');
});

test.each<[string, (n: number) => Buffer]>([
  ['NUL', (n) => Buffer.alloc(n)],
  ['byte order marks', (n) => Buffer.alloc(n, '\uFEFF')],
  ['bytes of no encoding', (n) => Buffer.alloc(n, 0x81)],
])('megabytes of %s cost no more than as much text', async (_, bytes) => {
  const size = 4_000_000;
  const text = Buffer.alloc(size, 'ana,Ana Ruiz\n');
  const hostile = bytes(size);
  expect(await cost(() => read(hostile))).toBeLessThan((await cost(() => read(text))) + 0.05);
});
