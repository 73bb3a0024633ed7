import { describe, expect, test } from 'vitest';
import { missingFigures } from '../src/compute/figures/missing-figures.ts';
import type { MetaCalculada } from '../src/compute/metas/meta-calculada.ts';
import { summarize } from '../src/compute/metas/resumen.ts';
import { type Cambios, foundBy, openCon, replace } from './sitio-minimo.ts';

const PLAN = 'data/planes/plan-1';
const HEADER = 'meta,que,valor,valor_hasta,plazo,por,fecha,sesion,motivo,fuente\n';
const AVANCES =
  'meta_plan,informe,declarado,cumplida,plazo_declarado,publicada,evidencia,evidencia_perdida,salvedad,fuente\n';

/** The minimal site some time after its goals fell due, with changes of them. */
const con = (ajustes: string, cambios: Cambios = {}): Cambios => ({
  'data/sitio.json': replace('2025-12-31', '2026-03-31'),
  [`${PLAN}/ajustes.csv`]: `${HEADER}${ajustes}\n`,
  ...cambios,
});

async function goalsOf(cambios: Cambios): Promise<Record<string, MetaCalculada>> {
  const { sitio, problems } = await openCon(cambios);
  if (!sitio) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return Object.fromEntries((sitio.planes[0]?.metasCalculadas ?? []).map((one) => [one.metaPlan.id, one]));
}

/** Of 10 workshops 9 were given, 90 %: of a goal of 100 a part, and more than one of 80. The guide is told as done. */
const TALLERES = 'talleres-1-2025';
const SIN_AVANCE = { [`${PLAN}/avances.csv`]: AVANCES };
const CANCELADA = {
  [`${PLAN}/avances.csv`]: `${AVANCES}guia-2025,anual-2025,,,,,,,«La meta se canceló en sesión.»,informe#2\n`,
};

describe('judged by what was in force at its deadline', () => {
  // prettier-ignore
  test.each<[string, string, Cambios, [estado: string, original: string | undefined, tardios: string | undefined]]>([
    ['a lower value, decided in time', `${TALLERES},valor,80,,,,2025-09,,,plan#9`, {}, ['comprobada', 'parcial', undefined]],
    ['on the last day', `${TALLERES},valor,80,,,,2025-12-31,,,plan#9`, {}, ['comprobada', 'parcial', undefined]],
    ['a day late', `${TALLERES},valor,80,,,,2026-01-01,sesion-1,,acta-1#punto 1`, {}, ['parcial', undefined, 'comprobada']],
    ['in the month of the deadline, nobody knows which day', `guia-2025,plazo,,,2025-12,,2025-06,,,plan#9`, SIN_AVANCE, ['sin-reporte', 'sin-reporte', undefined]],
    ['a value twice, the last in force', `${TALLERES},valor,95,,,,2025-10,,,plan#9\n${TALLERES},valor,80,,,,2025-09,,,plan#9`, {}, ['parcial', 'parcial', undefined]],
    ['a value in time and another late', `${TALLERES},valor,95,,,,2025-10,,,plan#9\n${TALLERES},valor,80,,,,2026-02,,,plan#9`, {}, ['parcial', 'parcial', 'comprobada']],
    ['a later deadline that has not come', `${TALLERES},plazo,,,2026-06,,2025-11,,,plan#9`, {}, ['aun-no-vence', 'parcial', undefined]],
    ['a later deadline, decided when the first had passed', `${TALLERES},plazo,,,2026-06,,2026-01-15,sesion-1,,acta-1#punto 1`, {}, ['parcial', undefined, 'aun-no-vence']],
    ['a deadline put off twice, each time before it came', `${TALLERES},plazo,,,2026-02,,2025-11,,,plan#9\n${TALLERES},plazo,,,2026-06,,2026-02-01,,,plan#9`, {}, ['aun-no-vence', 'parcial', undefined]],
    ['a deadline put off, and a value after the first deadline and before the second', `${TALLERES},plazo,,,2026-02,,2025-11,,,plan#9\n${TALLERES},valor,80,,,,2026-01-20,,,plan#9`, {}, ['comprobada', 'parcial', undefined]],
    ['an earlier deadline', `${TALLERES},plazo,,,2025-10,,2025-08,,,plan#9`, {}, ['parcial', 'parcial', undefined]],
    ['cancelled in time', `${TALLERES},cancelada,,,,,2025-09,,,plan#9`, {}, ['cancelada', 'parcial', undefined]],
    ['cancelled in time, though it was met before', `guia-2025,cancelada,,,,,2025-06-15,,,plan#9`, {}, ['cancelada', 'comprobada', undefined]],
    ['cancelled late, when it was met', `guia-2025,cancelada,,,,,2025-11-20,,,plan#9`, {}, ['comprobada', undefined, 'cancelada']],
    ['cancelled late, when a part was done', `${TALLERES},cancelada,,,,,2026-01-15,,,plan#9`, {}, ['parcial', undefined, 'cancelada']],
    ['cancelled late, when no report says what was done', `guia-2025,cancelada,,,,,2025-11-20,sesion-1,Un micrositio,plan#9`, CANCELADA, ['cancelada', 'sin-reporte', undefined]],
    ['replaced by another', `guia-2025,sustituida,,,,${TALLERES},2025-05,,,plan#9`, {}, ['sustituida', 'comprobada', undefined]],
  ])('%s', async (_, ajustes, cambios, expected) => {
    const { estado, cambios: told } = (await goalsOf(con(ajustes, cambios)))[ajustes.split(',')[0] ?? ''] ?? {};
    expect([estado, told?.porOriginal?.estado, told?.conTardios?.estado]).toEqual(expected);
  });
});

