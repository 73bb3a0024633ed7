import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cambios, replace, writeSitio } from '../sitio-minimo.ts';
import { orden, runNode } from './ordenes.ts';

const PLAN = 'data/planes/plan-1';
const [MAYOR, MENOR] = ['999999999999999', '0.000000001'];
const FORMULAS: [id: string, formula: string][] = [
  ['suma', 'grande + grande'],
  ['producto', 'grande × grande × grande'],
  ['cociente', 'grande ÷ chica'],
  ['nada', 'chica ÷ grande'],
  ['cero', 'grande ÷ nula'],
  ['ceros', 'nula ÷ nula'],
  ['negative', '-grande - chica'],
  ['tercio', 'uno ÷ 3'],
  ['largo', Array(24).fill('grande × grande').join(' × ')],
  ['quebrados', Array(24).fill('uno ÷ primo').join(' + ')],
  ['redondo', '0 - chica'],
];
const VARIABLES: [id: string, valor: string][] = [
  ['grande', MAYOR],
  ['chica', MENOR],
  ['nula', '0'],
  ['uno', '1'],
  ['primo', '100003.000000007'],
];

/** The largest, the smallest and the earliest that is admitted, in every column that holds a number or a date. */
const CAMBIOS: Cambios = {
  'data/sitio.json': replace('"2025-12-31"', '"9999-12-31"'),
  'data/organos.csv': replace('2024,2027-09', '0001,9999-12-31'),
  'data/sesiones.csv': (antes) =>
    `${antes}s-0,comite,ordinaria,999999999,0001-01-01,acta-1#x\ns-9,comite,ordinaria,1,9999-12-31,acta-1#y\n`,
  'data/vigencias.csv': 'de,inicio,fin,anios,escrito,fuente\nplan-1,0001,9999,999999999,,plan#v\n',
  'data/conjuntos/poblacion.csv': `anio,habitantes\n1,${MAYOR}\n2,-${MAYOR}\n3,0\n4,${MENOR}\n5,\n`,
  'data/conjuntos/poblacion.json': (antes) =>
    antes
      .replace('"habitantes", "type": "integer"', '"habitantes", "type": "number"')
      .replace(
        '"schema"',
        '"grafica": { "tipo": "lineas", "x": "anio", "y": ["habitantes"], "titulo": "T", "unidad": "U" }, "schema"',
      ),
  ...table('ceros', '1,0\n2,0\n', 'barras'),
  ...table('iguales', `1,${MAYOR}\n2,${MAYOR}\n`, 'lineas'),
  ...table('negativos', `1,-${MAYOR}\n2,-${MENOR}\n`, 'barras'),
  ...table('vacia', '', 'lineas'),
  ...table('sin-filas', '', 'barras'),
  ...table('blancos', '1,\n2,\n', 'barras'),
  [`${PLAN}/variables.csv`]: (antes) => antes + VARIABLES.map(([id]) => `${id},Lo ${id},Cosa,entrada,\n`).join(''),
  [`${PLAN}/indicadores.csv`]: (antes) =>
    antes +
    FORMULAS.map(([id, formula]) => `${id},,talleres-1,El ${id},formula,${formula},Porcentaje,suma,plan#${id}\n`).join(
      '',
    ),
  [`${PLAN}/metas.csv`]: (antes) =>
    antes +
    FORMULAS.flatMap(([id], i) =>
      ['0001', '2024', '2024-S1', '9999'].map(
        (periodo) =>
          `${id}-${periodo.toLowerCase()},${id},${periodo},al-menos,${i % 2 ? MAYOR : MENOR},Llegar,,${periodo.slice(0, 4)}-12,plan#m\n`,
      ),
    ).join(''),
  [`${PLAN}/mediciones.csv`]: (antes) =>
    antes +
    VARIABLES.flatMap(([id, valor]) =>
      ['0001', '2024-S1', '2024-S2', '9999'].map((periodo) => `${id},${periodo},${valor},,informe#${id},\n`),
    ).join(''),
  [`${PLAN}/avances.csv`]: (antes) => `${antes}suma-2024,anual-2025,99.999999999,,,,,,,informe#9\n`,
  'content/planes/plan-1.mdx': replace('inicio: 2025\nfin: 2027-12', 'inicio: "0001"\nfin: 9999-12'),
  'content/informes/anual-2025.mdx': (antes) =>
    antes
      .replace('periodo: 2025\npresentado_en: sesion-1', 'periodo: 9900/9999\npresentado_en: sesion-1')
      .replace(
        'afirmaciones:\n',
        `cifras:\n  - { que: Suma, valor: -${MAYOR}, unidad: U, conjunto: iguales, columna: valor, fuente: "informe#s" }\nafirmaciones:\n  - { que: metas-cumplidas, ambito: plan, periodo: "0001", valor: ${MENOR}, unidad: porcentaje, fuente: "informe#z" }\n`,
      ),
};

