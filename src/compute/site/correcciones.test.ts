import { expect, test } from 'vitest';
import { openCon, replace, type Cambios } from '../../../tests/sitio-minimo.ts';
import { writeFeed } from '../../opendata/feed.ts';
import { correccionesOf } from './correcciones.ts';
import { followedFrom } from './followed.ts';

const HEAD = 'que,plan,tabla,renglon,columna,antes,fecha,motivo,fuente\n';
const MEDICIONES = 'data/planes/plan-1/mediciones.csv';
const rows = (...own: string[]): Cambios => ({ 'data/correcciones.csv': `${HEAD}${own.join('\n')}\n` });

async function opened(cambios: Cambios) {
  const { sitio, problems } = await openCon(cambios);
  if (!sitio) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return sitio;
}
const told = async (cambios: Cambios) =>
  correccionesOf(await opened(cambios)).map(({ fecha, que, nombre, antes, ahora }) => [
    fecha,
    que,
    nombre,
    antes,
    ahora,
  ]);

test('a site without corrections has none', async () => {
  expect(await told({})).toEqual([]);
});

test.each<[string, Cambios, unknown[][]]>([
  [
    'a figure',
    rows('corregida,plan-1,mediciones,dados|2025-S1,valor,350,2026-01-20,Se copió mal,'),
    [['2026-01-20', 'corregida', 'Talleres dados, primer semestre de 2025', '350', '5']],
  ],
  [
    'a figure, twice',
    rows(
      'corregida,plan-1,mediciones,dados|2025-S1,valor,35,2026-01-25,Otra vez,',
      'corregida,plan-1,mediciones,dados|2025-S1,valor,350,2026-01-20,Se copió mal,',
    ),
    [
      ['2026-01-25', 'corregida', 'Talleres dados, primer semestre de 2025', '35', '5'],
      ['2026-01-20', 'corregida', 'Talleres dados, primer semestre de 2025', '350', '35'],
    ],
  ],
  [
    'a figure that was taken away',
    rows('retirada,plan-1,mediciones,dados|2024,valor,7,2026-01-20,El informe no la da,'),
    [['2026-01-20', 'retirada', 'Talleres dados, 2024', '7', undefined]],
  ],
  [
    'a goal',
    rows('corregida,plan-1,metas,guia-2025,vence,2025-07,2026-01,Se copió mal,'),
    [['2026-01', 'corregida', 'Publicar la guía', '2025-07', '2025-06-30']],
  ],
  [
    'what stands beside plans',
    rows('corregida,,personas,ana,nombre,Ana Ruis,2026-01,Una letra,'),
    [['2026-01', 'corregida', 'Personas: ana', 'Ana Ruis', 'Ana Ruiz']],
  ],
  [
    'a row of a data set',
    rows('corregida,,poblacion,2020,habitantes,1100,2026-01,Se copió mal,'),
    [['2026-01', 'corregida', 'poblacion: 2020', '1100', '1200']],
  ],
  [
    'a figure that its document corrects',
    {
      [MEDICIONES]: `variable,periodo,valor,publicado,fuente,nota,publicada,cambio
dados,2025-S1,350,,informe#1,,2025-08,
dados,2025-S1,5,,informe#1,,2025-10,correccion
dados,2025-S2,4,,informe#1,,,
previstos,2025,10,,plan#4.1,,,
`,
    },
    [['2025-10', 'publicada', 'Talleres dados, primer semestre de 2025', '350', '5']],
  ],
])('%s', async (_, cambios, expected) => {
  expect(await told(cambios)).toEqual(expected);
});

test('what the history tells stands beside it, but for what a table explains or what stands again', async () => {
  const sitio = await opened(rows('corregida,plan-1,mediciones,dados|2025-S1,valor,350,2026-01-20,Se copió mal,'));
  const of = { plan: 'plan-1', tabla: 'mediciones', columna: 'valor', commit: 'a'.repeat(40) };
  sitio.historia = {
    desde: '2026-01-01',
    sinLeer: undefined,
    cambios: [
      { ...of, renglon: 'dados|2025-S1', antes: '350', ahora: '5', fecha: '2026-01-21' },
      { ...of, renglon: 'dados|2025-S2', antes: '3', ahora: '4', fecha: '2026-01-22' },
      { ...of, renglon: 'previstos|2025', antes: '10', ahora: undefined, fecha: '2026-01-23' },
    ],
  };
  expect(correccionesOf(sitio).map(({ fecha, segun }) => [fecha, segun])).toEqual([
    ['2026-01-22', 'historia'],
    ['2026-01-20', 'tabla'],
  ]);
});

test('each is an entry of the feed of its own, also after the cut-off date', async () => {
  const sitio = await opened(
    rows(
      'corregida,plan-1,mediciones,dados|2025-S1,valor,350,2026-01-20,Se copió mal,',
      'corregida,plan-1,mediciones,dados|2025-S2,valor,40,2026-01-20,Se copió mal,',
    ),
  );
  const feed = writeFeed(sitio, followedFrom(sitio, [])[0] ?? expect.fail());
  expect(feed).toContain('Corrección: Talleres dados, primer semestre de 2025: antes 350, ahora 5');
  const ids = [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(feed).toContain('<updated>2026-01-20T00:00:00Z</updated><author>');
});

test('a cell that says how it was is told as it is', async () => {
  expect(
    await told({
      ...rows('corregida,plan-1,mediciones,dados|2025-S1,nota,x,2026-01,y,'),
      [MEDICIONES]: replace('2025-S1,5,,informe#1,', '2025-S1,5,,informe#1,@ana'),
    }),
  ).toMatchObject([['2026-01', 'corregida', expect.anything(), 'x', '@ana']]);
});
