import { expect, test } from 'vitest';
import type { z } from 'zod';
import * as campo from './fields.ts';

const hint = (column: z.ZodType, written: string) => {
  const [issue] = column.safeParse(written).error?.issues ?? [];
  return issue?.code === 'custom' ? `${issue.params?.['message']} ${issue.params?.['hint']}` : undefined;
};

const COLUMNS: [string, z.ZodType][] = [
  ['a date', campo.fechaOpc('x')],
  ['a day or a year', campo.fechaParcialOpc('x')],
  ['a period', campo.periodoOpc('x')],
  ['an hour', campo.horaOpc('x')],
  ['an address', campo.direccionOpc('x')],
  ['a source', campo.fuenteOpc('x')],
  ['a choice', campo.opcionOpc(['a', 'b'], 'x')],
  ['a reference', campo.refiereOpc('x', 'ods')],
];

test.each(COLUMNS)('%s that may be blank is left blank where there is no value', (_, column) => {
  for (const written of ['N/D', 'S/D', '-', '—', 'N/A', '...', 'No disponible']) {
    expect(hint(column, written)).toContain('deje la celda en blanco');
  }
  expect(hint(column, 'otra cosa!')).not.toContain('en blanco');
});

test('a number is told more, and a choice that has a word for it, which', () => {
  expect(hint(campo.numeroOpc('x'), 'N/D')).toContain('mediciones.csv');
  expect(hint(campo.opcionOpc(['preliminar', 'no-disponible'], 'x'), 'N/D')).toContain('no-disponible');
  expect(hint(campo.fecha('x'), 'N/D')).not.toContain('en blanco');
});
