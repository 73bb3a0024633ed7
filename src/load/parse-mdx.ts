import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { mdxToMdast } from 'satteri';
import type { MdxNode } from './mdx.ts';

/** What the parser gives to be read as code, by a parser that calls itself for each level. */
const CODE = /\{|\b(?:import|export)\b/;
/** Characters of code that no nesting makes too deep. On Linux the process falls at some 6,000; stacks are smaller elsewhere. */
const SAFE = 500;
const TIMEOUT_MS = 10_000;
const LARGEST_TREE = 256 * 1024 * 1024;

/**
 * The tree of an MDX text; throws what the parser says of one that it can't read.
 * Deeply nested code ends the process that parses it, so that a text which could hold as much gets a process of its own.
 */
export function parseMdx(text: string): MdxNode {
  const code = text.search(CODE);
  if (code < 0 || text.length - code <= SAFE) return mdxToMdast(text) as unknown as MdxNode;
  const { body, error } = parseApart(text);
  if (!body) throw new Error(error);
  return body;
}

/** What the other process writes. */
export interface Parsed {
  body?: MdxNode;
  error?: string;
}

function parseApart(text: string): Parsed {
  const script = join(import.meta.dirname, 'parse-mdx-apart.ts');
  const { status, stdout } = spawnSync(process.execPath, [script], {
    input: text,
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    maxBuffer: LARGEST_TREE,
  });
  if (status !== 0) return { error: `${placeOfCode(text)}: code that can't be parsed` };
  return JSON.parse(stdout) as Parsed;
}

/** Line and column of the first code, as the parser writes a place. */
function placeOfCode(text: string): string {
  const before = text.slice(0, text.search(CODE)).split(/\r\n|\n|\r/);
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
