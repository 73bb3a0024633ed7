import { describe, expect, test } from 'vitest';
import { unaMeta } from '../../../../tests/registros.ts';
import { withoutPlazo } from './written-deadline.ts';

const dePlazos = (...plazos: string[]) =>
  plazos.map((plazo) => {
    const [start, vence] = plazo.includes('/') ? plazo.split('/') : [undefined, plazo];
    return unaMeta({ inicio: start, vence });
  });

describe('the deadline at the end of a goal is left aside', () => {
  test.each([
    ['a month', 'Contar con la guía a noviembre de 2025.', ['2025-11'], 'Contar con la guía…'],
    ['«a más tardar»', 'Guía a más tardar noviembre de 2025', ['2025-11'], 'Guía…'],
    ['«más tardar»', 'Un acto más tardar febrero 2026 y 2027.', ['2026-02', '2027-02'], 'Un acto…'],
    ['a day in that month', 'Guía a noviembre de 2025', ['2025-11-30'], 'Guía…'],
    [
      'a range that begins when the goals begin',
      'Atender el 80 % de enero a diciembre de 2025 y 2026',
      ['2025-01/2025-12', '2026-01/2026-12'],
      'Atender el 80 %…',
    ],
    ['a range of goals without beginning', 'Talleres de junio a agosto de 2026', ['2026-08'], 'Talleres…'],
    ['the last of several goals in a year', 'Reunirse, a diciembre de 2025', ['2025-06', '2025-12'], 'Reunirse…'],
    ['a comma before it', 'Actualizar cada trimestre, a noviembre de 2026.', ['2026-11'], 'Actualizar cada trimestre…'],
    ['years alone', 'En cada ejercicio 2026 y 2027', ['2026-08', '2027-08'], 'En cada ejercicio…'],
    ['a month alone', 'Guía a noviembre', ['2025-11', '2026-11'], 'Guía…'],
    ['the fiscal year’s end', 'Acuerdos al final del ejercicio fiscal.', ['2025-12', '2026-12'], 'Acuerdos…'],
  ])('%s', (_, text, plazos, left) => {
    expect(withoutPlazo(text, dePlazos(...plazos))).toBe(left);
  });
});

describe('nothing is left aside', () => {
  test.each([
    ['of another month', 'Guía a diciembre de 2025', ['2025-11']],
    ['of another year', 'Guía a noviembre de 2026', ['2025-11']],
    ['of fewer years', 'Guía a noviembre de 2025', ['2025-11', '2026-11']],
    ['of a range that begins otherwise', 'Talleres de mayo a agosto de 2026', ['2026-06/2026-08']],
    ['of the year’s end, if the goals end before', 'Acuerdos al final del ejercicio fiscal', ['2025-11']],
    ['that names no date', 'Publicado en el portal a más tardar', ['2025-11']],
    ['within the goal', 'Dar en noviembre de 2025 los talleres', ['2025-11']],
    ['where the activity has no goal', 'Guía a noviembre de 2025', []],
  ])('%s', (_, text, plazos) => {
    expect(withoutPlazo(text, dePlazos(...plazos))).toBe(text);
  });
});
