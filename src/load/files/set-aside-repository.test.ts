import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Cambios, openCon, replace } from '../../../tests/sitio-minimo.ts';
import { isDotGit } from '../../base/git-layout.ts';

const files = (...paths: string[]): Cambios => Object.fromEntries(paths.map((path) => [path, 'x']));

test.each<[string, Cambios, string[]]>([
  ['a folder .git', files('data/.git/config', 'data/.git/hooks/x'), ['data/.git']],
  ['a file .git', files('content/paginas/.git'), ['content/paginas/.git']],
  ['one deep in public', files('public/a/b/c/.git/HEAD'), ['public/a/b/c/.git']],
  ['other capitals', files('public/.GIT/config'), ['public/.GIT']],
  ['two of them', files('public/.git', 'data/conjuntos/.Git/x'), ['data/conjuntos/.Git', 'public/.git']],
  ['what NTFS takes for it', files('public/.git./config', 'public/a/GIT~1/config'), ['public/.git.', 'public/a/GIT~1']],
  ['what HFS+ takes for it', files('public/.g\u200cit/config'), ['public/.g\u200cit']],
  ['a bare one', files('public/x/HEAD', 'public/x/objects/a', 'public/x/refs/a'), ['public/x']],
  ['a bare one in a top folder', files('data/HEAD', 'data/objects/a', 'data/refs/a'), ['data']],
  ['one whose rest is elsewhere', files('public/x/HEAD', 'public/x/commondir'), ['public/x']],
])('%s is told with its place', async (_, changes, places) => {
  const { problems, sitio } = await openCon(changes);
  expect(problems.map(({ code, file }) => [code, file])).toEqual(places.map((place) => ['nested-repository', place]));
  expect(sitio).toBeUndefined();
});

test('a link of that name is told too, once', async () => {
  const { problems } = await openCon({}, (root) => symlink('/nowhere', join(root, 'data/.git')));
  expect(problems.map(({ code, file }) => [code, file])).toEqual([['nested-repository', 'data/.git']]);
});

test('a bare repository of empty folders is told', async () => {
  const prepare = async (root: string) => {
    for (const name of ['objects', 'refs']) await mkdir(join(root, 'data', name));
    await writeFile(join(root, 'data/HEAD'), 'ref: refs/heads/x');
  };
  expect((await openCon({}, prepare)).problems.map(({ code, file }) => [code, file])).toEqual([
    ['nested-repository', 'data'],
  ]);
});

test('what else is wrong beside it is told all the same', async () => {
  const { problems } = await openCon({
    ...files('data/.git/x'),
    'data/personas.csv': replace('id,nombre', 'id,nonbre'),
  });
  expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['nested-repository', 'extra-label']));
});

test.each(['.gitkeep', '.gitignore', '.gitattributes', 'git', 'x.git', '.github', 'a.git.csv'])(
  '%s is none',
  (name) => {
    expect(isDotGit(name)).toBe(false);
  },
);

test.each([files('public/HEAD'), files('public/objects/a', 'public/refs/a')])(
  'a part of the layout is none: %j',
  async (changes) => {
    const { problems } = await openCon(changes);
    expect(problems.filter(({ code }) => code === 'nested-repository')).toEqual([]);
  },
);
