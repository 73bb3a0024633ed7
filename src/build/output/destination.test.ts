import { link, mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PROJECT } from '../../base/project.ts';
import { abandonDraft, findKept, removeAbandoned, removeDraft } from './drafts.ts';
import { checkEarly, checkOurs, checkPlace } from './destination.ts';
import { exchange, recoverLast } from './exchange.ts';
import { type Places, makeWorkplace, noteFor, placesOf, workplaceFault } from './workplace.ts';
import { lookAt } from '../../base/disk/walk.ts';
import { sha256Of } from '../../base/hash.ts';
import { oldMarkers, takeMarker, traits, writeMarker } from './marker.ts';

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const PID = 4_000_001;

async function write(path: string, text = ''): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true });
  await writeFile(at(path), text);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'destino-'));
  for (const file of ['villa/data/sitio.json', 'rama/.git', 'rama/index.html', 'archivo', 'casa/ana/.bashrc'])
    await write(file);
  await mkdir(at('vacía'));
  await symlink('villa', at('enlace'));
  await symlink('vacía', at('otra'));
  await symlink('no hay', at('perdido'));
  await write('con-enlace/nada');
  await symlink('../vacía', at('con-enlace/.cache'));
  await write('con-archivo/.cache');
  await write('de-otro/.cache/cuentas-claras-sitios/cartas.txt');
});

afterAll(() => rm(folder, { recursive: true }));

describe('where a site is not put, whatever is there', () => {
  const check =
    (out: string, root = 'villa') =>
    () =>
      checkPlace(at(root), placesOf(out.startsWith('/') ? out : at(out), PID), at('casa/ana'));

  // prettier-ignore
  test.each([
    ['villa', 'Ahí están las fuentes'],
    ['.', 'Ahí están las fuentes'],
    ['/', 'Ahí están las fuentes'],
    [PROJECT, 'Ahí están las fuentes'],
    [dirname(PROJECT), 'Ahí están las fuentes'],
    ['villa/data', 'Ahí están las fuentes'],
    ['villa/data/no/hay', 'Ahí están las fuentes'],
    ['villa/public/sitio', 'Ahí están las fuentes'],
    ['villa/PUBLIC/sitio', 'Ahí están las fuentes'],
    ['enlace', 'Ahí están las fuentes'],
    ['enlace/data/nueva', 'Ahí están las fuentes'],
    ['vacía/../villa/content', 'Ahí están las fuentes'],
    ['casa/ana', 'Ahí está su carpeta personal'],
    ['casa', 'Ahí está su carpeta personal'],
    ['rama', 'Es una carpeta de Git'],
    ['archivo', 'Es un archivo y no una carpeta'],
    ['perdido', 'no lleva a ninguna parte'],
    ['perdido/dentro', 'no lleva a ninguna parte'],
    ['.cache', 'prepara el sitio'],
    ['.cache/cuentas-claras-sitios/out-dist/anterior', 'prepara el sitio'],
    ['.cache/Cuentas-Claras-SITIOS/dist', 'prepara el sitio'],
    ['con-enlace/dist', '.cache» no es una carpeta'],
    ['con-archivo/dist', '.cache» no es una carpeta'],
    ['de-otro/dist', 'cuentas-claras-sitios» no la hizo este programa'],
  ])('%s', (out, why) => {
    expect(check(out)).toThrow(why);
  });

  test('nor through a link to the sources', () => {
    expect(check('villa', 'enlace')).toThrow('Ahí están las fuentes');
    expect(check('villa/data/x', 'enlace')).toThrow('Ahí están las fuentes');
  });

  test.each(['nueva', 'nueva/en/otra', 'vacía', 'otra', 'villa/dist', 'villa/publico', 'casa/ana/sitio'])(
    'it may be put in «%s»',
    (out) => {
      expect(check(out)).not.toThrow();
    },
  );

  test('a link leads to what is replaced', () => {
    expect(placesOf(at('otra'), PID).out).toBe(placesOf(at('vacía'), PID).out);
    expect(placesOf(at('enlace/dist'), PID).out).toBe(placesOf(at('villa/dist'), PID).out);
  });
});