function table(id: string, filas: string, tipo: string): Cambios {
  return {
    [`data/conjuntos/${id}.csv`]: `x,valor\n${filas}`,
    [`data/conjuntos/${id}.json`]: JSON.stringify({
      name: id,
      title: `Tabla ${id}`,
      sources: [{ title: 'Plan', path: 'plan#t' }],
      schema: {
        fields: [
          { name: 'x', type: 'integer', title: 'X' },
          { name: 'valor', type: 'number', title: 'Valor' },
        ],
      },
      grafica: { tipo, x: 'x', y: ['valor'], titulo: `Gráfica ${id}`, unidad: 'U' },
    }),
  };
}

let folder: string;
let textos: [ruta: string, texto: string][];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extremos-'));
  const [root, out] = [join(folder, 'sitio'), join(folder, 'publicado')];
  writeSitio(root, CAMBIOS);
  const { code, stderr } = await runNode(orden('build.ts'), ['--root', root, '--out', out]);
  expect([code, stderr]).toEqual([0, '']);
  textos = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => readTexts(path.slice(out.length + 1), readFileSync(path)));
}, 240_000);

afterAll(() => rm(folder, { recursive: true }));

const TEXTO = /\.(html|svg|csv|json|jsonld|xml|txt|ttl)$/;
const readTexts = (ruta: string, bytes: Uint8Array): [string, string][] => {
  if (ruta.endsWith('.xlsx')) {
    return Object.entries(unzipSync(bytes)).map(([parte, suya]) => [
      `${ruta}/${parte}`,
      new TextDecoder().decode(suya),
    ]);
  }
  return TEXTO.test(ruta) ? [[ruta, new TextDecoder().decode(bytes)]] : [];
};

/** What a reader sees of a page, and what its attributes say; programs and their words apart. */
const withoutPrograms = (texto: string) =>
  texto.replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, '').replace(/licencia[^]*?<\/pre>/g, '');

/** Programs read an exponent where their formats have one: JSON, and the cells of a workbook. */
const isForPrograms = (ruta: string) => /\.json$|\.xlsx\//.test(ruta);

test.each([
  ['no infinity', /∞|\bInfinity\b/],
  ['no value that is none', /\bNaN\b|\bundefined\b|\[object |Invalid Date/],
  ['no zero with a sign', /(?<![\p{L}\p{N}.,-])-0(?:\.0+)?(?![\p{N}.,-])/u],
  ['no year of more than four digits', /[+-]0\d{5}-\d\d/],
])('of the largest, the smallest and the earliest that is admitted, %s is published', (_, forma) => {
  const found = textos.flatMap(([ruta, texto]) => {
    const hallado = forma.exec(withoutPrograms(texto));
    return hallado ? [`${ruta}: ${hallado.input.slice(Math.max(0, hallado.index - 60), hallado.index + 40)}`] : [];
  });
  expect(found).toEqual([]);
});

test('no reader and no column of a table meets a number with an exponent', () => {
  const found = textos
    .filter(([ruta]) => !isForPrograms(ruta))
    .map(([ruta, texto]) => [ruta, withoutPrograms(texto).replace(/<[^>]*>/g, ' ')] as const)
    .filter(([, texto]) => /(?<![\p{L}\p{N}])-?\d(?:\.\d+)?e[+-]?\d+(?![\p{L}\p{N}])/iu.test(texto));
  expect(found.map(([ruta]) => ruta)).toEqual([]);
});

test('what can not be told says why', () => {
  // The activity has more goals than one page shows with their workings.
  const paginas = textos.filter(([ruta]) => /^planes\/plan-1\/talleres\/1_metas.*\.html$/.test(ruta));
  expect(paginas.map(([, texto]) => texto).join('')).toContain('más cifras de las que aquí se pueden publicar');
  const [, json = '{}'] = textos.find(([ruta]) => ruta === 'datos/planes/plan-1.json') ?? [];
  const { metas } = JSON.parse(json) as { metas: { id: string; valor: number | null; sin_dato: unknown }[] };
  expect(metas.find(({ id }) => id === 'producto-2024')).toMatchObject({
    valor: null,
    sin_dato: { codigo: 'demasiadas-cifras' },
  });
});
