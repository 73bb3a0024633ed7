import { expect, test } from 'vitest';
import { keepWith } from './keeper.ts';
import type { KeptFile } from './kept-list.ts';

const RECORD = { url: '/planes/a', title: 'A', text: 'Un plan.', filters: {} };
const files = () =>
  new Map<string, KeptFile>([
    ['planes/a.html', { key: 'k', bytes: 3, sha256: 's', record: RECORD }],
    ['planes/b.html', { key: 'otra', bytes: 4, sha256: 't' }],
    ['planes/c.html', { key: 'k', bytes: 5, sha256: 'no está' }],
  ]);

test('a file is used again where its key is the same and the last site has it', async () => {
  const next = new Map<string, KeptFile>();
  const thread = { keepFile: (_: string, sum: string) => Promise.resolve(sum !== 'no está') };
  const keeper = keepWith(files(), thread, { add: (path, file) => next.set(path, file) });
  expect(await keeper.reuse('planes/a.html', 'k')).toEqual({ bytes: 3, sha256: 's', record: RECORD });
  expect(await keeper.reuse('planes/b.html', 'k')).toBeUndefined();
  expect(await keeper.reuse('planes/c.html', 'k')).toBeUndefined();
  expect(await keeper.reuse('planes/d.html', 'k')).toBeUndefined();
  expect([...next.keys()]).toEqual(['planes/a.html']);
  expect(keeper.reused()).toBe(1);
});

test('what is said of a file is let go once it is asked for; what it is of is still known', async () => {
  const last = files();
  const keeper = keepWith(last, { keepFile: () => Promise.resolve(true) }, { add: () => undefined });
  for (const path of [...last.keys()]) await keeper.reuse(path, 'k');
  expect(last.size).toBe(0);
  expect(keeper.knows('k')).toBe(true);
  expect(keeper.pathsOf('planes/', 'k')).toEqual(['planes/a.html', 'planes/c.html']);
});
