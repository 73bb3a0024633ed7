import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMarkers } from './marker.ts';

test('a marker that is written anew is read anew, and one that is damaged since proves nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marcas-'));
  const marker = join(folder, 'marca-1-0123456789abcdef.json');
  const write = (...paths: string[]) =>
    writeFileSync(
      marker,
      JSON.stringify({ archivos: paths.map((path) => [path, ['a', '1', '2', '3', '4']]), carpetas: [] }),
    );
  const listed = () => readMarkers(folder).map(({ files }) => [...files.keys()]);
  write('a.html');
  expect([listed(), listed()]).toEqual([[['a.html']], [['a.html']]]);
  write('a.html', 'b.html');
  expect(listed()).toEqual([['a.html', 'b.html']]);
  writeFileSync(marker, '{"archivos": [');
  expect(listed()).toEqual([]);
  rmSync(folder, { recursive: true });
});
