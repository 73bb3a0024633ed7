import { expect, test } from 'vitest';
import type { z } from 'zod';
import { TABLAS, TABLAS_DE_PLAN, TEXTOS_MDX } from '../tables/index.ts';
import { campos, elementOf, entero, enteroOpc, numero, numeroOpc, tamano } from './fields.ts';

const refusal = (columna: z.ZodType, escrito: string) => {
  const [issue] = columna.safeParse(escrito).error?.issues ?? [];
  return issue?.code === 'custom' ? issue.params : undefined;
};

const DE_1_A_5 = { minimo: 1, maximo: 5 };

// prettier-ignore
test.each<[string, z.ZodType, escrito: string, message: string, hint: string]>([
  ['an integer', entero('x', DE_1_A_5), '6', '«6» no puede ser: va de 1 a 5.', 'Escriba un número de 1 a 5, como lo da el documento.'],
  ['an integer', entero('x', DE_1_A_5), '0', '«0» no puede ser: va de 1 a 5.', 'Escriba un número de 1 a 5, como lo da el documento.'],
  ['an integer that may be blank', enteroOpc('x', { minimo: 1 }), '0', '«0» no puede ser: lo menos es 1.', 'Escriba 1 o más, como lo da el documento.'],
  ['a number', numero('x', { maximo: 10 }), '10.5', '«10.5» no puede ser: lo más es 10.', 'Escriba 10 o menos, como lo da el documento.'],
  ['a number below', numero('x', { minimo: -1 }), '-1.5', '«-1.5» no puede ser: lo menos es -1.', 'Escriba -1 o más, como lo da el documento.'],
  ['a number that may be blank', numeroOpc('x', DE_1_A_5), '0.99', '«0.99» no puede ser: va de 1 a 5.', 'Escriba un número de 1 a 5, como lo da el documento.'],
])('%s outside its bounds is refused where it is read', (_, columna, escrito, message, hint) => {
  expect(refusal(columna, escrito)).toMatchObject({ code: 'constraint-error', message, hint });
});

test.each([
  ['the least', entero('x', DE_1_A_5), '1', 1],
  ['the most', numeroOpc('x', DE_1_A_5), '5', 5],
  ['a number below 0', numero('x', { minimo: -1 }), '-0.5', -0.5],
  ['blank', enteroOpc('x', DE_1_A_5), '', undefined],
  ['a size', tamano('x'), '1', 1],
])('%s is within', (_, columna, escrito, valor) => {
  expect(columna.parse(escrito)).toBe(valor);
});

function columnsOf(esquema: z.ZodType): z.ZodType[] {
  const elemento = elementOf(esquema);
  if (elemento) return columnsOf(elemento);
  return 'shape' in esquema ? Object.values(esquema.shape as Record<string, z.ZodType>).flatMap(columnsOf) : [esquema];
}

test('no column of any table reads what lies outside the bounds that it publishes', () => {
  const all = { ...TABLAS, ...TABLAS_DE_PLAN, ...TEXTOS_MDX };
  const esquemas = Object.values<{ esquema: z.ZodObject }>(all).map(({ esquema }) => esquema);
  const bounds = esquemas.flatMap(columnsOf).flatMap((columna) => {
    const { minimo, maximo, descripcion } = campos.get(columna) ?? {};
    return [minimo === undefined ? [] : minimo - 1, maximo === undefined ? [] : maximo + 1]
      .flat()
      .map((outside) => ({ descripcion, outside, read: columna.safeParse(String(outside)).success }));
  });
  expect(bounds.length).toBeGreaterThan(10);
  expect(bounds.filter(({ read }) => read)).toEqual([]);
});
