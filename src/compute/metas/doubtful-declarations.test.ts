import { expect, test } from 'vitest';
import { conAvances } from '../../../tests/avances.ts';
import { type Cambios, openCon } from '../../../tests/sitio-minimo.ts';

const PLAN = 'data/planes/plan-1';

interface Caso {
  meta?: string;
  unidad?: string;
  comparador?: string;
  /** What was done of a hundred; undefined where nobody published it. */
  dados?: number;
  declarado: string;
}

const conCaso = ({ meta = '90', unidad = 'Porcentaje', comparador = 'al-menos', dados, declarado }: Caso): Cambios => ({
  [`${PLAN}/indicadores.csv`]: (text) => text.replace('Porcentaje', unidad),
  [`${PLAN}/metas.csv`]: (text) => text.replace('al-menos,100', `${comparador},${meta}`),
  [`${PLAN}/mediciones.csv`]: `variable,periodo,valor,fuente\nprevistos,2025,100,plan#4.1\n${dados === undefined ? '' : `dados,2025,${dados},informe#1\n`}`,
  ...conAvances({}, { meta_plan: 'talleres-1-2025', declarado }),
});

async function doubts(caso: Caso) {
  const { problems } = await openCon(conCaso(caso));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return problems.filter(({ code }) => code === 'declared-value');
}

// prettier-ignore
test.each<[name: string, caso: Caso, says: string]>([
  ['the value of an indicator that passed its goal', { dados: 94.2, declarado: '94.2' }, 'La meta es 90 %, el indicador dio 94.2 %, y se declara lo mismo'],
  ['the value, rounded', { dados: 94.2, declarado: '94' }, 'el indicador dio 94.2 %'],
  ['the value of one that fell short', { dados: 45, declarado: '45' }, 'el indicador dio 45 %'],
  ['the value of one that should be low', { comparador: 'a-lo-mas', meta: '30', dados: 25, declarado: '25' }, 'el indicador dio 25 %'],
  ['a value that is no percentage', { unidad: 'Taller', meta: '60', dados: 75, declarado: '75' }, 'La meta es 60 Taller, el indicador dio 75 Taller'],
  ['a value past 100', { unidad: 'Taller', meta: '120', dados: 130, declarado: '130' }, 'se declara lo mismo: 130 %'],
  ['the goal itself, without figures', { meta: '12', unidad: 'Taller', declarado: '12' }, 'parece lo que dio el indicador'],
  ['more than a high percentage, without figures', { declarado: '94.2' }, 'La meta es 90 %, y lo declarado, 94.2, parece'],
])('%s is asked about', async (_, caso, says) => {
  const [found, ...others] = await doubts(caso);
  expect([found?.file, found?.line, found?.field, found?.severity, others]).toEqual([`${PLAN}/avances.csv`, 3, 'declarado', 'warning', []]);
  expect(found?.message).toContain(says);
  expect(found?.hint).toContain('las cifras van en mediciones.csv');
});

test.each(['1', '0.5'])('a goal that is met or not, of which %s is declared, is asked about', async (declarado) => {
  const { problems } = await openCon(conAvances({ declarado }));
  const [found] = problems.filter(({ code }) => code === 'declared-value');
  expect(found).toMatchObject({ file: `${PLAN}/avances.csv`, line: 2, field: 'declarado' });
  expect(`${found?.message} ${found?.hint}`).toContain('Escriba «100» si se cumplió, «0» si no.');
});

test.each(['100', '0', '50'])(
  'nothing is asked of a goal that is met or not, of which %s is declared',
  async (declarado) => {
    const { problems } = await openCon(conAvances({ declarado }));
    expect(problems.filter(({ code }) => code === 'declared-value')).toEqual([]);
  },
);

// prettier-ignore
test.each<[name: string, caso: Caso]>([
  ['the whole goal', { dados: 94.2, declarado: '100' }],
  ['a goal of 100, of which both are one number', { meta: '100', dados: 94, declarado: '94' }],
  ['how far it was met', { dados: 45, declarado: '50' }],
  ['how far it was met, rounded', { meta: '95', dados: 94.2, declarado: '99' }],
  ['how far it was met, being nearly the value', { meta: '99.6', dados: 94.2, declarado: '95' }],
  ['another number than the figures', { dados: 94.2, declarado: '80' }],
  ['less than a goal, without figures', { declarado: '60' }],
  ['more than a low goal, without figures', { meta: '50', declarado: '75' }],
  ['more than a goal that is no percentage, without figures', { meta: '85', unidad: 'Taller', declarado: '90' }],
  ['nothing done', { dados: 0, declarado: '0' }],
])('nothing is asked of %s', async (_, caso) => {
  expect(await doubts(caso)).toEqual([]);
});
