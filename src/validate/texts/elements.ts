import type { MdxNode } from '../../load/mdx/node.ts';
import { placeAt, type RawRecord } from '../../load/raw.ts';
import { ELEMENTS, type ElementName, isElementName } from '../../model/elements/index.ts';
import { excerpt, makeProblem, type Place } from '../../model/problems/problem.ts';
import { describeLimit, LIMITS } from '../../model/limits.ts';
import type { ElementUse } from '../../model/prose.ts';
import { suggest } from '../../base/nearest.ts';
import { readableFields, validateRecord } from '../tables/record.ts';
import { judgeQuotation } from './quotations.ts';
import { beginningOf, placeOf, type Reader, refuse } from './reader.ts';

/** What a node stands in, as far as elements mind. */
export interface Within {
  /** A line of text, and not a block of its own. */
  line: boolean;
  link: boolean;
}

/** Reads an element and its attributes; whether what it holds is worth reading. */
export function readElement(reader: Reader, node: MdxNode, within: Within): boolean {
  const name = node.name ?? '';
  if (!isElementName(name)) {
    const hint = suggest(name, Object.keys(ELEMENTS), `Se ofrecen: ${Object.keys(ELEMENTS).join(', ')}.`);
    refuse(reader, node, 'mdx-element', `El elemento <${name}> no se ofrece.`, hint, name);
    return true;
  }
  refuseItsPlace(reader, node, name, within);
  if (!ELEMENTS[name].hasContent && (node.children ?? []).length > 0) {
    const hint = 'Escríbalo fuera y termine con «/>».';
    refuse(reader, node, 'mdx-element', `<${name}> no lleva texto dentro.`, hint, name);
  }
  readAttributes(reader, node, name);
  if (name === 'Cita') judgeQuotation(reader, node);
  return true;
}

/** In a line, or after words within another element that has no paragraphs. */
const isWithinLine = ({ type }: MdxNode, { line }: Within) => line || type === 'mdxJsxTextElement';

function refuseItsPlace(reader: Reader, node: MdxNode, name: ElementName, within: Within): void {
  if (within.link) {
    const hint = 'Escríbalo fuera del enlace: el elemento ya lleva a donde debe.';
    refuse(reader, node, 'mdx-element', `<${name}> no puede ir dentro de un enlace.`, hint, name);
  } else if (isWithinLine(node, within) && ELEMENTS[name].display === 'block') {
    const alone = 'Escríbalo en un renglón aparte, con otro en blanco antes y después.';
    const hint = name === 'Meta' ? `${alone} Dentro de una frase va <Estado>.` : alone;
    refuse(reader, node, 'mdx-element', `<${name}> no puede ir dentro de un renglón de texto.`, hint, name);
  }
}

function readAttributes(reader: Reader, node: MdxNode, name: ElementName): void {
  const plain = literalAttributes(reader, node, name);
  if (!plain) return;
  const raw: RawRecord = { file: reader.mdx.file, plain, locate: (path, part) => locate(reader, node, path, part) };
  const { schema } = ELEMENTS[name];
  const { value, problems } = validateRecord(schema, raw);
  reader.problems.push(...problems);
  const attributes = value ?? readableFields(schema, raw);
  const use = { name, attributes, plan: reader.plan, file: reader.mdx.file } as ElementUse;
  reader.elements.set(beginningOf(node), use);
  reader.written.set(use, raw);
}

/** The attributes as text; undefined where one of them can't be read. */
function literalAttributes(reader: Reader, node: MdxNode, name: ElementName): Record<string, string> | undefined {
  const plain: Record<string, string> = {};
  const known = Object.keys(ELEMENTS[name].schema.shape);
  let isWhole = true;
  const refuseOne = (...problem: [code: 'mdx-code' | 'mdx-element' | 'limit', message: string, hint: string]) => {
    refuse(reader, node, ...problem, '');
    isWhole = false;
  };
  for (const { type, name: attribute = '', value } of node.attributes ?? []) {
    const literal = value === null ? '' : value;
    if (type !== 'mdxJsxAttribute' || typeof literal !== 'string') {
      refuseOne('mdx-code', `<${name}> lleva código entre llaves.`, 'Escriba el valor entre comillas.');
    } else if (literal.length > LIMITS.cell.most) {
      const { message, hint } = describeLimit('cell', literal.length);
      refuseOne('limit', message, hint);
    } else if (!known.includes(attribute)) {
      const hint = suggest(attribute, known, `Se admiten: ${known.join(', ')}.`);
      const place = locate(reader, node, [attribute], 'key');
      const message = `<${name}> no admite «${excerpt(attribute)}».`;
      reader.problems.push(makeProblem('mdx-element', place, { value: attribute, message, hint }));
      isWhole = false;
    } else if (Object.hasOwn(plain, attribute)) {
      refuseOne('mdx-element', `<${name}> lleva «${attribute}» dos veces.`, 'Deje uno solo.');
    } else plain[attribute] = literal;
  }
  return isWhole ? plain : undefined;
}

const ATTRIBUTE = /\s*([^\s=/>"']+)(?:(\s*=\s*)(?:"[^"]*"|'[^']*'))?/y;

/** Where an attribute stands, its name or what is within its quotes; of one that is not there, where its element begins. */
function locate(reader: Reader, node: MdxNode, [name]: readonly PropertyKey[], part: 'value' | 'key' = 'value'): Place {
  const { text, bodyOffset, file } = reader.mdx;
  ATTRIBUTE.lastIndex = (node.position?.start.offset ?? 0) + 1 + (node.name ?? '').length;
  for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text)) {
    const [whole, written = '', equals = ''] = found;
    if (written !== name) continue;
    const key = found.index + whole.indexOf(written);
    const offset = part === 'key' || equals === '' ? key : key + written.length + equals.length + 1;
    const { line, column } = placeAt(file, text, offset);
    return { file, line: line + bodyOffset, column };
  }
  return placeOf(reader, node);
}
