import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../tests/cambios-de-sitio.ts';
import { type Cambios, replace } from '../../tests/sitio-minimo.ts';
import type { Change } from './change.ts';

const MEDICIONES = 'data/planes/plan-1/mediciones.csv';
const find = (changes: readonly Change[], code: Change['code']) => changes.filter((one) => one.code === code);

describe('a published figure may not be deleted in silence', () => {
  const gone = { [MEDICIONES]: replace('dados,2025-S1,5,,informe#1,\n', '') };
  const reason = (row: string) => `que,plan,tabla,renglon,columna,antes,fecha,motivo,fuente\n${row}\n`;

  test.each<[string, Cambios, number]>([
    ['a row', gone, 1],
    [
      'a row, with its reason',
      {
        ...gone,
        'data/correcciones.csv': reason(
          'retirada,plan-1,mediciones,dados|2025-S1,valor,5,2026-01-20,El informe no la da,',
        ),
      },
      0,
    ],
    [
      'a row, with a blank reason',
      { ...gone, 'data/correcciones.csv': reason('retirada,plan-1,mediciones,dados|2025-S1,valor,5,2026-01-20,,') },
      1,
    ],
    [
      'a row, with the reason of another',
      {
        ...gone,
        'data/correcciones.csv': reason(
          'retirada,plan-1,mediciones,dados|2025-S2,valor,5,2026-01-20,El informe no la da,',
        ),
      },
      1,
    ],
    ['a whole table', { [MEDICIONES]: undefined }, 3],
    ['a row of a data set', { 'data/conjuntos/poblacion.csv': replace('2020,1200\n', '') }, 1],
  ])('%s', async (_, after, howMany) => {
    const found = find(await changesBetween({}, after), 'deleted-figure');
    expect(found).toHaveLength(howMany);
    for (const { hint } of found) expect(hint).toContain('correcciones.csv');
  });
});
