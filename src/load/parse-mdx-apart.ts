import { readFileSync } from 'node:fs';
import { mdxToMdast } from 'satteri';
import type { MdxNode } from './mdx.ts';
import type { Parsed } from './parse-mdx.ts';

/** Parses the MDX text on standard input, in a process that may fall without taking the build with it. */
function parse(text: string): Parsed {
  try {
    return { body: mdxToMdast(text) as unknown as MdxNode };
  } catch (error) {
    return { error: String((error as Error).message) };
  }
}

process.stdout.write(JSON.stringify(parse(readFileSync(0, 'utf8'))));
