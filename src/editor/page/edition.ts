import type { Edits, Row, SiteView, Wanted } from '../engine/engine-messages.ts';
import { type Edited, editedRows, editedText, editsOf } from './edited-tables.ts';

/** What is edited of a site, and the steps that led there. */
export interface Edition {
  readonly now: Edited;
  readonly canUndo: boolean;
  /** The rows of a table as they are now, the header first. */
  rows: (file: string) => readonly Row[];
  /** A text as it is now. */
  text: (file: string) => string;
  wanted: (file: string) => Wanted;
  /** Whether there is such a file, in the site or here. */
  has: (file: string) => boolean;
  edits: () => Edits;
  put: (files: Edited) => void;
  /** Puts a text of which one letter after another is typed: all of them are one step. */
  type: (file: string, text: string) => void;
  drop: (file: string) => void;
  forget: () => void;
  /** Goes back a step; gives the files that are others then. */
  undo: () => readonly string[];
  /** From files as they are elsewhere: what was undone before would put back what others changed. */
  goOn: (merged: Edited) => void;
}

/** `site`: with which what is edited is compared; `first`: what was edited before. */
export function makeEdition(site: () => SiteView, first: Edited): Edition {
  const history: Edited[] = [];
  let edited = first;
  /** What was typed last, if it was: the next letter is of the same step. */
  let typed: Edited | undefined;
  const step = (next: Edited) => {
    history.push(edited);
    edited = next;
  };
  const tableOf = (file: string) => site().tables.find((one) => one.file === file);
  const textOf = (file: string) => site().texts.find((one) => one.file === file);
  const rows = (file: string) => editedRows(edited, file) ?? tableOf(file)?.rows ?? [];
  return {
    get now() {
      return edited;
    },
    get canUndo() {
      return history.length > 0;
    },
    rows,
    text: (file) => editedText(edited, file) ?? textOf(file)?.text ?? '',
    wanted: (file) => edited.get(file) ?? rows(file),
    has: (file) => edited.has(file) || tableOf(file) !== undefined || textOf(file) !== undefined,
    edits: () => editsOf(edited, site()),
    put: (files) => step(new Map([...edited, ...files])),
    type: (file, text) => {
      const next = new Map(edited).set(file, text);
      if (edited === typed) edited = next;
      else step(next);
      typed = edited;
    },
    drop: (file) => step(new Map([...edited].filter(([one]) => one !== file))),
    forget: () => step(new Map()),
    undo: () => {
      const [before, after] = [history.pop() ?? edited, edited];
      edited = before;
      return [...new Set([...after.keys(), ...before.keys()])].filter((file) => after.get(file) !== before.get(file));
    },
    goOn: (merged) => {
      edited = new Map([...edited, ...merged]);
      history.length = 0;
    },
  };
}
