import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytes, fallasOfZip, makeBolsa, zipOf } from '../../../tests/bolsa.ts';
import {
  type Cierre,
  type Cruda,
  descriptor,
  entriesOf,
  entry,
  extraField,
  pack,
  streamed,
  writeCrudo,
} from '../../../tests/zip-crudo.ts';

const A = 'bolsa/data/a.txt';
const bolsa = () => makeBolsa({ 'data/a.txt': 'uno\n'.repeat(50), 'data/b.txt': 'dos\n' });

/** The bag's entries, of which `data/a.txt` is changed. */
const withA = (change: (una: Cruda) => Partial<Cruda>, mas: readonly Cruda[] = []): Cruda[] => [
  ...entriesOf(bolsa()).map((una) => (Buffer.from(una.nombre).equals(bytes(A)) ? { ...una, ...change(una) } : una)),
  ...mas,
];
const make = (entradas = entriesOf(bolsa()), cierre: Cierre = {}) => writeCrudo(entradas, cierre);
const local = (campos: Cruda['local']) => make(withA(() => ({ local: campos })));

const otro = () => zipOf(makeBolsa({ 'data/a.txt': 'otra cosa\n' }));
const join = (...parts: Uint8Array[]) => Buffer.concat(parts);
const FIN_VACIO = pack([4, 0x06054b50], [8, 0], [8, 0], [2, 0]);

/** The Unicode name of Info-ZIP. */
const unicode = (nombre: string, de = A) =>
  extraField(0x7075, join(Buffer.of(1), pack([4, crc32(bytes(de))]), bytes(nombre)));
/** The same in the directory and in the header. */
const conCampo = (id: number, datos: Uint8Array = new Uint8Array()) =>
  make(withA(() => ({ extra: extraField(id, datos) })));
const guardada = (una: Cruda): Cruda => ({ ...entry(A, bytes('uno\n'.repeat(50)), { metodo: 0 }), local: una.local });
/** The bag's entries, and another file of that name, listed in no manifest. */
const beside = (nombre: string, como: Partial<Cruda> = {}) =>
  make(withA(() => ({}), [entry(`bolsa/data/${nombre}`, bytes('z'), como)]));
const byFile = (a: string, b: string) => ((a.split(' ')[1] ?? '') < (b.split(' ')[1] ?? '') ? -1 : 1);
const grandes = (...valores: number[]) => extraField(1, pack(...valores.map((valor) => [8, valor] as [8, number])));

