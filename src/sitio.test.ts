import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cambios, openCon, replace, SITIO_MINIMO, writeSitio } from '../tests/sitio-minimo.ts';
import type { RawRecord } from './load/raw.ts';
import { hasValor } from './model/result.ts';
import { reportAsJson } from './report/report-json.ts';
import { type KnownSources, type Opening, openSitio } from './sitio.ts';

const PLAN = 'data/planes/plan-1';

/** Values, states, deadlines and counts of all goals, in the order in which the site gives them. */
const judged = ({ sitio }: Opening) =>
  sitio?.planes.flatMap(({ metasCalculadas }) =>
    metasCalculadas.map(({ metaPlan, calculo, estado, plazo, verificabilidad, declarado }) => ({
      id: metaPlan.id,
      valor: hasValor(calculo.result) ? calculo.result.valor.toString() : calculo.result.sinDato,
      ...{ estado, plazo, verificabilidad, declarado },
    })),
  );

const MINIMO = [
  {
    id: 'guia-2025',
    valor: { codigo: 'cualitativo' },
    estado: 'comprobada',
    plazo: 'a-tiempo',
    verificabilidad: 'con-evidencia',
    declarado: 100,
  },
  {
    id: 'talleres-1-2025',
    valor: '90',
    estado: 'aun-no-vence',
    plazo: undefined,
    verificabilidad: 'calculada',
    declarado: undefined,
  },
];

const placeOf = (record: RawRecord) => record.locate([]);

