import { expect, test } from 'vitest';
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
