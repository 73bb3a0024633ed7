/** An attribute of an element: literal, or an expression that stands in its value's or its own place. */
interface MdxAttribute {
  type: string;
  name?: string;
  value?: unknown;
}

/** Where a node stands in its text. */
export interface Position {
  /** `offset` in units of UTF-16. */
  start: { line: number; column: number; offset: number };
}

/** A node of the parsed text, as satteri gives it (mdast: https://github.com/syntax-tree/mdast). */
export interface MdxNode {
  type: string;
  position?: Position;
  children?: MdxNode[];
  value?: string;
  url?: string;
  title?: string | null;
  alt?: string | null;
  depth?: number;
  ordered?: boolean | null;
  /** Of an item of a task list. */
  checked?: boolean | null;
  start?: number | null;
  name?: string | null;
  /** Of a footnote and of what refers to it. */
  identifier?: string;
  attributes?: MdxAttribute[];
}

/** What the parser says of a text. */
export type Parsed =
  | { body: MdxNode }
  /** What it can't read, with the place before it: «3:14: …». */
  | { error: string }
  /** A limit of the tree, and where it is passed. */
  | { passed: 'textParts' | 'textLevels'; at: Position };

/** A text that was not parsed: it spent its budget, the process fell over it, or others had spent what all have. */
export interface Unparsed {
  lost: 'textTime' | 'textMemory' | 'fall' | 'unread';
}

/** Parses a text: in another process where there are processes, and where there are none, by what one has said of it. */
export type ParseText = (text: string) => Promise<Parsed | Unparsed>;
