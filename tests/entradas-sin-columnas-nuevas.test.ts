import { describe, expect, test } from 'vitest';
import { conSeguimiento, DOS_ACUERDOS, DOS_SESIONES, otraActa, PRORROGA, primeraActa } from './actas-de-un-anio.ts';
import { type Cambios, foundBy, openCon } from './sitio-minimo.ts';

/** What editors write with the columns that they know, where others say it better: they are told which, and nothing false is published. */

const PLAN = 'data/planes/plan-1';
const told = async (cambios: Cambios) =>
  (await openCon(cambios)).problems
    .filter(({ severity }) => severity !== 'observation')
    .map(({ severity, code, file, line, field }) => `${severity} ${code} ${file}:${line} ${field}`);

test('a goal that changed, in two rows, is one problem, which names the table of changes', async () => {
  const { problems } = await openCon({
    [`${PLAN}/metas.csv`]: (text) =>
      `${text}talleres-1-2025,talleres-1,2025,al-menos,80,Dar el 80 % (ajustada),,2025-12,acta-1#punto 1\n`,
  });
  expect(problems).toMatchObject([{ code: 'primary-key', line: 4 }]);
  expect(problems[0]?.hint).toContain('ajustes.csv');
});

test('a range in two goals is told with the one that says it', async () => {
  const { problems } = await openCon({
    [`${PLAN}/metas.csv`]: (text) =>
      `${text.replace('al-menos,100', 'al-menos,90')}talleres-1-2025-b,talleres-1,2025,a-lo-mas,110,A lo más 110 %,,2025-12,plan#4.1\n`,
  });
  expect(problems).toMatchObject([{ code: 'constraint-error', line: 4, field: 'id' }]);
  expect(problems[0]?.hint).toContain('deje una sola, con comparador «entre», valor «90» y valor_hasta «110»');
});

describe('what is added up and looks as what there is', () => {
  const AGREGACION = ['suma', 'ultimo'];
  const quarters = (variable: string, values: number[]) =>
    values.map((valor, i) => `${variable},2025-T${i + 1},${valor},,informe#1,\n`).join('');
  const site = (mediciones: string, agregacion = '', metas = 'Capacitar'): Cambios => ({
    [`${PLAN}/indicadores.csv`]: (text) => text.replace('dados ÷ previstos × 100', 'capacitadas ÷ plantilla × 100'),
    [`${PLAN}/metas.csv`]: (text) => text.replace('Dar todos los talleres', metas),
    [`${PLAN}/variables.csv`]: `id,nombre,unidad,papel,partes,agregacion
capacitadas,Personas capacitadas,personas,realizado,,
plantilla,Plantilla,personas,entrada,,${agregacion}
`,
    [`${PLAN}/mediciones.csv`]: `variable,periodo,valor,publicado,fuente,nota\n${mediciones}`,
  });
  const trained = quarters('capacitadas', [0, 0, 0, 0]);

  // prettier-ignore
  test.each<[string, string, boolean]>([
    ['a staff of 100 in each quarter', quarters('plantilla', [100, 100, 100, 100]), true],
    ['with its figure of the year', `${quarters('plantilla', [100, 100, 100, 100])}plantilla,2025,100,,informe#1,\n`, true],
    ['a staff that changes, and the year has its last', `${quarters('plantilla', [100, 98, 97, 105])}plantilla,2025,105,,informe#1,\n`, true],
    ['or its average', `${quarters('plantilla', [100, 98, 97, 105])}plantilla,2025,100,,informe#1,\n`, true],
    ['a staff that changes, of which no year is given', quarters('plantilla', [100, 98, 97, 105]), false],
    ['what adds up to the year', `${quarters('plantilla', [10, 10, 10, 10])}plantilla,2025,40,,informe#1,\n`, false],
    ['all in the last quarter', `${quarters('plantilla', [0, 0, 0, 10])}plantilla,2025,10,,informe#1,\n`, false],
    ['two halves alike', 'plantilla,2025-S1,10,,informe#1,\nplantilla,2025-S2,10,,informe#1,\n', false],
    ['nothing in any', quarters('plantilla', [0, 0, 0, 0]), false],
  ])('%s', async (_, figures, expected) => {
    const warning = `warning assumed-flow ${PLAN}/variables.csv:3 agregacion`;
    expect(await told(site(trained + figures))).toEqual(expected ? [warning] : []);
    for (const own of AGREGACION) expect(await told(site(trained + figures, own))).toEqual([]);
  });

  test('contradicts nothing until somebody says that it adds up', async () => {
    const figures = `${trained}${quarters('plantilla', [100, 100, 100, 100])}plantilla,2025,100,,informe#1,\n`;
    const found = (agregacion: string) => foundBy('periodo-distinto-de-sus-partes', site(figures, agregacion));
    expect(await found('')).toEqual([]);
    expect(await found('ultimo')).toEqual([]);
    expect(await found('suma')).toHaveLength(1);
  });

  test('and a year that is neither sum, nor last, nor average, is a contradiction at once', async () => {
    const figures = `${trained}${quarters('plantilla', [100, 98, 97, 105])}plantilla,2025,300,,informe#1,\n`;
    expect(await foundBy('periodo-distinto-de-sus-partes', site(figures))).toHaveLength(1);
    expect(await told(site(figures))).toEqual([]);
  });
});

