import { type ChildProcess, execFile } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { startIndexer } from './index-records.ts';
import type { SearchRecord } from './records.ts';

const RECORDS: SearchRecord[] = [
  '/index.html',
  '/planes/a.html',
  '/planes/b.html',
  '/planes/a/uno.html',
  '/planes/b/dos.html',
  '/datos/planes/a.html',
].map((url, i) => ({ url, title: `Título ${i}`, text: `palabra común y otra${i % 2}`, filters: { tipo: ['Plan'] } }));

/** Adds records by their numbers, and closes what is called by a name. */
async function index(steps: readonly (number | string)[]) {
  const indexer = startIndexer();
  for (const step of steps) {
    if (typeof step === 'string') indexer.close(step);
    else indexer.add(RECORDS[step] as SearchRecord, step);
  }
  return indexer.finish().finally(indexer.end);
}

test('an index is the same, whether its records come in their order or plan by plan', async () => {
  const inOrder = await index([0, 1, 2, 3, 4, 5]);
  expect(inOrder.files.length).toBeGreaterThan(3);
  expect(await index([1, 3, 'a', 2, 4, 'b', 0, 5])).toEqual(inOrder);
});

test('its process is told to end before the pipe to it is closed: else it prints a stack where it still answers', async () => {
  const started: ChildProcess[] = [];
  const note = (message: unknown) => started.push((message as { process: ChildProcess }).process);
  subscribe('child_process', note);
  const indexer = startIndexer();
  for (const record of RECORDS) indexer.add(record);
  const child = await vi.waitFor(
    () =>
      started.find(({ spawnfile, pid }) => pid && spawnfile.includes('pagefind')) ??
      expect.fail('Pagefind has no process yet.'),
    { timeout: 60_000 },
  );
  unsubscribe('child_process', note);
  const { stdout } = child as { stdout: Readable };
  const close = vi.spyOn(stdout, 'destroy');
  const tell = vi.spyOn(child, 'kill');
  await indexer.end();
  expect(tell.mock.invocationCallOrder[0]).toBeLessThan(close.mock.invocationCallOrder[0] ?? 0);
});

test('it is ended without a word while records wait to be sent', async () => {
  const script = `
    const { startIndexer } = await import(${JSON.stringify(new URL('index-records.ts', import.meta.url).href)});
    const indexer = startIndexer();
    const text = 'palabra '.repeat(200);
    for (let i = 0; i < 500; i++) indexer.add({ url: '/' + i + '.html', title: 'T', text, filters: { tipo: ['Plan'] } });
    await new Promise((done) => setTimeout(done, 100));
    await indexer.end();`;
  const { stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  expect(stderr).toBe('');
});
