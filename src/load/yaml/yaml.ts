import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, visit, type YAMLMap } from 'yaml';
import { limitProblem } from '../../model/limits.ts';
import { excerpt, makeProblem, type Place, type Problem, startOf } from '../../model/problems/problem.ts';
import { notPlain } from './plain-yaml.ts';
import type { RawRecord } from '../raw.ts';
import type { LostText } from './comment.ts';
import { composeYaml, type YamlFault } from './document.ts';

/**
 * Reads YAML (or JSON, which YAML 1.2 contains) with every scalar as the text that is written:
 * no `no` → false, no dates, no numbers, so that one set of strict conversions reads all sources.
 * `firstLine` is the line of the file at which the text begins.
 */
export function readYaml(
  file: string,
  text: string,
  firstLine = 1,
): { record: RawRecord | undefined; problems: Problem[] } {
  const lines = new LineCounter();
  // A lone CR ends a line here as everywhere else (YAML 1.2.2 §5.4), but not for the yaml library.
  const written = text.replace(/\r(?!\n)/g, '\n');
  const composed = composeYaml(written, lines);
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  if ('passed' in composed) {
    return { record: undefined, problems: [limitProblem(place(composed.offset), composed.passed)] };
  }
  const { document } = composed;
  const root = document.contents;
  const errors = firstError(composed.errors).map(({ code, offset }) => ({
    code,
    offset: code === 'MISSING_CHAR' ? openQuote(document, offset) : offset,
  }));
  const strange = notPlain(document, written).filter(({ offset }) => errors.every((error) => offset < error.offset));
  const repeated = errors.length > 0 ? [] : repeatedKeys(root).map((offset) => ({ offset, code: 'DUPLICATE_KEY' }));
  const told = strange.length > 0 ? strange : errors;
  const syntax = [...told, ...repeated].map(({ offset, code }) => syntaxProblem(place(offset), code));
  const lost = composed.lost.filter(({ offset }) => told.every((one) => offset < one.offset));
  const problems = [...syntax, ...lost.map((one) => lostProblem(place(one.offset), one))];
  if (syntax.length > 0 || !isMap(root)) {
    return { record: undefined, problems: problems.length > 0 ? problems : [notAMap(place(0))] };
  }
  const pairs = indexPairs();
  const record: RawRecord = {
    file,
    plain: toPlain(root),
    locate: (path, part = 'value') => place(offsetOf(root, pairs, path, part)),
  };
  return { record, problems };
}

/** After a wrong token, what is read is wreckage. */
function firstError(errors: YamlFault[]): YamlFault[] {
  return errors.sort((a, b) => a.offset - b.offset).slice(0, 1);
}

/** Where the text begins whose quotes are not closed: the parser finds out at its end. */
function openQuote(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE_') && range && range[0] <= end && range[1] >= end) start = range[0];
    },
  });
  return start;
}

/** Reads JSON: it must be JSON for every other reader too, and YAML's reader knows where each value stands. */
export function readJson(file: string, text: string): ReturnType<typeof readYaml> {
  const result = readYaml(file, text);
  if (!result.record) return result;
  try {
    JSON.parse(text);
    return result;
  } catch {
    return { record: undefined, problems: [notJson(file)] };
  }
}

function toPlain(node: unknown): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [keyText(key), toPlain(value)]));
  if (isSeq(node)) return node.items.map(toPlain);
  // A plain `null` is how JSON writes a blank.
  if (isScalar(node)) return node.type === 'PLAIN' && node.value === 'null' ? '' : scalarText(node.value);
  return '';
}

/** Offsets of the keys that an earlier one of their map already has. */
function repeatedKeys(node: unknown): number[] {
  if (isSeq(node)) return node.items.flatMap(repeatedKeys);
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.items.flatMap(({ key, value }) => {
    const text = keyText(key);
    const own = seen.has(text) ? [offsetOfNode(key) ?? 0] : [];
    seen.add(text);
    return [...own, ...repeatedKeys(value)];
  });
}

type FindPair = (map: YAMLMap, key: PropertyKey) => Pair | undefined;

