import fc from 'fast-check';
import { mkdtemp, readdir, readFile, rm, stat, writeFile, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Cambios, SITIO_MINIMO, writeSitio } from '../../tests/sitio-minimo.ts';
import { openSitio } from '../sitio.ts';
import { normalizeFolder } from './normalize-folder.ts';
import { DISK, type Disk } from './replace-files.ts';

const PEOPLE = 'data/personas.csv';
const ODS = 'data/ods.csv';
const EXCEL: Cambios = {
  [PEOPLE]: Buffer.from('id;nombre\r\nana;Ana Ruiz\r\nluis;Luis Páez\r\n', 'latin1'),
  [ODS]: (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
};

async function inSite(changes: Cambios, use: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'normaliza-'));
  try {
    writeSitio(root, changes);
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
    inSite(EXCEL, async (root) => {
      const { rewritten, left } = await normalizeFolder(root);
      expect(rewritten).toEqual([
        { file: ODS, changes: ['sin marca al principio (BOM)', 'renglones que terminan en LF'] },
        {
          file: PEOPLE,
          changes: [
            'codificación UTF-8',
            'renglones que terminan en LF',
            'comas, comillas y celdas en blanco del final',
          ],
        },
      ]);
      expect(left).toEqual([]);
      expect(await readFile(join(root, PEOPLE), 'utf8')).toBe('id,nombre\nana,Ana Ruiz\nluis,Luis Páez\n');
      expect(await readFile(join(root, ODS), 'utf8')).toBe(SITIO_MINIMO[ODS]);
      expect((await normalizeFolder(root)).rewritten).toEqual([]);
    }));

  test('only tells what would change when only that is asked', () =>
    inSite(EXCEL, async (root) => {
      const before = await contentOf(root);
      expect((await normalizeFolder(root, { checkOnly: true })).rewritten).toHaveLength(2);
      expect(await contentOf(root)).toEqual(before);
    }));

  test('leaves what can not be read without doubt, says why, and writes the others', () =>
    inSite({ ...EXCEL, 'data/entidades.csv': 'id,nombre\r\nvilla,"Villa\r\n' }, async (root) => {
      const { rewritten, left } = await normalizeFolder(root);
      expect(rewritten.map(({ file }) => file)).toEqual([ODS, PEOPLE]);
      expect(left).toMatchObject([
        { file: 'data/entidades.csv', reason: expect.stringContaining('Renglón 2') as string },
      ]);
      expect(await readFile(join(root, 'data/entidades.csv'), 'utf8')).toContain('\r\n');
    }));

  test("keeps a file's permissions", () =>
    inSite(EXCEL, async (root) => {
      await chmod(join(root, PEOPLE), 0o640);
      await normalizeFolder(root);
      expect((await stat(join(root, PEOPLE))).mode & 0o777).toBe(0o640);
    }));

  const full = () => Promise.reject(new Error('ENOSPC: no space left on device'));
  /** Does a thing of the disk so many times, and then fails. */
  const after = (times: number, method: keyof Disk): Disk => {
    let left = times;
    const failing = (...args: [string, Uint8Array & string, string]) => (left-- > 0 ? DISK[method](...args) : full());
    return { ...DISK, [method]: failing };
  };
  const corrupt: Disk = { ...DISK, write: (path, _, like) => DISK.write(path, Buffer.from('id\nx\n'), like) };
  /** The second file changes while the first is written. */
  const meanwhile: Disk = {
    ...DISK,
    write: async (path, bytes, like) => {
      await DISK.write(path, bytes, like);
      if (like.endsWith('ods.csv')) await writeFile(like.replace('ods', 'personas'), 'id,nombre\nana,Otra\n');
    },
  };

  // prettier-ignore
  test.each<[string, Disk, string]>([
    ['the disk is full at the first file', after(0, 'write'), 'ENOSPC'],
    ['the disk is full at the second file', after(1, 'write'), 'ENOSPC'],
    ['a file is not written as it was told', corrupt, 'no se escribió bien'],
    ['the first can not take its place', after(0, 'rename'), 'ENOSPC'],
  ])('changes nothing where %s', (_, disk, says) =>
    inSite(EXCEL, async (root) => {
      const before = await contentOf(root);
      await expect(normalizeFolder(root, { disk })).rejects.toThrow(says);
      expect(await contentOf(root)).toEqual(before);
    }),
  );

  test('gives the first file back what it held where the second can not take its place', () =>
    inSite(EXCEL, async (root) => {
      const before = await contentOf(root);
      let renames = 0;
      const disk: Disk = { ...DISK, rename: (from, to) => ((renames += 1) === 2 ? full() : DISK.rename(from, to)) };
      await expect(normalizeFolder(root, { disk })).rejects.toThrow('No se cambió ningún archivo.');
      expect(await contentOf(root)).toEqual(before);
    }));

  test('does not write over what an editor saves meanwhile', () =>
    inSite(EXCEL, async (root) => {
      await expect(normalizeFolder(root, { disk: meanwhile })).rejects.toThrow('cambió mientras tanto');
      expect(await readFile(join(root, PEOPLE), 'utf8')).toBe('id,nombre\nana,Otra\n');
      expect(await readFile(join(root, ODS), 'utf8')).toContain('\r\n');
    }));
});

test('the typed values are the same before and after, whatever the form', async () => {
  const name = fc.string({ unit: fc.constantFrom(...'aeñó ,;"'.split(''), '\n'), minLength: 1, maxLength: 8 });
  const forms = fc.record({
    names: fc.array(
      name.map((text) => `Peña ${text}`),
      { maxLength: 4 },
    ),
    separator: fc.constantFrom(',', ';', '\t'),
    encoding: fc.constantFrom<BufferEncoding>('utf8', 'latin1', 'utf16le'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
  });
  await fc.assert(
    fc.asyncProperty(forms, async ({ names, separator, encoding, newline }) => {
      const rows = [['id', 'nombre'], ['ana', 'Ana Peña'], ['luis', 'Luis'], ...names.map((one, i) => [`p-${i}`, one])];
      const quoted = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator));
      const text = `${encoding === 'utf16le' ? '\uFEFF' : ''}${quoted.join(newline)}${newline}`;
      await inSite({ [PEOPLE]: Buffer.from(text, encoding) }, async (root) => {
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
  const { rewritten, left } = await normalizeFolder(process.cwd(), { checkOnly: true });
  expect({ rewritten, left }).toEqual({ rewritten: [], left: [] });
});
