import { Parser } from 'acorn';
import type { Options } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import { codeLinesFromMarkdown, codeLinesSyntax } from './code-lines.ts';

/** Where the last tag or pair of braces begins that was looked at: of one that can't be read, that is its place. */
export interface Begun {
  line: number;
  column: number;
  offset: number;
}

/** What the build's parser has on: GFM and MDX. */
export const extensions = (begun: Begun): Options => ({
  extensions: [
    ...[gfmAutolinkLiteral(), gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem(), mdxMd()],
    ...[codeLinesSyntax, noting(begun, mdxExpression(CODE)), noting(begun, mdxJsx(CODE))],
  ],
  mdastExtensions: [
    ...[gfmAutolinkLiteralFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
    ...[gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
    ...[codeLinesFromMarkdown, mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()],
  ],
});

const CODE = { acorn: Parser, acornOptions: { ecmaVersion: 2024, sourceType: 'module' } } as const;

type Extension = NonNullable<Options['extensions']>[number] & object;
type Constructs = Extract<Extension, { flow?: unknown }>['flow'];

/** The same syntax, which writes down where each of its tags or pairs of braces begins. */
function noting(begun: Begun, extension: ReturnType<typeof mdxJsx>): ReturnType<typeof mdxJsx> {
  const wrap = (constructs: Constructs): Constructs =>
    Object.fromEntries(
      Object.entries(constructs ?? {}).map(([code, construct]) => [
        code,
        [construct ?? []].flat().map((one) => ({
          ...one,
          tokenize(this: ThisParameterType<typeof one.tokenize>, ...args: Parameters<typeof one.tokenize>) {
            const { line, column, offset } = this.now();
            Object.assign(begun, { line, column, offset });
            return one.tokenize.apply(this, args);
          },
        })),
      ]),
    );
  return { ...extension, flow: wrap(extension.flow), text: wrap(extension.text) };
}
