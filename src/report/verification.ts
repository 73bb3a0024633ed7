import { formatBytes } from '../format/numbers.ts';
import { showText } from '../base/characters.ts';
import { FAULT_KINDS, type Fault, isError, isWrongTarget } from '../bag/fault.ts';
import type { Verification } from '../bag/verify.ts';
import { count } from '../textos/comunes.ts';

/** How many of a kind are listed; a bag of another site would otherwise fill the screen. */
const MOST_SHOWN = 20;

/** A verification in words: every fault, what to do with its kind, and the answer at the end. */
export function describeVerification(
  path: string,
  { faults, files, bytes, algorithms }: Verification,
  everything: boolean,
): string {
  const shownPath = showText(path);
  const kinds = [...new Set(faults.map(({ code }) => code))];
  const told = kinds.map((code) => {
    const [severity, remedy] = FAULT_KINDS[code];
    const own = faults.filter((fault) => fault.code === code);
    const shown = everything ? own : own.slice(0, MOST_SHOWN);
    const rest = own.length - shown.length;
    const lines = shown.map((fault) => `${severity} ${code}: ${where(fault)}${showText(fault.message)}\n`);
    return `${lines.join('')}${rest > 0 ? `  y ${rest} más (todas: --todo)\n` : ''}  → ${remedy}\n\n`;
  });
  if (faults.some(isWrongTarget))
    return `${told.join('')}No se verificó: ${shownPath} no es la carpeta ni el ZIP de una bolsa.\n`;
  const errors = faults.filter(isError).length;
  const compared =
    files === 0 && algorithms.length === 0
      ? ''
      : ` (${count(files, 'archivo', 'archivos')}, ${formatBytes(bytes)}, con ${algorithms.join(' y ') || 'ningún manifiesto'})`;
  const answer =
    errors === 0
      ? `Bien: ${shownPath} está completo y nada cambió${compared}.\n`
      : `Mal: ${shownPath} tiene ${count(errors, 'falla', 'fallas')}${compared}.\n`;
  return `${told.join('')}${answer}`;
}

const where = ({ file, line }: Fault) =>
  file === '' ? '' : `${showText(file)}${line === undefined ? '' : `:${line}`}: `;
