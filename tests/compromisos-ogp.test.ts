import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { computedForms } from '../src/opendata/computed-tables.ts';
import { columnInWords } from '../src/opendata/describe-column.ts';
import { contentsOf } from '../src/opendata/open-data-files.ts';
import { type Cambios, openCon, replace } from './sitio-minimo.ts';

const OWN = 'equivalencia de este sitio; no es del IRM';

/** A commitment with two institutions, two counterparts and two milestones; another without milestones (fictional). */
const PLAN_OGP: Cambios = {
  'content/planes/plan-1.mdx': replace('tipo: plan-de-accion', 'tipo: plan-de-accion-local'),
  'data/dependencias.csv':
    'id,entidad,nombre,siglas\nobras,villa,Dirección de Obras,DO\nsalud,villa,Dirección de Salud,\n',
  'content/compromisos/plan-1/talleres.mdx': replace(
    'responsable: obras\n',
    `responsable: obras
corresponsables: [salud]
problematica: Nadie sabe leer el presupuesto
objetivo: Que se pueda leer
contrapartes:
  - { nombre: "Vecinos, A. C.", clase: sociedad-civil }
  - { nombre: Universidad de Villa, clase: academia }
`,
  ),
  'content/compromisos/plan-1/otro.mdx': '---\nnumero: 2\nnombre: Otro\nfuente: plan#5\n---\n',
  'data/planes/plan-1/actividades.csv': (text) =>
    `${text}talleres-1-bis,talleres,1 bis,Evaluar los talleres,Evaluación,salud,,,,plan#4.1\n`,
};

async function ogpFiles(changes: Cambios) {
  const { sitio, problems } = await openCon(changes);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!sitio) throw new Error('The site has errors');
  const contents = async (ending: string) => Buffer.from(await contentsOf(sitio, `compromisos-ogp${ending}`));
  const rows = parse<Record<string, string>>(await contents('.csv'), { columns: true, bom: true });
  return { rows, contents };
}

test('each milestone is a row with its commitment, its institutions and its counterparts', async () => {
  const { rows } = await ogpFiles(PLAN_OGP);
  const talleres = {
    numero: '1',
    titulo: 'Talleres',
    problematica: 'Nadie sabe leer el presupuesto',
    descripcion: 'Que se pueda leer',
    responsables: 'Dirección de Obras|Dirección de Salud',
    sociedad_civil: 'Vecinos, A. C.',
    otros_actores: 'Universidad de Villa',
    plan_inicio: '2025',
    plan_fin: '2027-12',
    plan_concluido: 'no',
    metas: '2',
    metas_cumplidas: '1',
    metas_comprobadas: '1',
    nivel_equivalente: 'sustancial',
    nivel_segun: OWN,
    fuente: 'plan#4',
  };
  expect(rows).toMatchObject([
    {
      ...talleres,
      hito_numero: '1',
      hito: 'Dar talleres',
      hito_producto: 'Lista de asistencia',
      hito_responsables: 'Dirección de Obras',
      hito_termino: '2025-12',
      hito_nivel_equivalente: 'sustancial',
      pagina: 'https://villa.example/planes/plan-1/talleres/1.html',
    },
    { ...talleres, hito_numero: '1 bis', hito: 'Evaluar los talleres', hito_nivel_equivalente: '' },
    { titulo: 'Otro', hito: '', nivel_equivalente: '', metas: '0', nivel_segun: OWN },
  ]);
});

test('the workbook says the same to another reader', async () => {
  const { rows, contents } = await ogpFiles(PLAN_OGP);
  const [header = [], ...cells] = await readSheet(await contents('.xlsx'));
  expect(header).toEqual(Object.keys(rows[0] ?? {}));
  expect(cells.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))).toEqual(
    rows.map((row) => Object.values(row)),
  );
});

test('plans that are no action plans are not in it', async () => {
  const change = replace('tipo: plan-de-accion', 'tipo: programa-operativo');
  expect((await ogpFiles({ ...PLAN_OGP, 'content/planes/plan-1.mdx': change })).rows).toEqual([]);
});

test("the level is told as this site's own in the table's description and in each column of it", () => {
  const [table] = computedForms().filter(({ name }) => name === 'compromisos-ogp');
  const levels = (table?.columns ?? []).filter(({ name }) => name.endsWith('nivel_equivalente')).map(columnInWords);
  expect(table?.description).toContain(OWN);
  expect(levels.map(({ title }) => title.includes(OWN))).toEqual([true, true]);
  expect(levels.flatMap(({ options }) => options.filter(({ meaning }) => meaning === undefined))).toEqual([]);
});