test('a goal that was cancelled is counted apart, and no report of it is missing', async () => {
  const cambios = con('guia-2025,cancelada,,,,,2025-11-20,sesion-1,Un micrositio,acta-1#punto 1', CANCELADA);
  const goals = Object.values(await goalsOf(cambios));
  expect(summarize(goals)).toMatchObject({ total: 1, apart: 1, byEstado: { cancelada: 1, 'sin-reporte': 0 } });
  expect(await foundBy('meta-sin-reporte', cambios)).toEqual([]);
});

test('the figures of a goal that was cancelled are not missed', async () => {
  const cambios = { [`${PLAN}/mediciones.csv`]: 'variable,periodo,valor,publicado,fuente,nota\n' };
  const missing = async (ajuste: string) => {
    const { sitio } = await openCon(con(ajuste, cambios));
    return sitio?.planes.flatMap((plan) => missingFigures(plan, sitio.corte)).length;
  };
  expect(await missing(`${TALLERES},valor,80,,,,2025-09,,,plan#9`)).toBe(2);
  expect(await missing(`${TALLERES},cancelada,,,,,2025-09,,,plan#9`)).toBe(0);
});

test('what ends the goal of a year ends its steps that had not fallen due', async () => {
  const goals = await goalsOf(
    con(`${TALLERES},cancelada,,,,,2025-09,,,plan#9`, {
      [`${PLAN}/metas.csv`]: (text) =>
        `${text}talleres-1-2025-s1,talleres-1,2025-S1,al-menos,50,La mitad,,2025-06,plan#4.1
talleres-1-2025-s2,talleres-1,2025-S2,al-menos,50,La otra mitad,,2025-12,plan#4.1
`,
      [`${PLAN}/mediciones.csv`]: (text) => `${text}previstos,2025-S1,5,,plan#4.1,\nprevistos,2025-S2,5,,plan#4.1,\n`,
    }),
  );
  expect(['s1', 's2'].map((half) => goals[`${TALLERES}-${half}`]?.estado)).toEqual(['comprobada', 'cancelada']);
  expect(summarize(Object.values(goals))).toMatchObject({ total: 1, apart: 1 });
});

// prettier-ignore
describe('meta-cambiada-despues-de-vencer', () => {
  test.each<[string, string, string[]]>([
    ['after it fell due', `${TALLERES},valor,80,,,,2026-01-15,sesion-1,,acta-1#punto 1`, ['plan-1/talleres-1-2025/valor/2026-01-15#fecha']],
    ['on its last day', `${TALLERES},valor,80,,,,2025-12-31,,,plan#9`, []],
    ['after its first deadline and before the one in force', `${TALLERES},plazo,,,2026-03,,2025-11,,,plan#9\n${TALLERES},valor,80,,,,2026-02,,,plan#9`, []],
    ['cancelled after it fell due', 'guia-2025,cancelada,,,,,2025-11-20,,,plan#9', ['plan-1/guia-2025/cancelada/2025-11-20#fecha']],
  ])('changed %s', async (_, ajuste, expected) => {
    const found = await foundBy('meta-cambiada-despues-de-vencer', con(ajuste));
    expect(found.map(([referencia]) => referencia)).toEqual(expected);
  });

  test('of a month that holds the deadline nobody knows', async () => {
    const cambios = con(`${TALLERES},valor,80,,,,2025-12,,,plan#9`, {
      [`${PLAN}/metas.csv`]: replace('talleres,,2025-12', 'talleres,,2025-12-15'),
    });
    expect(await foundBy('meta-cambiada-despues-de-vencer', cambios)).toEqual([]);
    expect((await goalsOf(cambios))[TALLERES]?.estado).toBe('parcial');
  });
});

// prettier-ignore
describe('avance-de-meta-cancelada', () => {
  const avance = (declarado: string) => ({
    [`${PLAN}/avances.csv`]: `${AVANCES}guia-2025,anual-2025,${declarado},,,,,,,informe#2\n`,
  });
  const cancelada = 'guia-2025,cancelada,,,,,2025-05-10,,,plan#9';
  test.each<[string, string, Cambios, number]>([
    ['told as met in a report of that time', cancelada, avance('100'), 1],
    ['of which a part is told in a report of that time', cancelada, avance('40'), 0],
    ['of which a part is told in a report of later', 'guia-2025,cancelada,,,,,2024-12-10,,,plan#9', avance('40'), 1],
    ['told as not begun', 'guia-2025,cancelada,,,,,2024-12-10,,,plan#9', avance('0'), 0],
    ['of which nothing is told', cancelada, SIN_AVANCE, 0],
    ['that goes on', 'guia-2025,plazo,,,2025-12,,2025-05-10,,,plan#9', avance('100'), 0],
  ])('a goal %s', async (_, ajuste, cambios, found) => {
    expect(await foundBy('avance-de-meta-cancelada', con(ajuste, cambios))).toHaveLength(found);
  });
});

test('places of rules and documents lead to what was decided', async () => {
  const { sitio } = await openCon(con(`${TALLERES},plazo,,,2026-02,,2025-11,,,plan#9`));
  expect(sitio?.citedPlaces.get('plan')?.map(({ lugar }) => lugar)).toContain('9');
  const [, mensaje] =
    (
      await foundBy(
        'meta-anterior-al-documento',
        con(`${TALLERES},plazo,,,2026-02,,2025-11,,,plan#9`, {
          'content/planes/plan-1.mdx': replace(
            'fuente: plan#portada',
            'modificaciones:\n  - fecha: 2026-01\n    que: Cambio\nfuente: plan#portada',
          ),
        }),
      )
    )[0] ?? [];
  expect(mensaje).toMatch(/2 de sus metas ya habían vencido/);
});
