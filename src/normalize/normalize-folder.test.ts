import fc from 'fast-check';
import { mkdtemp, readdir, readFile, rm, stat, writeFile, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Cambios, SITIO_MINIMO, writeSitio } from '../../tests/sitio-minimo.ts';
import { openSitio } from '../sitio.ts';
import { normalizeFolder } from './normalize-folder.ts';
import { DISCO, type Disco } from './replace-files.ts';

const PERSONAS = 'data/personas.csv';
const ODS = 'data/ods.csv';
const EXCEL: Cambios = {
  [PERSONAS]: Buffer.from('id;nombre\r\nana;Ana Ruiz\r\nluis;Luis Páez\r\n', 'latin1'),
  [ODS]: (texto) => `\uFEFF${texto.replaceAll('\n', '\r\n')}`,
};

async function inSitio(cambios: Cambios, use: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'normaliza-'));
  try {
    await writeSitio(root, cambios);
    await use(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

/** Every file of a folder with its bytes, hidden ones too. */
async function contentOf(root: string): Promise<Record<string, string>> {
  const entries = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  const contents = await Promise.all(
    paths.map(async (path) => [path, (await readFile(path)).toString('hex')] as const),
  );
  return Object.fromEntries(contents);
}

describe('normalizeFolder', () => {
  test('writes anew what is not as it should be, tells what changes, and has nothing left to do', () =>
    inSitio(EXCEL, async (root) => {
      const { reescritos, dejados } = await normalizeFolder(root);
      expect(reescritos).toEqual([
        { file: ODS, cambios: ['sin marca al principio (BOM)', 'renglones que terminan en LF'] },
        {
          file: PERSONAS,
          cambios: [
            'codificación UTF-8',
            'renglones que terminan en LF',
            'comas, comillas y celdas en blanco del final',
          ],
        },
      ]);
      expect(dejados).toEqual([]);
      expect(await readFile(join(root, PERSONAS), 'utf8')).toBe('id,nombre\nana,Ana Ruiz\nluis,Luis Páez\n');
      expect(await readFile(join(root, ODS), 'utf8')).toBe(SITIO_MINIMO[ODS]);
      expect((await normalizeFolder(root)).reescritos).toEqual([]);
    }));

  test('only tells what would change when only that is asked', () =>
    inSitio(EXCEL, async (root) => {
      const before = await contentOf(root);
      expect((await normalizeFolder(root, { soloRevisar: true })).reescritos).toHaveLength(2);
      expect(await contentOf(root)).toEqual(before);
    }));

  test('leaves what can not be read without doubt, says why, and writes the others', () =>
    inSitio({ ...EXCEL, 'data/entidades.csv': 'id,nombre\r\nvilla,"Villa\r\n' }, async (root) => {
      const { reescritos, dejados } = await normalizeFolder(root);
      expect(reescritos.map(({ file }) => file)).toEqual([ODS, PERSONAS]);
      expect(dejados).toMatchObject([
        { file: 'data/entidades.csv', motivo: expect.stringContaining('Renglón 2') as string },
      ]);
      expect(await readFile(join(root, 'data/entidades.csv'), 'utf8')).toContain('\r\n');
    }));

  test("keeps a file's permissions", () =>
    inSitio(EXCEL, async (root) => {
      await chmod(join(root, PERSONAS), 0o640);
      await normalizeFolder(root);
      expect((await stat(join(root, PERSONAS))).mode & 0o777).toBe(0o640);
    }));

  const full = () => Promise.reject(new Error('ENOSPC: no space left on device'));
  /** Does a thing of the disk so many times, and then fails. */
  const after = (times: number, method: keyof Disco): Disco => {
    let left = times;
    const failing = (...args: [string, Uint8Array & string, string]) => (left-- > 0 ? DISCO[method](...args) : full());
    return { ...DISCO, [method]: failing };
  };
  const corrupt: Disco = { ...DISCO, write: (path, _, like) => DISCO.write(path, Buffer.from('id\nx\n'), like) };
  /** The second file changes while the first is written. */
  const meanwhile: Disco = {
    ...DISCO,
    write: async (path, bytes, like) => {
      await DISCO.write(path, bytes, like);
      if (like.endsWith('ods.csv')) await writeFile(like.replace('ods', 'personas'), 'id,nombre\nana,Otra\n');
    },
  };

  // prettier-ignore
  test.each<[string, Disco, string]>([
    ['the disk is full at the first file', after(0, 'write'), 'ENOSPC'],
    ['the disk is full at the second file', after(1, 'write'), 'ENOSPC'],
    ['a file is not written as it was told', corrupt, 'no se escribió bien'],
    ['the first can not take its place', after(0, 'rename'), 'ENOSPC'],
  ])('changes nothing where %s', (_, disk, says) =>
    inSitio(EXCEL, async (root) => {
      const before = await contentOf(root);
      await expect(normalizeFolder(root, { disk })).rejects.toThrow(says);
      expect(await contentOf(root)).toEqual(before);
    }),
  );

  test('gives the first file back what it held where the second can not take its place', () =>
    inSitio(EXCEL, async (root) => {
      const before = await contentOf(root);
      let renames = 0;
      const disk: Disco = { ...DISCO, rename: (from, to) => ((renames += 1) === 2 ? full() : DISCO.rename(from, to)) };
      await expect(normalizeFolder(root, { disk })).rejects.toThrow('No se cambió ningún archivo.');
      expect(await contentOf(root)).toEqual(before);
    }));

  test('does not write over what an editor saves meanwhile', () =>
    inSitio(EXCEL, async (root) => {
      await expect(normalizeFolder(root, { disk: meanwhile })).rejects.toThrow('cambió mientras tanto');
      expect(await readFile(join(root, PERSONAS), 'utf8')).toBe('id,nombre\nana,Otra\n');
      expect(await readFile(join(root, ODS), 'utf8')).toContain('\r\n');
    }));
});

test('the typed values are the same before and after, whatever the form', async () => {
  const nombre = fc.string({ unit: fc.constantFrom(...'aeñó ,;"'.split(''), '\n'), minLength: 1, maxLength: 8 });
  const formas = fc.record({
    nombres: fc.array(
      nombre.map((texto) => `Peña ${texto}`),
      { maxLength: 4 },
    ),
    separador: fc.constantFrom(',', ';', '\t'),
    encoding: fc.constantFrom<BufferEncoding>('utf8', 'latin1', 'utf16le'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
  });
  await fc.assert(
    fc.asyncProperty(formas, async ({ nombres, separador, encoding, newline }) => {
      const rows = [
        ['id', 'nombre'],
        ['ana', 'Ana Peña'],
        ['luis', 'Luis'],
        ...nombres.map((uno, i) => [`p-${i}`, uno]),
      ];
      const quoted = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(separador));
      const text = `${encoding === 'utf16le' ? '\uFEFF' : ''}${quoted.join(newline)}${newline}`;
      await inSitio({ [PERSONAS]: Buffer.from(text, encoding) }, async (root) => {
        const before = await openSitio(root);
        await normalizeFolder(root);
        const after = await openSitio(root);
        expect(after.sitio?.personas).toEqual(before.sitio?.personas);
        expect(after.sitio?.personas).toHaveLength(rows.length - 1);
        expect(after.problems.filter(({ code }) => code.startsWith('assumed') || code.startsWith('mixed'))).toEqual([]);
      });
    }),
    { numRuns: 25 },
  );
});

test('the content that comes with the project is as it should be', async () => {
  const { reescritos, dejados } = await normalizeFolder(process.cwd(), { soloRevisar: true });
  expect({ reescritos, dejados }).toEqual({ reescritos: [], dejados: [] });
});
