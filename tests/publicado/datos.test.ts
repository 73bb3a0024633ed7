import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { DIST } from '../navegador/dist.ts';
import { ARCHIVOS } from './paginas.ts';

interface Meta {
  id: string;
  actividad: string | null;
  compromiso: string;
  periodo: string;
  vence: string;
  valor: number | null;
  meta: number | string;
  declarado: number | null;
  estado: string;
  plazo: string | null;
  verificabilidad: string;
  paso_de: string | null;
}

interface Plan {
  plan: { id: string };
  corte: string;
  compromisos: unknown[];
  actividades: unknown[];
  indicadores: unknown[];
  metas: Meta[];
  resumen: { total: number; por_estado: Record<string, number>; por_anio: Record<string, { total: number }> };
}

const readJson = <T>(ruta: string) => JSON.parse(readFileSync(join(DIST, 'datos', ruta), 'utf8')) as T;
const plan = (id: string) => readJson<Plan>(`planes/${id}.json`);
const metasDe = (id: string) => new Map(plan(id).metas.map((meta) => [meta.id, meta]));

test('the plan of León 2025-2027 has 4 commitments, 26 activities and 50 goals, 12 of them due in 2025', () => {
  const { compromisos, actividades, metas, resumen, corte } = plan('pamga-leon-2025-2027');
  expect([compromisos.length, actividades.length, metas.length, corte]).toEqual([4, 26, 50, '2026-01-31']);
  expect(resumen.total).toBe(50);
  expect(metas.filter(({ vence }) => vence.startsWith('2025'))).toHaveLength(12);
  expect(resumen.por_anio['2025']?.total).toBe(12);
});

test.each([
  ['datos-abiertos-1-2025', 'declarada', 'sin-fecha', 'declarada'],
  ['datos-abiertos-2-2025', 'comprobada', 'tarde', 'con-evidencia'],
  ['cabildo-abierto-juvenil-1-2025', 'declarada', 'tarde', 'declarada'],
  ['cabildo-abierto-juvenil-2-2025', 'declarada', 'tarde', 'declarada'],
  ['mi-barrio-habla-2-2025', 'sin-reporte', null, 'sin-dato'],
  ['cabildo-abierto-juvenil-3-2026', 'aun-no-vence', null, 'sin-dato'],
  ['mi-barrio-habla-1-2027', 'por-iniciar', null, 'sin-dato'],
])('%s is %s', (id, estado, plazo, verificabilidad) => {
  expect(metasDe('pamga-leon-2025-2027').get(id)).toMatchObject({ estado, plazo, verificabilidad, valor: null });
});

test('the state plan has 13 declared percentages, one of them 75', () => {
  const declarados = plan('pal-guanajuato-2019-2021').metas.map(({ declarado }) => declarado);
  expect(declarados.filter((uno) => uno === 100)).toHaveLength(12);
  expect(metasDe('pal-guanajuato-2019-2021').get('politicas-participacion-colaborativa-2019-2021')).toMatchObject({
    declarado: 75,
    estado: 'parcial',
  });
});

test.each([
  ['mi-barrio-habla-1-2024-07', 3, 2],
  ['mi-barrio-habla-2-2024-07', 61, 45],
  ['mi-barrio-habla-1-2024-08', 3, 1],
  ['mi-barrio-habla-2-2024-08', 45, 24],
  ['pregunta-leon-1-2024-07', 4, 4],
  ['pregunta-leon-2-2024-07', 60, 13],
  ['pregunta-leon-2-2024-08', 60, 21],
])('the quarterly report: %s programmed %d, done %d', (id, meta, valor) => {
  expect(metasDe('pamga-leon-2022-2024').get(id)).toMatchObject({ meta, valor });
});

/** The operative programme as printed: programmed, real and variance of six bimesters and of the year. */
const POA = `
1 | 0 0 0 | 13 13 0 | 0 0 0 | 0 0 0 | 37 37 0 | 0 0 0 | 50 50 0
2 | 0 0 0 | 15 42 -27 | 0 0 0 | 15 28 -13 | 0 0 0 | 0 0 0 | 30 70 40+
3 | 0 0 0 | 0 0 0 | 7 23 -16 | 0 0 0 | 0 0 0 | 8 14 0 | 15 37 22+
4 | 0 0 0 | 0 0 0 | 2 2 0 | 0 0 0 | 0 0 0 | 2 3 0 | 4 5 1+
5 | 0 0 0 | 0 0 0 | 0 0 0 | 0 0 0 | 0 0 0 | 1 1 0 | 1 1 0
`;

