import { describe, expect, test } from 'vitest';
import { unaActividad, unaMeta, unIndicador, unInforme, unPlan } from '../../../tests/registros.ts';
import type { AcuerdoCalculado } from '../site/follow-agreements.ts';
import { computePlan } from '../metas/plan-calculado.ts';
import { divide } from '../site/divide.ts';
import { nextMonths } from './next-months.ts';
import { hrefOfMonth, neighbours, type SchedulePage, schedulePages } from './schedule-pages.ts';
import { entriesOf, scheduleOf } from './schedule.ts';

const CORTE = '2025-08-15';

/** Goals by their deadline, so many of each; an empty one is counted apart. */
type Vencimientos = Record<string, number>;

function scheduleWith(vencimientos: Vencimientos, { acuerdos = 0, texto = 'Meta' } = {}) {
  const metas = Object.entries(vencimientos).flatMap(([vence, cuantas]) =>
    Array.from({ length: cuantas }, (_, i) =>
      unaMeta({
        id: `m-${vence}-${String(i).padStart(5, '0')}`,
        indicador: `i-${vence}-${i}`,
        periodo: '2025',
        vence: vence || undefined,
        texto,
      }),
    ),
  );
  const indicadores = metas.map(({ indicador }) => unIndicador({ id: indicador }));
  const plan = unPlan({ metas, indicadores, actividades: [unaActividad({})] });
  const planes = [computePlan(plan, [unInforme('inf', '2025')], CORTE)];
  return scheduleOf({ planes, corte: CORTE, acuerdos: Array.from({ length: acuerdos }, (_, i) => unAcuerdo(i)) });
}

const unAcuerdo = (i: number) =>
  ({
    acuerdo: { id: `a-${i}`, texto: 'Acuerdo' },
    acta: { id: 'acta' },
    stands: true,
    estado: 'abierto',
    plazo: { vence: '2025-09' },
  }) as unknown as AcuerdoCalculado;

const countOf = (page: SchedulePage) =>
  page.kind === 'apart'
    ? page.entries.length
    : page.kind === 'agreements'
      ? page.agreements.length
      : entriesOf(page.months).length;
/** `2025-06 2/3: 100` */
const pagesOf = (...args: Parameters<typeof scheduleWith>) =>
  schedulePages(scheduleWith(...args)).map(
    (one) => `${one.kind} ${one.part} ${one.page}/${one.pages}: ${countOf(one)}`,
  );

describe('a list in pages', () => {
  const length = (item: string) => item.length;
  test.each<[string, string[], string[][]]>([
    ['nothing is one page without anything', [], [[]]],
    ['what has room stays together', ['a', 'b', 'c'], [['a', 'b', 'c']]],
    ['one more begins another', ['a', 'b', 'c', 'd'], [['a', 'b', 'c'], ['d']]],
    ['long texts fill a page before', ['aaaa', 'bbbb', 'c'], [['aaaa', 'bbbb'], ['c']]],
    ['one that is too long by itself has a page', ['a', 'b'.repeat(20), 'c'], [['a'], ['b'.repeat(20)], ['c']]],
  ])('%s', (_, items, pages) => {
    expect(divide(items, length, { lines: 3, characters: 8 })).toEqual(pages);
  });
});

