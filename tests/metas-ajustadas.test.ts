import { describe, expect, test } from 'vitest';
import type { MetaCalculada } from '../src/compute/metas/meta-calculada.ts';
import { type Cambios, openCon, replace } from './sitio-minimo.ts';

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
    ['a lower value, decided in time', `${TALLERES},valor,80,,,,2025-09,,,plan#9`, {}, ['cumplida', 'parcial', undefined]],
    ['on the last day', `${TALLERES},valor,80,,,,2025-12-31,,,plan#9`, {}, ['cumplida', 'parcial', undefined]],
    ['a day late', `${TALLERES},valor,80,,,,2026-01-01,sesion-1,,acta-1#punto 1`, {}, ['parcial', undefined, 'cumplida']],
    ['in the month of the deadline, nobody knows which day', `guia-2025,plazo,,,2025-12,,2025-06,,,plan#9`, SIN_AVANCE, ['sin-reporte', 'sin-reporte', undefined]],
    ['a value twice, the last in force', `${TALLERES},valor,95,,,,2025-10,,,plan#9\n${TALLERES},valor,80,,,,2025-09,,,plan#9`, {}, ['parcial', 'parcial', undefined]],
    ['a value in time and another late', `${TALLERES},valor,95,,,,2025-10,,,plan#9\n${TALLERES},valor,80,,,,2026-02,,,plan#9`, {}, ['parcial', 'parcial', 'cumplida']],
    ['a later deadline that has not come', `${TALLERES},plazo,,,2026-06,,2025-11,,,plan#9`, {}, ['aun-no-vence', 'parcial', undefined]],
    ['a later deadline, decided when the first had passed', `${TALLERES},plazo,,,2026-06,,2026-01-15,sesion-1,,acta-1#punto 1`, {}, ['parcial', undefined, 'aun-no-vence']],
    ['a deadline put off twice, each time before it came', `${TALLERES},plazo,,,2026-02,,2025-11,,,plan#9\n${TALLERES},plazo,,,2026-06,,2026-02-01,,,plan#9`, {}, ['aun-no-vence', 'parcial', undefined]],
    ['a deadline put off, and a value after the first deadline and before the second', `${TALLERES},plazo,,,2026-02,,2025-11,,,plan#9\n${TALLERES},valor,80,,,,2026-01-20,,,plan#9`, {}, ['cumplida', 'parcial', undefined]],
    ['an earlier deadline', `${TALLERES},plazo,,,2025-10,,2025-08,,,plan#9`, {}, ['parcial', 'parcial', undefined]],
    ['cancelled in time', `${TALLERES},cancelada,,,,,2025-09,,,plan#9`, {}, ['cancelada', 'parcial', undefined]],
    ['cancelled in time, though it was met before', `guia-2025,cancelada,,,,,2025-06-15,,,plan#9`, {}, ['cancelada', 'cumplida', undefined]],
    ['cancelled late, when it was met', `guia-2025,cancelada,,,,,2025-11-20,,,plan#9`, {}, ['cumplida', undefined, 'cancelada']],
    ['cancelled late, when a part was done', `${TALLERES},cancelada,,,,,2026-01-15,,,plan#9`, {}, ['parcial', undefined, 'cancelada']],
    ['cancelled late, when no report says what was done', `guia-2025,cancelada,,,,,2025-11-20,sesion-1,Un micrositio,plan#9`, CANCELADA, ['cancelada', 'sin-reporte', undefined]],
    ['replaced by another', `guia-2025,sustituida,,,,${TALLERES},2025-05,,,plan#9`, {}, ['sustituida', 'cumplida', undefined]],
  ])('%s', async (_, ajustes, cambios, expected) => {
    const { estado, cambios: told } = (await goalsOf(con(ajustes, cambios)))[ajustes.split(',')[0] ?? ''] ?? {};
    expect([estado, told?.porOriginal?.estado, told?.conTardios?.estado]).toEqual(expected);
  });
});
