import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytes, faultsOfZip, makeTestBag, zipOf } from '../../../tests/test-bag.ts';
import {
  type Closing,
  type RawEntry,
  descriptor,
  entriesOf,
  entry,
  extraField,
  pack,
  streamed,
  writeRawZip,
} from '../../../tests/raw-zip.ts';

const A = 'bolsa/data/a.txt';
const bag = () => makeTestBag({ 'data/a.txt': 'uno\n'.repeat(50), 'data/b.txt': 'dos\n' });

/** The bag's entries, of which `data/a.txt` is changed. */
const withA = (change: (one: RawEntry) => Partial<RawEntry>, more: readonly RawEntry[] = []): RawEntry[] => [
  ...entriesOf(bag()).map((one) => (Buffer.from(one.name).equals(bytes(A)) ? { ...one, ...change(one) } : one)),
  ...more,
];
const make = (entries = entriesOf(bag()), closing: Closing = {}) => writeRawZip(entries, closing);
const local = (fields: RawEntry['local']) => make(withA(() => ({ local: fields })));

const otherZip = () => zipOf(makeTestBag({ 'data/a.txt': 'otra cosa\n' }));
const join = (...parts: Uint8Array[]) => Buffer.concat(parts);
const EMPTY_END = pack([4, 0x06054b50], [8, 0], [8, 0], [2, 0]);

/** The Unicode name of Info-ZIP. */
const unicode = (name: string, of = A) =>
  extraField(0x7075, join(Buffer.of(1), pack([4, crc32(bytes(of))]), bytes(name)));
/** The same in the directory and in the header. */
const withField = (id: number, data: Uint8Array = new Uint8Array()) =>
  make(withA(() => ({ extra: extraField(id, data) })));
const stored = (one: RawEntry): RawEntry => ({
  ...entry(A, bytes('uno\n'.repeat(50)), { method: 0 }),
  local: one.local,
});
/** The bag's entries, and another file of that name, listed in no manifest. */
const beside = (name: string, changes: Partial<RawEntry> = {}) =>
  make(withA(() => ({}), [entry(`bolsa/data/${name}`, bytes('z'), changes)]));
const byFile = (a: string, b: string) => ((a.split(' ')[1] ?? '') < (b.split(' ')[1] ?? '') ? -1 : 1);
const zip64 = (...values: number[]) => extraField(1, pack(...values.map((value) => [8, value] as [8, number])));

