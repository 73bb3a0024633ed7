/**
 * What tells no words apart: spaces, hyphens at the end of lines and others, quotes, signs that are not seen, and the
 * marks of Markdown.
 */
const PASSED_OVER = /[\s\p{Cf}\-‐‑\p{Pi}\p{Pf}"'`´„‚*_#>|~\\]/u;
const ALL_PASSED_OVER = new RegExp(PASSED_OVER.source, 'gu');
/** Where a quotation leaves something out. */
const OMISSION = /[[(]\s*(?:…|\.{3})\s*[\])]/;

/** Letters that must be alike before a passage is taken for the one that was meant. */
const ENOUGH = 12;
/** Letters of the passage that are shown. */
const SHOWN = 200;

/** PDFs have letters that are joined, and accents apart. */
const composed = (text: string) => text.normalize('NFKC');

/** A text as it is compared. */
export const lettersOf = (text: string) => composed(text).replace(ALL_PASSED_OVER, '');

/** Whether the words stand so in a text of these letters; between omissions, one part after another. */
export function holdsPassage(letters: string, words: string): boolean {
  let from = 0;
  for (const part of words.split(OMISSION).map(lettersOf)) {
    const at = letters.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}

/** What a text says where the words begin alike; undefined where too little is. */
export function matchedStart(text: string, letters: string, words: string): string | undefined {
  const sought = lettersOf(words.split(OMISSION)[0] ?? '');
  let [alike, unlike] = [0, sought.length + 1];
  while (unlike - alike > 1) {
    const middle = Math.floor((alike + unlike) / 2);
    if (letters.includes(sought.slice(0, middle))) alike = middle;
    else unlike = middle;
  }
  if (alike < ENOUGH) return undefined;
  const at = letters.indexOf(sought.slice(0, alike));
  return passageFrom(composed(text), at, Math.min(lettersOf(words).length, SHOWN));
}

/** So many letters of a text from one of them on, as they are written, to the end of a word. */
function passageFrom(text: string, letter: number, length: number): string {
  let seen = 0;
  let start: number | undefined;
  for (let at = 0; at < text.length; at += 1) {
    if (PASSED_OVER.test(text[at] ?? '')) {
      if (seen >= letter + length) return tidy(text.slice(start, at));
      continue;
    }
    if (seen === letter) start = at;
    seen += 1;
  }
  return tidy(text.slice(start));
}

/** In one line, with the words that a line's end parted. */
const tidy = (passage: string) =>
  passage
    .replace(/(?<=\p{L})[-‐]\s*\n\s*/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
