import { describe, expect, test } from 'vitest';
import { changesBetween, sideWith } from '../../tests/cambios-de-sitio.ts';
import { type Cambios, replace } from '../../tests/sitio-minimo.ts';
import type { Change } from './change.ts';

const METAS = 'data/planes/plan-1/metas.csv';
const MEDICIONES = 'data/planes/plan-1/mediciones.csv';
const AVANCES = 'data/planes/plan-1/avances.csv';
const AJUSTES = 'data/planes/plan-1/ajustes.csv';
const INDICADORES = 'data/planes/plan-1/indicadores.csv';
const ACTA = 'content/actas/acta-1.mdx';
/** A cut-off date after the deadlines of all goals. */
const LATER: Cambios = { 'data/sitio.json': replace('2025-12-31', '2026-03-31') };

const places = (changes: readonly Change[]) => changes.map(({ code, file, line }) => [code, `${file}:${line}`]);
const find = (changes: readonly Change[], code: Change['code']) => changes.filter((one) => one.code === code);

/** What must be told: its code, where it stands, and words of its sentence. */
type Case = [what: string, before: Cambios, after: Cambios, code: Change['code'], place: string, ...words: string[]];

describe('each kind of change is told in words, with its place', () => {
  test.each<Case>([
    [
      'a goal that asks for less',
      {},
      { [METAS]: replace(',100,', ',80,') },
      'goal-eased',
      `${METAS}:2`,
      'Dar todos los talleres',
      'de 100 % a 80 %',
      '−20; −20 %',
      'Pide menos.',
    ],
    [
      'a goal that asks for more',
      {},
      { [METAS]: replace(',100,', ',120,') },
      'goal-raised',
      `${METAS}:2`,
      'de 100 % a 120 %',
      '+20; +20 %',
      'Pide más.',
    ],
    [
      'a goal whose comparison asks for less',
      { [METAS]: replace('al-menos', 'mas-de') },
      {},
      'goal-eased',
      `${METAS}:2`,
      'de «mas-de» a «al-menos»',
    ],
    [
      'a goal that must be less, and may be more',
      { [METAS]: replace('al-menos,100', 'a-lo-mas,100') },
      { [METAS]: replace('al-menos,100', 'a-lo-mas,120') },
      'goal-eased',
      `${METAS}:2`,
      'Pide menos.',
    ],
    [
      'a goal without its value',
      {},
      { [METAS]: replace(',100,', ',,') },
      'goal-eased',
      `${METAS}:2`,
      'de 100 % a en blanco',
    ],
    [
      'a goal that is put off',
      {},
      { [METAS]: replace('2025-12,', '2026-06,') },
      'goal-moved',
      `${METAS}:2`,
      'se aplaza, de diciembre de 2025 a junio de 2026',
    ],
    [
      'a goal that is brought forward',
      {},
      { [METAS]: replace('2025-12,', '2025-11,') },
      'goal-moved',
      `${METAS}:2`,
      'se adelanta',
    ],
    [
      'a goal without its deadline',
      {},
      { [METAS]: replace('2025-12,', ',') },
      'goal-moved',
      `${METAS}:2`,
      'se queda sin plazo',
    ],
    [
      'a new goal',
      {},
      { [METAS]: (text) => `${text}talleres-1-2026,talleres-1,2026,al-menos,100,Darlos otra vez,,2026-12,plan#4.1\n` },
      'goal-added',
      `${METAS}:4`,
      'Darlos otra vez',
      'pide 100 %',
      'diciembre de 2026',
    ],
    [
      'a goal that is gone',
      {},
      {
        [METAS]: replace('talleres-1-2025,talleres-1,2025,al-menos,100,Dar todos los talleres,,2025-12,plan#4.1\n', ''),
      },
      'goal-removed',
      `${METAS}:2`,
      'se quita. Pedía 100 %',
    ],
    [
      'a goal that is cancelled',
      {},
      {
        [AJUSTES]:
          'meta,que,valor,plazo,por,fecha,sesion,motivo,fuente\ntalleres-1-2025,cancelada,,,,2025-11,,Sin dinero,informe#9\n',
      },
      'goal-ended',
      `${AJUSTES}:2`,
      'se cancela',
      'noviembre de 2025',
      'Motivo: Sin dinero.',
    ],
    [
      'a goal that is adjusted',
      {},
      {
        [AJUSTES]:
          'meta,que,valor,plazo,por,fecha,sesion,motivo,fuente\ntalleres-1-2025,valor,80,,,2025-11,,,informe#9\n',
      },
      'goal-changed',
      `${AJUSTES}:2`,
      'ahora pide 80 %',
      'decía 100',
    ],
    [
      'a goal in other words',
      {},
      { [METAS]: replace('Publicar la guía', 'Publicarla') },
      'cell-changed',
      `${METAS}:3`,
      'columna «texto»: «Publicar la guía» → «Publicarla»',
    ],
    [
      'a goal with another key',
      {},
      { [METAS]: replace('talleres-1-2025,', 'talleres-2025,') },
      'key-changed',
      `${METAS}:2`,
      '«talleres-1-2025» → «talleres-2025»',
    ],
    [
      'a figure that changes',
      {},
      { [MEDICIONES]: replace('2025-S2,4', '2025-S2,8') },
      'figure-changed',
      `${MEDICIONES}:3`,
      'Talleres dados',
      '2025-S2',
      'de 4 a 8 (Taller): +4; +100 %',
    ],
    [
      'a figure that was 0',
      { [MEDICIONES]: replace('2025-S2,4', '2025-S2,0') },
      {},
      'figure-changed',
      `${MEDICIONES}:3`,
      'de 0 a 4 (Taller): +4.',
    ],
    [
      'a figure that is new',
      {},
      { [MEDICIONES]: (text) => `${text}dados,2025,9,,informe#1,\n` },
      'figure-added',
      `${MEDICIONES}:5`,
      '2025: 9 (Taller)',
    ],
    [
      'a figure that is gone',
      {},
      { [MEDICIONES]: replace('dados,2025-S1,5,,informe#1,\n', '') },
      'deleted-figure',
      `${MEDICIONES}:2`,
      'decía 5 (Taller)',
    ],
    [
      'a figure of another period',
      {},
      { [MEDICIONES]: replace('2025-S1,5', '2024-S1,5') },
      'deleted-figure',
      `${MEDICIONES}:2`,
      '2025-S1: se quita',
    ],
    [
      'a figure that is blank',
      {},
      { [MEDICIONES]: replace('2025-S1,5,', '2025-S1,,reservado') },
      'deleted-figure',
      `${MEDICIONES}:2`,
      'se quita',
    ],
    [
      'a declared progress that is gone',
      {},
      { [AVANCES]: replace(',100,2025-05', ',,2025-05') },
      'deleted-figure',
      `${AVANCES}:2`,
      'Publicar la guía',
      'decía 100 %',
    ],
    [
      'a figure of a data set',
      {},
      { 'data/conjuntos/poblacion.csv': replace('2021,1250', '2021,1300') },
      'figure-changed',
      'data/conjuntos/poblacion.csv:3',
      '«habitantes» de poblacion, 2021: de 1,250 a 1,300: +50; +4 %',
    ],
    [
      'a baseline',
      {
        [INDICADORES]:
          'id,actividad,compromiso,nombre,tipo,formula,unidad,agregacion,fuente,linea_base\ntalleres-1,talleres-1,,Talleres dados,formula,dados ÷ previstos × 100,Porcentaje,suma,plan#4.1,50\nguia,,talleres,Guía publicada,cumple,,Guía,ninguna,plan#4.2,\n',
      },
      {
        [INDICADORES]:
          'id,actividad,compromiso,nombre,tipo,formula,unidad,agregacion,fuente,linea_base\ntalleres-1,talleres-1,,Talleres dados,formula,dados ÷ previstos × 100,Porcentaje,suma,plan#4.1,40\nguia,,talleres,Guía publicada,cumple,,Guía,ninguna,plan#4.2,\n',
      },
      'figure-changed',
      `${INDICADORES}:2`,
      'Línea base',
      'de 50 % a 40 %',
    ],
    [
      'a state that turns',
      {},
      { [MEDICIONES]: replace('2025-S2,4', '2025-S2,8') },
      'goal-state',
      `${METAS}:2`,
      'Dar todos los talleres',
      'estado, de',
      'comprobada',
    ],
    [
      'a result that is computed anew',
      {},
      { [MEDICIONES]: replace('2025-S2,4', '2025-S2,8') },
      'goal-value',
      `${METAS}:2`,
      'de 90 % a 130 %',
    ],
    [
      'the counts of a plan',
      {},
      { [MEDICIONES]: replace('2025-S2,4', '2025-S2,8') },
      'count-changed',
      'content/planes/plan-1.mdx:1',
      'Plan de acción de Villa',
      '«comprobada», de 1 a 2',
    ],
    [
      'an observation that appears',
      {},
      { 'content/informes/anual-2025.mdx': replace('valor: 1', 'valor: 7') },
      'observation-new',
      'content/informes/anual-2025.mdx:11',
    ],
    [
      'an observation that is gone',
      { 'content/informes/anual-2025.mdx': replace('valor: 1', 'valor: 7') },
      {},
      'observation-gone',
      'content/informes/anual-2025.mdx:11',
    ],
    [
      'an observation that says another number',
      { 'content/informes/anual-2025.mdx': replace('valor: 1', 'valor: 7') },
      { 'content/informes/anual-2025.mdx': replace('valor: 1', 'valor: 8') },
      'observation-changed',
      'content/informes/anual-2025.mdx:11',
      'antes, «',
      '7',
      '»; ahora, «',
      '8',
    ],
    [
      'a gap that appears',
      {},
      { [MEDICIONES]: replace('previstos,2025,10,,plan#4.1,\n', ''), ...LATER },
      'gap-new',
      `${METAS}:2`,
    ],
    [
      'the cut-off date',
      {},
      LATER,
      'cut-off-date',
      'data/sitio.json:5',
      'de 31 de diciembre de 2025 a 31 de marzo de 2026',
    ],
    [
      'a session',
      {},
      { 'data/sesiones.csv': replace('2026-01-15', '2026-01-16') },
      'agreement-changed',
      'data/sesiones.csv:2',
      '«2026-01-15» → «2026-01-16»',
    ],
    [
      'a resolution of minutes',
      {},
      { [ACTA]: replace('Recibido', 'Rechazado') },
      'agreement-changed',
      `${ACTA}:19`,
      'orden_del_dia 1.resultado',
      '«Recibido» → «Rechazado»',
    ],
    [
      'votes that minutes count',
      { [ACTA]: replace('    resultado: Recibido\n', '    resultado: Recibido\n    a_favor: 5\n') },
      { [ACTA]: replace('    resultado: Recibido\n', '    resultado: Recibido\n    a_favor: 6\n') },
      'agreement-changed',
      `${ACTA}:20`,
      'a_favor',
      '«5» → «6»: +1; +20 %',
    ],
    [
      'somebody who is no longer among those present',
      {},
      { [ACTA]: replace('  - { persona: "luis", cargo: Secretario, calidad: administracion }\n', '') },
      'agreement-changed',
      `${ACTA}:11`,
      'asistentes 2',
      'se quita',
      'luis',
    ],
    [
      'the words of a text',
      {},
      { 'content/paginas/acerca.mdx': replace('Segundo', 'Otro') },
      'text-changed',
      'content/paginas/acerca.mdx:8',
      '1 renglón de antes',
      '«Segundo párrafo.»',
      '«Otro párrafo.»',
    ],
    [
      'the data of a text',
      {},
      { 'content/paginas/acerca.mdx': replace('Qué es este sitio', 'Quiénes somos') },
      'cell-changed',
      'content/paginas/acerca.mdx:3',
      '«resumen»',
    ],
    [
      'a correction that is told',
      {},
      {
        'data/correcciones.csv':
          'que,plan,tabla,renglon,columna,antes,fecha,motivo,fuente\ncorregida,plan-1,mediciones,dados|2025-S1,valor,350,2026-01-20,Se copió mal,\n',
      },
      'correction-told',
      'data/correcciones.csv:2',
      'mediciones, de plan-1',
      'antes «350»',
      'Se copió mal',
    ],
    [
      'a row of another table',
      {},
      { 'data/personas.csv': (text) => `${text}eva,Eva Sol\n` },
      'row-added',
      'data/personas.csv:4',
      'renglón «eva»',
      'nombre: «Eva Sol»',
    ],
    [
      'a cell of another table',
      {},
      { 'data/personas.csv': replace('Ana Ruiz', 'Ana Ruiz Gil') },
      'cell-changed',
      'data/personas.csv:2',
      'columna «nombre»: «Ana Ruiz» → «Ana Ruiz Gil»',
    ],
    [
      'a column',
      {},
      {
        'data/documentos.csv': (text) =>
          text
            .replace('fecha,url', 'fecha,url,nota')
            .replaceAll(/(?<=\d|pdf|,)$/gm, ',')
            .replace('nota,', 'nota')
            .replace(/\n,$/, '\n'),
      },
      'column-changed',
      'data/documentos.csv:1',
      '«nota»',
    ],
    [
      'a new file',
      {},
      { 'content/paginas/otra.mdx': '---\ntitulo: Otra\nresumen: Otra más\n---\n\nTexto.\n' },
      'file-added',
      'content/paginas/otra.mdx:1',
    ],
    [
      'a file that is gone',
      { 'content/paginas/otra.mdx': '---\ntitulo: Otra\nresumen: Otra más\n---\n\nTexto.\n' },
      {},
      'file-removed',
      'content/paginas/otra.mdx:1',
    ],
    [
      'a file that moves',
      { 'content/paginas/otra.mdx': '---\ntitulo: Otra\nresumen: Otra más\n---\n' },
      { 'content/paginas/nueva.mdx': '---\ntitulo: Otra\nresumen: Otra más\n---\n' },
      'file-moved',
      'content/paginas/nueva.mdx:1',
      'content/paginas/otra.mdx ahora es',
    ],
    ['a picture', {}, { 'public/imagenes/foto.png': undefined }, 'file-removed', 'public/imagenes/foto.png:1'],
    ['line ends alone', {}, { [METAS]: (text) => text.replaceAll('\n', '\r\n') }, 'rewritten', `${METAS}:1`],
    [
      'the order of rows alone',
      {},
      { 'data/personas.csv': 'id,nombre\nluis,Luis Paz\nana,Ana Ruiz\n' },
      'rewritten',
      'data/personas.csv:1',
    ],
  ])('%s', async (_, before, after, code, place, ...words) => {
    const changes = await changesBetween(before, after);
    const found = find(changes, code);
    expect(places(changes)).toContainEqual([code, place]);
    for (const word of words) expect(found.map(({ text }) => text).join('\n')).toContain(word);
  });
});

