import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { bundleLoader, makeTwin } from './disk-twin.ts';

const file = (path: string, size: number) => ({ path, content: Buffer.alloc(size, path) });
const FILES = [file('index/b', 40_000), file('fragment/c', 30), file('index/a', 100_000), file('fragment/a', 30)];

/** What the twin's scripts leave behind. */
function runScripts(): { directorio: string[]; [part: number]: Record<string, string> } {
  const indiceEnDisco = { directorio: [] };
  for (const { content } of makeTwin(FILES)) {
    runInNewContext(Buffer.from(content).toString(), { indiceEnDisco });
  }
  return indiceEnDisco;
}

test('every file is in the last part whose first path does not come after its own, byte for byte', () => {
  const twin = runScripts();
  for (const { path, content } of FILES) {
    const part = twin.directorio.findLastIndex((first) => first <= path);
    expect(Buffer.from(twin[part]?.[path] ?? '', 'base64')).toEqual(content);
  }
});

test('small files lie together, and one larger than a part lies alone', () => {
  expect(makeTwin(FILES).map(({ path }) => path)).toEqual(['directorio', 0, 1, 2].map((name) => `disco/${name}.js`));
  expect(runScripts().directorio).toEqual(['fragment/a', 'index/a', 'index/b']);
});

test('the loader is a classic script that reads with leerIndice and knows nothing of modules', async () => {
  const text = await bundleLoader('export const search = (path) => fetch(import.meta.url + path);');
  const asked: string[] = [];
  const loader = runInNewContext(`${text};pagefind`, { leerIndice: (path: string) => asked.push(path) }) as {
    search: (path: string) => void;
  };
  loader.search('a');
  expect(asked).toEqual(['a']);
});
