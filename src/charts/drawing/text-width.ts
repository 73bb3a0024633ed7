/** The text of a drawing, in pixels: its size and the distance of its lines. */
export const FONT = { fontSize: 15, lineHeight: 20 } as const;

/**
 * Pixels of the characters at size 15, by what they have in common, in the widest of the fonts that stand in for the page's
 * (DejaVu Sans): what has room in it has room in all.
 */
const WIDTHS: [characters: RegExp, width: number][] = [
  [/[ijlíI.,;:'|! ]/, 5],
  [/[frt()\-/·ª]/, 6.5],
  [/[mwMW%@—]/, 15],
  [/[A-ZÁÉÓÚÑ]/, 11],
  [/\d/, 10],
];
const OTHER_WIDTH = 9.2;

/** Of the characters that were measured. */
const known = new Map<string, number>();

function widthOf(character: string): number {
  const width = known.get(character) ?? WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? OTHER_WIDTH;
  known.set(character, width);
  return width;
}

/** About how wide a text is, in pixels; never less than it is drawn. */
export function textWidth(text: string, fontSize: number = FONT.fontSize): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return (width * fontSize) / FONT.fontSize;
}

/** Breaks a text into lines that fit a width in pixels; a word longer than a line is cut. */
export function wrapText(text: string, width: number, fontSize: number = FONT.fontSize): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((each) => cutWord(each, width, fontSize))) {
    const joined = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && textWidth(joined, fontSize) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

function cutWord(word: string, width: number, fontSize: number): string[] {
  if (textWidth(word, fontSize) <= width) return [word];
  const chunks = [''];
  for (const character of word) {
    const joined = (chunks.at(-1) ?? '') + character;
    if (textWidth(joined, fontSize) > width && chunks.at(-1) !== '') chunks.push(character);
    else chunks[chunks.length - 1] = joined;
  }
  return chunks;
}
