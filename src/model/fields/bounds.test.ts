import { expect, test } from 'vitest';
import type { z } from 'zod';
import { TABLES, PLAN_TABLES, TEXT_KINDS } from '../tables/index.ts';
import { fieldRegistry, elementOf, entero, enteroOpc, numero, numeroOpc, tamano } from './fields.ts';

const refusal = (column: z.ZodType, written: string) => {
  const [issue] = column.safeParse(written).error?.issues ?? [];
  return issue?.code === 'custom' ? issue.params : undefined;
};

const DE_1_A_5 = { minimum: 1, maximum: 5 };

// prettier-ignore
test.each<[string, z.ZodType, written: string, message: string, hint: string]>([
  ['an integer', entero('x', DE_1_A_5), '6', '«6» no puede ser: va de 1 a 5.', 'Escriba un número de 1 a 5.'],
  ['an integer', entero('x', DE_1_A_5), '0', '«0» no puede ser: va de 1 a 5.', 'Escriba un número de 1 a 5.'],
  ['an integer that may be blank', enteroOpc('x', { minimum: 1 }), '0', '«0» no puede ser: lo menos es 1.', 'Escriba 1 o más.'],
  ['a number', numero('x', { maximum: 10 }), '10.5', '«10.5» no puede ser: lo más es 10.', 'Escriba 10 o menos.'],
  ['a number below', numero('x', { minimum: -1 }), '-1.5', '«-1.5» no puede ser: lo menos es -1.', 'Escriba -1 o más.'],
  ['a number that may be blank', numeroOpc('x', DE_1_A_5), '0.99', '«0.99» no puede ser: va de 1 a 5.', 'Escriba un número de 1 a 5.'],
])('%s outside its bounds is refused where it is read', (_, column, written, message, hint) => {
  expect(refusal(column, written)).toMatchObject({ code: 'constraint-error', message, hint });
});

test.each([
  ['the least', entero('x', DE_1_A_5), '1', 1],
  ['the most', numeroOpc('x', DE_1_A_5), '5', 5],
  ['a number below 0', numero('x', { minimum: -1 }), '-0.5', -0.5],
  ['blank', enteroOpc('x', DE_1_A_5), '', undefined],
  ['a size', tamano('x'), '1', 1],
])('%s is within', (_, column, written, value) => {
  expect(column.parse(written)).toBe(value);
});

function columnsOf(schema: z.ZodType): z.ZodType[] {
  const element = elementOf(schema);
  if (element) return columnsOf(element);
  return 'shape' in schema ? Object.values(schema.shape as Record<string, z.ZodType>).flatMap(columnsOf) : [schema];
}

test('no column of any table reads what lies outside the bounds that it publishes', () => {
  const all = { ...TABLES, ...PLAN_TABLES, ...TEXT_KINDS };
  const esquemas = Object.values<{ schema: z.ZodObject }>(all).map(({ schema }) => schema);
  const bounds = esquemas.flatMap(columnsOf).flatMap((column) => {
    const { minimum, maximum, description } = fieldRegistry.get(column) ?? {};
    return [minimum === undefined ? [] : minimum - 1, maximum === undefined ? [] : maximum + 1]
      .flat()
      .map((outside) => ({ description, outside, read: column.safeParse(String(outside)).success }));
  });
  expect(bounds.length).toBeGreaterThan(10);
  expect(bounds.filter(({ read }) => read)).toEqual([]);
});
