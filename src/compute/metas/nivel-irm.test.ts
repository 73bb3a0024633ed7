import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { hasNivelIrm, nivelIrmOf } from './nivel-irm.ts';
import { computePlan } from './plan-calculado.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import { unaMeta, unIndicador, unPlan } from '../../../tests/registros.ts';

const [base] = computePlan(
  unPlan({ indicadores: [unIndicador()], metas: [unaMeta()] }),
  [],
  '2025-06-30',
).metasCalculadas;

const goal = (changes: Partial<MetaCalculada>): MetaCalculada => ({ ...(base as MetaCalculada), ...changes });
const done = (share: number) => ({ alcanzada: false, share: new Fraction(share) });

const MET = goal({ estado: 'comprobada', alcanzada: true });
const MISSED = goal({ estado: 'incumplida', ...done(0) });
const MOSTLY = goal({ estado: 'parcial', ...done(0.5) });
const PARTLY = goal({ estado: 'parcial', ...done(0.49) });
const RUNNING = goal({ estado: 'aun-no-vence', ...done(0.1) });
const UNTOLD = goal({ estado: 'aun-no-vence', alcanzada: undefined, share: undefined });
const UNREPORTED = goal({ estado: 'sin-reporte', alcanzada: undefined, share: undefined });
const LATER = goal({ estado: 'por-iniciar', alcanzada: undefined, share: undefined });
const SO_FAR = goal({
  estado: 'aun-no-vence',
  alcanzada: undefined,
  soFar: { hasta: '2025-T1', valor: new Fraction(3), mediciones: [] },
});
const STEP = goal({ estado: 'declarada', pasoDe: 'otra' });
const APART = goal({ estado: 'sin-plazo' });
const NONE_PROGRAMMED = goal({ estado: 'no-programada' });

// prettier-ignore
test.each<[string, MetaCalculada[], string | undefined]>([
  ['all met', [MET, MET], 'completo'],
  ['all that count met', [MET, STEP, APART, NONE_PROGRAMMED], 'completo'],
  ['half met', [MET, MISSED], 'sustancial'],
  ['half met, the others not due', [MET, LATER], 'sustancial'],
  ['all half done', [MOSTLY], 'sustancial'],
  ['met and half done, against as many missed', [MET, MOSTLY, MISSED, MISSED], 'sustancial'],
  ['less than half met', [MET, MISSED, UNTOLD], 'limitado'],
  ['nearly half done', [PARTLY], 'limitado'],
  ['begun, before it is due', [RUNNING, LATER], 'limitado'],
  ['begun, by what is published so far', [SO_FAR, UNTOLD], 'limitado'],
  ['nothing done', [MISSED, MISSED], 'no-iniciado'],
  ['nothing yet to do', [LATER, LATER], 'no-iniciado'],
  ['nothing done, and one is not reported', [MISSED, UNREPORTED], 'sin-evidencia'],
  ['nothing told, before it is due', [UNTOLD], 'sin-evidencia'],
  ['no goals', [], undefined],
  ['no goals that count', [APART, STEP, NONE_PROGRAMMED], undefined],
])('%s', (_, metas, level) => {
  expect(nivelIrmOf(metas)).toBe(level);
});

test('a ceiling is not begun by counting towards it', () => {
  const ceiling = { ...SO_FAR.metaPlan, comparador: 'a-lo-mas' as const };
  expect(nivelIrmOf([{ ...SO_FAR, metaPlan: ceiling }])).toBe('sin-evidencia');
});

test('only action plans have a level', () => {
  const kinds = ['plan-de-accion', 'plan-de-accion-local', 'plan-de-desarrollo', 'programa-operativo', 'mir'] as const;
  expect(kinds.filter((tipo) => hasNivelIrm({ tipo }))).toEqual(['plan-de-accion', 'plan-de-accion-local']);
});
