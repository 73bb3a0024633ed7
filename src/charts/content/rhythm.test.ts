import { expect, test } from 'vitest';
import { withMissingPeriods } from './rhythm.ts';

// prettier-ignore
test.each([
  ['2010 2011 2014', '2010 2011 2012 2013 2014'],
  ['2000 2005 2015', '2000 2005 2010 2015'],
  ['2000 2003 2005', '2000 2001 2002 2003 2004 2005'],
  ['2023 2025', '2023 2025'],
  ['2024-B5 2024-B6 2025-B2', '2024-B5 2024-B6 2025-B1 2025-B2'],
  ['2024-11 2024-12 2025-02', '2024-11 2024-12 2025-01 2025-02'],
  ['2022-10/2023-09 2023-10/2024-09 2025-10/2026-09', '2022-10/2023-09 2023-10/2024-09 2024-10/2025-09 2025-10/2026-09'],
  ['2014 2012 2010', undefined],
  ['2010 2010 2011', undefined],
  ['2010 2010-T1', undefined],
  ['Mujeres Hombres', undefined],
  ['1800 1801 2020', undefined],
  ['2024', undefined],
])('%s, with what is missing, is %s', (texts, all) => {
  expect(withMissingPeriods(texts.split(' '))?.join(' ')).toBe(all);
});