describe('a folder is replaced only where all of it is ours', () => {
  let places: Places;
  let cases = 0;
  const inSite = (path: string) => join(places.out, path);
  const check = () => checkOurs(places);

  async function publish(into: string): Promise<void> {
    places = placesOf(at(into), PID);
    makeWorkplace(places);
    await makeSite(places.out);
    writeMarker(places, PID, await takeMarker(places.out));
  }

  async function makeSite(site: string): Promise<void> {
    await mkdir(join(site, 'datos/vacía'), { recursive: true });
    await writeFile(join(site, 'index.html'), '<p>1</p>');
    await writeFile(join(site, 'datos/metas.csv'), 'id\n');
  }

  beforeEach(() => publish(`caso-${cases++}/dist`));

  // prettier-ignore
  test.each<[string, () => unknown, string]>([
    ['another file', () => writeFile(inSite('tesis.docx'), ''), '«tesis.docx» no lo escribió este programa'],
    ['a hidden file', () => writeFile(inSite('.bashrc'), ''), '«.bashrc» no lo escribió'],
    ['a file in a folder of ours', () => writeFile(inSite('datos/a.csv'), ''), '«datos/a.csv» no lo escribió'],
    ['an empty folder', () => mkdir(inSite('fotos')), '«fotos» no lo escribió'],
    ['a hidden folder', () => mkdir(inSite('.ssh')), '«.ssh» no lo escribió'],
    ['the same name in capitals', () => rename(inSite('index.html'), inSite('Index.html')), '«Index.html» no lo'],
    ['a change', () => writeFile(inSite('index.html'), '<p>1</p>\n<p>2</p>'), '«index.html» cambió después'],
    ['a change of the same length', () => writeFile(inSite('index.html'), '<p>2</p>'), '«index.html» cambió después'],
    ['another file of the same length and time', () => replaceUnseen(), '«index.html» cambió después'],
    ['another length at the same time', () => changeUnseen(inSite('index.html'), '<p>22</p>'), '«index.html» cambió después'],
    ['a link in a file’s place', () => swapForLink('index.html', '<p>1</p>'), '«index.html» ya no es el archivo'],
    ['a link in a folder’s place', () => swapForLink('datos'), '«datos» no lo escribió'],
    ['a folder in a file’s place', () => swapForFolder('index.html'), '«index.html» no lo escribió'],
    ['a pipe', () => swapForPipe('index.html'), '«index.html» ya no es el archivo'],
    ['a name that is no text', () => writeFile(Buffer.from(`${places.out}/te\xE9`, 'latin1'), ''), 'no se puede revisar'],
    ['a marker that is gone', () => rm(places.ownFolder, { recursive: true }), '«datos» no lo escribió'],
    ['a marker cut short', () => cutMarkers(), '«datos» no lo escribió'],
    ['a marker that is none', () => forgeMarker('[]'), '«tesis.docx» no lo escribió'],
    ['a marker that lists names alone', () => forgeMarker('{"archivos":[["tesis.docx",["","0","0","0","0"]]],"carpetas":[]}'), '«tesis.docx» cambió'],
    ['a marker of another site', () => forgeMarker('{"archivos":[["otra.html",[]]],"carpetas":["tesis.docx"]}'), '«tesis.docx» no lo escribió'],
    ['a list of what is no list', () => forgeMarker('{"archivos":[["tesis.docx",{}]],"carpetas":[]}'), '«tesis.docx»'],
  ])('%s keeps it, at the first look and at the last', async (_, change, why) => {
    await change();
    expect(() => checkEarly(places)).toThrow(why);
    expect(check).toThrow(why);
  });

  test('what was changed and has its length and time set back is seen at the last look', async () => {
    await changeUnseen(inSite('index.html'));
    expect(() => checkEarly(places)).not.toThrow();
    expect(check).toThrow('«index.html» cambió después');
  });

  test.each<[string, () => unknown]>([
    ['nothing', () => undefined],
    ['a file removed', () => rm(inSite('index.html'))],
    ['a folder removed', () => rm(inSite('datos'), { recursive: true })],
    ['all removed', () => rm(places.out, { recursive: true })],
    ['other times', () => utimes(inSite('index.html'), 0, 0)],
    ['another name of a file elsewhere', () => link(inSite('index.html'), at(`otro-nombre-${cases}`))],
    ['a copy from elsewhere', () => copyBack()],
  ])('%s: it is ours', async (_, change) => {
    await change();
    expect(check).not.toThrow();
  });

  /** As a file is changed by who wants it unnoticed: the same time, and length. */
  async function changeUnseen(path: string, text = '<p>2</p>'): Promise<void> {
    await utimes(path, 1000, 1000);
    await rm(places.ownFolder, { recursive: true });
    makeWorkplace(places);
    writeMarker(places, PID, await takeMarker(places.out));
    await writeFile(path, text);
    await utimes(path, 1000, 1000);
  }

  async function replaceUnseen(): Promise<void> {
    await changeUnseen(inSite('index.html'), '<p>1</p>');
    await writeFile(at('otra.html'), '<p>2</p>');
    await utimes(at('otra.html'), 1000, 1000);
    await rename(at('otra.html'), inSite('index.html'));
  }

  async function swapForLink(path: string, text?: string): Promise<void> {
    await rename(inSite(path), at(`fuera-${cases}`));
    if (text !== undefined) expect(readFileSync(at(`fuera-${cases}`), 'utf8')).toBe(text);
    await symlink(at(`fuera-${cases}`), inSite(path));
  }

  async function swapForFolder(path: string): Promise<void> {
    await rm(inSite(path));
    await mkdir(inSite(path));
  }

  async function swapForPipe(path: string): Promise<void> {
    await rm(inSite(path));
    execFileSync('mkfifo', [inSite(path)]);
  }

  const markers = () => execFileSync('find', [places.ownFolder, '-name', 'marca-*.json'], { encoding: 'utf8' }).trim();

  function cutMarkers(): void {
    writeFileSync(markers(), readFileSync(markers()).subarray(0, 100));
  }

  async function forgeMarker(text: string): Promise<void> {
    await rm(places.out, { recursive: true });
    await mkdir(places.out);
    await writeFile(inSite('tesis.docx'), 'La tesis');
    writeFileSync(markers(), text);
  }

  async function copyBack(): Promise<void> {
    cpSync(places.out, at(`copia-${cases}`), { recursive: true });
    await rm(places.out, { recursive: true });
    cpSync(at(`copia-${cases}`), places.out, { recursive: true });
  }

  const move = renameSync;
  const prepareNew = async () => {
    await makeSite(places.draft);
    writeMarker(places, PID, await takeMarker(places.draft));
  };

  test('what is written into it just before the exchange stays, in its place', async () => {
    await prepareNew();
    await writeFile(inSite('tesis.docx'), 'La tesis');
    await expect(exchange(places, move)).rejects.toThrow('«tesis.docx» no lo escribió');
    expect(readFileSync(inSite('tesis.docx'), 'utf8')).toBe('La tesis');
  });

  test('and so does what is written into a file that stands in both sites, before the new one is described', async () => {
    await makeSite(places.draft);
    const inDraft = join(places.draft, 'index.html');
    await rm(inDraft);
    await link(inSite('index.html'), inDraft);
    const info = lookAt(inDraft);
    const linked = new Map(info ? [['index.html', { traits: traits(info), mode: info.mode }]] : []);
    await writeFile(inSite('index.html'), '<p>2</p>');
    const sums = new Map([['index.html', sha256Of('<p>1</p>')]]);
    writeMarker(places, PID, await takeMarker(places.draft, sums, linked));
    await expect(exchange(places, move)).rejects.toThrow('«index.html» cambió después');
    expect(readFileSync(inSite('index.html'), 'utf8')).toBe('<p>2</p>');
  });

  test('and so does what is written in the midst of it', async () => {
    await prepareNew();
    const moveLate = (from: string, to: string) => {
      if (from === places.out && existsSync(from)) writeFileSync(inSite('tesis.docx'), 'La tesis');
      move(from, to);
    };
    await expect(exchange(places, moveLate)).rejects.toThrow('«tesis.docx» no lo escribió');
    expect(readFileSync(inSite('tesis.docx'), 'utf8')).toBe('La tesis');
  });

  test('of the last good site that a killed build left, nothing other is moved or removed', async () => {
    await mkdir(places.previous);
    await writeFile(join(places.previous, 'carta.txt'), '');
    expect(() => recoverLast(places, move)).toThrow(`${places.previous}/carta.txt» no lo escribió`);
    await rm(places.out, { recursive: true });
    expect(() => recoverLast(places, move)).toThrow('no lo escribió');
    await rm(places.previous, { recursive: true });
    await symlink(at('casa'), places.previous);
    expect(() => recoverLast(places, move)).toThrow('no es una carpeta');
    expect(existsSync(at('casa/ana/.bashrc'))).toBe(true);
  });

  test('in a .cache that is somebody else’s, only what is ours is removed', async () => {
    const cache = join(dirname(places.out), '.cache');
    const theirs = ['dist-nuevo-1', 'dist-anterior', 'dist-sobra-1', 'paginas-1', 'mozilla'];
    for (const name of theirs) await mkdir(join(cache, name));
    removeAbandoned(places, PID, isAlive);
    removeDraft(places);
    expect(theirs.filter((name) => !existsSync(join(cache, name)))).toEqual([]);
  });

  const DEAD = 999_999_999;
  const OF_DEAD = `${DEAD}-0123456789abcdef`;
  const isAlive = (pid: number) => pid !== DEAD;
  const inOwn = (name: string) => join(places.ownFolder, name);
  const removeLeft = () => removeAbandoned(places, PID, isAlive);

  async function leave(path: string, text = 'La tesis'): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const leaveNote = (own: string, of = own) =>
    leave(inOwn(`borrador-${own}.txt`), noteFor(inOwn(`borrador-${of}.txt`)));

  test('a draft that a killed build has left, and its note, are removed', async () => {
    for (const name of [`nuevo-${OF_DEAD}/datos/a.csv`, `marca-nueva-${OF_DEAD}`]) await leave(inOwn(name));
    await leaveNote(OF_DEAD);
    removeLeft();
    expect(readdirSync(places.ownFolder).filter((name) => name.includes(OF_DEAD))).toEqual([]);
  });

  test('a build that fails removes its draft at once, and what comes after is the next one’s to remove', async () => {
    const { draft, note } = places;
    const page = join(draft, 'index.html');
    await leave(note, noteFor(note));
    await leave(page);
    abandonDraft(places);
    expect([existsSync(draft), existsSync(note)]).toEqual([false, true]);
    await leave(page);
    removeLeft();
    expect([existsSync(draft), existsSync(note)]).toEqual([false, false]);
  });

  test.each<[string, string, () => unknown]>([
    ['a folder with the name of a draft', `nuevo-${DEAD}/tesis.docx`, () => undefined],
    ['a folder with the whole name of one', `nuevo-${OF_DEAD}/tesis.docx`, () => undefined],
    ['one with another’s note', `nuevo-${OF_DEAD}/tesis.docx`, () => leaveNote(OF_DEAD, `${DEAD}-0000000000000000`)],
    ['one with a note of others', `nuevo-${OF_DEAD}/tesis.docx`, () => leave(inOwn(`borrador-${OF_DEAD}.txt`))],
    ['what another build is making', `nuevo-7-0123456789abcdef/a`, () => leaveNote('7-0123456789abcdef')],
    ['a folder with the old name of a site before', `sobra-${DEAD}/tesis.docx`, () => undefined],
    ['what no marker lists of a site before', `sobra-${OF_DEAD}/tesis.docx`, () => undefined],
    ['what is other than we left it', `sobra-${OF_DEAD}/index.html`, () => undefined],
    ['a file with the name of a site before', `sobra-${OF_DEAD}`, () => undefined],
  ])('%s stays', async (_, name, make) => {
    await leave(inOwn(name));
    await make();
    removeLeft();
    expect(readFileSync(inOwn(name), 'utf8')).toBe('La tesis');
  });

  test('of a site before, all that a marker lists is removed, and the rest is named', async () => {
    await makeSite(inOwn(`sobra-${OF_DEAD}`));
    removeLeft();
    expect(existsSync(inOwn(`sobra-${OF_DEAD}`))).toBe(false);
    await makeSite(inOwn(`sobra-${OF_DEAD}`));
    await leave(inOwn(`sobra-${OF_DEAD}/datos/tesis.docx`));
    removeLeft();
    expect(readdirSync(inOwn(`sobra-${OF_DEAD}`), { recursive: true })).toEqual(['datos', 'datos/tesis.docx']);
    expect(findKept(places, PID, isAlive)).toEqual([inOwn(`sobra-${OF_DEAD}/datos/tesis.docx`)]);
  });

  test('a file that has a marker’s name is no old marker', async () => {
    await leave(inOwn('marca-5-0123456789abcdef.json'));
    expect(oldMarkers(places.ownFolder, 5, isAlive)).toEqual([]);
    expect(oldMarkers(places.ownFolder, PID, isAlive)).toEqual([
      markers()
        .split('\n')
        .find((one) => one.includes(`${PID}`)),
    ]);
  });

  test('what is written into the last site as it is set aside stays, and is named', async () => {
    await prepareNew();
    const moveLate = (from: string, to: string) => {
      move(from, to);
      if (to === places.leftover) writeFileSync(join(to, 'tesis.docx'), 'La tesis');
    };
    await exchange(places, moveLate);
    expect(readdirSync(places.leftover)).toEqual(['tesis.docx']);
    expect(findKept(places, PID, isAlive)).toEqual([join(places.leftover, 'tesis.docx')]);
    removeLeft();
    removeDraft(places);
    expect(readFileSync(join(places.leftover, 'tesis.docx'), 'utf8')).toBe('La tesis');
  });

  test('and so does what is written into the new one before it has to give its place back', async () => {
    await prepareNew();
    const moveLate = (from: string, to: string) => {
      move(from, to);
      if (from === places.out && to === places.previous) writeFileSync(join(to, 'tesis.docx'), 'La tesis');
      if (from === places.draft) writeFileSync(inSite('carta.txt'), 'La carta');
    };
    await expect(exchange(places, moveLate)).rejects.toThrow('«tesis.docx» no lo escribió');
    removeDraft(places);
    expect(readFileSync(inSite('tesis.docx'), 'utf8')).toBe('La tesis');
    expect(readdirSync(places.leftover)).toEqual(['carta.txt']);
  });

  test('nothing is removed where the folder to work in is a link', async () => {
    await rename(places.ownFolder, at(`ajena-${cases}`));
    await mkdir(at(`ajena-${cases}`, basename(places.draft)));
    await symlink(at(`ajena-${cases}`), places.ownFolder);
    expect(workplaceFault(places)).toContain('no es una carpeta');
    removeDraft(places);
    expect(existsSync(at(`ajena-${cases}`, basename(places.draft)))).toBe(true);
  });
});
