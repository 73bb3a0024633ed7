import { excerpt } from '../../model/problems/problem.ts';
import type { RegisteredField } from '../../model/fields/fields.ts';
import { type Cell, lettersOf } from '../../workbook/workbook.ts';
import { hasHiddenFigures, mayBeMonth } from './cell-text.ts';
import type { Grid } from './grid.ts';
import type { Told } from './told.ts';

/** What is told once of many cells. */
export class Collected {
  readonly #grid: Grid;
  readonly #cells = new Map<keyof typeof WORDS, Cell[]>();

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  note(cell: Cell, field: RegisteredField): void {
    const kinds = {
      formula: cell.isFormula,
      percentage: cell.isPercentage,
      withoutYear: cell.withoutYear,
      firstOfMonth: mayBeMonth(cell, field),
      hidden: hasHiddenFigures(cell),
    };
    for (const [kind, applies] of Object.entries(kinds)) {
      const key = kind as keyof typeof WORDS;
      if (!applies) continue;
      const own = this.#cells.get(key) ?? [];
      own.push(cell);
      this.#cells.set(key, own);
    }
  }

  tell(): Told[] {
    const { book, sheet } = this.#grid;
    return [...this.#cells].map(([kind, cells]): Told => {
      const [first] = cells as [Cell];
      const names = cells.slice(0, 5).map(({ row, column }) => `${lettersOf(column)}${row}`);
      const where =
        cells.length === 1
          ? `La celda ${names[0]}`
          : `${cells.length} celdas (${names.join(', ')}${cells.length > 5 ? '…' : ''})`;
      const { severity, one, many, hint } = WORDS[kind];
      return {
        severity,
        place: { book, sheet, row: first.row, column: first.column },
        message: `${where} ${cells.length === 1 ? one : many}: ${cells.length === 1 ? 'se leyó' : 'se leyeron'} como «${excerpt(first.text, 40)}»${cells.length === 1 ? '' : ' la primera'}.`,
        hint,
      };
    });
  }
}

const WORDS = {
  formula: {
    severity: 'notice',
    one: 'es una fórmula',
    many: 'son fórmulas',
    hint: 'Se tomó lo que daba cuando se guardó el libro. Si el libro cambió después, ábralo y guárdelo de nuevo.',
  },
  percentage: {
    severity: 'notice',
    one: 'tiene formato de porcentaje',
    many: 'tienen formato de porcentaje',
    hint: 'Se leyó el número que se ve, sin el signo %. La unidad va en su columna.',
  },
  withoutYear: {
    severity: 'warning',
    one: 'muestra un día sin año',
    many: 'muestran un día sin año',
    hint: 'El año lo puso el programa: revíselo en el documento.',
  },
  firstOfMonth: {
    severity: 'notice',
    one: 'guarda el día 1 de un mes',
    many: 'guardan el día 1 de un mes',
    hint: "Así guarda un programa lo que se escribe como año-mes. Si el documento solo da el mes, escríbalo con un apóstrofo delante: '2026-03.",
  },
  hidden: {
    severity: 'notice',
    one: 'guarda más cifras de las que se ven',
    many: 'guardan más cifras de las que se ven',
    hint: 'Es el resultado de un cálculo, y se tomó completo. Si el documento imprime otra cosa, escriba la cifra como está impresa.',
  },
} as const satisfies Record<string, Pick<Told, 'severity' | 'hint'> & { one: string; many: string }>;
