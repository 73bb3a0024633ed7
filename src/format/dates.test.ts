import { expect, test } from 'vitest';
import { formatDates } from './dates.ts';

test.each([
  [['2024-09-19', '2024-09-23', '2024-09-30'], '19, 23 y 30 de septiembre de 2024'],
  [['2024-09-30', '2024-10-01'], '30 de septiembre de 2024 y 1 de octubre de 2024'],
  [['2024-09', '2024-10-01'], 'septiembre de 2024 y 1 de octubre de 2024'],
])('the dates %j are written %s', (dates, written) => {
  expect(formatDates(dates)).toBe(written);
});
