import { describe, expect, test } from 'vitest';
import { countTests, findNotices, formatReport } from '../scripts/test-report.ts';

const report = (numPassedTests: number, numFailedTests: number, testResults: unknown[] = []) =>
  JSON.stringify({ numPassedTests, numFailedTests, testResults });

describe('the count of tests', () => {
  test.each([
    ['all pass', report(5, 0), 0, { passed: 5, failed: 0 }],
    ['some fail', report(3, 2, [{ status: 'failed', assertionResults: [{}] }]), 1, { passed: 3, failed: 2 }],
    [
      'a file could not be loaded',
      report(3, 0, [{ status: 'failed', assertionResults: [] }]),
      1,
      { passed: 3, failed: 1 },
    ],
    ['all pass and something else went wrong', report(5, 0), 1, { passed: 5, failed: 1 }],
    ['vitest left no report', undefined, 1, { passed: 0, failed: 1 }],
  ])('%s', (_, json, code, cuenta) => {
    expect(countTests(json, code)).toEqual(cuenta);
  });
});

test('the last line of a run sums tests and steps, and nothing follows it', () => {
  const resultados = [
    { nombre: 'Formato', segundos: 2.04, passed: 0, failed: 1 },
    { nombre: 'Pruebas', segundos: 12.5, passed: 7, failed: 2 },
  ];
  expect(formatReport(resultados, 13).split('\n')).toEqual([
    'Paso      Segundos  Resultado',
    'Formato        2.0  falla',
    'Pruebas       12.5  falla (2 de 9)',
    'En total      13.0',
    '',
    '7 passed, 3 failed',
    '',
  ]);
});

test('what could not be tried is told of a step that passes too', () => {
  expect(findNotices('stderr | a.test.ts\n\u001b[39mAVISO: no se probó con nginx\n\n ✓ a.test.ts')).toEqual([
    'AVISO: no se probó con nginx',
  ]);
});

test('what could not be proven is told loudly, and is no failure', () => {
  const resultados = [{ nombre: 'Firefox', segundos: 1, passed: 0, failed: 0, sinProbar: 'no hay red' }];
  expect(formatReport(resultados, 1)).toContain('Firefox        1.0  SIN PROBAR: no hay red\n');
});
