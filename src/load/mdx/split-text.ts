/** The data of a text: between lines of three hyphens at its beginning. */
const FRONTMATTER = /^(---[ \t]*(?:\r\n|\n|\r))([\s\S]*?)(?:\r\n|\n|\r)---[ \t]*(?=\r\n|\n|\r|$)/;

/** A text in its parts, which together are all of it: the first line, the data, and from their last line end on. */
export function splitText(text: string): { head: string; data: string; tail: string } {
  const [, head = '', data = ''] = FRONTMATTER.exec(text) ?? [];
  return { head, data, tail: text.slice(head.length + data.length) };
}

/** The data of a text with its lines of hyphens; undefined where it doesn't begin with them. */
export function dataOf(text: string): { whole: string; data: string } | undefined {
  const [whole, , data = ''] = FRONTMATTER.exec(text) ?? [];
  return whole === undefined ? undefined : { whole, data };
}