test('of the same sources nothing is told', async () => {
  expect(await changesBetween({}, {})).toEqual([]);
});

test('the gravest is first, and nothing is told twice', async () => {
  const changes = await changesBetween(
    {},
    {
      [MEDICIONES]: replace('dados,2025-S1,5,,informe#1,\n', ''),
      [METAS]: replace(',100,Dar todos', ',80,Dar todos'),
      'data/personas.csv': replace('Ana Ruiz', 'Ana Gil'),
    },
  );
  expect(changes[0]?.code).toBe('deleted-figure');
  expect(changes.at(-1)?.code).toBe('cell-changed');
  expect(changes.filter(({ file, line }) => file === METAS && line === 2).map(({ code }) => code)).not.toContain(
    'cell-changed',
  );
});

test('an observation that is told otherwise is neither new nor gone', async () => {
  const changes = await changesBetween(
    { 'content/informes/anual-2025.mdx': replace('valor: 1', 'valor: 7') },
    { 'content/informes/anual-2025.mdx': replace('valor: 1', 'valor: 8') },
  );
  expect(changes.map(({ code }) => code).filter((code) => code.startsWith('observation'))).toEqual([
    'observation-changed',
  ]);
});

test.each<[string, Cambios, Cambios]>([
  ['the older version', { [METAS]: replace(',100,', ',mucho,') }, { [METAS]: replace(',100,', ',80,') }],
  ['the newer version', {}, { [METAS]: replace(',100,', ',80,'), 'data/personas.csv': replace('ana,', 'Ana Ruiz,') }],
])('where %s has errors, rows are told and nothing is computed', async (_, before, after) => {
  const sides = [await sideWith(before), await sideWith(after)];
  expect(sides.filter(({ sitio }) => sitio === undefined)).toHaveLength(1);
  const changes = await changesBetween(before, after);
  expect(places(changes)).toContainEqual([expect.stringMatching(/^goal-/), `${METAS}:2`]);
  expect(find(changes, 'goal-state')).toEqual([]);
});

test('of a table that can no longer be read nothing is said to be gone', async () => {
  const changes = await changesBetween({}, { [MEDICIONES]: 'x\0y' });
  expect(places(changes)).toEqual([['file-changed', `${MEDICIONES}:1`]]);
});
