import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { bundleLoader, makeTwin } from './disk-twin.ts';

const file = (ruta: string, size: number) => ({ ruta, contenido: Buffer.alloc(size, ruta) });
const ARCHIVOS = [file('index/b', 40_000), file('fragment/c', 30), file('index/a', 100_000), file('fragment/a', 30)];

/** What the twin's scripts leave behind. */
function runScripts(): { directorio: string[]; [parte: number]: Record<string, string> } {
  const indiceEnDisco = { directorio: [] };
  for (const { contenido } of makeTwin(ARCHIVOS)) {
    runInNewContext(Buffer.from(contenido).toString(), { indiceEnDisco });
  }
  return indiceEnDisco;
}

test('every file is in the last part whose first path does not come after its own, byte for byte', () => {
  const twin = runScripts();
  for (const { ruta, contenido } of ARCHIVOS) {
    const parte = twin.directorio.findLastIndex((first) => first <= ruta);
    expect(Buffer.from(twin[parte]?.[ruta] ?? '', 'base64')).toEqual(contenido);
  }
});

test('small files lie together, and one larger than a part lies alone', () => {
  expect(makeTwin(ARCHIVOS).map(({ ruta }) => ruta)).toEqual(['directorio', 0, 1, 2].map((name) => `disco/${name}.js`));
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
