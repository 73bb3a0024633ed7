/** What takes the place of a part of a text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with all of them made; none reaches into another. */
export function makeEdits(text: string, edits: readonly Edit[]): string {
  let made = '';
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    made += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return made + text.slice(from);
}
