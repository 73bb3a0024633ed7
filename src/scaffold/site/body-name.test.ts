import { describe, expect, test } from 'vitest';
import { bodyId, readBodyName } from './body-name.ts';

describe('a name', () => {
  test.each([
    ['Municipio de Villa', 'Municipio de Villa'],
    ['  Municipio   de Villa ', 'Municipio de Villa'],
    [
      'Municipio de «Peñón», el "Grande" & Cía. <S.A.> | 50 %',
      'Municipio de «Peñón», el "Grande" & Cía. <S.A.> | 50 %',
    ],
    ["O'Higgins", "O'Higgins"],
    ['{{entidad}}', '{{entidad}}'],
    ['長崎市', '長崎市'],
  ])('«%s» is taken', (written, nombre) => expect(readBodyName(written)).toEqual({ nombre }));

  test.each([
    ['nothing', '', 'está vacío'],
    ['spaces', '   ', 'está vacío'],
    ['no letter', '2025 - 2027', 'no tiene letras'],
    ['a control', 'Villa\u0007', 'signos que no se ven'],
    ['a line end', 'Villa\nde Arriba', 'salto de renglón'],
    ['a tab', 'Villa\tde Arriba', 'salto de renglón'],
    ['an escape of terminals', '\u001b[31mVilla', 'signos que no se ven'],
    ['a mark of direction', 'Villa\u202Eabiv', 'signos que no se ven'],
    ['a space without width', 'Vi\u200Blla', 'signos que no se ven'],
    ['a lost letter', 'Le\uFFFDn', 'signos que no se ven'],
    ['a formula', '=HYPERLINK("https://x.example")', 'fórmula'],
    ['more than any name', 'a'.repeat(201), 'tiene 201 letras y caben 200'],
  ])('of %s is refused', (_, written, says) => {
    expect(readBodyName(written)).toEqual({ refusal: expect.stringContaining(says) as string });
  });
});

test.each([
  ['Municipio de Villa', 'municipio-de-villa'],
  ['H. Ayuntamiento de León, Gto.', 'h-ayuntamiento-de-leon-gto'],
  ['Ñuñoa & Cía', 'nunoa-cia'],
  ['長崎市', 'institucion'],
  ['«2025»', 'institucion'],
  [`Secretaría ${'muy '.repeat(40)}larga`, /^[a-z]([a-z-]{1,58})[a-z]$/],
])('the id of «%s»', (nombre, id) => {
  expect(bodyId(nombre)).toMatch(id);
});
