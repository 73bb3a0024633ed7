import { link, mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PROJECT } from '../../base/project.ts';
import { findKept, removeAbandoned, removeDraft } from './drafts.ts';
import { checkOurs, checkPlace } from './destination.ts';
import { exchange, recoverLast } from './exchange.ts';
import { type Lugares, makeWorkplace, noteFor, placesOf, workplaceFault } from './workplace.ts';
import { oldMarkers, takeMarker, writeMarker } from './marker.ts';

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
  let lugares: Lugares;
  let casos = 0;
  const inSite = (ruta: string) => join(lugares.out, ruta);
  const check = () => checkOurs(lugares);

  async function publish(into: string): Promise<void> {
    lugares = placesOf(at(into), PID);
    makeWorkplace(lugares);
    await makeSite(lugares.out);
    writeMarker(lugares, PID, await takeMarker(lugares.out));
  }

  async function makeSite(site: string): Promise<void> {
    await mkdir(join(site, 'datos/vacía'), { recursive: true });
    await writeFile(join(site, 'index.html'), '<p>1</p>');
    await writeFile(join(site, 'datos/metas.csv'), 'id\n');
  }

  beforeEach(() => publish(`caso-${casos++}/dist`));

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
    ['the same, at the same time', () => changeUnseen(inSite('index.html')), '«index.html» cambió después'],
    ['a link in a file’s place', () => swapForLink('index.html', '<p>1</p>'), '«index.html» ya no es el archivo'],
    ['a link in a folder’s place', () => swapForLink('datos'), '«datos» no lo escribió'],
    ['a folder in a file’s place', () => swapForFolder('index.html'), '«index.html» no lo escribió'],
    ['a pipe', () => swapForPipe('index.html'), '«index.html» ya no es el archivo'],
    ['a name that is no text', () => writeFile(Buffer.from(`${lugares.out}/te\xE9`, 'latin1'), ''), 'no se puede revisar'],
    ['a marker that is gone', () => rm(lugares.propia, { recursive: true }), '«datos» no lo escribió'],
    ['a marker cut short', () => cutMarkers(), '«datos» no lo escribió'],
    ['a marker that is none', () => forgeMarker('[]'), '«tesis.docx» no lo escribió'],
    ['a marker that lists names alone', () => forgeMarker('{"archivos":[["tesis.docx",["","0","0","0","0"]]],"carpetas":[]}'), '«tesis.docx» cambió'],
    ['a marker of another site', () => forgeMarker('{"archivos":[["otra.html",[]]],"carpetas":["tesis.docx"]}'), '«tesis.docx» no lo escribió'],
    ['a list of what is no list', () => forgeMarker('{"archivos":[["tesis.docx",{}]],"carpetas":[]}'), '«tesis.docx»'],
  ])('%s keeps it', async (_, change, why) => {
    await change();
    expect(check).toThrow(why);
  });

  test.each<[string, () => unknown]>([
    ['nothing', () => undefined],
    ['a file removed', () => rm(inSite('index.html'))],
    ['a folder removed', () => rm(inSite('datos'), { recursive: true })],
    ['all removed', () => rm(lugares.out, { recursive: true })],
    ['other times', () => utimes(inSite('index.html'), 0, 0)],
    ['another name of a file elsewhere', () => link(inSite('index.html'), at(`otro-nombre-${casos}`))],
    ['a copy from elsewhere', () => copyBack()],
  ])('%s: it is ours', async (_, change) => {
    await change();
    expect(check).not.toThrow();
  });

  /** As a file is changed by who wants it unnoticed: the same length and time. */
  async function changeUnseen(path: string): Promise<void> {
    await utimes(path, 1000, 1000);
    await rm(lugares.propia, { recursive: true });
    makeWorkplace(lugares);
    writeMarker(lugares, PID, await takeMarker(lugares.out));
    await writeFile(path, '<p>2</p>');
    await utimes(path, 1000, 1000);
  }

  async function swapForLink(ruta: string, text?: string): Promise<void> {
    await rename(inSite(ruta), at(`fuera-${casos}`));
    if (text !== undefined) expect(readFileSync(at(`fuera-${casos}`), 'utf8')).toBe(text);
    await symlink(at(`fuera-${casos}`), inSite(ruta));
  }

  async function swapForFolder(ruta: string): Promise<void> {
    await rm(inSite(ruta));
    await mkdir(inSite(ruta));
  }

  async function swapForPipe(ruta: string): Promise<void> {
    await rm(inSite(ruta));
    execFileSync('mkfifo', [inSite(ruta)]);
  }

  const markers = () => execFileSync('find', [lugares.propia, '-name', 'marca-*.json'], { encoding: 'utf8' }).trim();

  function cutMarkers(): void {
    writeFileSync(markers(), readFileSync(markers()).subarray(0, 100));
  }

  async function forgeMarker(text: string): Promise<void> {
    await rm(lugares.out, { recursive: true });
    await mkdir(lugares.out);
    await writeFile(inSite('tesis.docx'), 'La tesis');
    writeFileSync(markers(), text);
  }

  async function copyBack(): Promise<void> {
    cpSync(lugares.out, at(`copia-${casos}`), { recursive: true });
    await rm(lugares.out, { recursive: true });
    cpSync(at(`copia-${casos}`), lugares.out, { recursive: true });
  }

  const move = renameSync;
  const prepareNew = async () => {
    await makeSite(lugares.nuevo);
    writeMarker(lugares, PID, await takeMarker(lugares.nuevo));
  };

  test('what is written into it just before the exchange stays, in its place', async () => {
    await prepareNew();
    await writeFile(inSite('tesis.docx'), 'La tesis');
    await expect(exchange(lugares, move)).rejects.toThrow('«tesis.docx» no lo escribió');
    expect(readFileSync(inSite('tesis.docx'), 'utf8')).toBe('La tesis');
  });

  test('and so does what is written in the midst of it', async () => {
    await prepareNew();
    const moveLate = (from: string, to: string) => {
      if (from === lugares.out && existsSync(from)) writeFileSync(inSite('tesis.docx'), 'La tesis');
      move(from, to);
    };
    await expect(exchange(lugares, moveLate)).rejects.toThrow('«tesis.docx» no lo escribió');
    expect(readFileSync(inSite('tesis.docx'), 'utf8')).toBe('La tesis');
  });

  test('of the last good site that a killed build left, nothing other is moved or removed', async () => {
    await mkdir(lugares.anterior);
    await writeFile(join(lugares.anterior, 'carta.txt'), '');
    expect(() => recoverLast(lugares, move)).toThrow(`${lugares.anterior}/carta.txt» no lo escribió`);
    await rm(lugares.out, { recursive: true });
    expect(() => recoverLast(lugares, move)).toThrow('no lo escribió');
    await rm(lugares.anterior, { recursive: true });
    await symlink(at('casa'), lugares.anterior);
    expect(() => recoverLast(lugares, move)).toThrow('no es una carpeta');
    expect(existsSync(at('casa/ana/.bashrc'))).toBe(true);
  });

  test('in a .cache that is somebody else’s, only what is ours is removed', async () => {
    const cache = join(dirname(lugares.out), '.cache');
    const theirs = ['dist-nuevo-1', 'dist-anterior', 'dist-sobra-1', 'paginas-1', 'mozilla'];
    for (const name of theirs) await mkdir(join(cache, name));
    removeAbandoned(lugares, PID, isAlive);
    removeDraft(lugares);
    expect(theirs.filter((name) => !existsSync(join(cache, name)))).toEqual([]);
  });

  const MUERTO = 999_999_999;
  const DE_MUERTO = `${MUERTO}-0123456789abcdef`;
  const isAlive = (pid: number) => pid !== MUERTO;
  const inPropia = (name: string) => join(lugares.propia, name);
  const removeLeft = () => removeAbandoned(lugares, PID, isAlive);

  async function leave(path: string, text = 'La tesis'): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const leaveNote = (own: string, of = own) =>
    leave(inPropia(`borrador-${own}.txt`), noteFor(inPropia(`borrador-${of}.txt`)));

  test('a draft that a killed build has left, and its note, are removed', async () => {
    for (const name of [`nuevo-${DE_MUERTO}/datos/a.csv`, `marca-nueva-${DE_MUERTO}`]) await leave(inPropia(name));
    await leaveNote(DE_MUERTO);
    removeLeft();
    expect(readdirSync(lugares.propia).filter((name) => name.includes(DE_MUERTO))).toEqual([]);
  });

  test.each<[string, string, () => unknown]>([
    ['a folder with the name of a draft', `nuevo-${MUERTO}/tesis.docx`, () => undefined],
    ['a folder with the whole name of one', `nuevo-${DE_MUERTO}/tesis.docx`, () => undefined],
    [
      'one with another’s note',
      `nuevo-${DE_MUERTO}/tesis.docx`,
      () => leaveNote(DE_MUERTO, `${MUERTO}-0000000000000000`),
    ],
    ['one with a note of others', `nuevo-${DE_MUERTO}/tesis.docx`, () => leave(inPropia(`borrador-${DE_MUERTO}.txt`))],
    ['what another build is making', `nuevo-7-0123456789abcdef/a`, () => leaveNote('7-0123456789abcdef')],
    ['a folder with the old name of a site before', `sobra-${MUERTO}/tesis.docx`, () => undefined],
    ['what no marker lists of a site before', `sobra-${DE_MUERTO}/tesis.docx`, () => undefined],
    ['what is other than we left it', `sobra-${DE_MUERTO}/index.html`, () => undefined],
    ['a file with the name of a site before', `sobra-${DE_MUERTO}`, () => undefined],
  ])('%s stays', async (_, name, make) => {
    await leave(inPropia(name));
    await make();
    removeLeft();
    expect(readFileSync(inPropia(name), 'utf8')).toBe('La tesis');
  });

  test('of a site before, all that a marker lists is removed, and the rest is named', async () => {
    await makeSite(inPropia(`sobra-${DE_MUERTO}`));
    removeLeft();
    expect(existsSync(inPropia(`sobra-${DE_MUERTO}`))).toBe(false);
    await makeSite(inPropia(`sobra-${DE_MUERTO}`));
    await leave(inPropia(`sobra-${DE_MUERTO}/datos/tesis.docx`));
    removeLeft();
    expect(readdirSync(inPropia(`sobra-${DE_MUERTO}`), { recursive: true })).toEqual(['datos', 'datos/tesis.docx']);
    expect(findKept(lugares, PID, isAlive)).toEqual([inPropia(`sobra-${DE_MUERTO}/datos/tesis.docx`)]);
  });

  test('a file that has a marker’s name is no old marker', async () => {
    await leave(inPropia('marca-5-0123456789abcdef.json'));
    expect(oldMarkers(lugares.propia, 5, isAlive)).toEqual([]);
    expect(oldMarkers(lugares.propia, PID, isAlive)).toEqual([
      markers()
        .split('\n')
        .find((one) => one.includes(`${PID}`)),
    ]);
  });

  test('what is written into the last site as it is set aside stays, and is named', async () => {
    await prepareNew();
    const moveLate = (from: string, to: string) => {
      move(from, to);
      if (to === lugares.sobra) writeFileSync(join(to, 'tesis.docx'), 'La tesis');
    };
    await exchange(lugares, moveLate);
    expect(readdirSync(lugares.sobra)).toEqual(['tesis.docx']);
    expect(findKept(lugares, PID, isAlive)).toEqual([join(lugares.sobra, 'tesis.docx')]);
    removeLeft();
    removeDraft(lugares);
    expect(readFileSync(join(lugares.sobra, 'tesis.docx'), 'utf8')).toBe('La tesis');
  });

  test('and so does what is written into the new one before it has to give its place back', async () => {
    await prepareNew();
    const moveLate = (from: string, to: string) => {
      move(from, to);
      if (from === lugares.out && to === lugares.anterior) writeFileSync(join(to, 'tesis.docx'), 'La tesis');
      if (from === lugares.nuevo) writeFileSync(inSite('carta.txt'), 'La carta');
    };
    await expect(exchange(lugares, moveLate)).rejects.toThrow('«tesis.docx» no lo escribió');
    removeDraft(lugares);
    expect(readFileSync(inSite('tesis.docx'), 'utf8')).toBe('La tesis');
    expect(readdirSync(lugares.sobra)).toEqual(['carta.txt']);
  });

  test('nothing is removed where the folder to work in is a link', async () => {
    await rename(lugares.propia, at(`ajena-${casos}`));
    await mkdir(at(`ajena-${casos}`, basename(lugares.nuevo)));
    await symlink(at(`ajena-${casos}`), lugares.propia);
    expect(workplaceFault(lugares)).toContain('no es una carpeta');
    removeDraft(lugares);
    expect(existsSync(at(`ajena-${casos}`, basename(lugares.nuevo)))).toBe(true);
  });
});
