import { LIMITS } from '../limits.ts';
import { type Refusal, refuse } from './reading.ts';
import { excerpt } from '../problems/problem.ts';

/** What Excel and LibreOffice show, in Spanish and English, where a formula fails; `###` is a value too wide. */
const ERROR =
  /^(?:#¡?(?:REF|VALOR|VALUE|NUM|NULL|NULO|DIV\/0|CALC|SPILL|DESBORDAMIENTO|DERRAME|CAMPO|FIELD|BLOQUEADO|BLOCKED)!|#¿?(?:NOMBRE|NAME)\?|#N\/[AD]|#GETTING_DATA|#(?:CONNECT|UNKNOWN|EXTERNAL|TIMEOUT|BUSY|PYTHON)!|#{3,}|Err:\d{3})$/i;
/** Functions, cells and the commands of DDE. «= a ÷ b», as a document may write a formula, is text. */
const FORMULAS = [
  /^=\s*[-+]?[A-ZÁÉÍÓÚÑ][\w.ÁÉÍÓÚÑ]*\(/i,
  /^[+@-][A-ZÁÉÍÓÚÑ.]{2,}\(/,
  /^=\s*[-+]?(?:["{\d]|\$?[A-Z]{1,3}\$?\d)/i,
  /^[=+@-]\s*\w+\|.*!/,
];
/** The most that a cell of Excel holds. */
const LONGEST_CELL = LIMITS.cell.most;

/** Refuses what no cell holds, as it is written: spaces and invisible characters count. */
export function refuseLong(written: string): { refusal: Refusal } | undefined {
  if (written.length <= LONGEST_CELL) return undefined;
  return refuse(
    'constraint-error',
    `El texto tiene ${written.length} letras, y en una celda caben ${LONGEST_CELL}.`,
    LIMITS.cell.advice,
  );
}

/** Refuses what no document says: what a spreadsheet writes in place of a value. */
export function refuseSpreadsheet(text: string): { refusal: Refusal } | undefined {
  if (ERROR.test(text)) {
    return refuse(
      'spreadsheet-error',
      `«${text}» es el aviso con que una hoja de cálculo dice que no tiene el valor.`,
      'Escriba el valor que debía verse ahí, o deje la celda en blanco si no lo hay.',
    );
  }
  if (!/^[=+@-]/.test(text) || !FORMULAS.some((formula) => formula.test(text))) return undefined;
  return refuse(
    'spreadsheet-formula',
    `«${excerpt(text)}» es una fórmula de hoja de cálculo, y aquí no se calcula.`,
    'Escriba lo que da la fórmula. En Excel: copiar, y «Pegado especial», «Valores».',
  );
}
