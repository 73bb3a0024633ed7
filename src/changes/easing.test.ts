import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../tests/cambios-de-sitio.ts';
import { type Cambios, replace } from '../../tests/sitio-minimo.ts';
import type { Change } from './change.ts';

const METAS = 'data/planes/plan-1/metas.csv';
const AJUSTES = 'data/planes/plan-1/ajustes.csv';
/** A cut-off date after the deadlines of all goals. */
const LATER: Cambios = { 'data/sitio.json': replace('2025-12-31', '2026-03-31') };

const find = (changes: readonly Change[], code: Change['code']) => changes.filter((one) => one.code === code);

describe('a goal whose deadline has passed may not ask for less in silence', () => {
  const lowered = { ...LATER, [METAS]: replace(',100,', ',80,') };
  const corrected = (rest: string) => `que,plan,tabla,renglon,columna,antes,fecha,motivo,fuente\n${rest}\n`;

  test.each<[string, Cambios, Cambios, number]>([
    ['a lower value', LATER, lowered, 1],
    ['a later deadline', LATER, { ...LATER, [METAS]: replace('2025-12,', '2026-12,') }, 1],
    ['no deadline', LATER, { ...LATER, [METAS]: replace('2025-12,', ',') }, 1],
    [
      'a goal that is gone',
      LATER,
      { ...LATER, [METAS]: replace('guia-2025,guia,2025,igual,si,Publicar la guía,2025-03,2025-06-30,plan#4.2\n', '') },
      1,
    ],
    ['a goal that must be met and need not', LATER, { ...LATER, [METAS]: replace(',igual,si,', ',igual,no,') }, 1],
    ['the cut-off date of the proposal counts', {}, lowered, 1],
    ['and so does an earlier one that the proposal takes back', LATER, { [METAS]: replace(',100,', ',80,') }, 1],
    ['not before the deadline', {}, { [METAS]: replace(',100,', ',80,') }, 0],
    ['nor a higher value', LATER, { ...LATER, [METAS]: replace(',100,', ',120,') }, 0],
    ['nor an earlier deadline', LATER, { ...LATER, [METAS]: replace('2025-12,', '2025-11,') }, 0],
    [
      'nor with its adjustment',
      LATER,
      {
        ...lowered,
        [AJUSTES]:
          'meta,que,valor,plazo,por,fecha,sesion,motivo,fuente\ntalleres-1-2025,valor,70,,,2025-11,,,informe#9\n',
      },
      0,
    ],
    [
      'but with an adjustment of something else',
      LATER,
      {
        ...lowered,
        [AJUSTES]:
          'meta,que,valor,plazo,por,fecha,sesion,motivo,fuente\ntalleres-1-2025,plazo,,2026-06,,2025-11,,,informe#9\n',
      },
      1,
    ],
    [
      'nor with a reason',
      LATER,
      {
        ...lowered,
        'data/correcciones.csv': corrected('corregida,plan-1,metas,talleres-1-2025,valor,100,2026-01-20,Se copió mal,'),
      },
      0,
    ],
  ])('%s', async (_, before, after, howMany) => {
    const found = find(await changesBetween(before, after), 'lowered-goal');
    expect(found).toHaveLength(howMany);
    for (const { hint } of found) expect(hint).toContain('ajustes.csv');
  });
});
