import { stripVTControlCharacters } from 'node:util';

/** How many passed and how many failed: tests, or the step itself where it isn't made of tests. */
export interface Cuenta {
  passed: number;
  failed: number;
}

export interface Resultado extends Cuenta {
  nombre: string;
  segundos: number;
  /** Why nothing was proven, where that is no failure. */
  sinProbar?: string | undefined;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; message: string; assertionResults: unknown[] }[];
}

/**
 * The count of vitest's JSON report. A file that could not be loaded counts as one failure, and so does whatever else
 * made vitest end with a code other than 0 (a crash, an unhandled error, no report at all). One that a quick run had no time
 * to begin, which vitest calls failed without a message, is no failure.
 */
export function countTests(json: string | undefined, code: number): Cuenta {
  const empty = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  const report = json === undefined ? empty : (JSON.parse(json) as VitestReport);
  const unloaded = report.testResults.filter(
    ({ status, message, assertionResults }) => status === 'failed' && message !== '' && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + unloaded.length;
  return { passed: report.numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) };
}

/** What tests could not try on this machine: it is no failure, and it must not go unseen. */
export function findNotices(output: string): string[] {
  return stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.startsWith('AVISO: '));
}

const TOTAL = 'En total';

/** The table of a run and, as its last line, the sum. */
export function formatReport(resultados: Resultado[], segundos: number): string {
  const ancho = Math.max(TOTAL.length, ...resultados.map(({ nombre }) => nombre.length));
  const rows = resultados.map((resultado) =>
    [resultado.nombre.padEnd(ancho), formatSeconds(resultado.segundos), formatCount(resultado)].join('  '),
  );
  const passed = resultados.reduce((suma, resultado) => suma + resultado.passed, 0);
  const failed = resultados.reduce((suma, resultado) => suma + resultado.failed, 0);
  const head = ['Paso'.padEnd(ancho), 'Segundos', 'Resultado'].join('  ');
  const total = [TOTAL.padEnd(ancho), formatSeconds(segundos)].join('  ');
  return `${[head, ...rows, total, '', `${passed} passed, ${failed} failed`].join('\n')}\n`;
}

function formatSeconds(segundos: number): string {
  return segundos.toFixed(1).padStart('Segundos'.length);
}

function formatCount({ passed, failed, sinProbar }: Resultado): string {
  if (sinProbar !== undefined) return `SIN PROBAR: ${sinProbar}`;
  const total = passed + failed;
  const de = total === 1 ? '' : ` (${failed > 0 ? `${failed} de ${total}` : passed})`;
  return `${failed > 0 ? 'falla' : 'bien'}${de}`;
}
