import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Bag, bytes, faultsOfFolder, faultsOfZip, makeTestBag, retag, text, zipOf } from '../../tests/test-bag.ts';
import { verifyPath } from './verify.ts';

const set = (path: string, content: string) => (bag: Bag) => void (bag[path] = bytes(content));
const remove = (path: string) => (bag: Bag) => void delete bag[path];
const edit =
  (path: string, change: (before: string) => string, again = false) =>
  (bag: Bag) => {
    const before = text(bag[path]);
    const after = change(before);
    if (before === after) throw new Error(`${path} does not change`);
    bag[path] = bytes(after);
    if (again) retag(bag);
  };
const rename = (from: string, to: string) => (bag: Bag) => {
  bag[to] = bag[from] ?? bytes('');
  delete bag[from];
};
const all =
  (...changes: ((bag: Bag) => void)[]) =>
  (bag: Bag) =>
    changes.forEach((change) => change(bag));

const INFO = 'bag-info.txt';
const MANIFEST = 'manifest-sha256.txt';

test.each<[string, (bag: Bag) => void, string[]]>([
  ['a changed file', set('data/a.txt', 'UNO\n'), ['changed-file data/a.txt']],
  ['a file that is longer', set('data/a.txt', 'uno y más\n'), ['changed-file data/a.txt']],
  ['a missing file', remove('data/a.txt'), ['missing-file data/a.txt']],
  ['an extra file', set('data/z.txt', 'z'), ['extra-file data/z.txt']],
  ['a renamed file', rename('data/a.txt', 'data/A2.txt'), ['renamed-file data/A2.txt']],
  ['an unlisted tag file', set('notas.txt', 'hola'), ['unlisted-tag notas.txt']],
  ['a changed tag file', edit(INFO, (t) => t.replace('Villa', 'Otra')), ['changed-file bag-info.txt']],
  ['a renamed tag file', rename(INFO, 'info.txt'), ['no-payload-oxum bag-info.txt', 'renamed-file info.txt']],
  ['no bagit.txt', remove('bagit.txt'), ['bag-declaration bagit.txt']],
  ['a bagit.txt with a mark before it', edit('bagit.txt', (t) => `\uFEFF${t}`), ['byte-order-mark bagit.txt']],
  ['a manifest with a mark before it', edit(MANIFEST, (t) => `\uFEFF${t}`), [`byte-order-mark ${MANIFEST}`]],
  ['a bag-info.txt with a mark before it', edit(INFO, (t) => `\uFEFF${t}`), ['byte-order-mark bag-info.txt']],
  ['an unknown version', edit('bagit.txt', (t) => t.replace('1.0', '9.9')), ['bag-declaration bagit.txt 1']],
  ['an unknown encoding', edit('bagit.txt', (t) => t.replace('UTF-8', 'KLINGON')), ['bag-declaration bagit.txt 2']],
  ['a declaration of three lines', edit('bagit.txt', (t) => `${t}x: y\n`), ['bag-declaration bagit.txt 3']],
  [
    'another encoding than the declared one',
    (bag) => void (bag[INFO] = Buffer.from('Source-Organization: León\n', 'latin1')),
    ['encoding bag-info.txt'],
  ],
  ['an unreadable manifest line', edit(MANIFEST, (t) => `${t}basura\n`), [`manifest-line ${MANIFEST} 4`]],
  ['a blank manifest line', edit(MANIFEST, (t) => `${t}\n`), [`manifest-line ${MANIFEST} 4`]],
  ['a sum that is cut', edit(MANIFEST, (t) => t.slice(1)), [`manifest-line ${MANIFEST} 1`]],
  ['a sum that is no number', edit(MANIFEST, (t) => `x${t.slice(1)}`), [`manifest-line ${MANIFEST} 1`]],
  ['a repeated manifest line', edit(MANIFEST, (t) => t + t.split('\n')[0] + '\n'), [`manifest-line ${MANIFEST} 4`]],
  [
    'a manifest that names a file elsewhere',
    edit(MANIFEST, (t) => `${t}${'0'.repeat(64)}  data/../../etc/passwd\n`),
    [`unsafe-path ${MANIFEST} 4`],
  ],
  [
    'a manifest of tags that names content',
    edit('tagmanifest-sha256.txt', (t) => `${t}${'0'.repeat(64)}  data/a.txt\n`),
    ['manifest-line tagmanifest-sha256.txt 5'],
  ],
  [
    'a sum that another manifest contradicts',
    edit(MANIFEST, (t) => t.replace(/^./, (c) => (c === '0' ? '1' : '0'))),
    [`manifests-disagree ${MANIFEST}`],
  ],
  [
    'a file that one manifest leaves out',
    edit(MANIFEST, (t) => t.replace(/^.*\n/, '')),
    [`incomplete-manifest ${MANIFEST}`],
  ],
  [
    'a line without a path, and no file that it may mean',
    edit(MANIFEST, (t) => t.replace(/^\S+ {2}/, '')),
    [`manifest-line ${MANIFEST} 1`],
  ],
  [
    'lines without a path in all manifests, and no file that they may mean',
    all(
      edit(MANIFEST, (t) => t.replace('data/a', 'a')),
      edit('manifest-sha512.txt', (t) => t.replace('data/', 'data\\')),
      edit('tagmanifest-sha256.txt', (t) => t.replace(INFO, '')),
      edit('tagmanifest-sha512.txt', (t) => t.replace(INFO, '')),
    ),
    [
      `manifest-line ${MANIFEST} 1`,
      'unsafe-path manifest-sha512.txt 1',
      'manifest-line tagmanifest-sha256.txt 2',
      'manifest-line tagmanifest-sha512.txt 2',
    ],
  ],
  [
    'a file that fetch.txt brings and no manifest names',
    all(set('fetch.txt', 'https://villa.example/z 4 data/z.txt\n'), retag),
    ['has-fetch fetch.txt', 'unlisted-fetch fetch.txt 1'],
  ],
  [
    'no folder of the content',
    all(
      ...['data/a.txt', 'data/b/ñ.txt', 'data/c.txt'].map(remove),
      ...[MANIFEST, 'manifest-sha512.txt'].map((path) => set(path, '')),
      edit(INFO, (t) => t.replace('8.3', '0.0'), true),
    ),
    ['missing-payload data/'],
  ],
  [
    'all content that is missing',
    all(...['data/a.txt', 'data/b/ñ.txt', 'data/c.txt'].map(remove)),
    ['missing-file data/a.txt', 'missing-file data/b/ñ.txt', 'missing-file data/c.txt'],
  ],
  ['an unknown algorithm', set('manifest-crc32.txt', '00000000  data/a.txt\n'), ['algorithm manifest-crc32.txt']],
  ['no manifest', all(remove(MANIFEST), remove('manifest-sha512.txt'), retag), [`missing-manifest ${MANIFEST}`]],
  ['a wrong size', edit(INFO, (t) => t.replace('8.3', '9.3'), true), ['payload-oxum bag-info.txt']],
  ['a wrong count', edit(INFO, (t) => t.replace('8.3', '8.4'), true), ['payload-oxum bag-info.txt']],
  ['an unreadable size', edit(INFO, (t) => t.replace('8.3', 'ocho'), true), ['bag-info-line bag-info.txt 2']],
  ['an unreadable line of bag-info', edit(INFO, (t) => `${t}basura\n`, true), ['bag-info-line bag-info.txt 3']],
  ['two files that differ only in letter case', set('data/A.txt', 'uno\n'), ['case-collision data/a.txt']],
  [
    'two files that differ only in the form of an accent',
    set('data/b/n\u0303.txt', 'z'),
    ['case-collision data/b/ñ.txt'],
  ],
  [
    'a folder that differs from another only in letter case',
    all(set('DATA/z.txt', 'z'), retag),
    ['case-collision data/'],
  ],
  [
    'two files that differ by what Windows drops from a name',
    set('data/a.txt.', 'z'),
    ['case-collision data/a.txt.', 'windows-name data/a.txt.'],
  ],
  [
    'two files that differ by an invisible character',
    set('data/a\u200c.txt', 'z'),
    ['case-collision data/a\u200c.txt'],
  ],
  ['two files that differ by a VMS version', set('data/a.txt;1', 'z'), ['case-collision data/a.txt;1']],
  [
    'a manifest that names a control character',
    edit(MANIFEST, (t) => t.replace('c.txt', 'c\x01.txt')),
    [`unsafe-path ${MANIFEST} 3`],
  ],
  [
    'a file that fetch.txt brings from two places',
    all(set('fetch.txt', 'https://villa.example/a 4 data/a.txt\nhttps://otra.example/a 4 data/a.txt\n'), retag),
    ['has-fetch fetch.txt', 'fetch-line fetch.txt 2'],
  ],
  [
    'much at once',
    all(
      set('data/a.txt', 'x'),
      remove('data/c.txt'),
      set('data/z', 'z'),
      set('t', 't'),
      edit(MANIFEST, (t) => `${t}x\n`),
    ),
    [
      'changed-file data/a.txt',
      'missing-file data/c.txt',
      'extra-file data/z',
      `manifest-line ${MANIFEST} 4`,
      'unlisted-tag t',
    ],
  ],
])('names %s, and nothing else', async (_, damage, faults) => {
  const bag = makeTestBag();
  damage(bag);
  expect(await faultsOfZip(zipOf(bag))).toEqual(faults);
  expect(await faultsOfFolder(bag)).toEqual(faults);
});

