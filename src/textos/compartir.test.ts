import { expect, test } from 'vitest';
import { summarize } from '../compute/metas/resumen.ts';
import {
  cite,
  embedCode,
  tellDeclared,
  tellFigure,
  tellGoalAs,
  tellReported,
  tellStates,
  tellWorkedOut,
  titleWithStates,
} from './compartir.ts';

const VENCIDAS = { ...summarize([]), total: 3 };
Object.assign(VENCIDAS.byEstado, { comprobada: 1, declarada: 2 });

test('a link says how the goals past due stand, and nothing where none is', () => {
  expect(tellStates(VENCIDAS, 'el municipio')).toBe('1 comprobada, 2 según el municipio');
  expect(titleWithStates('Talleres', tellStates(summarize([]), 'el municipio'))).toBe('Talleres');
  expect(titleWithStates('Talleres', '1 comprobada')).toBe('Talleres: 1 comprobada');
});

test('a message says the goal with its state and by whose word', () => {
  expect(tellGoalAs('Talleres: dar 40', 'Plan 1', 'Según el municipio', '31 de enero', 'https://v.mx/#a')).toBe(
    'Talleres: dar 40 (Plan 1). Según el municipio, al 31 de enero. https://v.mx/#a',
  );
});

test.each([
  [[], '“Talleres”. Villa. https://v.mx/. Fecha de corte: 31 de enero.'],
  [['Plan, 4.1'], '“Talleres”. Villa. https://v.mx/. Fecha de corte: 31 de enero. Fuente: Plan, 4.1.'],
  [['a', 'b'], '“Talleres”. Villa. https://v.mx/. Fecha de corte: 31 de enero. Fuentes: a; b.'],
])('a citation says what, where, up to when and by what', (fuentes, cited) => {
  expect(cite('Talleres.', 'Villa', 'https://v.mx/', '31 de enero', fuentes)).toBe(cited);
});

test('a figure is cited with its unit and its period, and whether it was worked out, declared or reported', () => {
  expect(tellFigure('Talleres dados', 'talleres', '2025', '40')).toBe('Talleres dados (talleres), 2025: 40');
  expect(tellFigure('Presupuesto', '', '2025', '40 MXN')).toBe('Presupuesto, 2025: 40 MXN');
  expect(tellWorkedOut('Crecimiento', '2025', '12 %')).toBe(
    'Crecimiento, 2025: 12 %, calculado por este sitio con las cifras publicadas',
  );
  expect(tellDeclared('Talleres: dar 40.', '100', false)).toBe('Talleres: dar 40. Avance declarado: 100 %');
  expect(tellDeclared('Talleres: dar 40.', '100', true)).toBe(
    'Talleres: dar 40. Avance declarado: 100 %, sin la cifra',
  );
  expect(tellReported('Asistentes', '120 personas', 'Informe final', '2025')).toBe(
    'Asistentes: 120 personas (Informe final, 2025)',
  );
});

test('the code to embed is one element, whatever the title says', () => {
  const code = embedCode('https://v.mx/a.svg#b', { width: 600, height: 232 }, '"><script>x</script>');
  expect(code).toContain('src="https://v.mx/a.svg#b" width="600" height="232"');
  expect(code.match(/</g)?.length).toBe(2);
});
