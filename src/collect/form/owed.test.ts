import { expect, test } from 'vitest';
import { openSitio } from '../../sitio.ts';
import { type Cambios, openCon } from '../../../tests/sitio-minimo.ts';
import { duePeriods } from './due-periods.ts';
import { type Owed, owedByUnit } from './owed.ts';

// prettier-ignore
test.each<[whole: string, months: number | undefined, asked: string, due: string[]]>([
  ['2025', 3, '2025-T1', ['2025-T1']],
  ['2025', 1, '2025-T1', ['2025-01', '2025-02', '2025-03']],
  ['2025', 6, '2025-T1', []],
  ['2025', 6, '2025-T2', ['2025-S1']],
  ['2025', 12, '2025-T3', []],
  ['2025', 12, '2025-T4', ['2025']],
  ['2025', 3, '2025', ['2025-T1', '2025-T2', '2025-T3', '2025-T4']],
  ['2025', 3, '2025-02', []],
  ['2025', 3, '2025-03', ['2025-T1']],
  ['2025', undefined, '2025-T4', ['2025']],
  ['2025-T1', 3, '2025-T1', ['2025-T1']],
  ['2025-01', 3, '2025-T1', ['2025-01']],
  ['2025/2027', 12, '2026-T4', ['2026']],
  ['2025/2027', 3, '2026-T2', ['2026-T2']],
  ['2025/2027', undefined, '2026', []],
  ['2024-10/2025-09', 3, '2025-T1', ['2025-T1']],
  ['2024-10/2025-09', 12, '2025-T3', ['2024-10/2025-09']],
  ['2025-01/2026-06', 6, '2026-S1', ['2026-S1']],
  ['2025', 5, '2025-T4', ['2025']],
])('of %s, measured every %s months, by the end of %s: %o', (whole, months, asked, due) => {
  expect(duePeriods(whole, months, asked)).toEqual(due);
});

test('what falls due before the end of its period is due then', () => {
  expect(duePeriods('2026', undefined, '2026-T3', '2026-08-31')).toEqual(['2026']);
  expect(duePeriods('2026', undefined, '2026-T2', '2026-08-31')).toEqual([]);
  expect(duePeriods('2026', 3, '2026-T3', '2026-08-31')).toEqual(['2026-T3']);
});

const toldOf = (owed: Map<string, Owed>) =>
  Object.fromEntries(
    [...owed].map(([unit, { cifras, metas }]) => [
      unit,
      {
        cifras: cifras.map(({ variable, periodo }) => `${variable.id} ${periodo}`),
        metas: metas.map(({ metaPlan }) => metaPlan.id),
      },
    ]),
  );

test('each unit owes the figures of which its goals fall due, at the times of their indicators', async () => {
  const { sitio } = await openSitio('tests/sitios/mir');
  const [plan] = sitio?.planes ?? [];
  if (!plan) throw new Error('No plan.');
  expect(toldOf(owedByUnit(plan, '2026-T1'))).toEqual({
    servicios: { cifras: ['sustituidas 2026-T1'], metas: ['sustitucion-2026'] },
  });
  const ofYearEnd = toldOf(owedByUnit(plan, '2025-T4'));
  expect(ofYearEnd['cabina']).toEqual({
    cifras: ['quejas 2025-S2', 'quejas_atendidas 2025-S2'],
    metas: ['sustitucion-2.1-2025'],
  });
  // The goal that was cancelled asks nothing; what is measured by year falls due now; a template is asked for the whole year.
  expect(ofYearEnd['servicios']?.metas).not.toContain('reparacion-1.1.1-2025');
  expect(ofYearEnd['servicios']?.cifras).toContain('inseguras 2025');
  expect(ofYearEnd['servicios']?.cifras).toContain('plantilla 2025');
  expect(toldOf(owedByUnit(plan, '2025-T2'))['servicios']?.cifras).not.toContain('inseguras 2025');
  expect([...owedByUnit(plan, '2031-T1')]).toEqual([]);
});

const PLAN = 'data/planes/plan-1';
const open = async (cambios: Cambios) => {
  const { sitio } = await openCon(cambios);
  const [plan] = sitio?.planes ?? [];
  if (!plan) throw new Error('No plan.');
  return plan;
};

test('goals for which no unit answers are gathered', async () => {
  const plan = await open({
    'content/compromisos/plan-1/talleres.mdx': (text) => text.replace('responsable: obras\n', ''),
  });
  expect(Object.keys(toldOf(owedByUnit(plan, '2025')))).toEqual(['obras', 'sin-dependencia']);
});

test('without a frequency, figures are due as they were published before; inputs of a longer time from its beginning on', async () => {
  const plan = await open({
    [`${PLAN}/metas.csv`]: (text) =>
      `${text}talleres-1-2026,talleres-1,2026,al-menos,100,Dar todos,,2026-12,plan#4.1\n`,
  });
  expect(toldOf(owedByUnit(plan, '2026-S1'))['obras']?.cifras).toEqual(['dados 2026-S1', 'previstos 2026']);
  expect(toldOf(owedByUnit(plan, '2026-T1'))['obras']?.cifras).toEqual(['previstos 2026']);
});

test('a figure of a longer period that was published is not asked for in parts', async () => {
  const plan = await open({
    [`${PLAN}/indicadores.csv`]: (text) =>
      `${text.replace('fuente\n', 'fuente,frecuencia\n').replace('plan#4.1\n', 'plan#4.1,trimestral\n').replace('plan#4.2\n', 'plan#4.2,\n')}`,
  });
  expect(toldOf(owedByUnit(plan, '2025-T1'))['obras']?.cifras).toEqual(['previstos 2025']);
});

test('a total that is published by its parts is asked for by its parts', async () => {
  const plan = await open({
    [`${PLAN}/variables.csv`]: `id,nombre,unidad,papel,partes
dados,Talleres dados,Taller,total,en_norte|en_sur
en_norte,En el norte,Taller,realizado,
en_sur,En el sur,Taller,realizado,
previstos,Talleres previstos,Taller,entrada,
`,
    [`${PLAN}/mediciones.csv`]: (text) =>
      text.replace('dados,2025-S1,5', 'en_norte,2025-S1,5').replace('dados,2025-S2,4', 'en_sur,2025-S1,4'),
  });
  expect(toldOf(owedByUnit(plan, '2025-S1'))['obras']?.cifras).toEqual([
    'en_norte 2025-S1',
    'en_sur 2025-S1',
    'previstos 2025',
  ]);
});

test('a figure that is there is shown, also where that of a longer time is there', async () => {
  const plan = await open({
    [`${PLAN}/mediciones.csv`]: (text) => `${text}dados,2025,9,,informe#1,\n`,
    [`${PLAN}/metas.csv`]: (text) =>
      `${text}talleres-1-2025-s1,talleres-1,2025-S1,al-menos,50,Dar la mitad,,2025-06,plan#4.1\n`,
  });
  expect(toldOf(owedByUnit(plan, '2025-S1'))['obras']?.cifras).toContain('dados 2025-S1');
});
