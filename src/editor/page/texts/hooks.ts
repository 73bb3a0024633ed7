import type { Judged } from '../../engine/engine-messages.ts';
import type { DataChange, ElementView, TextView } from '../../engine/texts/text-messages.ts';

/** What the part of the page that edits texts asks of the rest. */
export interface TextHooks {
  elements: readonly ElementView[];
  /** Those of the site, and those that are begun here. */
  texts: () => readonly TextView[];
  /** A text as it is now. */
  read: (file: string) => string;
  /** Writes it anew. `typing`: letter by letter, which is one step to undo. */
  put: (file: string, text: string, typing: boolean) => void;
  /** It with something of its data written anew. */
  write: (text: string, change: DataChange) => Promise<string>;
  undo: () => void;
}

export interface TextEditor {
  /** Shows a text, and goes to one of its lines. */
  open: (file: string, judged: Judged) => void;
  /** What was said of the site as it would be. */
  show: (judged: Judged) => void;
  /** The text is another than was typed: something was undone. */
  redraw: () => void;
  /** Goes to the place of a problem of the text that is open. */
  go: (problem: Judged['problems'][number]) => void;
}

/** The name under which its script leaves what makes it. */
export const TEXT_EDITOR = 'editorDeTextos';
