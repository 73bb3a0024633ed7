import { Composer, type CST, type Document, Lexer, type LineCounter, Parser } from 'yaml';
import { LIMITS, type LimitName } from '../../model/limits.ts';
import { CommentWatch, type LostText } from './comment.ts';

/**
 * No tag, not even YAML's own, makes anything but text of a value. Repeated keys are looked for by who reads: the
 * library compares each with all others. Nor does it quote the line of each error, which may be as long as the file.
 */
const TEXT_ONLY = {
  ...{ schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false, merge: false, prettyErrors: false },
} as const;

/** What is wrong in a text, by the yaml library's code. */
export interface YamlFault {
  code: string;
  offset: number;
}

/** A limit that a text passes, and where. */
interface Passed {
  passed: LimitName;
  offset: number;
}

interface Composed {
  document: Document;
  errors: YamlFault[];
  lost: LostText[];
}

/** The document of a text: what `parseDocument` gives, unless more stands in it than the library can read in time. */
export function composeYaml(text: string, lines: LineCounter): Composed | Passed {
  const comments = new CommentWatch(text);
  const tokens = tokenize(text, lines, comments);
  if ('passed' in tokens) return tokens;
  const [document, second] = new Composer(TEXT_ONLY).compose(tokens, true, text.length);
  // There is always a first one, because the composer is set to give it.
  const first = document as Document;
  const errors = [...first.errors, ...first.warnings].map(({ code, pos }) => ({ code, offset: pos[0] }));
  if (second) errors.push({ code: 'MULTIPLE_DOCS', offset: second.range[0] });
  return { document: first, errors, lost: comments.found };
}

/**
 * The library's tokens, which it makes without calling itself. What makes a document of them calls itself for each
 * level, so that levels are counted here.
 */
function tokenize(text: string, lines: LineCounter, comments: CommentWatch): CST.Token[] | Passed {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let signs = 0;
  lines.addNewLine(0);
  for (const token of new Lexer().lex(text)) {
    comments.see(token, parser.offset);
    tokens.push(...parser.next(token));
    signs += 1;
    const passed = signs > LIMITS.dataTokens.most ? 'dataTokens' : passedBy(parser.stack);
    if (passed) return { passed, offset: parser.offset };
  }
  tokens.push(...parser.end());
  return tokens;
}

/** Whether what is being read, from the document to the innermost value, is too deep or its last part too long. */
function passedBy(stack: readonly CST.Token[]): LimitName | undefined {
  // The document itself and a text at the end are no levels.
  if (stack.length - 2 > LIMITS.dataLevels.most) return 'dataLevels';
  const top = stack.at(-1);
  if (!top || !('items' in top)) return undefined;
  const isList = top.type === 'block-seq' || (top.type === 'flow-collection' && top.start.type === 'flow-seq-start');
  const limit = isList ? 'elements' : 'keys';
  return top.items.length > LIMITS[limit].most ? limit : undefined;
}
