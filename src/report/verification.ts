import { formatBytes } from '../format/numbers.ts';
import { showText } from '../base/signs.ts';
import { count } from '../textos/comunes.ts';
import { CLASES_DE_FALLA, type Falla, isGrave, isWrongTarget } from '../bag/fault.ts';
import type { Verificacion } from '../bag/verify.ts';

/** How many of a kind are told one by one; a bag of another site would otherwise fill the screen. */
const MUESTRA = 20;

/** A verification in words: every fault, what to do with its kind, and the answer at the end. */
export function describeVerification(
  path: string,
  { fallas, archivos, bytes, algoritmos }: Verificacion,
  todo: boolean,
): string {
  const shownPath = showText(path);
  const kinds = [...new Set(fallas.map(({ codigo }) => codigo))];
  const told = kinds.map((codigo) => {
    const [severidad, arreglo] = CLASES_DE_FALLA[codigo];
    const suyas = fallas.filter((falla) => falla.codigo === codigo);
    const shown = todo ? suyas : suyas.slice(0, MUESTRA);
    const rest = suyas.length - shown.length;
    const lines = shown.map((falla) => `${severidad} ${codigo}: ${where(falla)}${showText(falla.mensaje)}\n`);
    return `${lines.join('')}${rest > 0 ? `  y ${rest} más (todas: --todo)\n` : ''}  → ${arreglo}\n\n`;
  });
  if (fallas.some(isWrongTarget))
    return `${told.join('')}No se verificó: ${shownPath} no es la carpeta ni el ZIP de una bolsa.\n`;
  const graves = fallas.filter(isGrave).length;
  const compared =
    archivos === 0 && algoritmos.length === 0
      ? ''
      : ` (${count(archivos, 'archivo', 'archivos')}, ${formatBytes(bytes)}, con ${algoritmos.join(' y ') || 'ningún manifiesto'})`;
  const answer =
    graves === 0
      ? `Bien: ${shownPath} está completo y nada cambió${compared}.\n`
      : `Mal: ${shownPath} tiene ${count(graves, 'falla', 'fallas')}${compared}.\n`;
  return `${told.join('')}${answer}`;
}

const where = ({ archivo, linea }: Falla) =>
  archivo === '' ? '' : `${showText(archivo)}${linea === undefined ? '' : `:${linea}`}: `;
