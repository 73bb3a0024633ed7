import { makeProblem, type Problem, startOf } from '../model/problema.ts';
import { parseMdx } from './parse-mdx.ts';
import { countNewlines, type RawRecord } from './raw.ts';
import { readYaml } from './yaml.ts';

/** An attribute of an element: literal, or an expression that stands in its value's or its own place. */
export interface MdxAttribute {
  type: string;
  name?: string;
  value?: unknown;
}

/** A node of the parsed text, as satteri gives it (mdast: https://github.com/syntax-tree/mdast). */
export interface MdxNode {
  type: string;
  position?: { start: { line: number; column: number } };
  children?: MdxNode[];
  value?: string;
  url?: string;
  title?: string | null;
  alt?: string | null;
  depth?: number;
  ordered?: boolean | null;
  /** Of an item of a task list. */
  checked?: boolean | null;
  start?: number | null;
  name?: string | null;
  attributes?: MdxAttribute[];
}

export interface RawMdx {
  file: string;
  frontmatter: RawRecord | undefined;
  /** The text's tree; undefined where it can't be parsed. Nothing of it is ever compiled or run. */
  body: MdxNode | undefined;
  /** Line of the file before the first of the body. */
  bodyOffset: number;
}

const FRONTMATTER = /^---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)(?:\r\n|\n|\r)---[ \t]*(?=\r\n|\n|\r|$)/;

/** Splits an MDX file into its frontmatter and the tree of its text. */
export function readMdx(file: string, text: string): { mdx: RawMdx; problems: Problem[] } {
  const head = FRONTMATTER.exec(text);
  if (!head) {
    return {
      mdx: { file, frontmatter: undefined, body: undefined, bodyOffset: 0 },
      problems: [noFrontmatter(file)],
    };
  }
  const { record, problems } = readYaml(file, head[1] ?? '', 2);
  const bodyOffset = countNewlines(head[0]);
  const { body, problem } = parseBody(file, text.slice(head[0].length), bodyOffset);
  return {
    mdx: { file, frontmatter: record, body, bodyOffset },
    problems: problem ? [...problems, problem] : problems,
  };
}

/** Lists in lists and quotes in quotes that a text may hold; whoever reads the tree may call itself for each. */
const LEVELS = 100;

function parseBody(file: string, text: string, bodyOffset: number) {
  try {
    const body = parseMdx(text);
    const deep = nodeAtLevel(body, LEVELS);
    return deep ? { body: undefined, problem: deepProblem(file, deep, bodyOffset) } : { body, problem: undefined };
  } catch (error) {
    return { body: undefined, problem: syntaxProblem(file, text, String((error as Error).message), bodyOffset) };
  }
}

function nodeAtLevel(root: MdxNode, level: number): MdxNode | undefined {
  let nodes = [root];
  for (let at = 0; at < level; at += 1) nodes = nodes.flatMap(({ children }) => children ?? []);
  return nodes[0];
}

function deepProblem(file: string, { position }: MdxNode, bodyOffset: number): Problem {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return makeProblem(
    'mdx-syntax',
    { file, line: line + bodyOffset, column },
    {
      message: `Aquí el texto tiene más de ${LEVELS} niveles, uno dentro de otro.`,
      hint: 'Quite signos «>», «-» o «*» de más al principio del renglón.',
    },
  );
}

/** What editors meet: `<5 %`, `{3 bis}`, `<https://…>`, `<!-- -->`, an element without its end. */
function syntaxProblem(file: string, text: string, message: string, bodyOffset: number): Problem {
  const [, line = '1', column = '1'] = /^(\d+):(\d+)/.exec(message) ?? [];
  const found = text.split(/\r\n|\n|\r/)[Number(line) - 1]?.slice(Number(column) - 1, Number(column) + 29) ?? '';
  const [explanation, hint] = explain(found, message);
  const place = { file, line: Number(line) + bodyOffset, column: Number(column) };
  return makeProblem('mdx-syntax', place, { value: found, message: explanation, hint });
}

function explain(found: string, message: string): [string, string] {
  if (/^<!--/.test(found)) return ['Aquí no se admiten comentarios.', 'Borre el comentario.'];
  if (/^<https?:/.test(found)) {
    return ['Una dirección entre «<» y «>» no se puede leer.', 'Escriba [texto](https://dirección).'];
  }
  if (/^</.test(found) && /closing tag/.test(message)) {
    return ['Este elemento se abre y no se cierra.', 'Ciérrelo, por ejemplo con </Nota>, o con «/>» al final.'];
  }
  if (/^</.test(found)) {
    return ['El signo «<» empieza un elemento, y lo que sigue no lo es.', 'Escriba «menos de» o «\\<».'];
  }
  return ['Las llaves «{ }» no se admiten en un texto.', 'Bórrelas, o escriba «\\{» y «\\}».'];
}

function noFrontmatter(file: string): Problem {
  return makeProblem('frontmatter-error', startOf(file), {
    message: 'El archivo no empieza con sus datos entre renglones «---».',
    hint: 'Escriba primero un renglón «---», los datos, otro renglón «---» y después el texto.',
  });
}
