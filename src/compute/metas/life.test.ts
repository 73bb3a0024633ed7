import { expect, test } from 'vitest';
import { type Cambios, openCon, replace } from '../../../tests/sitio-minimo.ts';
import { lifeOf } from './life.ts';

const PLAN = 'data/planes/plan-1';

async function lifeIn(cambios: Cambios, id: string) {
  const { sitio } = await openCon(cambios);
  const goal = sitio?.planes[0]?.metasCalculadas.find(({ metaPlan }) => metaPlan.id === id);
  return (
    sitio &&
    goal &&
    lifeOf(goal, sitio.indexes.documentos).map(({ kind, fecha, fuentes }) => [
      kind,
      fecha,
      fuentes.map(({ documento }) => documento).join(' '),
    ])
  );
}

test('of a goal with a public address: promised, declared, proven, each by its document', async () => {
  expect(await lifeIn({}, 'guia-2025')).toEqual([
    ['prometida', '2024-12', 'plan'],
    ['declarada', undefined, 'informe'],
    ['comprobada', undefined, 'informe'],
  ]);
});

test('of one that was published, by the date of its publication', async () => {
  const published = { [`${PLAN}/avances.csv`]: replace('2025-05,,,https', '2025-05,,2025-06-20,https') };
  expect((await lifeIn(published, 'guia-2025'))?.map(([kind, fecha]) => [kind, fecha])).toEqual([
    ['prometida', '2024-12'],
    ['declarada', undefined],
    ['publicada', '2025-06-20'],
    ['comprobada', undefined],
  ]);
});

test('of one of which nothing was said there is only the promise', async () => {
  expect(
    await lifeIn({ [`${PLAN}/mediciones.csv`]: replace('dados,2025-S2,4,,informe#1,\n', '') }, 'talleres-1-2025'),
  ).toEqual([['prometida', '2024-12', 'plan']]);
});

test('of a part that is declared, how much it is', async () => {
  const part = { [`${PLAN}/avances.csv`]: replace('guia-2025,anual-2025,100,2025-05,', 'guia-2025,anual-2025,40,,') };
  const { sitio } = await openCon(part);
  const goal = sitio?.planes[0]?.metasCalculadas.find(({ metaPlan }) => metaPlan.id === 'guia-2025');
  expect(sitio && goal && lifeOf(goal, sitio.indexes.documentos)[1]).toMatchObject({ kind: 'declarada', parte: 40 });
});

test('a change stands at its date, and the promise where the plan had it', async () => {
  const changed = {
    [`${PLAN}/ajustes.csv`]:
      'meta,que,valor,valor_hasta,plazo,por,fecha,sesion,motivo,fuente\nguia-2025,plazo,,,2025-12,,2025-03,,,informe#9\n',
  };
  expect((await lifeIn(changed, 'guia-2025'))?.slice(0, 2)).toEqual([
    ['prometida', '2024-12', 'plan'],
    ['modificada', '2025-03', 'informe'],
  ]);
});
