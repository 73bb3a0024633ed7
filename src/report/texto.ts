import { styleText } from 'node:util';
import { CODIGOS, type Problem, type Severity } from '../model/problema.ts';

const NOMBRES: Record<Severity, [uno: string, varios: string]> = {
  error: ['error', 'errores'],
  warning: ['aviso', 'avisos'],
  observation: ['observación', 'observaciones'],
};
const COLORES = { error: 'red', warning: 'yellow', observation: 'cyan' } as const;

/** How many problems of one kind a file shows before the rest are only counted. */
const MUESTRA = 5;

/** Problems for reading on a terminal, grouped by file; coloured where the terminal takes it. */
export function reportAsText(problems: readonly Problem[], opciones: { color: boolean; todo: boolean }): string {
  if (problems.length === 0) return 'Sin problemas.\n';
  const paint: Paint = (format, text) => (opciones.color ? styleText(format, text, { validateStream: false }) : text);
  const porArchivo = Map.groupBy(problems, ({ file }) => file);
  const grupos = [...porArchivo].map(([file, suyos]) => describeFile(file, suyos, opciones.todo, paint));
  return `${grupos.join('\n')}\n${countBySeverity(problems)}\n`;
}

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

function describeFile(file: string, problems: Problem[], todo: boolean, paint: Paint): string {
  const vistos = new Map<string, number>();
  const shown = problems.filter(({ code }) => {
    const antes = vistos.get(code) ?? 0;
    vistos.set(code, antes + 1);
    return todo || antes < MUESTRA;
  });
  const callados = [...vistos].filter(([, cuantos]) => !todo && cuantos > MUESTRA);
  const resto = callados.map(
    ([code, cuantos]) =>
      `  … y ${cuantos - MUESTRA} más de «${CODIGOS[code as Problem['code']]}» (con --todo se ven)\n`,
  );
  return `${paint('bold', file)}\n${shown.map((problem) => describe(problem, paint)).join('')}${resto.join('')}`;
}

function describe(problem: Problem, paint: Paint): string {
  const donde = `${problem.file}:${problem.line}:${problem.column}`;
  const columna = problem.field === '' ? '' : ` (${problem.field})`;
  const etiqueta = paint(COLORES[problem.severity], NOMBRES[problem.severity][0]);
  return `  ${donde}${columna}\n    ${etiqueta} ${problem.code}: ${problem.message}\n    ${paint('dim', '→')} ${problem.hint}\n`;
}

export function countBySeverity(problems: readonly Problem[]): string {
  const severities: Severity[] = ['error', 'warning', 'observation'];
  const cuentas = severities.flatMap((severity) => {
    const cuantos = problems.filter((problem) => problem.severity === severity).length;
    return cuantos > 0 ? [`${cuantos} ${NOMBRES[severity][cuantos === 1 ? 0 : 1]}`] : [];
  });
  return cuentas.length > 0 ? cuentas.join(', ') : 'sin problemas';
}
