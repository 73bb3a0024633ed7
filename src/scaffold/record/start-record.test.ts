import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Cambios, replace, writeSitio } from '../../../tests/sitio-minimo.ts';
import { normalizeFolder } from '../../normalize/normalize-folder.ts';
import { openSitio } from '../../sitio.ts';
import type { Asked } from './asked-record.ts';
import { RECORD_KINDS, type RecordKind } from './draft-record.ts';
import { type Started, startRecord } from './start-record.ts';

async function inSite(changes: Cambios, work: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'agregar-'));
  try {
    writeSitio(root, changes);
    await work(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

async function contentOf(root: string): Promise<Record<string, string>> {
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'latin1')] as const)),
  );
}

async function begin(root: string, kind: RecordKind, asked: Asked): Promise<Started> {
  const started = await startRecord(root, kind, asked);
  if ('refusal' in started) throw new Error(started.refusal);
  return started;
}

const fileAt = (root: string, path: string) => readFile(join(root, path), 'utf8');

/** A site with nothing but what every site has. */
const NOTHING: Cambios = {
  ...Object.fromEntries(
    ['dependencias', 'organos', 'personas', 'sesiones', 'ods'].map((table) => [`data/${table}.csv`, undefined]),
  ),
  ...Object.fromEntries(
    ['actividades', 'indicadores', 'variables', 'metas', 'mediciones', 'avances'].map((table) => [
      `data/planes/plan-1/${table}.csv`,
      undefined,
    ]),
  ),
  'data/documentos.csv': 'id,titulo,nombre_corto,emisor,quien,fecha,url,texto\n',
  'data/conjuntos/poblacion.csv': undefined,
  'data/conjuntos/poblacion.json': undefined,
  'content/planes/plan-1.mdx': undefined,
  'content/compromisos/plan-1/talleres.mdx': undefined,
  'content/actas/acta-1.mdx': undefined,
  'content/informes/anual-2025.mdx': undefined,
};
const ASKED: Asked = { id: 'otro-2' };

test('what a new row leaves blank is told of that row, also below another that does', () =>
  inSite({}, async (root) => {
    await begin(root, 'plan', { id: 'plan-8' });
    const { blank } = await begin(root, 'plan', { id: 'plan-9' });
    const lines = (await readFile(join(root, 'data/documentos.csv'), 'utf8')).split('\n');
    expect(blank).toEqual([{ file: 'data/documentos.csv', line: lines.length - 1, field: 'titulo' }]);
    expect(lines.at(-2)).toMatch(/^plan-9,/);
  }));

describe.each(RECORD_KINDS)('a new %s', (kind) => {
  test('leaves nothing to mend but what is blank, in canonical form', () =>
    inSite({}, async (root) => {
      const { created, extended } = await begin(root, kind, ASKED);
      const { problems } = await openSitio(root);
      const own = new Set([...created, ...extended]);
      expect(problems.filter(({ file, value }) => !own.has(file) || value !== '')).toEqual([]);
      expect(problems.every(({ message }) => message.startsWith('Falta el valor'))).toBe(true);
      const { rewritten, left } = await normalizeFolder(root, { checkOnly: true });
      expect([rewritten, left]).toEqual([[], []]);
    }));

  test('changes nothing that was there, but for rows at the end', () =>
    inSite({}, async (root) => {
      const before = await contentOf(root);
      const { extended } = await begin(root, kind, ASKED);
      const after = await contentOf(root);
      for (const [path, text] of Object.entries(before)) {
        if (extended.some((one) => join(root, one) === path)) expect(after[path]?.startsWith(text)).toBe(true);
        else expect(after[path]).toBe(text);
      }
    }));

  test('is refused the second time, and what it has is kept', () =>
    inSite({}, async (root) => {
      await begin(root, kind, ASKED);
      const before = await contentOf(root);
      expect(await startRecord(root, kind, ASKED)).toEqual({
        refusal: expect.stringMatching(/^Ya existe .*otro-2/) as string,
      });
      expect(await contentOf(root)).toEqual(before);
    }));

  test('of what is no id is refused, and nothing is written', () =>
    inSite({}, async (root) => {
      const before = await contentOf(root);
      for (const id of ['Otro', '../fuera', 'con'])
        expect(await startRecord(root, kind, { id })).toEqual({ refusal: expect.any(String) as string });
      expect(await contentOf(root)).toEqual(before);
    }));
});

