import { expect, test } from 'vitest';
import { formatDates, formatWhen, formatWithDay } from './dates.ts';

test.each([
  [['2024-09-19', '2024-09-23', '2024-09-30'], '19, 23 y 30 de septiembre de 2024'],
  [['2024-09-30', '2024-10-01'], '30 de septiembre de 2024 y 1 de octubre de 2024'],
  [['2024-09', '2024-10-01'], 'septiembre de 2024 y 1 de octubre de 2024'],
])('the dates %j are written %s', (dates, written) => {
  expect(formatDates(dates)).toBe(written);
});

test.each([
  ['2025-11-29', 'el 29 de noviembre de 2025', 'el 29 de noviembre de 2025'],
  ['2025-11', 'noviembre de 2025', 'en noviembre de 2025'],
  ['2025', '2025', 'en 2025'],
])('%s is written «desde %s», and «vence %s»', (date, since, when) => {
  expect([formatWithDay(date), formatWhen(date)]).toEqual([since, when]);
});
