import { existsSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuildResult, buildSite, EFFECTS } from '../../src/build/build-site.ts';
import { walk } from '../../src/base/disk/walk.ts';
import { placesOf } from '../../src/build/output/workplace.ts';
import { fingerprint } from './huella.ts';
import { applyCambios, SITIO_MINIMO, type Cambios } from '../sitio-minimo.ts';

/**
 * Four plans, the second of which has to do with the first: it follows it, goes on with a commitment of it, and tells its figures. The
 * key of the last begins as that of the first.
 */
const PLANES = ['plan-1', 'plan-2', 'plan-3', 'plan-1.4'] as const;

type Files = Record<string, string | Uint8Array>;

/** The files of a plan, as those of the first one. */
function planLike(first: Cambios, plan: string): Cambios {
  const own = Object.entries(first).filter(([path]) => path.includes('/plan-1'));
  return Object.fromEntries(
    own.map(([path, text]) => [
      path.replaceAll('plan-1', plan),
      typeof text === 'string'
        ? text.replaceAll('anual-2025', `anual-${plan}`).replaceAll('Plan 1', `Plan ${plan.at(-1)}`)
        : text,
    ]),
  );
}

const informeOf = (plan: string) =>
  (SITIO_MINIMO['content/informes/anual-2025.mdx'] ?? '')
    .replaceAll('plan-1', plan)
    .replace('Informe anual', `Informe ${plan}`)
    .replace('presentado_en: sesion-1\n', '');