describe('openSitio', () => {
  test('what was read before is read as for the first time, whatever has changed since', async () => {
    const known: KnownSources = new Map();
    const root = await mkdtemp(join(tmpdir(), 'leido-'));
    const edits: [file: string, text: string | undefined][] = [
      // A notice, which says once a file what to do.
      [`${PLAN}/variables.csv`, 'id;nombre;unidad;papel\ndados;Talleres dados;Taller;realizado\n'],
      [`${PLAN}/avances.csv`, 'meta_plan;informe\n'],
      ['content/paginas/acerca.mdx', '---\ntitulo: Acerca\n---\n\nOtro {1 + 1}.\n'],
      ['content/paginas/acerca.mdx', SITIO_MINIMO['content/paginas/acerca.mdx']],
      ['data/conjuntos/poblacion.json', '{'],
      ['data/conjuntos/poblacion.json', undefined],
      ['data/conjuntos/poblacion.csv', undefined],
      [`${PLAN}/variables.csv`, SITIO_MINIMO[`${PLAN}/variables.csv`]],
      [`${PLAN}/avances.csv`, SITIO_MINIMO[`${PLAN}/avances.csv`]],
    ];
    const other = (file: string, from: string, to: string): [string, string] => {
      const text = SITIO_MINIMO[file] ?? '';
      if (!text.includes(from)) throw new Error(`${file} has no «${from}»`);
      return [file, text.replace(from, to)];
    };
    edits.push(
      other('data/sitio.json', '2025-12-31', '2026-06-30'),
      other(`${PLAN}/mediciones.csv`, 'dados,2025-S2,4', 'dados,2025-S2,6'),
      other('content/informes/anual-2025.mdx', 'periodo: 2025\n', 'periodo: 2025-S1\n'),
      other(`${PLAN}/actividades.csv`, 'Dar talleres', 'DAR TALLERES EN LOS BARRIOS'),
      [`${PLAN}/ajustes.csv`, 'meta,que,valor,fecha,fuente\ntalleres-1-2025,valor,80,2025-11-10,informe#4\n'],
      other(
        'data/sitio.json',
        '"corte":',
        '"region": "CO", "palabras": { "meta": { "singular": "logro", "plural": "logros", "genero": "m" } }, "corte":',
      ),
      // What was read of a goal whose row is refused, and is as it was again.
      other(`${PLAN}/metas.csv`, '2025,al-menos,100', '2025,al-menos,cien'),
      [`${PLAN}/metas.csv`, SITIO_MINIMO[`${PLAN}/metas.csv`]],
    );
    writeSitio(root);
    for (const [file, text] of [['data/ods.csv', SITIO_MINIMO['data/ods.csv']] as const, ...edits]) {
      await (text === undefined ? rm(join(root, file)) : writeFile(join(root, file), text));
      for (let again = 0; again < 2; again++) {
        const opening = await openSitio(root, known);
        const fresh = await openSitio(root);
        expect(opening.problems, file).toEqual(fresh.problems);
        expect(opening.readCount, file).toEqual(fresh.readCount);
        expect(opening.sitio?.sums, file).toEqual(fresh.sitio?.sums);
        expect(opening.sitio?.planes, file).toEqual(fresh.sitio?.planes);
        expect(opening.sitio?.observaciones, file).toEqual(fresh.sitio?.observaciones);
        expect([...(opening.sitio?.origins.values() ?? [])].map(placeOf), file).toEqual(
          [...(fresh.sitio?.origins.values() ?? [])].map(placeOf),
        );
      }
    }
    await rm(root, { recursive: true });
  });

  test('opens the minimal site without a problem, and computes it', async () => {
    const apertura = await openCon({});
    expect(apertura.problems).toEqual([]);
    expect(apertura.readCount).toEqual({ files: 21, records: 30 });
    expect(judged(apertura)).toEqual(MINIMO);
    expect([...(apertura.sitio?.citedPlaces.keys() ?? [])].sort()).toEqual(['acta-1', 'informe', 'plan']);
  });

  test('tells the problems of all files in one run, by file, line and column', async () => {
    const { sitio, problems } = await openCon({
      'data/entidades.csv': undefined,
      'data/personas.csv': 'id,nonbre\nana,Ana\nana,Ana\n',
      'data/sesiones.csv': replace('comite,ordinaria,1,2026-01-15', 'comit,secreta,uno,2026-02-30'),
      'data/planes/plan-1/metas.csv': replace('2025,al-menos,100', '2025-T5,al-menos,"1,234"'),
      'content/planes/plan-1.mdx': replace('fin: 2027-12', 'fin: 2027-13'),
      'content/paginas/acerca.mdx': replace('Primer párrafo.', '{1 + 1} y [x](javascript:alert(1))'),
    });
    expect(sitio).toBeUndefined();
    expect(problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual([
      'content/actas/acta-1.mdx:11:16 foreign-key',
      'content/actas/acta-1.mdx:13:14 foreign-key',
      'content/paginas/acerca.mdx:6:1 mdx-code',
      'content/paginas/acerca.mdx:6:11 unsafe-link',
      'content/planes/plan-1.mdx:8:6 type-error',
      'data/entidades.csv:1:1 missing-file',
      'data/personas.csv:1:4 extra-label',
      'data/personas.csv:3:1 primary-key',
      'data/planes/plan-1/metas.csv:2:28 type-error',
      'data/planes/plan-1/metas.csv:2:45 type-error',
      'data/sesiones.csv:2:10 foreign-key',
      'data/sesiones.csv:2:16 constraint-error',
      'data/sesiones.csv:2:24 type-error',
      'data/sesiones.csv:2:28 type-error',
    ]);
    expect({ problems }).toMatchObject(JSON.parse([...reportAsJson(problems)].join('')) as object);
  });

  test('opens a site that has only warnings', async () => {
    const { sitio, problems } = await openCon({ 'data/personas.csv': (texto) => `${texto}eva,Eva Sol\n` });
    expect(problems.map(({ severity, code, line, column }) => [severity, code, line, column])).toEqual([
      ['warning', 'orphan-record', 4, 1],
    ]);
    expect(judged({ sitio, problems, readCount: { files: 0, records: 0 } })).toEqual(MINIMO);
  });
});

describe('a blank measurement is never 0', () => {
  const medir = (valor: string): Cambios => ({
    [`${PLAN}/mediciones.csv`]: replace('dados,2025-S2,4', `dados,2025-S2,${valor}`),
  });

  test('a blank cell is a problem and not a value', async () => {
    const blank = fc.string({ unit: fc.constantFrom(' ', '\t', '\u00A0'), maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(blank, async (valor) => {
        const { sitio, problems } = await openCon(medir(valor));
        expect(sitio).toBeUndefined();
        expect(problems.map(({ code, line, column, field }) => [code, line, column, field])).toEqual([
          ['constraint-error', 3, 15, 'valor'],
        ]);
      }),
      { numRuns: 10 },
    );
  });

  test('a row that is not there leaves no value', async () => {
    const changes = { [`${PLAN}/mediciones.csv`]: replace('dados,2025-S2,4,,informe#1,\n', '') };
    const sinDato = { codigo: 'no-publicado', variables: ['dados'], periodos: ['2025-S2'] };
    expect(judged(await openCon(changes))?.[1]).toMatchObject({ valor: sinDato, verificabilidad: 'sin-dato' });
  });

  test('a published 0 is a value', async () => {
    expect(judged(await openCon(medir('0')))?.[1]).toMatchObject({ valor: '50', verificabilidad: 'calculada' });
  });

  test('a blank declaration says nothing of the goal', async () => {
    const changes = { [`${PLAN}/avances.csv`]: replace('anual-2025,100,2025-05', 'anual-2025,,2025-05') };
    expect(judged(await openCon(changes))?.[0]).toMatchObject({ estado: 'sin-reporte', declarado: undefined });
  });
});

test('the order of the rows of any file changes nothing of what is computed', async () => {
  const reversed = Object.entries(SITIO_MINIMO)
    .filter(([file]) => file.endsWith('.csv'))
    .map(([file, text]) => {
      const [header, ...rows] = text.trimEnd().split('\n');
      return [file, `${[header, ...rows.reverse()].join('\n')}\n`];
    });
  const apertura = await openCon(Object.fromEntries(reversed) as Cambios);
  expect(apertura.problems).toEqual([]);
  expect(judged(apertura)).toEqual(MINIMO);
});
