/** The letter of a drawing, in pixels: its size and the distance of its lines. */
export const LETRA = { cuerpo: 15, renglon: 20 } as const;

/**
 * Pixels of the letters of size 15, by what they have in common, in the widest of the fonts that stand in for the page's
 * (DejaVu Sans): what has room in it has room in all.
 */
const ANCHOS: [letras: RegExp, ancho: number][] = [
  [/[ijlíI.,;:'|! ]/, 5],
  [/[frt()\-/·ª]/, 6.5],
  [/[mwMW%@—]/, 15],
  [/[A-ZÁÉÓÚÑ]/, 11],
  [/\d/, 10],
];
const OTRAS = 9.2;

/** About how wide a text is, in pixels; never less than it is drawn. */
export function textWidth(texto: string, cuerpo: number = LETRA.cuerpo): number {
  const anchos = Array.from(texto, (letra) => ANCHOS.find(([letras]) => letras.test(letra))?.[1] ?? OTRAS);
  return (anchos.reduce((suma, ancho) => suma + ancho, 0) * cuerpo) / LETRA.cuerpo;
}

/** Breaks a text into lines that fit a width in pixels; a word longer than a line is cut. */
export function wrapText(texto: string, ancho: number, cuerpo: number = LETRA.cuerpo): string[] {
  const renglones: string[] = [];
  for (const palabra of texto.split(/\s+/).flatMap((una) => cutWord(una, ancho, cuerpo))) {
    const seguido = [...renglones.slice(-1), palabra].join(' ');
    if (renglones.length > 0 && textWidth(seguido, cuerpo) <= ancho) renglones[renglones.length - 1] = seguido;
    else renglones.push(palabra);
  }
  return renglones;
}

function cutWord(palabra: string, ancho: number, cuerpo: number): string[] {
  if (textWidth(palabra, cuerpo) <= ancho) return [palabra];
  const trozos = [''];
  for (const letra of palabra) {
    const seguido = (trozos.at(-1) ?? '') + letra;
    if (textWidth(seguido, cuerpo) > ancho && trozos.at(-1) !== '') trozos.push(letra);
    else trozos[trozos.length - 1] = seguido;
  }
  return trozos;
}