test.each<[string, Bag, string[]]>([
  ['with both manifests', makeTestBag(), []],
  ['of md5 alone', makeTestBag(undefined, { algorithms: ['md5'] }), ['weak-algorithm manifest-md5.txt']],
  ['of sha1 and sha512', makeTestBag(undefined, { algorithms: ['sha1', 'sha512'] }), []],
  ['without tag manifests', makeTestBag(undefined, { withTags: false }), ['no-tag-manifest tagmanifest-sha256.txt']],
  [
    'of paths with line ends and percent signs',
    makeTestBag({ 'data/a\r\n%0A b.txt': 'x' }),
    ['windows-name data/a\r\n%0A b.txt'],
  ],
  ['with a tab in a name', makeTestBag({ 'data/a\tb.txt': 'x' }), ['windows-name data/a\tb.txt']],
  ['with a name that Windows takes for a device', makeTestBag({ 'data/con.txt': 'x' }), ['windows-name data/con.txt']],
  ['with a colon in a name', makeTestBag({ 'data/10:30.txt': 'x' }), ['windows-name data/10:30.txt']],
  ['with hidden files that it names', makeTestBag({ 'data/.a/.b': 'x' }), []],
  [
    'that fetched all it had to',
    makeTestBag(undefined, { extra: { 'fetch.txt': 'https://villa.example/a 4 data/a.txt\n' } }),
    ['has-fetch fetch.txt'],
  ],
  [
    'of an older version',
    makeTestBag(undefined, { extra: { 'bagit.txt': 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n' } }),
    ['other-version bagit.txt 1'],
  ],
  [
    'of an older version, whose manifests name a part each',
    (() => {
      const bag = makeTestBag(undefined, {
        extra: { 'bagit.txt': 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n' },
      });
      edit(MANIFEST, (t) => t.replace(/^.*\n/, ''))(bag);
      edit('manifest-sha512.txt', (t) => t.replace(/\n.*\n$/, '\n'), true)(bag);
      return bag;
    })(),
    ['other-version bagit.txt 1'],
  ],
  [
    'copied to where accents are written in another form',
    (() => {
      const bag = makeTestBag();
      rename('data/b/ñ.txt', 'data/b/n\u0303.txt')(bag);
      return bag;
    })(),
    ['normalized-name data/b/n\u0303.txt'],
  ],
  [
    'with folded lines, Windows line ends and Latin letters',
    (() => {
      const bag = makeTestBag(undefined, {
        extra: { 'bagit.txt': 'BagIt-Version: 1.0\r\nTag-File-Character-Encoding: ISO-8859-1\r\n' },
      });
      bag['bag-info.txt'] = Buffer.from('Source-Organization: León\r\n  Guanajuato\r\nPayload-Oxum: 8.3\r\n', 'latin1');
      for (const name of [MANIFEST, 'manifest-sha512.txt']) bag[name] = Buffer.from(text(bag[name]), 'latin1');
      retag(bag);
      return bag;
    })(),
    [],
  ],
])('accepts a bag of others %s, and says what to know', async (_, bag, notices) => {
  expect(await faultsOfZip(zipOf(bag))).toEqual(notices);
  expect(await faultsOfFolder(bag)).toEqual(notices);
});

test.each(['*', './'])('reads manifest paths with «%s» before them, as other tools write', async (before) => {
  const bag = makeTestBag();
  edit(MANIFEST, (t) => t.replace('data/', `${before}data/`), true)(bag);
  expect(await faultsOfFolder(bag)).toEqual([]);
});

test('says which files are still to be fetched, and from where', async () => {
  const bag = makeTestBag(undefined, { extra: { 'fetch.txt': 'https://villa.example/a 4 data/a.txt\nbasura\n' } });
  delete bag['data/a.txt'];
  expect(await faultsOfFolder(bag)).toEqual([
    'pending-file data/a.txt',
    'has-fetch fetch.txt',
    'fetch-line fetch.txt 2',
  ]);
});

test('a manifest of hundreds of thousands of bad lines is reported, one of millions is not read', async () => {
  const bag = makeTestBag();
  edit(MANIFEST, (t) => t + 'x\n'.repeat(200_000), true)(bag);
  expect(await faultsOfFolder(bag)).toHaveLength(200_000);
  edit(MANIFEST, (t) => t + '\n'.repeat(5_000_000), true)(bag);
  expect(await faultsOfFolder(bag)).toEqual([`oversized-tag ${MANIFEST}`]);
});

test('a folder of the content may be empty', async () => {
  const empty = makeTestBag({});
  expect(await faultsOfFolder(empty, (folder) => mkdir(join(folder, 'data')))).toEqual([]);
  expect(await faultsOfZip(zipOf({ ...empty, 'data/': bytes('') }))).toEqual([]);
});

/** A bag in a folder of its own. */
const inside = (folder: string, bag = makeTestBag()): Bag =>
  Object.fromEntries(Object.entries(bag).map(([path, one]) => [`${folder}/${path}`, one]));

const undeclared = (bag: Bag) => {
  remove('bagit.txt')(bag);
  return bag;
};

const WACZ = { 'datapackage.json': bytes('{}'), 'archive/data.warc.gz': bytes('x') };

test.each<[string, () => Promise<string[]>, string[]]>([
  ['the folder above a bag', () => faultsOfFolder(inside('x')), ['bag-inside ']],
  ['the folder two above', () => faultsOfFolder({ ...inside('x/y'), 'desktop.ini': bytes('') }), ['bag-inside ']],
  [
    'the folder above one without bagit.txt',
    () => faultsOfFolder(inside('x', undeclared(makeTestBag()))),
    ['bag-inside '],
  ],
  ['a ZIP of that folder', () => faultsOfZip(zipOf(inside('x'))), ['bag-inside ']],
  ['a folder with two bags', () => faultsOfFolder({ ...inside('x'), ...inside('y') }), ['several-bags ']],
  ['a ZIP of two bags', () => faultsOfZip(zipSync({ ...inside('x'), ...inside('y') })), ['several-bags ']],
  ['a folder of archives', () => faultsOfFolder({ 'a.zip': bytes(''), 'a.zip.sha256': bytes('') }), ['holds-zip ']],
  ['a WACZ', () => faultsOfZip(zipSync(WACZ)), ['is-wacz ']],
  ['a WACZ that was extracted', () => faultsOfFolder(WACZ), ['is-wacz ']],
  ['a bag of bags', () => faultsOfFolder(makeTestBag({ 'data/x/bagit.txt': '', 'data/y/bagit.txt': '' })), []],
  ['the same in a ZIP', () => faultsOfZip(zipOf(makeTestBag({ 'data/x/bagit.txt': '' }))), []],
  ['a folder that is none', () => faultsOfFolder({ 'a.txt': bytes('a') }), ['bag-declaration bagit.txt']],
])('%s is reported as what it is', async (_, verify, faults) => {
  expect((await verify()).filter((one) => !/^(no-|missing-)/.test(one))).toEqual(faults);
});

test('what is neither a file nor a folder is reported, and not read', async () => {
  const { faults } = await verifyPath('/dev/zero');
  expect(faults.map(({ message }) => message)).toEqual(['No es un archivo ni una carpeta.']);
});

test('a link in a folder is named and not followed', async () => {
  const faults = await faultsOfFolder(makeTestBag(), (folder) => symlink('/etc/hostname', join(folder, 'data', 'z')));
  expect(faults).toEqual(['symbolic-link data/z']);
});

test('a name in a folder that is not UTF-8 is reported, and the rest compared', async () => {
  const name = (folder: string) => Buffer.concat([Buffer.from(`${folder}/data/`), Buffer.from([0xf1])]);
  const damaged = { ...makeTestBag(), 'data/a.txt': bytes('otro') };
  const faults = await faultsOfFolder(damaged, (folder) => writeFile(name(folder), ''));
  expect(faults).toEqual(['changed-file data/a.txt', 'encoding data/ñ']);
});
