import { expect, test } from 'vitest';
import { placesByPage } from '../../compute/site/places/places.ts';
import { openText, PAGINA, problemsOf } from '../../../tests/textos.ts';
import { chartInText, partialCharts } from './text-charts.ts';

const WHOLE = '<Grafica indicador="talleres-1" />';
const PART = '<Grafica indicador="talleres-1" periodos="2025-S2|2025-S1" />';
const OF_SET = '<Grafica conjunto="poblacion" />';

async function chartsOf(body: string) {
  const { sitio, problems } = await openText(body);
  if (!sitio) throw new Error(problems.map(({ message }) => message).join('\n'));
  const [page] = sitio.paginas;
  const charts = [...(page?.cuerpo.elements.keys() ?? [])].map((at) => chartInText(sitio, PAGINA, at));
  return { sitio, charts };
}

test('each chart of a text has a place of its own, to which links can lead', async () => {
  const { sitio, charts } = await chartsOf(`## Grafica poblacion\n\n${[WHOLE, PART, OF_SET, OF_SET].join('\n\n')}`);
  const ids = charts.map(({ id }) => id);
  expect(ids).toEqual([
    'texto-grafica-talleres-1',
    'texto-grafica-talleres-1-2',
    'texto-grafica-poblacion-2',
    'texto-grafica-poblacion-3',
  ]);
  expect([...(placesByPage(sitio)('/acerca.html') ?? [])]).toEqual(expect.arrayContaining(ids));
  expect(await problemsOf(`${WHOLE}\n\n[ver](#texto-grafica-talleres-1)`)).toEqual([]);
  expect((await problemsOf(`${WHOLE}\n\n[ver](#texto-grafica-talleres)`)).join()).toContain('broken-link');
});

test('a whole chart has the files that other pages have, and a part of one its own', async () => {
  const { sitio, charts } = await chartsOf([WHOLE, PART, OF_SET].join('\n\n'));
  expect(charts.map(({ path }) => path)).toEqual([
    'planes/plan-1/indicadores/talleres-1',
    'textos/paginas/acerca/texto-grafica-talleres-1-2',
    'conjuntos/poblacion',
  ]);
  expect(partialCharts(sitio)).toEqual([charts[1]]);
});

test('the periods that are asked for are drawn in their order, and no others', async () => {
  const { charts } = await chartsOf(PART);
  expect(charts[0]?.categories.map(({ name }) => name)).toEqual(['ene-jun 2025', 'jul-dic 2025']);
  expect(charts[0]?.series.map(({ values }) => values)).toEqual([
    [100, 100],
    [100, 80],
  ]);
});