// prettier-ignore
test.each<[string, boolean]>([
  ['«La meta se canceló en sesión del 20 de noviembre de 2025.»', true], ['«Meta eliminada del plan.»', true], ['«Se dejó sin efecto.»', true],
  ['«Se reemplazó por otra.»', true], ['«No se canceló: sigue.»', false], ['«La meta no fue cancelada.»', false], ['«Se cancelará.»', false],
])('of a goal of which its report says %s', async (salvedad, ended) => {
  const cambios = {
    [`${PLAN}/avances.csv`]: `meta_plan,informe,declarado,cumplida,plazo_declarado,publicada,evidencia,evidencia_perdida,salvedad,fuente
guia-2025,anual-2025,,,,,,,${salvedad},informe#2
`,
  };
  expect(await told(cambios)).toEqual(ended ? [`warning unrecorded-change ${PLAN}/avances.csv:2 salvedad`] : []);
  expect(await foundBy('meta-sin-reporte', cambios)).toHaveLength(ended ? 0 : 1);
});

describe('an agreement that later minutes extend', () => {
  const year = (second: string): Cambios => ({
    'data/sesiones.csv': DOS_SESIONES,
    'content/actas/acta-1.mdx': primeraActa(DOS_ACUERDOS),
    'content/actas/acta-2.mdx': second,
  });
  const inPoint = otraActa('sesion-2', '').replace('Recibido', 'El acuerdo 2 se prorroga al 31 de octubre');
  const ANOTHER =
    'acuerdos:\n  - id: acuerdo-1\n    punto: "1"\n    texto: Prorrogar la instalación de la mesa\n    responsable: obras\n    vence: 2025-10-31\n';

  // prettier-ignore
  test.each<[string, Cambios, string[]]>([
    ['in the words of a point', year(inPoint), ['orden_del_dia.resultado']],
    ['as an agreement of its own', year(otraActa('sesion-2', ANOTHER)), ['acuerdos.texto']],
    ['in words, and where it is followed', year(inPoint.replace('fuente: acta-1#sesion-2', `${PRORROGA}fuente: acta-1#sesion-2`)), []],
    ['in words, when nothing is to be done', { ...year(inPoint), 'content/actas/acta-1.mdx': primeraActa('') }, []],
    ['where it is followed', conSeguimiento(PRORROGA), []],
  ])('%s', async (_, cambios, fields) => {
    const { problems } = await openCon(cambios);
    const found = problems.filter(({ code }) => code === 'unrecorded-follow-up');
    expect(found.map(({ field }) => field)).toEqual(fields);
    for (const { hint, severity } of found) expect([severity, hint]).toEqual(['warning', expect.stringContaining('acuerdo «acta-1/acuerdo-2»')]);
  });

  test('is not extended once an earlier session settled it', async () => {
    const problems = await told({
      ...conSeguimiento(PRORROGA.replace('prorrogado\n    nuevo_plazo: 2025-10-31', 'cumplido\n    fecha: 2025-05-20')),
      'data/sesiones.csv': `${DOS_SESIONES}sesion-3,comite,ordinaria,3,2025-11-15,acta-1#sesion 3\n`,
      'content/actas/acta-3.mdx': otraActa('sesion-3', PRORROGA),
    });
    expect(problems).toEqual(['error constraint-error content/actas/acta-3.mdx:25 seguimiento.resultado']);
  });
});

describe('below the rows of a data set', () => {
  const foot = (rows: string) => ({
    'data/conjuntos/poblacion.csv': `colonia,asistentes\nCentro,10\nNorte,20\n${rows}`,
    'data/conjuntos/poblacion.json': JSON.stringify({
      name: 'poblacion',
      title: 'Asistentes',
      sources: [{ title: 'Plan', path: 'plan#anexo' }],
      schema: {
        fields: ['colonia', 'asistentes'].map((name, i) => ({
          name,
          type: i === 0 ? 'string' : 'integer',
          title: name,
        })),
      },
    }),
  });
  // prettier-ignore
  test.each<[string, string, number]>([
    ['a total and two notes below their title', 'Total,30\n,\nNotas:,\nLos datos son de 2020.,\nEn el Norte hubo lluvia.,\n', 2],
    ['the day of the figures', 'Corte al 31 de diciembre de 2025,\n', 2],
    ['whose figures they are', 'Las cifras son preliminares,\n', 2],
    ['a place of which nothing is known', 'Sur,\n', 3],
    ['a place called «Notas», with its figure', 'Notas,5\n', 3],
    ['a place whose name begins so', 'Totolapan,5\n', 3],
  ])('%s', async (_, rows, left) => {
    const { sitio } = await openCon(foot(rows));
    expect(sitio?.conjuntos[0]?.rows).toHaveLength(left);
  });
});