test.each<[string, () => Uint8Array, string[]]>([
  ['another ZIP before', () => join(zipOf(bag()), otherZip()), ['zip-outside-bytes ']],
  ['the same ZIP before', () => join(zipOf(bag()), zipOf(bag())), ['zip-outside-bytes ']],
  ['a program before', () => join(bytes('MZ…'), make()), ['zip-outside-bytes ']],
  [
    'a document before, with places that count it',
    () => make(entriesOf(bag()).map((one, i) => (i === 0 ? { ...one, before: bytes('%PDF-1.7\n') } : one))),
    ['zip-outside-bytes '],
  ],
  ['bytes after', () => make(undefined, { after: bytes('x') }), ['zip-outside-bytes ']],
  ['64 KB after', () => make(undefined, { after: Buffer.alloc(65_000) }), ['zip-outside-bytes ']],
  ['more after than a comment has', () => make(undefined, { after: Buffer.alloc(70_000) }), ['damaged-zip ']],
  ['bytes between entries', () => make(withA(() => ({ before: bytes('x') }))), ['zip-outside-bytes ']],
  ['bytes before the directory', () => make(undefined, { before: bytes('x') }), ['zip-outside-bytes ']],
  ['bytes after the directory', () => make(undefined, { between: bytes('x') }), ['zip-outside-bytes ']],
  [
    'the end record of another ZIP between',
    () => make(withA(() => ({ before: join(zipOf(bag())) }))),
    ['zip-unlisted-entry bagit.txt'],
  ],
  ['a comment', () => make(undefined, { comment: bytes('hola') }), ['zip-comment ']],
  [
    'a comment that is a whole ZIP',
    () => make(undefined, { comment: make() }),
    ['zip-outside-bytes ', 'zip-two-ends '],
  ],
  ['a comment of an entry', () => make(withA(() => ({ comment: bytes('x') }))), ['zip-comment data/a.txt']],
  [
    'a comment of an entry in an extra field',
    () => make(withA(() => ({ extra: extraField(0x6375, bytes('.....x')) }))),
    ['zip-comment data/a.txt'],
  ],
  ['a ZIP64 end that counts others', () => make(undefined, { zip64: {}, end: { entries: 1 } }), ['zip-two-ends ']],
  ['a locator that leads elsewhere', () => make(undefined, { zip64: { locator: 7 } }), ['zip-two-ends ']],
  [
    'a locator without its record',
    () => make(undefined, { between: pack([4, 0x07064b50], [4, 0], [8, 0], [4, 1]) }),
    ['damaged-zip '],
  ],
  ['several disks', () => make(undefined, { end: { disk: 1 } }), ['zip-split ']],
  ['a directory on another disk', () => make(undefined, { end: { directoryDisk: 1 } }), ['zip-split ']],
  ['fewer entries on this disk', () => make(undefined, { end: { onThisDisk: 1 } }), ['zip-split ']],
  ['more disks than one', () => make(undefined, { zip64: { disks: 2 } }), ['zip-split ']],
  ['an entry on another disk', () => make(withA(() => ({ disk: 1 }))), ['zip-split data/a.txt']],
  ['fewer entries than it says', () => make(undefined, { end: { entries: 9, onThisDisk: 9 } }), ['damaged-zip ']],
  ['more entries than it says', () => make(undefined, { end: { entries: 1, onThisDisk: 1 } }), ['damaged-zip ']],
  ['a header with another name', () => local({ name: bytes('bolsa/data/z.txt') }), ['zip-header-mismatch data/a.txt']],
  ['a header with a longer name', () => local({ name: bytes(`${A}.exe`) }), ['zip-header-mismatch data/a.txt']],
  ['a header with another method', () => local({ method: 0 }), ['zip-header-mismatch data/a.txt']],
  ['a header that says encrypted', () => local({ flags: 1 }), ['zip-header-mismatch data/a.txt']],
  ['a header that says UTF-8', () => local({ flags: 0x800 }), ['zip-header-mismatch data/a.txt']],
  ['a header with another sum', () => local({ crc: 1 }), ['zip-header-mismatch data/a.txt']],
  ['a header with no sum', () => local({ crc: 0 }), ['zip-header-mismatch data/a.txt']],
  ['a header with another size', () => local({ size: 1 }), ['zip-header-mismatch data/a.txt']],
  ['a header with another compressed size', () => local({ compressed: 1 }), ['zip-header-mismatch data/a.txt']],
  ['a header that says that sizes follow', () => local({ flags: 8 }), ['zip-header-mismatch data/a.txt']],
  [
    'a header with other sizes in ZIP64',
    () => local({ size: 0xffffffff, compressed: 0xffffffff, extra: zip64(1, 1) }),
    ['zip-header-mismatch data/a.txt'],
  ],
  ['a header with ZIP64 sizes for nothing', () => local({ extra: zip64(1, 1) }), ['zip-header-mismatch data/a.txt']],
  ['a header with another Unicode name', () => local({ extra: unicode('z') }), ['zip-header-mismatch data/a.txt']],
  ['a header with a cut extra field', () => local({ extra: bytes('abcdef') }), ['zip-header-mismatch data/a.txt']],
  [
    'another Unicode name in the directory',
    () => make(withA(() => ({ extra: unicode('bolsa/data/z'), local: { extra: new Uint8Array() } }))),
    ['zip-two-names data/a.txt'],
  ],
  [
    'two Unicode names',
    () => make(withA(() => ({ extra: join(unicode(A), unicode(A)), local: { extra: new Uint8Array() } }))),
    ['zip-header-mismatch data/a.txt'],
  ],
  [
    'sizes in ZIP64 that the directory contradicts',
    () => make(withA(() => ({ extra: zip64(1, 1), local: { extra: new Uint8Array() } }))),
    ['zip-header-mismatch data/a.txt'],
  ],
  [
    'a descriptor with another sum',
    () => make(withA((one) => ({ ...streamed(one), after: descriptor({ ...one, crc: 1 }) }))),
    ['zip-header-mismatch data/a.txt'],
  ],
  [
    'no descriptor where one is said',
    () => make(withA((one) => ({ ...streamed(one), after: new Uint8Array() }))),
    ['zip-header-mismatch data/a.txt'],
  ],
  [
    'a descriptor and more',
    () => make(withA((one) => ({ ...streamed(one), after: join(descriptor(one), bytes('más')) }))),
    ['zip-outside-bytes '],
  ],
  ['a descriptor where none is said', () => make(withA((one) => ({ after: descriptor(one) }))), ['zip-outside-bytes ']],
  [
    'an entry that the directory leaves out',
    () => make(withA(() => ({}), [entry('bolsa/data/z', bytes('z'), { inDirectory: false })])),
    ['zip-unlisted-entry data/z'],
  ],
  [
    'an entry that the directory names twice',
    () => {
      const start = make(withA(() => ({ inDirectory: false }))).indexOf(A) - 30;
      const central = entry(A, bytes('uno\n'.repeat(50)), { start });
      return make(withA(() => ({}), [central]));
    },
    ['duplicate-entry data/a.txt', 'damaged-zip data/a.txt'],
  ],
  [
    'a name with a null',
    () => make(withA(() => ({}), [entry('bolsa/data/z\0.txt', bytes('z'))])),
    ['unsafe-path data/z\0.txt'],
  ],
  [
    'a name that is no UTF-8',
    () => make(withA(() => ({}), [entry('x', bytes('z'), { name: Buffer.from('bolsa/data/\xf1', 'latin1') })])),
    ['encoding data/ñ'],
  ],
  ['an encrypted entry', () => make(withA(() => ({ flags: 1 }))), ['damaged-zip data/a.txt']],
  ['a masked header', () => make(withA(() => ({ flags: 1 << 13 }))), ['damaged-zip data/a.txt']],
  [
    'bytes after the compressed ones, within the entry',
    () => make(withA((one) => ({ data: join(one.data, bytes('PK')), compressed: one.compressed + 2 }))),
    ['damaged-zip data/a.txt'],
  ],
  [
    'a compressed stream that is cut',
    () => make(withA((one) => ({ data: one.data.subarray(0, -1), compressed: one.compressed - 1 }))),
    ['damaged-zip data/a.txt'],
  ],
  [
    'a stored entry of another size',
    () => make(withA((one) => ({ method: 0, data: bytes('uno\n'.repeat(60)), compressed: 240, size: one.size }))),
    ['damaged-zip data/a.txt'],
  ],
  [
    'a folder with content',
    () => make(withA(() => ({}), [entry('bolsa/data/z/', bytes('z'))])),
    ['zip-folder-content data/z/'],
  ],
  [
    'a folder with hidden bytes',
    () => make(withA(() => ({}), [entry('bolsa/data/z/', bytes(''), { method: 0, data: bytes('z'), compressed: 1 })])),
    ['zip-folder-content data/z/'],
  ],
  [
    'a file that says it is a folder',
    () => make(withA(() => ({ attributes: 0x10 }))),
    ['zip-folder-content data/a.txt'],
  ],
  [
    'a file that is also a folder',
    () => make(withA(() => ({}), [entry(`${A}/b`, bytes('z'))])),
    ['duplicate-entry data/a.txt', 'extra-file data/a.txt/b'],
  ],
  [
    'a link that says it comes from DOS',
    () => make(withA(() => ({ system: 0, attributes: (0o120777 << 16) >>> 0 }))),
    ['symbolic-link data/a.txt'],
  ],
  [
    'a path that no system can hold',
    () => make(withA(() => ({}), [entry(`bolsa/data/${'z'.repeat(5000)}`, bytes(''))])),
    [`unsafe-path data/${'z'.repeat(5000)}`],
  ],
  [
    'a path of hundreds of folders',
    () => make(withA(() => ({}), [entry(`bolsa/data/${'z/'.repeat(500)}z`, bytes(''))])),
    [`unsafe-path data/${'z/'.repeat(500)}z`],
  ],
  ...['', ' without signature', ' of ZIP64'].map((ending): [string, () => Uint8Array, string[]] => [
    `a stored entry with a descriptor${ending}`,
    () => make(withA((one) => streamed(stored(one), ending !== ' without signature', ending === ' of ZIP64' ? 8 : 4))),
    ['zip-header-mismatch data/a.txt'],
  ]),
  [
    'a stored entry with a descriptor that repeats its header',
    () => make(withA((one) => ({ ...streamed(stored(one)), local: {} }))),
    ['zip-header-mismatch data/a.txt'],
  ],
  ['the link of libarchive', () => withField(0x6c78, bytes('/etc')), ['zip-extra-field data/a.txt']],
  ['the link of ASi', () => withField(0x756e, Buffer.alloc(14)), ['zip-extra-field data/a.txt']],
  ['the link of PKWARE', () => withField(0x000d, Buffer.alloc(16)), ['zip-extra-field data/a.txt']],
  ['the encryption of AES', () => withField(0x9901, Buffer.alloc(7)), ['zip-extra-field data/a.txt']],
  ['the name of Xceed', () => withField(0x554e, bytes('NUCXz')), ['zip-extra-field data/a.txt']],
  ['a field that nobody knows', () => withField(0xabcd), ['zip-extra-field data/a.txt']],
  [
    'the link of libarchive in the header alone',
    () => local({ extra: extraField(0x6c78, bytes('/etc')) }),
    ['zip-extra-field data/a.txt'],
  ],
  [
    'the link of libarchive in the directory alone',
    () => make(withA(() => ({ extra: extraField(0x6c78, bytes('/etc')), local: { extra: new Uint8Array() } }))),
    ['zip-extra-field data/a.txt'],
  ],
  ...[0x400, 0x40, 0x08].flatMap((bit) =>
    [0, 3, 10].map((system): [string, () => Uint8Array, string[]] => [
      `what is no file by the attribute ${bit} of Windows, made on system ${system}`,
      () => make(withA(() => ({ system, attributes: (0o100644 * 0x10000 + bit + 0x20) >>> 0 }))),
      ['symbolic-link data/a.txt'],
    ]),
  ),
  ...[...'\x01\x07\x1b\x1f\x7f'].map((character): [string, () => Uint8Array, string[]] => [
    `a name with the control character ${character.charCodeAt(0)}`,
    () => beside(`a${character}.txt`),
    [`unsafe-path data/a${character}.txt`],
  ]),
  ['a folder with a control character', () => beside('d\x01/a.txt'), ['unsafe-path data/d\x01/a.txt']],
  ...['a\t.txt', 'a\n.txt', 'a\u0085.txt', 'a?.txt', 'a:b.txt', 'a.txt::$DATA', 'a.txt:$I30:$INDEX_ALLOCATION'].map(
    (name): [string, () => Uint8Array, string[]] => {
      const other = { 'a?.txt': 'a_.txt', 'a:b.txt': 'a_b.txt' }[name];
      const z = other ? [entry(`bolsa/data/${other}`, bytes('z'))] : [];
      const last = other ?? (name < 'a.txt' ? 'a.txt' : name);
      return [
        `a name that some program takes for another: ${JSON.stringify(name)}`,
        () => make(withA(() => ({}), [entry(`bolsa/data/${name}`, bytes('z')), ...z])),
        [`case-collision data/${last}`, `windows-name data/${name}`].sort(byFile),
      ];
    },
  ),
  ...['a.txt;1', 'a.txt;', 'A.TXT;23', 'a\u200c.txt', 'a.txt\ufeff', 'a\u00ad.txt'].map(
    (name): [string, () => Uint8Array, string[]] => [
      `a name that some program takes for another: ${JSON.stringify(name)}`,
      () => beside(name),
      [`case-collision data/${name < 'a.txt' ? 'a.txt' : name}`],
    ],
  ),
  [
    'a folder that some program takes for another',
    () =>
      make(
        withA(
          () => ({}),
          ['d;1/x', 'd/y'].map((path) => entry(`bolsa/data/${path}`, bytes('z'))),
        ),
      ),
    ['extra-file data/d/y', 'case-collision data/d;1/', 'extra-file data/d;1/x'],
  ],
  ...['├⌐', '├®'].map((misread): [string, () => Uint8Array, string[]] => [
    `an unmarked name that an old program reads as another: ${misread}`,
    () =>
      make(
        withA(
          () => ({}),
          [entry('bolsa/data/é.txt', bytes('z'), { flags: 0 }), entry(`bolsa/data/${misread}.txt`, bytes('z'))],
        ),
      ),
    ['zip-unmarked-name data/é.txt', 'case-collision data/é.txt', `extra-file data/${misread}.txt`],
  ]),
  [
    'an unmarked folder that an old program reads as another',
    () =>
      make(
        withA(
          () => ({}),
          [entry('bolsa/data/é/x.txt', bytes('z'), { flags: 0 }), entry('bolsa/data/├⌐/y.txt', bytes('z'))],
        ),
      ),
    ['case-collision data/é/', 'zip-unmarked-name data/é/x.txt', 'extra-file data/é/x.txt', 'extra-file data/├⌐/y.txt'],
  ],
])('a ZIP with %s is reported', async (_, zip, faults) => {
  expect(await faultsOfZip(zip())).toEqual(faults);
});