/** Finds pairs of maps by their key, each map gone through once. */
function indexPairs(): FindPair {
  const indexes = new Map<YAMLMap, Map<PropertyKey, Pair>>();
  return (map, key) => {
    const index = indexes.get(map) ?? new Map(map.items.map((pair) => [keyText(pair.key), pair]));
    indexes.set(map, index);
    return index.get(key);
  };
}

/** Offset of the value at a path, or of its key; else of the nearest node around it. */
function offsetOf(root: Node, findPair: FindPair, path: readonly PropertyKey[], part: 'value' | 'key'): number {
  let node: unknown = root;
  let offset = root.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = findPair(node, step);
      if (!pair) break;
      offset = offsetOfNode(pair.key) ?? offset;
      if (part === 'key' && depth === path.length - 1) break;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
    } else break;
    offset = offsetOfNode(node) ?? offset;
  }
  return offset;
}

function offsetOfNode(node: unknown): number | undefined {
  return (node as Node | undefined | null)?.range?.[0];
}

/** With the failsafe schema every scalar is text. */
function scalarText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function keyText(key: unknown): string {
  return isScalar(key) ? scalarText(key.value) : '';
}

/** The yaml library's error codes that editors meet, in their words. */
const EXPLANATIONS: Record<string, string> = {
  DUPLICATE_KEY: 'este dato está dos veces',
  BAD_INDENT: 'la sangría no coincide con la de los renglones de arriba',
  TAB_AS_INDENT: 'la sangría lleva tabuladores; use espacios',
  MISSING_CHAR: 'falta un signo, quizá unas comillas o un corchete de cierre',
  MULTILINE_IMPLICIT_KEY: 'falta «:» después del nombre del dato',
  BLOCK_AS_IMPLICIT_KEY: 'el valor lleva dos puntos y no está entre comillas',
  ALIAS: 'un valor que empieza con «*» va entre comillas; sin ellas repetiría otro, y eso no se admite',
  ANCHOR: 'un valor que empieza con «&» va entre comillas; sin ellas le pone nombre a otro, y eso no se admite',
  TAG: 'un valor que empieza con «!» va entre comillas; sin ellas dice de qué tipo es otro, y eso no se admite',
  TAG_RESOLVE_FAILED: 'la forma no es válida: un valor que empieza con «!» va entre comillas',
  COMPLEX_KEY: 'el nombre de un dato es un texto, y no una lista ni varios datos',
  DIRECTIVE: 'un renglón que empieza con «%» o «---» no se admite entre los datos',
  BAD_DIRECTIVE: 'un renglón que empieza con «%» no se admite entre los datos',
  MULTIPLE_DOCS: 'un renglón «---» o «...» parte los datos en dos, y solo se leería la primera parte',
  BAD_SCALAR_START: 'el valor empieza con un signo reservado y no está entre comillas',
};

function syntaxProblem(place: Place, code: string): Problem {
  return makeProblem('frontmatter-error', place, {
    message: `Los datos no se pueden leer: ${EXPLANATIONS[code] ?? 'la forma no es válida'}.`,
    hint: 'Escriba «dato: valor», uno por renglón; entre comillas el valor que lleve dos puntos.',
  });
}

/** Of a `#` that begins a comment, where it may have been written for a number. */
function lostProblem(place: Place, { lost, whole }: LostText): Problem {
  // What has quotes or brackets already is not put in others.
  const quoted = /^[^"'[\]{}|>\\]+$/.test(whole) ? `: "${excerpt(whole)}"` : '';
  return makeProblem('frontmatter-error', place, {
    value: lost,
    message: `Después de « #» el texto es una nota que nadie lee: se perdería «${excerpt(lost)}».`,
    hint: `Si es parte del valor, escríbalo todo entre comillas${quoted}. Si es una nota, póngala en un renglón propio, sin sangría, que empiece con «#».`,
  });
}

function notAMap(place: Place): Problem {
  return makeProblem('frontmatter-error', place, {
    message: 'Aquí se esperaban datos con la forma «dato: valor».',
    hint: 'Compare con otro archivo de la misma carpeta.',
  });
}

function notJson(file: string): Problem {
  return makeProblem('frontmatter-error', startOf(file), {
    message: 'El archivo no es JSON válido.',
    hint: 'Revise que cada nombre y cada texto estén entre comillas dobles, con coma entre un dato y otro.',
  });
}