describe('the operative programme 2023', () => {
  const metas = metasDe('poa-participacion-ciudadana-2023');
  const mediciones = readTable('planes/poa-participacion-ciudadana-2023/mediciones.csv');
  const indicadores = readTable('planes/poa-participacion-ciudadana-2023/indicadores.csv');
  test.each(POA.trim().split('\n'))('%s', (renglon) => {
    const [numero = '', ...grupos] = renglon.split(' | ');
    const realizado = indicadores.find(({ id }) => id === `participacion-ciudadana-${numero}`)?.['formula'] ?? '';
    const variacion = realizado.replace(/_[a-z]+$/, '_variacion');
    const leidos = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', ''].map((parte) => {
      const periodo = parte === '' ? '2023' : `2023-${parte}`;
      const meta = metas.get(`participacion-ciudadana-${numero}-${periodo.toLowerCase()}`);
      const printed = mediciones.find((una) => una['variable'] === variacion && una['periodo'] === periodo);
      return `${meta?.meta} ${meta?.valor} ${printed?.['publicado'] || printed?.['valor']}`;
    });
    expect(leidos).toEqual(grupos);
  });
});

test('every table is offered as CSV, with the same cells as the source', () => {
  for (const tabla of ['entidades', 'personas', 'sesiones', 'documentos', 'glosario', 'ods']) {
    const fuente = parse<Record<string, string>>(readFileSync(resolve('data', `${tabla}.csv`), 'utf8'), {
      columns: true,
    });
    const published = readTable(`${tabla}.csv`);
    // Columns that the source goes without are there, and blank.
    const blank = Object.fromEntries(Object.keys(published[0] ?? {}).map((column) => [column, '']));
    expect(published, tabla).toEqual(fuente.map((row) => ({ ...blank, ...row })));
  }
  expect(ARCHIVOS).toContain('datos/actas.json');
  expect(ARCHIVOS).toContain('datos/informes.json');
});

function readTable(ruta: string): Record<string, string>[] {
  return parse<Record<string, string>>(readFileSync(join(DIST, 'datos', ruta), 'utf8'), { columns: true, bom: true });
}

test('CSV begins with the mark by which Excel knows that it is in UTF-8', () => {
  const csv = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((ruta) => ruta.endsWith('.csv'));
  expect(csv.length).toBeGreaterThan(60);
  expect(csv.filter((ruta) => readFileSync(join(DIST, ruta), 'utf8').codePointAt(0) !== 0xfeff)).toEqual([]);
});

test('the minutes say which session they are of, its id first', () => {
  const [acta] = JSON.parse(readFileSync(join(DIST, 'datos/actas.json'), 'utf8')) as Record<string, unknown>[];
  expect(Object.keys(acta ?? {})[0]).toBe('id');
  expect(acta).toMatchObject({
    id: 'acta-3a-extraordinaria-2024',
    fecha: '2024-09-13',
    tipo: 'extraordinaria',
    numero: 3,
    organo: 'stmga-2022-2024',
  });
});

test('the goals of an activity are a spreadsheet beside its JSON', async () => {
  const [headers = [], ...rows] = await readSheet(
    join(DIST, 'datos/planes/pamga-leon-2025-2027/mi-barrio-habla/2.xlsx'),
  );
  const metas = headers.indexOf('meta');
  expect(rows.map((row) => row[metas])).toEqual([2025, 2026, 2027].map((anio) => `mi-barrio-habla-2-${anio}`));
});

test('a goal says in data too what whoever edits establishes, and what its report leaves in doubt', () => {
  expect(metasDe('pal-guanajuato-2019-2021').get('impulsando-tu-crecimiento-2019-2021')).toMatchObject({
    meta_segun: 'sitio',
    reserva: 'meta-adecuada',
    evidencia_perdida: 'si',
  });
  expect(metasDe('pamga-leon-2025-2027').get('datos-abiertos-2-2025')).toMatchObject({
    meta_segun: null,
    plazo_segun: 'publicada',
    reserva: null,
  });
});
