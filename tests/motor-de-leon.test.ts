import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeSite } from '../src/editor/engine/describe-site.ts';
import { takeFile } from '../src/editor/engine/take-file.ts';
import { differencesOf } from '../src/editor/page/incoming/differences.ts';
import { tellChanges } from '../src/editor/engine/tell-changes.ts';
import { compareSides } from '../src/changes/compare-sides.ts';
import { openSide } from '../src/changes/side.ts';
import { readSources } from '../src/load/read-sources.ts';
import { judgeInBundle, seeInBundle, toldTo } from './motor.ts';

const METAS = 'data/planes/pamga-leon-2025-2027/metas.csv';

/** The shipped content, in memory. */
const files = new Map(
  ['content', 'data', 'public']
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .map((file) => [file, readFileSync(file)] as const),
);

test('of the shipped content, the engine in the browser tells a change of a goal as the commands do', async () => {
  const rows = (await readSources(files)).csv.get(METAS)?.rows.map(({ cells }) => cells) ?? [];
  const header = (await readSources(files)).csv.get(METAS)?.labels.map(({ text }) => text) ?? [];
  const valor = header.indexOf('valor');
  const row = rows.findIndex((cells) => /^\d+$/.test(cells[valor] ?? ''));
  const edited = [header, ...rows.map((cells, i) => (i === row ? cells.with(valor, '1') : cells))];
  const judged = await judgeInBundle(files, [[METAS, edited]]);
  const [changed] = judged.files;
  const after = await readSources(new Map([...files, [METAS, Buffer.from(changed?.text ?? '')]]));
  const sides = [openSide(await readSources(files)), openSide(after)] as const;
  expect(judged.isWhole).toBe(true);
  expect(judged.changes.length).toBeGreaterThan(0);
  expect(judged.changes).toEqual(tellChanges(compareSides(...sides)));
  expect(toldTo(judged.problems)).toEqual(toldTo(sides[1].problems));
});

test('each of its tables, brought to itself as a file, changes nothing', async () => {
  const sources = await readSources(files);
  const { tables } = describeSite(sources);
  const changed: unknown[] = [];
  for (const { file, rows } of tables.filter((table) => !table.file.startsWith('data/conjuntos/'))) {
    const bytes = files.get(file) ?? new Uint8Array();
    const { tables: brought, told } = await takeFile(sources, { name: 'tabla.csv', bytes, table: file });
    const differences = brought.flatMap((one) => differencesOf(rows, one.rows, one.absent));
    if (brought[0]?.file !== file || brought.length > 1 || differences.length + told.length > 0)
      changed.push(file, told);
  }
  expect(changed).toEqual([]);
  expect(tables.length).toBeGreaterThan(30);
});

test('each of its texts, edited, is judged and seen as the build’s parser reads it', async () => {
  const texts = [...files]
    .filter(([file]) => file.endsWith('.mdx'))
    .map(([file, bytes]) => [file, `${bytes.toString()}\n`] as const);
  const before = await readSources(files);
  const judged = await judgeInBundle(files, texts, 'content/paginas/acerca.mdx');
  expect(judged.files.map(({ file, text }) => [file, text])).toEqual(
    texts.map(([file]) => [file, files.get(file)?.toString()]),
  );
  expect(toldTo(judged.problems)).toEqual(toldTo(openSide(before).problems));
  expect(judged.seen?.body).toEqual(before.mdx.get('content/paginas/acerca.mdx')?.body);
  const seenTexts = await seeInBundle(
    files,
    texts.map(([file]) => file),
  );
  expect(seenTexts.size).toBe(texts.length);
  for (const [file, seen] of seenTexts) {
    expect(seen?.data).toEqual(before.mdx.get(file)?.frontmatter?.plain);
    const given = Object.values(seen?.elements ?? {});
    expect(given.every(({ parts }) => parts.length > 0)).toBe(true);
  }
});
