/** A comment that its author may take for part of the value, and that a YAML reader drops in silence. */
export interface LostText {
  offset: number;
  /** The comment, with its `#`. */
  lost: string;
  /** The value with what it lost, where both are on one line; empty otherwise. */
  whole: string;
}

/** Where a value that has no quotes begins: after it, text may go on. */
interface Begun {
  offset: number;
  isOpen: boolean;
}

/** The mark by which the yaml library's lexer marks the text of a value, as against punctuation. */
const SCALAR = '\x1f';
const BLANK = /^[ \t\r\n]*$/;

/**
 * Looks through the tokens of a text for comments that may be text: those on the line of something else, and those on a line of
 * their own that is indented as what goes on from the line before would be (YAML 1.2.2 §6.6, §7.3.3).
 */
export class CommentWatch {
  readonly found: LostText[] = [];
  readonly #text: string;
  #before: Begun = { offset: 0, isOpen: false };
  #isScalar = false;

  constructor(text: string) {
    this.#text = text;
  }

  see(token: string, offset: number): void {
    const isText = this.#isScalar;
    this.#isScalar = token === SCALAR;
    if (token === SCALAR || BLANK.test(token)) return;
    if (!isText && token.startsWith('#')) this.#judge(token, offset);
    else if (isText) this.#before = this.#isBlock(offset) ? this.#before : { offset, isOpen: true };
    else this.#before = { offset, isOpen: /^[|>]/.test(token) };
  }

  /** A text in a block begins where its `|` stands. */
  #isBlock(offset: number): boolean {
    const { offset: last, isOpen } = this.#before;
    return isOpen && /^[|>]/.test(this.#text.slice(last)) && this.#text.slice(last, offset).includes('\n');
  }

  #judge(lost: string, offset: number): void {
    const lead = this.#leadOf(offset);
    if (!BLANK.test(lead)) {
      const value = /^\s*(?:[-?] +)*(?:[^\s"'#][^"'#]*?: +)?(.*)$/.exec(lead)?.[1] ?? '';
      this.found.push({ offset, lost, whole: `${value}${lost}` });
    } else if (this.#before.isOpen && lead.length >= this.#indentToGoOn()) this.found.push({ offset, lost, whole: '' });
  }

  /** The least spaces by which a line goes on with the value before it. */
  #indentToGoOn(): number {
    const lead = this.#leadOf(this.#before.offset);
    const [marks = ''] = /^\s*(?:[-?] +)*/.exec(lead) ?? [];
    const isOnlyMarks = marks.length === lead.length;
    return isOnlyMarks ? marks.trimEnd().length || marks.length : marks.length + 1;
  }

  #leadOf(offset: number): string {
    return this.#text.slice(this.#text.lastIndexOf('\n', offset - 1) + 1, offset);
  }
}
