import type { z } from 'zod';
import { inWords } from '../speech/speech.ts';

/** An element that editors write in a text, as `<Nota titulo="…">`. */
export interface TextElement<E extends z.ZodObject = z.ZodObject> {
  /** Its attributes, each read like a cell of a table. */
  schema: E;
  /** Whether it stands on lines of its own, or within a sentence. */
  display: 'block' | 'inline';
  /** Whether there is text between its tags. */
  hasContent: boolean;
  /** What it gives, for `docs/editores.md`. */
  description: string;
}

type Wording<E extends z.ZodObject> = Pick<TextElement<E>, 'display' | 'description'> & { hasContent?: boolean };

export function element<E extends z.ZodObject>(schema: E, wording: Wording<E>): TextElement<E> {
  return inWords({ schema, hasContent: false, ...wording });
}
