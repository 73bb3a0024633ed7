import { LIMITES } from '../limits.ts';
import { type Rechazo, reject } from './reading.ts';
import { excerpt } from '../problems/problem.ts';

/** What Excel and LibreOffice show, in Spanish and English, where a formula fails; `###` is a value too wide. */
const ERROR =
  /^(?:#¡?(?:REF|VALOR|VALUE|NUM|NULL|NULO|DIV\/0|CALC|SPILL|DESBORDAMIENTO|DERRAME|CAMPO|FIELD|BLOQUEADO|BLOCKED)!|#¿?(?:NOMBRE|NAME)\?|#N\/[AD]|#{3,}|Err:\d{3})$/i;
/** Functions, cells and the commands of DDE. «= a ÷ b», as a document may write a formula, is text. */
const FORMULAS = [
  /^=\s*[-+]?[A-ZÁÉÍÓÚÑ][\w.ÁÉÍÓÚÑ]*\(/i,
  /^[+@-][A-ZÁÉÍÓÚÑ.]{2,}\(/,
  /^=\s*[-+]?(?:["{\d]|\$?[A-Z]{1,3}\$?\d)/i,
  /^[=+@-]\s*\w+\|.*!/,
];
/** What a cell of Excel holds at most. */
const LARGO_DE_CELDA = LIMITES.celda.valor;

/** Refuses what no cell holds, as it is written: spaces and signs that can't be seen count. */
export function rejectLong(escrito: string): { rechaza: Rechazo } | undefined {
  if (escrito.length <= LARGO_DE_CELDA) return undefined;
  return reject(
    'constraint-error',
    `El texto tiene ${escrito.length} letras, y en una celda caben ${LARGO_DE_CELDA}.`,
    LIMITES.celda.consejo,
  );
}

/** Refuses what no document says: what a spreadsheet writes in place of a value. */
export function rejectSpreadsheet(texto: string): { rechaza: Rechazo } | undefined {
  if (ERROR.test(texto)) {
    return reject(
      'spreadsheet-error',
      `«${texto}» es el aviso con que una hoja de cálculo dice que no tiene el valor.`,
      'Escriba el valor como lo da el documento, o deje la celda en blanco si no lo da.',
    );
  }
  if (!/^[=+@-]/.test(texto) || !FORMULAS.some((formula) => formula.test(texto))) return undefined;
  return reject(
    'spreadsheet-formula',
    `«${excerpt(texto)}» es una fórmula de hoja de cálculo, y aquí no se calcula.`,
    'Escriba lo que da la fórmula. En Excel: copiar, y «Pegado especial», «Valores».',
  );
}
