import { Parser } from 'htmlparser2';

/** One who reads a page: it is told of each part in the order of the page, and of tags, attributes and comments where they begin. */
export interface HtmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>, at: number): void;
  attribute?(name: string, value: string, at: number): void;
  text?(text: string): void;
  comment?(text: string, at: number): void;
  /** Of an element without an end tag too, right after it was opened. */
  close?(name: string): void;
}

/** Reads a page once for all who want something of it: reading a page costs a good part of what rendering it does. */
export function readHtml(html: string, readers: readonly HtmlReader[]): void {
  const parser = new Parser({
    onopentag: (name, attributes) => {
      for (const one of readers) one.open?.(name, attributes, parser.startIndex);
    },
    onattribute: (name, value) => {
      for (const one of readers) one.attribute?.(name, value, parser.startIndex);
    },
    ontext: (text) => {
      for (const one of readers) one.text?.(text);
    },
    oncomment: (text) => {
      for (const one of readers) one.comment?.(text, parser.startIndex);
    },
    onclosetag: (name) => {
      for (const one of readers) one.close?.(name);
    },
  });
  parser.end(html);
}
