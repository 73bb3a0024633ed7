import { expect, test } from 'vitest';
import { openCon } from '../../../tests/sitio-minimo.ts';

const HEADER = 'organo,persona,cargo,sector,calidad,suple_a,desde,hasta,nota,fuente';

const withTerms = (...terms: string[]) =>
  openCon({
    'data/integrantes.csv': `${HEADER}\n${terms
      .map((term) => `comite,ana,Consejera,ciudadania,propietaria,,${term},,acta-1#inicio\n`)
      .join('')}`,
  });

// prettier-ignore
test.each([
  [['2024,2025-03', '2025-10,']],
  [[',2025-03', '2025-10,']],
  [['2024,2025-03', '2025-03,2026']],
  [['2024,2024', '2024-06,']],
  [['2024,', '2025-10,']],
  [['2021-01,2021-12', '2022-01,2022-12', '2023-01,2023-12']],
])('who comes back has a row for each term: %s', async (terms) => {
  const { sitio, problems } = await withTerms(...terms);
  expect(problems.filter(({ severity }) => severity !== 'observation')).toEqual([]);
  expect(sitio?.integrantes).toHaveLength(terms.length);
});

// prettier-ignore
test.each([
  [['2024,', '2024,'], 'primary-key', 3, 'ya está en la línea 2'],
  [[',', ','], 'primary-key', 3, 'ya está en la línea 2'],
  [['2024,2025-12', '2025-03,2026'], 'constraint-error', 3, 'al mismo tiempo'],
  [['2025-03,2026', '2024,2025-12'], 'constraint-error', 2, 'al mismo tiempo'],
  [['2025-03,2024-12'], 'constraint-error', 2, 'termina antes de empezar'],
])('terms that can’t be: %s', async (terms, code, line, message) => {
  const { problems } = await withTerms(...terms);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([{ code, line, file: 'data/integrantes.csv' }]);
  expect(errors[0]?.message).toContain(message);
});
