import type { RawMdx } from '../../load/mdx/mdx.ts';
import type { MdxNode } from '../../load/mdx/node.ts';
import type { PublicFile } from '../../load/files/public-file.ts';
import type { RawRecord } from '../../load/raw.ts';
import { makeProblem, type Place, type Problem } from '../../model/problems/problem.ts';
import type { ProblemCode } from '../../model/problems/index.ts';
import type { ElementUse } from '../../model/prose.ts';
import type { Quotation } from './quotation.ts';
import type { TextLink } from './text-link.ts';

/** What a text may lean on. */
export interface Surroundings {
  publicFiles: ReadonlyMap<string, PublicFile>;
  /** The host of the site. */
  own: string | undefined;
  /** The plan that the text is of. */
  plan: string | undefined;
}

/** A text that is being judged, and what was found in it so far. */
export interface Reader extends Surroundings {
  mdx: RawMdx;
  links: TextLink[];
  problems: Problem[];
  headings: Map<string, string>;
  nameHeading: (wanted: string) => string;
  imageSizes: Map<string, { width: number; height: number }>;
  footnotes: { cited: string[]; defined: Map<string, MdxNode> };
  elements: Map<string, ElementUse>;
  /** The elements as they are written, to place what is found of them later. */
  written: Map<ElementUse, RawRecord>;
  /** The words that it quotes. */
  quotations: Quotation[];
}

/** From the beginning of the text, and not of its file. */
export const placeInText = ({ position }: Pick<MdxNode, 'position'>) => position?.start ?? { line: 1, column: 1 };

export function placeOf({ mdx }: Reader, node: MdxNode): Place {
  const { line, column } = placeInText(node);
  return { file: mdx.file, line: line + mdx.bodyOffset, column };
}

/** Where a node begins in its text: how what is found of it is known again when the text is compiled. */
export function beginningOf(node: Pick<MdxNode, 'position'>): string {
  const { line, column } = placeInText(node);
  return `${line}:${column}`;
}

export function refuse(
  reader: Reader,
  node: MdxNode,
  code: ProblemCode,
  message: string,
  hint: string,
  value = node.value ?? node.url ?? '',
): void {
  reader.problems.push(makeProblem(code, placeOf(reader, node), { value, message, hint }));
}

/** The words of a node without what parts them: a host may be half bold. */
export function wordsOf(node: MdxNode): string {
  return node.value ?? node.alt ?? (node.children ?? []).map(wordsOf).join('');
}