test.each<[string, () => Uint8Array, string[]]>([
  [
    'a comment that is an end record of nothing',
    () => make(undefined, { comment: EMPTY_END }),
    ['zip-outside-bytes ', 'zip-two-ends '],
  ],
  ['a ZIP64 end with another directory', () => make(undefined, { zip64: { start: 0 } }), ['zip-two-ends ']],
])('a ZIP with %s is reported, whatever is read of it', async (_, zip, faults) => {
  expect(await faultsOfZip(zip())).toEqual(expect.arrayContaining(faults));
});

test.each<[string, () => Uint8Array, string[]]>([
  ['as it is', () => make(), []],
  ['with descriptors', () => make(entriesOf(bag()).map((one) => streamed(one))), []],
  ['with descriptors without signature', () => make(entriesOf(bag()).map((one) => streamed(one, false))), []],
  ['with descriptors of ZIP64', () => make(entriesOf(bag()).map((one) => streamed(one, true, 8))), []],
  ['with the same without signature', () => make(entriesOf(bag()).map((one) => streamed(one, false, 8))), []],
  ['with descriptors that repeat the header', () => make(withA((one) => ({ ...streamed(one), local: {} }))), []],
  [
    'with ZIP64 sizes in its own header',
    () =>
      make(
        withA(({ size, compressed }) => ({
          local: { size: 0xffffffff, compressed: 0xffffffff, extra: zip64(size, compressed) },
        })),
      ),
    [],
  ],
  ['with a ZIP64 end that repeats the other', () => make(undefined, { zip64: {} }), []],
  [
    'with a ZIP64 end in the place of the other',
    () =>
      make(undefined, {
        zip64: {},
        end: { onThisDisk: 0xffff, entries: 0xffff, length: 0xffffffff, start: 0xffffffff },
      }),
    [],
  ],
  [
    'with times and owners in extra fields',
    () =>
      make(
        withA(() => ({
          extra: extraField(0x5455, bytes('.....')),
          local: { extra: extraField(0x5455, bytes('.........')) },
        })),
      ),
    [],
  ],
  ...[0x000a, 0x5855, 0x7855, 0x7875, 0x4453, 0xcafe, 0xd935, 0xa11e, 0].map(
    (id): [string, () => Uint8Array, string[]] => [
      `with the field ${id.toString(16)}`,
      () => withField(id, Buffer.alloc(id === 0 ? 0 : 8)),
      [],
    ],
  ),
  ['with times and owners of PKWARE', () => withField(0x000d, Buffer.alloc(12)), []],
  ['with attributes of Windows', () => make(withA(() => ({ system: 0, attributes: 0x2027 }))), []],
  ['with those that 7-Zip writes on Linux', () => make(withA(() => ({ attributes: 0x81a48020 }))), []],
  ['with zeros that align', () => make(withA(() => ({ local: { extra: Buffer.alloc(3) } }))), []],
  ['with the same Unicode name', () => make(withA(() => ({ extra: unicode(A) }))), []],
  [
    'in another order than its directory',
    () => {
      const [first, ...rest] = entriesOf(bag());
      return make([...rest, first as RawEntry]);
    },
    [],
  ],
  [
    'with folders',
    () => make([entry('bolsa/', bytes(''), { method: 0 }), ...withA(() => ({}), [entry('bolsa/data/', bytes(''))])]),
    [],
  ],
  [
    'with names in UTF-8 that it does not mark',
    () => make(entriesOf(makeTestBag()).map((one) => ({ ...one, flags: 0 }))),
    ['zip-unmarked-name data/b/ñ.txt'],
  ],
])('a ZIP of an ordinary tool %s is accepted', async (_, zip, notices) => {
  expect(await faultsOfZip(zip())).toEqual(notices);
});

