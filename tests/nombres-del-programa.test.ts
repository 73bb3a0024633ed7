import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file).replaceAll('\\', '/'));
const isTest = (file: string) => file.endsWith('.test.ts');

test('two files share a name only where one is of a thing that has a name of its own', () => {
  const files = filesIn('src').filter(
    (file) => file.endsWith('.ts') && !isTest(file) && !file.startsWith('src/pages/'),
  );
  const shared = [...Map.groupBy(files, (file) => basename(file))].filter(([, own]) => own.length > 1);
  const isOfThing = (file: string) =>
    /^src\/(?:model\/(?:tables|elements)|textos)\/[^/]+$|^src\/model\/problems\/[^/]+\/[^/]+$/.test(file);
  const without = shared.filter(([name, own]) => name !== 'index.ts' && !own.some(isOfThing));
  expect(without).toEqual([]);
  expect(shared.length).toBeGreaterThan(30);
});

/** Astro asks a page for it. */
const OF_ASTRO = 'getStaticPaths';
/** What other programs may call. */
const DOOR = 'src/index.ts';
const NAMED = /\b(?:import|export)\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?\{([^}]*)\}\s*from\s*'(\.{1,2}\/[^']+)'/g;
const WHOLE = /(?:\*\s*(?:as\s+[\w$]+\s*)?from\s*|\bimport\()'(\.{1,2}\/[^']+)'/g;
const EXPORTED = /^export (?:async )?(?:function\*?|const|class|interface|type) ([\w$]+)/gm;

test('what is exported is taken by another file', () => {
  const code = [
    ...['src', 'tests', 'scripts'].flatMap(filesIn),
    'eslint.config.mjs',
    'vitest.config.ts',
    'astro.config.mjs',
  ];
  const texts = code
    .filter((file) => /\.(ts|mjs|astro)$/.test(file))
    .map((file) => [file, readFileSync(file, 'utf8')] as const);
  const taken = new Set<string>();
  const whole = new Set<string>();
  for (const [file, text] of texts) {
    const at = (path = '') => join(dirname(file), path).replaceAll('\\', '/');
    for (const [, names = '', path] of text.matchAll(NAMED))
      for (const name of names.matchAll(/([\w$]+)(?:\s+as\s+[\w$]+)?\s*(?:,|$)/g)) taken.add(`${at(path)} ${name[1]}`);
    for (const [, path] of text.matchAll(WHOLE)) whole.add(at(path));
  }
  const offered = texts
    .filter(([file]) => !isTest(file) && file !== DOOR && !whole.has(file))
    .flatMap(([file, text]) => [...text.matchAll(EXPORTED)].map(([, name = '']) => `${file} ${name}`));
  expect(offered.filter((one) => !taken.has(one) && !one.endsWith(` ${OF_ASTRO}`))).toEqual([]);
  expect(offered.length).toBeGreaterThan(1000);
});