test.each<[string, () => Uint8Array, string[]]>([
  ['another ZIP before', () => join(zipOf(bolsa()), otro()), ['zip-outside-bytes ']],
  ['the same ZIP before', () => join(zipOf(bolsa()), zipOf(bolsa())), ['zip-outside-bytes ']],
  ['a program before', () => join(bytes('MZ…'), make()), ['zip-outside-bytes ']],
  [
    'a document before, with places that count it',
    () => make(entriesOf(bolsa()).map((una, i) => (i === 0 ? { ...una, antes: bytes('%PDF-1.7\n') } : una))),
    ['zip-outside-bytes '],
  ],
  ['bytes after', () => make(undefined, { despues: bytes('x') }), ['zip-outside-bytes ']],
  ['64 KB after', () => make(undefined, { despues: Buffer.alloc(65_000) }), ['zip-outside-bytes ']],
  ['more after than a comment has', () => make(undefined, { despues: Buffer.alloc(70_000) }), ['damaged-zip ']],
  ['bytes between entries', () => make(withA(() => ({ antes: bytes('x') }))), ['zip-outside-bytes ']],
  ['bytes before the directory', () => make(undefined, { antes: bytes('x') }), ['zip-outside-bytes ']],
  ['bytes after the directory', () => make(undefined, { entre: bytes('x') }), ['zip-outside-bytes ']],
  [
    'the end record of another ZIP between',
    () => make(withA(() => ({ antes: join(zipOf(bolsa())) }))),
    ['zip-unlisted-entry bagit.txt'],
  ],
  ['a comment', () => make(undefined, { comentario: bytes('hola') }), ['zip-comment ']],
  [
    'a comment that is a whole ZIP',
    () => make(undefined, { comentario: make() }),
    ['zip-outside-bytes ', 'zip-two-ends '],
  ],
  ['a comment of an entry', () => make(withA(() => ({ comentario: bytes('x') }))), ['zip-comment data/a.txt']],
  [
    'a comment of an entry in an extra field',
    () => make(withA(() => ({ extra: extraField(0x6375, bytes('.....x')) }))),
    ['zip-comment data/a.txt'],
  ],
  ['a ZIP64 end that counts others', () => make(undefined, { grande: {}, final: { entradas: 1 } }), ['zip-two-ends ']],
  ['a locator that leads elsewhere', () => make(undefined, { grande: { localizador: 7 } }), ['zip-two-ends ']],
  [
    'a locator without its record',
    () => make(undefined, { entre: pack([4, 0x07064b50], [4, 0], [8, 0], [4, 1]) }),
    ['damaged-zip '],
  ],
  ['several disks', () => make(undefined, { final: { disco: 1 } }), ['zip-split ']],
  ['a directory on another disk', () => make(undefined, { final: { discoDelDirectorio: 1 } }), ['zip-split ']],
  ['fewer entries on this disk', () => make(undefined, { final: { aqui: 1 } }), ['zip-split ']],
  ['more disks than one', () => make(undefined, { grande: { discos: 2 } }), ['zip-split ']],
  ['an entry on another disk', () => make(withA(() => ({ disco: 1 }))), ['zip-split data/a.txt']],
  ['fewer entries than it says', () => make(undefined, { final: { entradas: 9, aqui: 9 } }), ['damaged-zip ']],
  ['more entries than it says', () => make(undefined, { final: { entradas: 1, aqui: 1 } }), ['damaged-zip ']],
  [
    'a header with another name',
    () => local({ nombre: bytes('bolsa/data/z.txt') }),
    ['zip-header-mismatch data/a.txt'],
  ],
  ['a header with a longer name', () => local({ nombre: bytes(`${A}.exe`) }), ['zip-header-mismatch data/a.txt']],
  ['a header with another method', () => local({ metodo: 0 }), ['zip-header-mismatch data/a.txt']],
  ['a header that says encrypted', () => local({ banderas: 1 }), ['zip-header-mismatch data/a.txt']],
  ['a header that says UTF-8', () => local({ banderas: 0x800 }), ['zip-header-mismatch data/a.txt']],
  ['a header with another sum', () => local({ crc: 1 }), ['zip-header-mismatch data/a.txt']],
  ['a header with no sum', () => local({ crc: 0 }), ['zip-header-mismatch data/a.txt']],
  ['a header with another size', () => local({ tamano: 1 }), ['zip-header-mismatch data/a.txt']],
  ['a header with another compressed size', () => local({ comprimido: 1 }), ['zip-header-mismatch data/a.txt']],
  ['a header that says that sizes follow', () => local({ banderas: 8 }), ['zip-header-mismatch data/a.txt']],
  [
    'a header with other sizes in ZIP64',
    () => local({ tamano: 0xffffffff, comprimido: 0xffffffff, extra: grandes(1, 1) }),
    ['zip-header-mismatch data/a.txt'],
  ],
  ['a header with ZIP64 sizes for nothing', () => local({ extra: grandes(1, 1) }), ['zip-header-mismatch data/a.txt']],
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
    () => make(withA(() => ({ extra: grandes(1, 1), local: { extra: new Uint8Array() } }))),
    ['zip-header-mismatch data/a.txt'],
  ],
  [
    'a descriptor with another sum',
    () => make(withA((una) => ({ ...streamed(una), despues: descriptor({ ...una, crc: 1 }) }))),
    ['zip-header-mismatch data/a.txt'],
  ],
  [
    'no descriptor where one is said',
    () => make(withA((una) => ({ ...streamed(una), despues: new Uint8Array() }))),
    ['zip-header-mismatch data/a.txt'],
  ],
  [
    'a descriptor and more',
    () => make(withA((una) => ({ ...streamed(una), despues: join(descriptor(una), bytes('más')) }))),
    ['zip-outside-bytes '],
  ],
  [
    'a descriptor where none is said',
    () => make(withA((una) => ({ despues: descriptor(una) }))),
    ['zip-outside-bytes '],
  ],
  [
    'an entry that the directory leaves out',
    () => make(withA(() => ({}), [entry('bolsa/data/z', bytes('z'), { enDirectorio: false })])),
    ['zip-unlisted-entry data/z'],
  ],
  [
    'an entry that the directory names twice',
    () => {
      const inicio = make(withA(() => ({ enDirectorio: false }))).indexOf(A) - 30;
      const central = entry(A, bytes('uno\n'.repeat(50)), { inicio });
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
    () => make(withA(() => ({}), [entry('x', bytes('z'), { nombre: Buffer.from('bolsa/data/\xf1', 'latin1') })])),
    ['encoding data/ñ'],
  ],
  ['an encrypted entry', () => make(withA(() => ({ banderas: 1 }))), ['damaged-zip data/a.txt']],
  ['a masked header', () => make(withA(() => ({ banderas: 1 << 13 }))), ['damaged-zip data/a.txt']],
  [
    'bytes after the compressed ones, within the entry',
    () => make(withA((una) => ({ datos: join(una.datos, bytes('PK')), comprimido: una.comprimido + 2 }))),
    ['damaged-zip data/a.txt'],
  ],
  [
    'a compressed stream that is cut',
    () => make(withA((una) => ({ datos: una.datos.subarray(0, -1), comprimido: una.comprimido - 1 }))),
    ['damaged-zip data/a.txt'],
  ],
  [
    'a stored entry of another size',
    () => make(withA((una) => ({ metodo: 0, datos: bytes('uno\n'.repeat(60)), comprimido: 240, tamano: una.tamano }))),
    ['damaged-zip data/a.txt'],
  ],
  [
    'a folder with content',
    () => make(withA(() => ({}), [entry('bolsa/data/z/', bytes('z'))])),
    ['zip-folder-content data/z/'],
  ],
  [
    'a folder with hidden bytes',
    () => make(withA(() => ({}), [entry('bolsa/data/z/', bytes(''), { metodo: 0, datos: bytes('z'), comprimido: 1 })])),
    ['zip-folder-content data/z/'],
  ],
  [
    'a file that says it is a folder',
    () => make(withA(() => ({ atributos: 0x10 }))),
    ['zip-folder-content data/a.txt'],
  ],
  [
    'a file that is also a folder',
    () => make(withA(() => ({}), [entry(`${A}/b`, bytes('z'))])),
    ['duplicate-entry data/a.txt', 'extra-file data/a.txt/b'],
  ],
  [
    'a link that says it comes from DOS',
    () => make(withA(() => ({ sistema: 0, atributos: (0o120777 << 16) >>> 0 }))),
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
  ...['', ' without signature', ' of ZIP64'].map((cual): [string, () => Uint8Array, string[]] => [
    `a stored entry with a descriptor${cual}`,
    () => make(withA((una) => streamed(guardada(una), cual !== ' without signature', cual === ' of ZIP64' ? 8 : 4))),
    ['zip-header-mismatch data/a.txt'],
  ]),
  [
    'a stored entry with a descriptor that repeats its header',
    () => make(withA((una) => ({ ...streamed(guardada(una)), local: {} }))),
    ['zip-header-mismatch data/a.txt'],
  ],
  ['the link of libarchive', () => conCampo(0x6c78, bytes('/etc')), ['zip-extra-field data/a.txt']],
  ['the link of ASi', () => conCampo(0x756e, Buffer.alloc(14)), ['zip-extra-field data/a.txt']],
  ['the link of PKWARE', () => conCampo(0x000d, Buffer.alloc(16)), ['zip-extra-field data/a.txt']],
  ['the encryption of AES', () => conCampo(0x9901, Buffer.alloc(7)), ['zip-extra-field data/a.txt']],
  ['the name of Xceed', () => conCampo(0x554e, bytes('NUCXz')), ['zip-extra-field data/a.txt']],
  ['a field that nobody knows', () => conCampo(0xabcd), ['zip-extra-field data/a.txt']],
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
    [0, 3, 10].map((sistema): [string, () => Uint8Array, string[]] => [
      `what is no file by the attribute ${bit} of Windows, made on system ${sistema}`,
      () => make(withA(() => ({ sistema, atributos: (0o100644 * 0x10000 + bit + 0x20) >>> 0 }))),
      ['symbolic-link data/a.txt'],
    ]),
  ),
  ...[...'\x01\x07\x1b\x1f\x7f'].map((signo): [string, () => Uint8Array, string[]] => [
    `a name with the control character ${signo.charCodeAt(0)}`,
    () => beside(`a${signo}.txt`),
    [`unsafe-path data/a${signo}.txt`],
  ]),
  ['a folder with a control character', () => beside('d\x01/a.txt'), ['unsafe-path data/d\x01/a.txt']],
  ...['a\t.txt', 'a\n.txt', 'a\u0085.txt', 'a?.txt', 'a:b.txt', 'a.txt::$DATA', 'a.txt:$I30:$INDEX_ALLOCATION'].map(
    (nombre): [string, () => Uint8Array, string[]] => {
      const otra = { 'a?.txt': 'a_.txt', 'a:b.txt': 'a_b.txt' }[nombre];
      const z = otra ? [entry(`bolsa/data/${otra}`, bytes('z'))] : [];
      const last = otra ?? (nombre < 'a.txt' ? 'a.txt' : nombre);
      return [
        `a name that some program takes for another: ${JSON.stringify(nombre)}`,
        () => make(withA(() => ({}), [entry(`bolsa/data/${nombre}`, bytes('z')), ...z])),
        [`case-collision data/${last}`, `windows-name data/${nombre}`].sort(byFile),
      ];
    },
  ),
  ...['a.txt;1', 'a.txt;', 'A.TXT;23', 'a\u200c.txt', 'a.txt\ufeff', 'a\u00ad.txt'].map(
    (nombre): [string, () => Uint8Array, string[]] => [
      `a name that some program takes for another: ${JSON.stringify(nombre)}`,
      () => beside(nombre),
      [`case-collision data/${nombre < 'a.txt' ? 'a.txt' : nombre}`],
    ],
  ),
  [
    'a folder that some program takes for another',
    () =>
      make(
        withA(
          () => ({}),
          ['d;1/x', 'd/y'].map((ruta) => entry(`bolsa/data/${ruta}`, bytes('z'))),
        ),
      ),
    ['extra-file data/d/y', 'case-collision data/d;1/', 'extra-file data/d;1/x'],
  ],
  ...['├⌐', '├®'].map((leido): [string, () => Uint8Array, string[]] => [
    `an unmarked name that an old program reads as another: ${leido}`,
    () =>
      make(
        withA(
          () => ({}),
          [entry('bolsa/data/é.txt', bytes('z'), { banderas: 0 }), entry(`bolsa/data/${leido}.txt`, bytes('z'))],
        ),
      ),
    ['zip-unmarked-name data/é.txt', 'case-collision data/é.txt', `extra-file data/${leido}.txt`],
  ]),
  [
    'an unmarked folder that an old program reads as another',
    () =>
      make(
        withA(
          () => ({}),
          [entry('bolsa/data/é/x.txt', bytes('z'), { banderas: 0 }), entry('bolsa/data/├⌐/y.txt', bytes('z'))],
        ),
      ),
    ['case-collision data/é/', 'zip-unmarked-name data/é/x.txt', 'extra-file data/é/x.txt', 'extra-file data/├⌐/y.txt'],
  ],
])('a ZIP with %s is told', async (_, zip, fallas) => {
  expect(await fallasOfZip(zip())).toEqual(fallas);
});