function body(): Files {
  const others = PLANES.slice(1);
  const files = applyCambios(
    Object.assign(
      {},
      ...others.map((plan) => planLike(SITIO_MINIMO, plan)),
      ...others.map((plan) => ({ [`content/informes/anual-${plan}.mdx`]: informeOf(plan) })),
    ) as Cambios,
  );
  const edit = (path: string, from: string, to: string) => {
    const text = String(files[path]);
    if (!text.includes(from)) throw new Error(`${path} has no «${from}»`);
    files[path] = text.replace(from, to);
  };
  edit('content/planes/plan-2.mdx', 'inicio: 2025', 'anterior: plan-1\ninicio: 2025-02');
  const compromiso = 'content/compromisos/plan-2/talleres.mdx';
  edit(
    compromiso,
    'responsable: obras',
    'responsable: obras\ncontinua: plan-1/talleres\nrelacionados:\n  - plan-1/talleres',
  );
  edit(compromiso, 'Los talleres.', 'Van <Cuenta plan="plan-1" /> y <Cuenta />.');
  // Goals that nobody reported, too long for one page of what is overdue: each plan has one of its own.
  const append = (path: string, row: string) => (files[path] = `${String(files[path])}${row}\n`);
  const text = 'Publicar la guía vieja '.repeat(1350);
  for (const plan of ['plan-3', 'plan-1.4'])
    append(`data/planes/${plan}/metas.csv`, `guia-2024,guia,2024,igual,si,${text},,2024-06-30,plan#4.2`);
  // A document that nothing else cites.
  for (const [path, text] of Object.entries(files))
    if (path.includes('plan-1.4')) files[path] = String(text).replaceAll(/\bplan#/g, 'plan.4#');
  append('data/documentos.csv', 'plan.4,Cuarto plan,Municipio de Villa,2024-12,');
  return files;
}

/** Numbers from 0 to less than 1, the same in each run. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

let folder: string;
let root: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dos-veces-'));
  root = join(folder, 'fuentes');
});
afterAll(() => rm(folder, { recursive: true }));

async function write(files: Files): Promise<void> {
  await rm(root, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

const build = async (out: string, effects: Partial<typeof EFFECTS> = {}): Promise<BuildResult> => {
  const result = await buildSite(root, join(folder, out), { ...EFFECTS, ...effects });
  expect(result.opened.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return result;
};

/** What somebody does to a site between two builds; `pick` chooses among some. */
type Edit = (files: Files, pick: <T>(among: readonly T[]) => T) => void;

const change = (files: Files, path: string, from: string | RegExp, to: string) => {
  const text = String(files[path]);
  files[path] = text.replace(from, to);
  if (files[path] === text) throw new Error(`${path} has no ${String(from)}`);
};

const EDITS: Record<string, Edit> = {
  'a figure': (files, pick) =>
    change(files, 'data/planes/plan-1/mediciones.csv', /^dados,2025-S2,\d+/m, `dados,2025-S2,${pick([1, 2, 3, 5])}`),
  'a goal': (files, pick) =>
    change(files, `data/planes/${pick(PLANES)}/metas.csv`, /al-menos,\d+/, `al-menos,${pick([40, 50, 60])}`),
  'who is responsible': (files, pick) =>
    change(
      files,
      `content/compromisos/${pick(PLANES)}/talleres.mdx`,
      'nombre: Talleres',
      `nombre: Talleres ${pick(['a', 'b'])}`,
    ),
  'a row more': (files, pick) => {
    const path = `data/planes/${pick(PLANES)}/metas.csv`;
    files[path] = `${String(files[path])}guia-2026,guia,2026,igual,si,Publicarla otra vez,,2026-06-30,plan#4.2\n`;
  },
  'a row less': (files, pick) => change(files, `data/planes/${pick(PLANES)}/avances.csv`, /\nguia-2025.*/, ''),
  'a declared progress': (files) =>
    change(files, 'data/planes/plan-1/mediciones.csv', 'previstos,2025,10', 'previstos,2025,9'),
  'a name of a plan': (files) =>
    change(files, 'content/planes/plan-1.mdx', 'nombre_corto: Plan 1', 'nombre_corto: Plan uno'),
  'a text': (files) =>
    change(files, 'content/compromisos/plan-3/talleres.mdx', 'Los talleres.', 'Los talleres de aquí.'),
  'a document': (files) => change(files, 'data/documentos.csv', 'Informe anual', 'Informe del año'),
  'a page': (files) => {
    files['content/paginas/nueva.mdx'] = String(files['content/paginas/acerca.mdx']).replace(
      /^titulo: .*$/m,
      'titulo: Nueva',
    );
  },
  'a file of public': (files) => {
    files['public/nota.txt'] = 'Una nota.\n';
  },
  'words and country': (files) =>
    change(
      files,
      'data/sitio.json',
      '"contacto"',
      '"region": "CO", "palabras": { "meta": { "singular": "compromiso de obra", "plural": "compromisos de obra", "genero": "m" } }, "contacto"',
    ),
  'address and cut-off': (files) => {
    change(files, 'data/sitio.json', 'https://villa.example/', 'https://villa.example/cuentas/');
    change(files, 'data/sitio.json', '2025-12-31', '2026-03-31');
  },
  'a plan less': (files) => {
    for (const path of Object.keys(files)) if (/plan-3/.test(path)) Reflect.deleteProperty(files, path);
  },
};

/** Edits that are made together, in this order; each round is built twice. */
const ROUNDS: (readonly (keyof typeof EDITS)[])[] = [
  ['a figure'],
  ['a goal', 'who is responsible', 'a row more'],
  ['a row less', 'a declared progress', 'a name of a plan', 'a text'],
  ['a document', 'a page', 'a file of public', 'a plan less'],
  ['words and country', 'address and cut-off'],
];

test('a second build has the bytes of a clean one, whatever changed', async () => {
  const files = body();
  const next = random(16);
  const pick = <T>(among: readonly T[]): T => among[Math.floor(next() * among.length)] as T;
  await write(files);
  await build('sitio');
  const first = await fingerprint(join(folder, 'sitio'));
  const reused = [(await build('sitio')).reused.files];
  expect(await fingerprint(join(folder, 'sitio'))).toEqual(first);
  for (const round of ROUNDS) {
    for (const name of round) EDITS[name]?.(files, pick);
    await write(files);
    reused.push((await build('sitio')).reused.files);
    await rm(placesOf(join(folder, 'limpio'), process.pid).kept, { force: true });
    await build('limpio');
    expect(await fingerprint(join(folder, 'sitio')), round.join()).toEqual(await fingerprint(join(folder, 'limpio')));
  }
  const [ofAll = 0, ofThree = 0, ...others] = reused;
  expect(ofAll).toBeGreaterThan(100);
  expect(ofThree / ofAll).toBeCloseTo(0.5, 1);
  // What is of the whole site, as its documents, changes all of it.
  expect(others.slice(-2)).toEqual([0, 0]);
}, 600_000);

test('pages and files that tell of one plan stay the same files where another has changed', async () => {
  const files = body();
  await write(files);
  await build('sitio');
  const inodes = (plan: string) =>
    [`en-claro/${plan}.html`, `vencidas_${plan}.html`, `planes/${plan}.xml`, `planes/${plan}.html`]
      .concat(plan === 'plan-1.4' ? 'documentos/plan.4.html' : 'documentos/plan.html')
      .map((path) => statSync(join(folder, 'sitio', path)).ino);
  const before = ['plan-3', 'plan-1.4'].map(inodes);
  change(files, 'data/planes/plan-3/mediciones.csv', 'dados,2025-S1,5', 'dados,2025-S1,6');
  await write(files);
  await build('sitio');
  const [third = [], fourth = []] = ['plan-3', 'plan-1.4'].map(inodes);
  expect(fourth).toEqual(before[1]);
  expect(third.filter((inode) => before[0]?.includes(inode))).toEqual([]);
}, 600_000);

test('what somebody writes into the last site while the next one is made stays, and the next is not published', async () => {
  await build('sitio');
  const page = join(folder, 'sitio/planes/plan-2.html');
  const out = await readFile(page, 'utf8');
  const meddle = (stage: string) => {
    if (stage === 'otros archivos') writeFileSync(page, 'Mío');
  };
  await expect(build('sitio', { onStage: meddle })).rejects.toMatchObject({
    stage: 'publicar',
    cause: { message: '«planes/plan-2.html» cambió después de que este programa lo escribió: se perdería.' },
  });
  expect(await readFile(page, 'utf8')).toBe('Mío');
  await writeFile(page, out);
  await expect(build('sitio')).resolves.toMatchObject({ reused: { fault: undefined } });
}, 600_000);

test('a site that is moved away while the next one is made has no file of it', async () => {
  await build('sitio');
  const [out, away] = ['sitio', 'sitio-viejo'].map((name) => join(folder, name)) as [string, string];
  const meddle = (stage: string) => {
    if (stage === 'otros archivos') renameSync(out, away);
  };
  expect((await build('sitio', { onStage: meddle })).reused.files).toBeGreaterThan(0);
  const published = await fingerprint(out);
  expect(published).toEqual(await fingerprint(away));
  const files = [...walk(away)].filter(({ info }) => info?.isFile());
  expect(files.filter(({ info }) => info?.nlink !== 1n)).toEqual([]);
  expect(existsSync(join(out, 'planes/plan-2.html'))).toBe(true);
}, 600_000);

test('what another generator made is not used, nor what a damaged list says', async () => {
  const { kept } = placesOf(join(folder, 'sitio'), process.pid);
  const other = { generator: () => 'otro' };
  expect((await build('sitio', other)).reused).toEqual({ files: 0, fault: 'other-version', isKept: true });
  await truncate(kept, 1000);
  expect((await build('sitio', other)).reused).toEqual({ files: 0, fault: 'damaged', isKept: true });
}, 600_000);
