import { type Falla, makeFalla } from './fault.ts';
import { linesOf } from './manifest.ts';

const ARCHIVO = 'bag-info.txt';

/** Reads the size and the count of the payload that `bag-info.txt` gives, with every line that can't stand. */
export function readOxum(texto: string): { oxum: { bytes: number; archivos: number } | undefined; fallas: Falla[] } {
  const fallas: Falla[] = [];
  const found: [valor: string, linea: number][] = [];
  for (const [i, line] of linesOf(texto).entries()) {
    const [, label, value = ''] = /^([^\s:][^:]*?)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
    const continues = i > 0 && /^[ \t]+\S/.test(line);
    if (label === undefined && !continues && texto !== '')
      fallas.push(makeFalla('bag-info-line', ARCHIVO, `No es «Etiqueta: valor»: «${line.slice(0, 80)}».`, i + 1));
    if (label?.toLowerCase() === 'payload-oxum') found.push([value.trim(), i + 1]);
  }
  const [first, second] = found;
  if (!first)
    return { oxum: undefined, fallas: [...fallas, makeFalla('no-payload-oxum', ARCHIVO, 'No da el Payload-Oxum.')] };
  const [, bytes, archivos] = /^(\d{1,15})\.(\d{1,15})$/.exec(first[0]) ?? [];
  if (second)
    fallas.push(makeFalla('bag-info-line', ARCHIVO, 'El Payload-Oxum ya está en un renglón de antes.', second[1]));
  if (bytes === undefined)
    fallas.push(makeFalla('bag-info-line', ARCHIVO, `«${first[0]}» no es bytes.archivos.`, first[1]));
  return { oxum: bytes === undefined ? undefined : { bytes: Number(bytes), archivos: Number(archivos) }, fallas };
}

/** Compares what the payload holds with what `bag-info.txt` says. */
export function compareOxum(
  oxum: { bytes: number; archivos: number } | undefined,
  payload: readonly { tamano: number }[],
): Falla[] {
  if (!oxum) return [];
  const bytes = payload.reduce((sum, { tamano }) => sum + tamano, 0);
  return [
    ...(bytes === oxum.bytes ? [] : [`Dice ${oxum.bytes} bytes de contenido y hay ${bytes}.`]),
    ...(payload.length === oxum.archivos
      ? []
      : [`Dice ${oxum.archivos} archivos de contenido y hay ${payload.length}.`]),
  ].map((mensaje) => makeFalla('payload-oxum', ARCHIVO, mensaje));
}
