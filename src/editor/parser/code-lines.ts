import type { Options } from 'mdast-util-from-markdown';
import { blankLine } from 'micromark-core-commonmark';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext, TokenType } from 'micromark-util-types';

const LINES = 'mdxjsEsm' as TokenType;
const LINE = 'mdxjsEsmData' as TokenType;
/** What comes after the word: blanks or a brace. */
const ENDS_WORD: ReadonlySet<Code> = new Set([-2, -1, 32, 123]);

/** Lines of code, whatever they say: from one that begins with «import» or «export» to the next empty line. */
const codeLines: Construct = { concrete: true, tokenize };

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let word = '';
  const begin = (code: Code) => {
    if (this.interrupt === true || this.now().column > 1) return nok(code);
    effects.enter(LINES);
    effects.enter(LINE);
    return inWord(code);
  };
  const inWord: State = (code) => {
    if (ENDS_WORD.has(code)) return word === 'import' || word === 'export' ? inLine(code) : nok(code);
    if (code === null || code < 0 || word.length > 'import'.length) return nok(code);
    word += String.fromCharCode(code);
    effects.consume(code);
    return inWord;
  };
  const inLine: State = (code) => {
    if (code !== null && !markdownLineEnding(code)) {
      effects.consume(code);
      return inLine;
    }
    effects.exit(LINE);
    return code === null ? end(code) : effects.check(emptyLine, end, nextLine)(code);
  };
  const nextLine: State = (code) => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return beginLine;
  };
  const beginLine: State = (code) => {
    if (code === null) return end(code);
    effects.enter(LINE);
    return inLine(code);
  };
  const end: State = (code) => {
    effects.exit(LINES);
    return ok(code);
  };
  return begin;
}

/** After the end of a line. */
const emptyLine: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => (code) => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return effects.attempt(blankLine, ok, nok);
  },
};

export const codeLinesSyntax: NonNullable<Options['extensions']>[number] = {
  flow: { 101: codeLines, 105: codeLines },
};

export const codeLinesFromMarkdown: NonNullable<Options['mdastExtensions']>[number] = {
  enter: {
    mdxjsEsm(token) {
      this.enter({ type: 'mdxjsEsm', value: this.sliceSerialize(token) } as never, token);
    },
  },
  exit: {
    mdxjsEsm(token) {
      this.exit(token);
    },
  },
};
