import { countBytes } from '../../base/bytes.ts';
import { describeAmount, LIMITS, limitProblem } from '../../model/limits.ts';
import { makeProblem, type Place, type Problem, startOf } from '../../model/problems/problem.ts';
import { passedBeforeParsing } from './check-size.ts';
import type { MdxNode, ParseText, Unparsed } from './node.ts';
import { countNewlines, placeAt, type RawRecord } from '../raw.ts';
import { readYaml } from '../yaml/yaml.ts';
import { dataOf } from './split-text.ts';

export interface RawMdx {
  file: string;
  frontmatter: RawRecord | undefined;
  /** The text's tree; undefined where it can't be parsed. */
  body: MdxNode | undefined;
  /** Line of the file before the first of the body. */
  bodyOffset: number;
  /** The body as written. */
  text: string;
}

/** Splits an MDX file into its frontmatter and the tree of its text. */
export async function readMdx(
  file: string,
  text: string,
  parse: ParseText,
): Promise<{ mdx: RawMdx; problems: Problem[] }> {
  const head = dataOf(text);
  if (!head) {
    return {
      mdx: { file, frontmatter: undefined, body: undefined, bodyOffset: 0, text: '' },
      problems: [noFrontmatter(file)],
    };
  }
  const { record, problems } = readFrontmatter(file, head.data);
  const bodyOffset = countNewlines(head.whole);
  const { body, problem } = await readBody(file, text.slice(head.whole.length), bodyOffset, parse);
  return {
    mdx: { file, frontmatter: record, body, bodyOffset, text: text.slice(head.whole.length) },
    problems: problem ? [...problems, problem] : problems,
  };
}

function readFrontmatter(file: string, text: string): ReturnType<typeof readYaml> {
  const size = countBytes(text);
  if (size <= LIMITS.textData.most) return readYaml(file, text, 2);
  return { record: undefined, problems: [limitProblem(startOf(file), 'textData', size)] };
}

async function readBody(file: string, text: string, bodyOffset: number, parse: ParseText) {
  const refuse = (problem: Problem) => ({ body: undefined, problem });
  const inFile = ({ line, column }: { line: number; column: number }) => ({ file, line: line + bodyOffset, column });
  const early = passedBeforeParsing(text);
  if (early) return refuse(passedProblem(inFile(placeAt(file, text, early.offset)), early.passed));
  const parsed = await parse(text);
  if ('body' in parsed) return { body: parsed.body, problem: undefined };
  if ('passed' in parsed) return refuse(passedProblem(inFile(parsed.at.start), parsed.passed));
  if ('error' in parsed) return refuse(syntaxProblem(file, text, parsed.error, bodyOffset));
  const code = text.search(CODE);
  if (parsed.lost !== 'fall' || code < 0) return refuse(lostProblem(inFile({ line: 1, column: 1 }), parsed));
  const { line, column } = placeAt(file, text, code);
  return refuse(syntaxProblem(file, text, `${line}:${column}`, bodyOffset));
}

/** What the parser reads as code: when it falls, it is over levels of it. */
const CODE = /\{|\b(?:import|export)\b/;

function passedProblem(place: Place, passed: 'textMarks' | 'textParts' | 'textLevels'): Problem {
  const problem = limitProblem(place, passed);
  return passed === 'textLevels' ? makeProblem('mdx-syntax', place, problem) : problem;
}

/** Of a text for which a process fell, was ended, or could no longer be had. */
function lostProblem(place: Place, { lost }: Unparsed): Problem {
  if (lost === 'unread') {
    const message = 'Este texto no se leyó: otros agotaron el tiempo que hay para leerlos todos.';
    return makeProblem('limit', place, { message, hint: 'Corrija primero los otros textos con este problema.' });
  }
  if (lost === 'fall') {
    const message = 'Este texto hizo fallar al programa que lo lee; lo demás del sitio sí se leyó.';
    return makeProblem('limit', place, { message, hint: LIMITS.textTime.advice });
  }
  const { most, unit, advice } = LIMITS[lost];
  const message = `Leer este texto lleva más de ${describeAmount(most, unit)}, y de ahí no se pasa.`;
  return makeProblem('limit', place, { message, hint: advice });
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