test('of a plan all tables are made, its entity and its document are known', () =>
  inSite({}, async (root) => {
    await begin(root, 'plan', { id: 'plan-2' });
    expect(await fileAt(root, 'content/planes/plan-2.mdx')).toContain('\nentidad: villa\n');
    expect(await fileAt(root, 'data/planes/plan-2/metas.csv')).toMatch(/^id,indicador,periodo,[a-z_,]+\n$/);
    expect((await fileAt(root, 'data/documentos.csv')).split('\n').at(-2)).toBe('plan-2,,Municipio de Villa,,');
  }));

test('of a table that lacks the column nothing is lost in silence', () =>
  inSite({ 'data/documentos.csv': 'id,titulo\nplan,Plan\n' }, async (root) => {
    const says = 'A data/documentos.csv le falta la columna «emisor»: agréguela antes.';
    expect(await startRecord(root, 'plan', { id: 'plan-2' })).toEqual({ refusal: says });
  }));

test('of several entities none is chosen', () =>
  inSite({ 'data/entidades.csv': (text: string) => `${text}sol,Municipio del Sol,municipal\n` }, async (root) => {
    await begin(root, 'plan', { id: 'plan-2' });
    expect(await fileAt(root, 'content/planes/plan-2.mdx')).toContain('\nentidad:\n');
  }));

test('a document that is there already is not added again', () =>
  inSite({ 'data/documentos.csv': (text: string) => `${text}plan-2,Plan 2,Villa,,\n` }, async (root) => {
    expect(await begin(root, 'plan', { id: 'plan-2' })).toMatchObject({ extended: [] });
  }));

test.each<[RecordKind, Asked, string]>([
  ['compromiso', { id: 'c' }, 'Todavía no hay planes. Empiece por él: npm run nuevo -- plan CLAVE'],
  ['compromiso', { id: 'c', plan: 'x' }, 'No hay plan «x». Empiece por él'],
  ['informe', { id: 'i' }, 'Todavía no hay planes.'],
])('without a plan, a %s is refused: %j', (kind, asked, says) =>
  inSite(NOTHING, async (root) => {
    expect(await startRecord(root, kind, asked)).toEqual({ refusal: expect.stringContaining(says) as string });
  }),
);

test('of several plans one must be said', () =>
  inSite({}, async (root) => {
    await begin(root, 'plan', { id: 'plan-2' });
    const says = 'Hay varios planes: plan-1, plan-2. Diga cuál.';
    for (const kind of ['informe', 'compromiso'] as const)
      expect(await startRecord(root, kind, { id: 'x' })).toEqual({ refusal: expect.stringContaining(says) as string });
    await begin(root, 'compromiso', { id: 'x', plan: 'plan-2' });
    await begin(root, 'informe', { id: 'x', plan: 'plan-2' });
    expect(await fileAt(root, 'content/informes/x.mdx')).toContain('\nplan: plan-2\n');
    expect(await fileAt(root, 'content/compromisos/plan-2/x.mdx')).toContain('# Por ejemplo, plan-2#4.1');
  }));