test('a directory of thousands of entries over the same bytes, and a comment full of ends, are read once', async () => {
  const [first] = entriesOf(bag());
  const mismas = Array.from({ length: 20_000 }, (_, i) => entry(`bolsa/data/${i}`, bytes(''), { method: 0, start: 0 }));
  const comment = Buffer.concat(Array.from({ length: 2_900 }, () => EMPTY_END));
  const faults = await faultsOfZip(make([first as RawEntry, ...mismas], { comment }));
  expect(faults).toEqual(expect.arrayContaining(['zip-two-ends ']));
  expect((await faultsOfZip(make([first as RawEntry, ...mismas]))).length).toBeGreaterThan(20_000);
});

test('a directory of more entries than a manifest has lines is not read', async () => {
  const zip = make(undefined, {
    zip64: { entries: 600_000, onThisDisk: 600_000 },
    end: { entries: 0xffff, onThisDisk: 0xffff },
  });
  expect(await faultsOfZip(zip)).toEqual(['oversized-zip ']);
});

test('folders beyond number are not looked at, and many are, in little time', async () => {
  const nested = (ratio: number) =>
    Array.from({ length: ratio }, (_, i) =>
      entry(`bolsa/data/${i}/${'a/'.repeat(115)}f`, bytes(''), { method: 0, data: bytes(''), compressed: 0 }),
    );
  expect(await faultsOfZip(make([...entriesOf(bag()), ...nested(5_000)]))).toEqual(['oversized-zip ']);
  expect(await faultsOfZip(make([...entriesOf(bag()), ...nested(1_000)]))).toHaveLength(1_000);
});