test.each<[string, () => Uint8Array, string[]]>([
  [
    'a comment that is an end record of nothing',
    () => make(undefined, { comentario: FIN_VACIO }),
    ['zip-outside-bytes ', 'zip-two-ends '],
  ],
  ['a ZIP64 end with another directory', () => make(undefined, { grande: { inicio: 0 } }), ['zip-two-ends ']],
])('a ZIP with %s is told, whatever is read of it', async (_, zip, fallas) => {
  expect(await fallasOfZip(zip())).toEqual(expect.arrayContaining(fallas));
});

test.each<[string, () => Uint8Array, string[]]>([
  ['as it is', () => make(), []],
  ['with descriptors', () => make(entriesOf(bolsa()).map((una) => streamed(una))), []],
  ['with descriptors without signature', () => make(entriesOf(bolsa()).map((una) => streamed(una, false))), []],
  ['with descriptors of ZIP64', () => make(entriesOf(bolsa()).map((una) => streamed(una, true, 8))), []],
  ['with the same without signature', () => make(entriesOf(bolsa()).map((una) => streamed(una, false, 8))), []],
  ['with descriptors that repeat the header', () => make(withA((una) => ({ ...streamed(una), local: {} }))), []],
  [
    'with ZIP64 sizes in its own header',
    () =>
      make(
        withA(({ tamano, comprimido }) => ({
          local: { tamano: 0xffffffff, comprimido: 0xffffffff, extra: grandes(tamano, comprimido) },
        })),
      ),
    [],
  ],
  ['with a ZIP64 end that repeats the other', () => make(undefined, { grande: {} }), []],
  [
    'with a ZIP64 end in the place of the other',
    () =>
      make(undefined, { grande: {}, final: { aqui: 0xffff, entradas: 0xffff, largo: 0xffffffff, inicio: 0xffffffff } }),
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
      () => conCampo(id, Buffer.alloc(id === 0 ? 0 : 8)),
      [],
    ],
  ),
  ['with times and owners of PKWARE', () => conCampo(0x000d, Buffer.alloc(12)), []],
  ['with attributes of Windows', () => make(withA(() => ({ sistema: 0, atributos: 0x2027 }))), []],
  ['with those that 7-Zip writes on Linux', () => make(withA(() => ({ atributos: 0x81a48020 }))), []],
  ['with zeros that align', () => make(withA(() => ({ local: { extra: Buffer.alloc(3) } }))), []],
  ['with the same Unicode name', () => make(withA(() => ({ extra: unicode(A) }))), []],
  [
    'in another order than its directory',
    () => {
      const [first, ...rest] = entriesOf(bolsa());
      return make([...rest, first as Cruda]);
    },
    [],
  ],
  [
    'with folders',
    () => make([entry('bolsa/', bytes(''), { metodo: 0 }), ...withA(() => ({}), [entry('bolsa/data/', bytes(''))])]),
    [],
  ],
  [
    'with names in UTF-8 that it does not mark',
    () => make(entriesOf(makeBolsa()).map((una) => ({ ...una, banderas: 0 }))),
    ['zip-unmarked-name data/b/ñ.txt'],
  ],
])('a ZIP of an ordinary tool %s is accepted', async (_, zip, avisos) => {
  expect(await fallasOfZip(zip())).toEqual(avisos);
});