describe('the pages of a schedule', () => {
  // prettier-ignore
  test.each<[string, Parameters<typeof scheduleWith>, string[]]>([
    ['none', [{}], []],
    ['what has room in one page', [{ '2024-03': 75, '2026-03': 75 }], []],
    ['what has room with its agreements and with what is apart', [{ '2024-03': 100, '': 30 }, { acuerdos: 20 }], []],
    ['one goal more', [{ '2024-03': 75, '2026-03': 76 }], ['goals 2024 1/1: 75', 'goals 2026 1/1: 76']],
    ['a year as long as a page', [{ '2024-03': 60, '2024-04': 40, '2026': 60 }], ['goals 2024 1/1: 100', 'goals 2026 1/1: 60']],
    ['a year with one goal more', [{ '2024-03': 60, '2024-04': 41, '2026': 60 }], ['months 2024 1/1: 101', 'goals 2024-03 1/1: 60', 'goals 2024-04 1/1: 41', 'goals 2026 1/1: 60']],
    ['a month as long as a page', [{ '2024-03': 100, '2024-04': 51 }], ['months 2024 1/1: 151', 'goals 2024-03 1/1: 100', 'goals 2024-04 1/1: 51']],
    ['one huge month', [{ '2025-12': 1001 }], ['months 2025 1/1: 1001', ...Array.from({ length: 10 }, (_, i) => `goals 2025-12 ${i + 1}/11: 100`), 'goals 2025-12 11/11: 1']],
    ['years without goals have no page', [{ '2020-03': 80, '2024-03': 80 }], ['goals 2020 1/1: 80', 'goals 2024 1/1: 80']],
    ['a month on both sides of the cut-off date', [{ '2025-08-10': 120, '2025-08-20': 60 }], ['months 2025 1/1: 180', 'goals 2025-08 1/2: 100', 'goals 2025-08 2/2: 80']],
    ['those without a deadline are counted apart', [{ '2025-12': 1, '': 201 }], ['goals 2025 1/1: 1', 'apart aparte 1/3: 100', 'apart aparte 2/3: 100', 'apart aparte 3/3: 1']],
    ['a few that are counted apart need no page', [{ '2025-12': 100, '2026-12': 100, '': 20 }], ['goals 2025 1/1: 100', 'goals 2026 1/1: 100']],
    ['agreements without goals', [{}, { acuerdos: 151 }], ['agreements acuerdos 1/2: 100', 'agreements acuerdos 2/2: 51']],
    ['long texts', [{ '2025-12': 100 }, { texto: 'a'.repeat(1000) }], ['months 2025 1/1: 100', 'goals 2025-12 1/3: 39', 'goals 2025-12 2/3: 39', 'goals 2025-12 3/3: 22']],
  ])('%s', (_, args, pages) => {
    expect(pagesOf(...args)).toEqual(pages);
  });

  test('the cut-off date splits the page that it falls into, and no other', () => {
    const pages = schedulePages(scheduleWith({ '2025-08-10': 120, '2025-08-20': 90 }));
    const halves = pages.flatMap((page) =>
      page.kind === 'goals' ? [page.months.map(({ isPast, entries }) => [isPast, entries.length])] : [],
    );
    expect(halves).toEqual([
      [[true, 100]],
      [
        [true, 20],
        [false, 80],
      ],
      [[false, 10]],
    ]);
  });

  test('a month is found where it stands, and leads to those beside it', () => {
    const schedule = scheduleWith({ '2024-03': 60, '2024-05': 60, '2026-01': 60 });
    expect([hrefOfMonth(schedule, '2024-05'), hrefOfMonth(schedule, '2026-01')]).toEqual([
      '/cronograma/2024-05.html',
      '/cronograma/2026.html',
    ]);
    expect(neighbours(schedule, '2024-03')).toEqual({ after: '2024-05' });
    expect(neighbours(schedule, '2026')).toEqual({ before: '2024' });
  });
});

describe('what falls due next', () => {
  test.each<[string, Vencimientos, [months: [string, number][], cutFrom: number | undefined]]>([
    [
      'whole months, as many as have room',
      { '2025-01': 90, '2025-09': 30, '2025-10': 30, '2025-11': 1 },
      [
        [
          ['2025-09', 30],
          ['2025-10', 30],
        ],
        undefined,
      ],
    ],
    [
      'a month that has no room ends them',
      { '2025-09': 30, '2025-10': 31, '2025-11': 1 },
      [[['2025-09', 30]], undefined],
    ],
    ['the first goals of a long month', { '2025-09': 200, '2025-10': 1 }, [[['2025-09', 60]], 200]],
    [
      'only the half of the month that is to come',
      { '2025-08-10': 200, '2025-08-20': 5 },
      [[['2025-08', 5]], undefined],
    ],
    ['nothing, where all is past', { '2024-01': 200 }, [[], undefined]],
  ])('%s', (_, vencimientos, expected) => {
    const { months, cutFrom } = nextMonths(scheduleWith(vencimientos));
    expect([months.map(({ month, entries }) => [month, entries.length]), cutFrom]).toEqual(expected);
  });
});
