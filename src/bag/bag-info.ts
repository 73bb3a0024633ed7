import { type Fault, makeFault } from './fault.ts';
import { linesOf } from './manifest.ts';

const FILE = 'bag-info.txt';

/** Reads the size and the count of files that `bag-info.txt` gives of the payload, and reports every invalid line. */
export function readOxum(text: string): { oxum: { bytes: number; files: number } | undefined; faults: Fault[] } {
  const faults: Fault[] = [];
  const found: [value: string, line: number][] = [];
  for (const [i, line] of linesOf(text).entries()) {
    const [, label, value = ''] = /^([^\s:][^:]*?)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
    const continues = i > 0 && /^[ \t]+\S/.test(line);
    if (label === undefined && !continues && text !== '')
      faults.push(makeFault('bag-info-line', FILE, `No es «Etiqueta: valor»: «${line.slice(0, 80)}».`, i + 1));
    if (label?.toLowerCase() === 'payload-oxum') found.push([value.trim(), i + 1]);
  }
  const [first, second] = found;
  if (!first)
    return { oxum: undefined, faults: [...faults, makeFault('no-payload-oxum', FILE, 'No da el Payload-Oxum.')] };
  const [, bytes, files] = /^(\d{1,15})\.(\d{1,15})$/.exec(first[0]) ?? [];
  if (second)
    faults.push(makeFault('bag-info-line', FILE, 'El Payload-Oxum ya está en un renglón de antes.', second[1]));
  if (bytes === undefined)
    faults.push(makeFault('bag-info-line', FILE, `«${first[0]}» no es bytes.archivos.`, first[1]));
  return { oxum: bytes === undefined ? undefined : { bytes: Number(bytes), files: Number(files) }, faults };
}

/** Compares what the payload holds with what `bag-info.txt` says. */
export function compareOxum(
  oxum: { bytes: number; files: number } | undefined,
  payload: readonly { size: number }[],
): Fault[] {
  if (!oxum) return [];
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  return [
    ...(bytes === oxum.bytes ? [] : [`Dice ${oxum.bytes} bytes de contenido y hay ${bytes}.`]),
    ...(payload.length === oxum.files ? [] : [`Dice ${oxum.files} archivos de contenido y hay ${payload.length}.`]),
  ].map((message) => makeFault('payload-oxum', FILE, message));
}
