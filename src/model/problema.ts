/** A place in a source file. Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

export type Severity = 'error' | 'warning' | 'observation';

/**
 * Permanent codes. Frictionless Framework's error types where it has one (errors/*: `type`);
 * our own, in the same manner, where it has none.
 */
export const CODIGOS = {
  'source-error': 'El archivo no se puede usar',
  'encoding-error': 'El archivo no está en UTF-8',
  'quote-error': 'Comillas sin cerrar',
  'blank-label': 'Columna sin encabezado',
  'duplicate-label': 'Encabezado repetido',
  'extra-label': 'Encabezado desconocido',
  'missing-label': 'Falta una columna',
  'blank-row': 'Renglón vacío',
  'extra-cell': 'Celdas de más',
  'missing-cell': 'Celdas de menos',
  'type-error': 'Valor que no se puede leer',
  'constraint-error': 'Valor que no se admite',
  'primary-key': 'Clave repetida',
  'foreign-key': 'Referencia a algo que no existe',
  'extra-key': 'Dato desconocido',
  'formula-error': 'Fórmula que no se puede leer',
  'unknown-variable': 'Variable desconocida en una fórmula',
  'unused-variable': 'Variable que ninguna fórmula usa',
  'orphan-record': 'Registro que nada cita',
  'mdx-syntax': 'Texto que no se puede leer',
  'mdx-code': 'Código en un texto',
  'mdx-element': 'Elemento que no se ofrece',
  'unsafe-link': 'Enlace que no se admite',
  'unsafe-path': 'Archivo fuera de su carpeta',
} as const;

export type Codigo = keyof typeof CODIGOS;

/** A problem found in the content, in the words of the person who will mend it. */
export interface Problem extends Place {
  code: Codigo;
  severity: Severity;
  /** The header or key concerned; empty when it is the file or the row as a whole. */
  field: string;
  /** What was found there, as written. */
  value: string;
  /** What is wrong. */
  message: string;
  /** What to write instead. */
  hint: string;
}

/** Adds problems to others; `push(...found)` would fail where a table has more of them than a call takes arguments. */
export function addProblems(problems: Problem[], found: readonly Problem[]): void {
  for (const problem of found) problems.push(problem);
}

/** Order of a report: by file, then line, then column, then code. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Order by UTF-16 units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
