import { expect, test } from 'vitest';
import { openCon } from '../../../tests/sitio-minimo.ts';

const told = async (row: string) => {
  const { problems } = await openCon({
    'data/correcciones.csv': `que,plan,tabla,renglon,columna,antes,fecha,motivo,fuente\n${row}\n`,
  });
  return problems.map(({ code, line, field, hint }) => [code, line, field, hint]);
};

test.each<[what: string, row: string, code: string, field: string, hint: string]>([
  [
    'a table that no plan has',
    'corregida,plan-1,medicion,dados|2025-S1,valor,350,2026-01,Mal,',
    'foreign-key',
    'tabla',
    '¿Quiso escribir «mediciones»?',
  ],
  [
    'a table of a plan, without it',
    'corregida,,mediciones,dados|2025-S1,valor,350,2026-01,Mal,',
    'foreign-key',
    'tabla',
    'clave del plan',
  ],
  ['itself', 'corregida,,correcciones,x,antes,350,2026-01,Mal,', 'foreign-key', 'tabla', 'Escriba uno de estos'],
  [
    'a row that is not there',
    'corregida,plan-1,mediciones,dados 2025-S1,valor,350,2026-01,Mal,',
    'foreign-key',
    'renglon',
    'lo que dice en «variable», «periodo»',
  ],
  [
    'a row by the beginning of its key',
    'corregida,plan-1,mediciones,Previstos,valor,350,2026-01,Mal,',
    'foreign-key',
    'renglon',
    '¿Quiso escribir «previstos|2025»?',
  ],
  [
    'rows by the beginning of their keys',
    'corregida,plan-1,mediciones,dados,valor,350,2026-01,Mal,',
    'foreign-key',
    'renglon',
    'Hay: «dados|2025-S1», «dados|2025-S2».',
  ],
  [
    'a row of one column that is not there',
    'corregida,plan-1,metas,4,valor,350,2026-01,Mal,',
    'foreign-key',
    'renglon',
    'Escriba lo que dice en «id».',
  ],
  [
    'a column that is not there',
    'corregida,plan-1,mediciones,dados|2025-S1,valo,350,2026-01,Mal,',
    'foreign-key',
    'columna',
    '¿Quiso escribir «valor»?',
  ],
  [
    'no column',
    'corregida,plan-1,mediciones,dados|2025-S1,,350,2026-01,Mal,',
    'constraint-error',
    'columna',
    'Escriba su nombre',
  ],
  [
    'what it says now',
    'corregida,plan-1,mediciones,dados|2025-S1,valor,5,2026-01,Mal,',
    'constraint-error',
    'antes',
    'lo que decía antes',
  ],
  [
    'taken away, and still there',
    'retirada,plan-1,mediciones,dados|2025-S1,valor,5,2026-01,Mal,',
    'constraint-error',
    'que',
    'Bórrelo de ahí',
  ],
  [
    'a plan that is not there',
    'corregida,plan-9,mediciones,dados|2025-S1,valor,350,2026-01,Mal,',
    'foreign-key',
    'plan',
    'plan-1',
  ],
  ['no reason', 'corregida,plan-1,mediciones,dados|2025-S1,valor,350,2026-01,,', 'constraint-error', 'motivo', ''],
])('%s', async (_, row, code, field, hint) => {
  expect(await told(row)).toEqual([[code, 2, field, expect.stringContaining(hint)]]);
});

test.each([
  ['a figure', 'corregida,plan-1,mediciones,dados|2025-S1,valor,350,2026-01,Mal,'],
  ['a figure whose key ends in blanks', 'corregida,plan-1,mediciones,dados|2025-S1|||,valor,350,2026-01,Mal,'],
  ['a figure that is gone', 'retirada,plan-1,mediciones,dados|2024,valor,5,2026-01,Mal,'],
  ['a text', 'corregida,,paginas,acerca,resumen,Otro,2026-01,Mal,'],
  ['a list in a text', 'corregida,,informes,anual-2025,afirmaciones.valor,7,2026-01,Mal,'],
  ['a commitment', 'corregida,plan-1,compromisos,talleres,nombre,Taler,2026-01,Mal,'],
  [
    'corrected back',
    'corregida,plan-1,mediciones,dados|2025-S1,valor,5,2025-12,Mal,\ncorregida,plan-1,mediciones,dados|2025-S1,valor,350,2026-01,Mal,',
  ],
])('%s is right', async (_, row) => {
  expect(await told(row)).toEqual([]);
});
