import type { Problem } from '../../model/problems/problem.ts';
import { NO_LETTER } from '../../base/characters.ts';
import type { RawMdx } from '../mdx/mdx.ts';
import type { MdxNode } from '../mdx/node.ts';
import type { RawRecord } from '../raw.ts';
import { noTextProblem, tellOthers } from './screen.ts';
import { type Located, unseenProblems } from './unseen.ts';

/** A text as it is read, its escapes and entities replaced by what they stand for. */
interface Decoded extends Located {
  /** False of the name of a key: it is reported as unknown. */
  prose: boolean;
}

/**
 * What a text file hides from a reader of it as written: `\u0000` in JSON, `"\x1b"` in YAML, `&#27;` in MDX.
 * What stands there as itself is reported by `screenText`. Invisible characters are reported either way, with a notice.
 */
export function screenDecoded(
  text: string,
  { record, mdx }: { record?: RawRecord | undefined; mdx?: RawMdx },
): Problem[] {
  const found = [...(record ? valuesOf(record, record.plain, []) : []), ...(mdx ? textsOf(mdx) : [])];
  const standing = new Set(text.match(ALL));
  const hidden = found.flatMap((one) => {
    const character = NO_LETTER.exec(one.text);
    return character === null || standing.has(character[0]) ? [] : [{ ...one, at: character.index }];
  });
  return [
    ...hidden.slice(0, 1).map((one) => hiddenProblem(one, hidden.length)),
    ...unseenProblems(found.filter(({ prose }) => prose)),
  ];
}

const ALL = new RegExp(NO_LETTER.source, 'gu');

function valuesOf(record: RawRecord, value: unknown, path: readonly PropertyKey[]): Decoded[] {
  if (typeof value === 'string') return [{ text: value, prose: true, locate: () => record.locate(path) }];
  if (Array.isArray(value)) return value.flatMap((one, index) => valuesOf(record, one, [...path, index]));
  return Object.entries(value ?? {}).flatMap(([key, one]) => {
    const own = [...path, key];
    return [{ text: key, prose: false, locate: () => record.locate(own, 'key') }, ...valuesOf(record, one, own)];
  });
}

/** Addresses aside: one with such characters is refused as an address. */
function textsOf({ file, frontmatter, body, bodyOffset }: RawMdx): Decoded[] {
  const ofNode = (node: MdxNode): Decoded[] => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const locate = () => ({ file, line: line + bodyOffset, column });
    const texts = [node.value, node.alt, node.title, ...(node.attributes ?? []).map(({ value }) => value)];
    return [
      ...texts.flatMap((text) => (typeof text === 'string' ? [{ text, prose: true, locate }] : [])),
      ...(node.children ?? []).flatMap(ofNode),
    ];
  };
  return [...(frontmatter ? valuesOf(frontmatter, frontmatter.plain, []) : []), ...(body ? ofNode(body) : [])];
}

function hiddenProblem({ text, at, locate }: Decoded & { at: number }, all: number): Problem {
  const hint = 'Borre aquí lo que lo escribe, como «\\u0000», «\\x1b» o «&#27;».';
  return noTextProblem(locate(at), text, { first: at, others: tellOthers(all - 1) }, hint);
}