test('a directory of thousands of entries over the same bytes, and a comment full of ends, are read once', async () => {
  const [first] = entriesOf(bolsa());
  const mismas = Array.from({ length: 20_000 }, (_, i) =>
    entry(`bolsa/data/${i}`, bytes(''), { metodo: 0, inicio: 0 }),
  );
  const comentario = Buffer.concat(Array.from({ length: 2_900 }, () => FIN_VACIO));
  const fallas = await fallasOfZip(make([first as Cruda, ...mismas], { comentario }));
  expect(fallas).toEqual(expect.arrayContaining(['zip-two-ends ']));
  expect((await fallasOfZip(make([first as Cruda, ...mismas]))).length).toBeGreaterThan(20_000);
});

test('a directory of more entries than a manifest has lines is not read', async () => {
  const zip = make(undefined, {
    grande: { entradas: 600_000, aqui: 600_000 },
    final: { entradas: 0xffff, aqui: 0xffff },
  });
  expect(await fallasOfZip(zip)).toEqual(['oversized-zip ']);
});

test('folders beyond number are not looked at, and many are, in little time', async () => {
  const nested = (veces: number) =>
    Array.from({ length: veces }, (_, i) =>
      entry(`bolsa/data/${i}/${'a/'.repeat(115)}f`, bytes(''), { metodo: 0, datos: bytes(''), comprimido: 0 }),
    );
  expect(await fallasOfZip(make([...entriesOf(bolsa()), ...nested(5_000)]))).toEqual(['oversized-zip ']);
  expect(await fallasOfZip(make([...entriesOf(bolsa()), ...nested(1_000)]))).toHaveLength(1_000);
});
