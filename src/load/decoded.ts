import { makeProblem, type Place, type Problem } from '../model/problema.ts';
import { NO_LETTER, REORDERS } from '../model/signs.ts';
import type { RawMdx } from './mdx.ts';
import type { MdxNode } from './mdx-node.ts';
import type { RawRecord } from './raw.ts';
import { noTextProblem, tellOthers, wordAt } from './screen.ts';

/** A text as it is read, its escapes and entities replaced by what they stand for. */
interface Decoded {
  text: string;
  /** False of the name of a key: it is told as one that is not known. */
  prose: boolean;
  locate: () => Place;
}

/**
 * What a text file hides from whoever looks through it as written: `\u0000` in JSON, `"\x1b"` in YAML, `&#27;` in MDX.
 * What stands there as itself is told by `screenText`. Signs that reorder a text are told either way, with a notice.
 */
export function screenDecoded(
  text: string,
  { record, mdx }: { record?: RawRecord | undefined; mdx?: RawMdx },
): Problem[] {
  const found = [...(record ? valuesOf(record, record.plain, []) : []), ...(mdx ? textsOf(mdx) : [])];
  const standing = new Set(text.match(ALL));
  const hidden = found.flatMap((one) => {
    const sign = NO_LETTER.exec(one.text);
    return sign === null || standing.has(sign[0]) ? [] : [{ ...one, at: sign.index }];
  });
  const reordered = found.filter(({ text: read, prose }) => prose && REORDERS.test(read));
  return [...hidden.slice(0, 1).map((one) => hiddenProblem(one, hidden.length)), ...reorderedProblem(reordered)];
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

/** Addresses aside: one with such signs is refused as an address. */
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
  return noTextProblem(locate(), text, { first: at, others: tellOthers(all - 1) }, hint);
}

function reorderedProblem([first, ...rest]: readonly Decoded[]): Problem[] {
  return first ? [makeReordered(first.locate(), first.text, rest.length)] : [];
}

/** The notice of signs by which a text, or the name of a file, is read in another order than it is written. */
export function makeReordered(place: Place, text: string, others: number): Problem {
  return makeProblem('bidi-character', place, {
    value: wordAt(text, text.search(REORDERS)),
    message: `Aquí hay un signo que no se ve y cambia el orden en que se lee lo que sigue${tellOthers(others)}.`,
    hint: 'Bórrelo, o escriba el texto de nuevo sin copiarlo de otra parte.',
  });
}