describe('minutes', () => {
  const sessionsOf = async (root: string) => (await fileAt(root, 'data/sesiones.csv')).trim().split('\n').slice(2);

  test('take number, body and people from the last of their body', () =>
    inSite({}, async (root) => {
      const { advice } = await begin(root, 'acta', { id: 'acta-2' });
      expect(await sessionsOf(root)).toEqual(['sesion-2,comite,ordinaria,2,,']);
      const text = await fileAt(root, 'content/actas/acta-2.mdx');
      expect(text).toContain('\nsesion: sesion-2\n');
      expect(text).toContain(
        '#asistentes:\n#  - persona: ana\n#    cargo: Presidenta\n#    calidad: presidencia\n#  - persona: luis\n',
      );
      expect(text).toContain('#firmantes:\n#  - persona: luis\n#    cargo: Secretario\n#  - persona: ana\n');
      expect((await fileAt(root, 'data/documentos.csv')).split('\n').at(-2)).toBe('acta-2,,Municipio de Villa,,');
      expect(advice).toContainEqual(expect.stringContaining('el que sigue (2)'));
    }));

  test('are of the session that awaits them', () =>
    inSite(
      { 'data/sesiones.csv': (text: string) => `${text}sesion-9,comite,extraordinaria,1,2026-02-10,acta-1#fin\n` },
      async (root) => {
        expect(await begin(root, 'acta', { id: 'acta-2' })).toMatchObject({ extended: ['data/documentos.csv'] });
        expect(await fileAt(root, 'content/actas/acta-2.mdx')).toContain('\nsesion: sesion-9\n');
      },
    ));

  test('of one that was only called are not awaited', () =>
    inSite(
      {
        'data/sesiones.csv':
          'id,organo,tipo,numero,fecha,consta,fuente\nsesion-1,comite,ordinaria,1,2026-01-15,,acta-1#inicio\nsesion-9,comite,ordinaria,7,2026-02-10,convocada,acta-1#fin\n',
      },
      async (root) => {
        await begin(root, 'acta', { id: 'acta-2' });
        expect((await sessionsOf(root)).at(-1)).toBe('sesion-2,comite,ordinaria,8,,,');
      },
    ));

  test.each<[string, Cambios, Partial<Asked>, string]>([
    [
      'several that await them',
      {
        'data/sesiones.csv': (text: string) =>
          `${text}s-8,comite,ordinaria,2,2026-02-10,acta-1#a\ns-9,comite,ordinaria,3,2026-03-10,acta-1#b\n`,
      },
      {},
      's-8, s-9. Diga de cuál es. Se escribe así: --sesion SESIÓN',
    ],
    [
      'several bodies',
      { 'data/organos.csv': (text: string) => `${text}cabildo,villa,Cabildo,,\n` },
      {},
      'Hay varios órganos: comite, cabildo. Diga cuál sesionó. Se escribe así: --organo',
    ],
    [
      'a session that is not there',
      {},
      { sesion: 'sesion-11' },
      'No hay sesión «sesion-11» en data/sesiones.csv. ¿Quiso escribir «sesion-1»?',
    ],
    [
      'a body that is not there',
      {},
      { organo: 'comité' },
      'No hay órgano «comité» en data/organos.csv. ¿Quiso escribir «comite»?',
    ],
    [
      'a table in another form',
      { 'data/sesiones.csv': (text: string) => text.replaceAll(',', ';') },
      {},
      'data/sesiones.csv no está en su forma',
    ],
    [
      'a table that can not be read',
      { 'data/documentos.csv': (text: string) => `${text}"x\n` },
      {},
      'A data/documentos.csv no se le puede agregar un renglón. Renglón 5',
    ],
  ])('with %s are refused, and nothing is written', (_, changes, asked, says) =>
    inSite(changes, async (root) => {
      const before = await contentOf(root);
      expect(await startRecord(root, 'acta', { id: 'acta-2', ...asked })).toEqual({
        refusal: expect.stringContaining(says) as string,
      });
      expect(await contentOf(root)).toEqual(before);
    }),
  );

  test('of a session that has some correct them', () =>
    inSite({}, async (root) => {
      await begin(root, 'acta', { id: 'acta-1-corregida', sesion: 'sesion-1' });
      expect(await fileAt(root, 'content/actas/acta-1-corregida.mdx')).toContain('\ncorrige: acta-1\n');
    }));

  test('where there are none yet take people from who sits in the body', () =>
    inSite(
      {
        'content/actas/acta-1.mdx': undefined,
        'content/informes/anual-2025.mdx': replace('presentado_en: sesion-1\n', ''),
        'data/sesiones.csv': 'id,organo,tipo,numero,fecha,fuente\n',
        'data/integrantes.csv':
          'organo,persona,cargo,sector,calidad,suple_a,desde,hasta,nota,fuente\ncomite,ana,Presidenta,ciudadania,presidencia,,,,,plan#1\ncomite,luis,Vocal,administracion,propietaria,,,2025,,plan#1\n',
      },
      async (root) => {
        await begin(root, 'acta', { id: 'primera' });
        const text = await fileAt(root, 'content/actas/primera.mdx');
        expect(text).toContain('Tomados de data/integrantes.csv');
        expect(text).toContain('#  - persona: ana\n#    cargo: Presidenta\n#    calidad: presidencia\n\n');
        expect(await fileAt(root, 'data/sesiones.csv')).toContain('\nsesion-primera,comite,,,,\n');
      },
    ));

  test('of a site that has nothing yet say what to add', () =>
    inSite(NOTHING, async (root) => {
      const { created, advice } = await begin(root, 'acta', { id: 'acta-1' });
      expect(created).toContain('data/sesiones.csv');
      expect(advice.join('\n')).toMatch(/organos\.csv[^]*personas\.csv/);
    }));
});

test('a name that differs in capitals from one that is there is refused', () =>
  inSite({}, async (root) => {
    await writeFile(join(root, 'content/paginas/Preguntas.mdx'), '---\ntitulo: P\nresumen: P\n---\n');
    expect(await startRecord(root, 'pagina', { id: 'preguntas' })).toEqual({
      refusal: expect.stringContaining('Ya existe content/paginas/Preguntas.mdx') as string,
    });
  }));
