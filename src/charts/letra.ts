/** The letter of a drawing, in pixels: its size, the distance of its lines, and the width of a letter on average, rounded up. */
export const LETRA = { cuerpo: 15, renglon: 20, ancho: 8.2 } as const;

/** About how wide a text is, in pixels. */
export const textWidth = (texto: string): number => texto.length * LETRA.ancho;

/** Breaks a text into lines that fit a width in pixels; a word longer than a line is cut. */
export function wrapText(texto: string, ancho: number, letra: number = LETRA.ancho): string[] {
  const caben = Math.max(1, Math.floor(ancho / letra));
  const palabras = texto.split(/\s+/).flatMap((palabra) => palabra.match(new RegExp(`.{1,${caben}}`, 'gu')) ?? []);
  const renglones: string[] = [];
  for (const palabra of palabras) {
    const ultimo = renglones.at(-1);
    if (ultimo !== undefined && ultimo.length + 1 + palabra.length <= caben) {
      renglones[renglones.length - 1] = `${ultimo} ${palabra}`;
    } else renglones.push(palabra);
  }
  return renglones;
}
