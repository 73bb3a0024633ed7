import { describe, expect, test } from 'vitest';
import { quoteDifference, quoteEnd, quoteStart, toKey } from './words.ts';

describe('form, which is no difference', () => {
  test.each([
    ['a full stop', 'Lista de asistencia.', 'Lista de asistencia'],
    ['case', 'Mi Barrio Habla', 'mi barrio habla'],
    ['quotes', 'El programa "Mi Barrio"', 'El programa «Mi Barrio»'],
    ['dashes and spaces', 'León 2025 – 2027', 'León  2025-2027'],
    ['a hyphen in a word', 'Co-creación', 'Cocreación'],
    ['the space of a percentage', 'El 100 % de las obras', 'El 100% de las obras'],
    ['separated thousands', 'Más de 3,000 personas', 'Más de 3000 personas'],
    ['how an accent is encoded', 'Revisión', 'Revisio\u0301n'],
    ['commas and parentheses', 'Acta (firmada), y lista', 'Acta firmada y lista'],
    ['articles and «de»', 'Contar con las mesas de trabajo', 'Contar con mesas trabajo'],
  ])('%s', (_, one, other) => {
    expect(toKey(one) === toKey(other)).toBe(true);
  });
});

describe('words, which are', () => {
  test.each([
    ['another word', 'uso y aprovechamiento', 'uso y beneficio'],
    ['one more', 'Talleres dados', 'Talleres bien dados'],
    ['another order', 'Obras y parques', 'Parques y obras'],
    ['a plural', 'Comités de colono', 'Comités de colonos'],
    ['an accent that changes the word', 'El publico', 'El público'],
    ['a conjunction', 'en universidades', 'o en universidades'],
    ['a number', '3 fases', '5 fases'],
    ['a percentage', '80 acuerdos', '80% de acuerdos'],
    ['decimals', '1.5 kilos', '15 kilos'],
    ['a comparison', '≥ 80 %', '80 %'],
  ])('%s', (_, one, other) => {
    expect(toKey(one) === toKey(other)).toBe(false);
  });
});

const words = (prefix: string, howMany: number) => Array.from({ length: howMany }, (_, i) => `${prefix}${i}`).join(' ');

describe('quoting', () => {
  test('short texts are quoted whole, without their full stop', () => {
    expect(quoteDifference('Cualitativo.', '(Un) porcentaje, etc.)')).toEqual([
      'Cualitativo',
      '(Un) porcentaje, etc.)',
    ]);
  });

  test('long texts are cut to whole words around where they part', () => {
    const [one, other] = quoteDifference(
      `${words('antes', 30)} publicado ${words('despues', 30)}.`,
      `${words('antes', 30)} finalizado y validado ${words('despues', 30)}.`,
    );
    expect(one).toBe('…antes25 antes26 antes27 antes28 antes29 publicado despues0 despues1 despues2 despues3…');
    expect(other).toMatch(/^….* antes29 finalizado y validado despues0 .*…$/);
  });

  test('where only one text has a word more, the other shows where it would stand', () => {
    const [one, other] = quoteDifference(
      `${words('a', 40)} ${words('z', 40)}`,
      `${words('a', 40)} nueva ${words('z', 40)}`,
    );
    expect(one).toContain('a39 z0');
    expect(other).toContain('a39 nueva z0');
  });

  test('a long difference shows its beginning', () => {
    const [one, other] = quoteDifference('Lista', `Lista ${words('palabra', 60)}`);
    expect(one).toBe('Lista');
    expect(other).toMatch(/^…?(Lista )?palabra0 .*…$/);
    expect(other.length).toBeLessThanOrEqual(90);
  });

  test('a text of which only its start or its end is told', () => {
    expect(quoteStart('Dirección de Parques y Jardines del Municipio', 30)).toBe('Dirección de Parques y…');
    expect(quoteEnd(`${words('uno', 40)} / dos) *`)).toMatch(/^….*uno39 \/ dos\) \*$/);
  });
});
