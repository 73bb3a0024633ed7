import type { RawMdx } from '../../load/mdx/mdx.ts';
import type { MdxNode } from '../../load/mdx/node.ts';
import type { PublicFile } from '../../load/files/public-file.ts';
import { isImagePath, isSafeAddress } from '../../model/addresses/safe-address.ts';
import { adviseHost } from '../../model/fields/readings.ts';
import { describeLimit, LIMITS } from '../../model/limits.ts';
import { makeProblem, type Place, type Problem } from '../../model/problems/problem.ts';
import type { ProblemCode } from '../../model/problems/index.ts';
import { ELEMENTS, type SimpleTag, type ElementName, type ProseNode } from '../../model/prose.ts';
import type { TextLink } from './text-link.ts';
import { otherHostNotice, unfamiliarHostNotice } from './hosts.ts';
import { suggest } from '../../base/nearest.ts';

const SIMPLE_TAGS: Record<string, SimpleTag> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  listItem: 'li',
  tableRow: 'tr',
  tableCell: 'td',
  blockquote: 'blockquote',
};

/**
 * Takes from a parsed text what can only be read: paragraphs, lists, tables, links, images of the site and the
 * elements that the project offers. Everything else is a problem; nothing of the text is ever compiled or run. `own` is the
 * site's host.
 */
export function validateProse(
  mdx: RawMdx,
  publicFiles: ReadonlyMap<string, PublicFile>,
  own?: string,
): { cuerpo: ProseNode[]; links: TextLink[]; problems: Problem[] } {
  const reader: Reader = { mdx, publicFiles, own, links: [], problems: [] };
  const cuerpo = readChildren(reader, mdx.body);
  return { cuerpo, links: reader.links, problems: reader.problems };
}

interface Reader {
  mdx: RawMdx;
  publicFiles: ReadonlyMap<string, PublicFile>;
  /** The host of the site. */
  own: string | undefined;
  links: TextLink[];
  problems: Problem[];
}

function readChildren(reader: Reader, node: MdxNode | undefined): ProseNode[] {
  return (node?.children ?? []).flatMap((child) => readNode(reader, child));
}

function readNode(reader: Reader, node: MdxNode): ProseNode[] {
  const long = longestPart(node);
  if (long > LIMITS.cell.most) {
    const { message, hint } = describeLimit('cell', long);
    return refuse(reader, node, 'limit', message, hint, '');
  }
  const simple = SIMPLE_TAGS[node.type];
  if (simple) return [{ kind: 'block', tag: simple, children: [...taskMark(node), ...readChildren(reader, node)] }];
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', value: node.value ?? '' }];
    case 'inlineCode':
    case 'code':
      return [{ kind: 'code', value: node.value ?? '' }];
    case 'break':
      return [{ kind: 'break' }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'table':
      return [{ kind: 'table', children: readChildren(reader, node) }];
    case 'list':
      return [readList(reader, node)];
    case 'heading':
      return readHeading(reader, node);
    case 'link':
      return readLink(reader, node);
    case 'image':
      return readImage(reader, node);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return readElement(reader, node);
    case 'linkReference':
    case 'imageReference':
    case 'footnoteReference':
      // They only exist beside their definition, which is reported.
      return [];
    default:
      return refuse(reader, node, ...unreadable(node));
  }
}

/** The length of the longest thing a node has beside its text and its address: an image's description, an attribute. */
function longestPart({ title, alt, attributes = [] }: MdxNode): number {
  const parts: unknown[] = [title, alt, ...attributes.map(({ value }) => value)];
  return parts.reduce<number>((most, part) => Math.max(most, typeof part === 'string' ? part.length : 0), 0);
}

/** The tick of an item of a task list. */
function taskMark({ checked }: MdxNode): ProseNode[] {
  return typeof checked === 'boolean' ? [{ kind: 'text', value: checked ? '☑ ' : '☐ ' }] : [];
}

function readList(reader: Reader, node: MdxNode): ProseNode {
  const ordered = node.ordered === true;
  return { kind: 'list', ordered, start: node.start ?? 1, children: readChildren(reader, node) };
}

/** The page's own title is its only h1. */
function readHeading(reader: Reader, node: MdxNode): ProseNode[] {
  const level = node.depth ?? 1;
  if (level === 1) {
    return refuse(reader, node, 'mdx-element', 'El título principal ya es el de la página.', 'Empiece con «##».');
  }
  return [{ kind: 'heading', level, children: readChildren(reader, node) }];
}

function readLink(reader: Reader, node: MdxNode): ProseNode[] {
  const url = node.url ?? '';
  if (!isSafeAddress(url)) {
    const hint = 'Escriba una dirección que empiece con «https://», o «/» si es de este sitio.';
    return refuse(reader, node, 'unsafe-link', `El enlace «${url}» no se admite.`, adviseHost(url) ?? hint, url);
  }
  refuseTitle(reader, node);
  if (!isSeen(node)) {
    const message = `El enlace a «${url}» no tiene texto que se vea: nadie sabría que está ahí.`;
    return refuse(reader, node, 'mdx-element', message, 'Escriba entre los corchetes a dónde lleva.', url);
  }
  const place = placeOf(reader, node);
  reader.problems.push(...unfamiliarHostNotice(place, url), ...otherHostNotice(place, wordsOf(node), url, reader.own));
  if (/^[/#]/.test(url)) reader.links.push({ ...placeOf(reader, node), url });
  return [{ kind: 'link', url, children: readChildren(reader, node) }];
}

/** Whether anything of a link is seen: letters, a picture, what an element writes. */
function isSeen(node: MdxNode): boolean {
  if (node.type === 'image' || node.type.startsWith('mdxJsx')) return true;
  return SEEN.test(node.value ?? '') || (node.children ?? []).some(isSeen);
}

const SEEN = /[^\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** The words of a link as one text: a host may be half bold. */
function wordsOf(node: MdxNode): string {
  return node.value ?? node.alt ?? (node.children ?? []).map(wordsOf).join('');
}

function refuseTitle(reader: Reader, node: MdxNode): void {
  const { title } = node;
  if (!title) return;
  const message = `El texto «${title}», entre comillas después de la dirección, no se mostraría.`;
  refuse(reader, node, 'mdx-element', message, 'Quítelo, o escríbalo entre los corchetes.', title);
}

function readImage(reader: Reader, node: MdxNode): ProseNode[] {
  const url = node.url ?? '';
  const path = url.replace(/^\//, '');
  if (!isImagePath(url)) {
    const hint = 'Póngala ahí, con un nombre sin espacios ni acentos, y escriba su camino: «/imagenes/foto.jpg».';
    return refuse(
      reader,
      node,
      'unsafe-path',
      `La imagen «${url}» no está en la carpeta «public» del sitio.`,
      hint,
      url,
    );
  }
  refuseTitle(reader, node);
  const file = reader.publicFiles.get(path);
  if (file) {
    const { width, height } = file.dimensions ?? {};
    const size = width === undefined || height === undefined ? {} : { ancho: width, alto: height };
    return [{ kind: 'image', url: `/${path}`, alt: node.alt ?? '', ...size }];
  }
  const hint = suggest(path, reader.publicFiles.keys(), 'Agregue la imagen a la carpeta «public».');
  return refuse(reader, node, 'foreign-key', `La imagen «${url}» no existe.`, hint, url);
}

function readElement(reader: Reader, node: MdxNode): ProseNode[] {
  const name = node.name ?? '';
  if (!Object.hasOwn(ELEMENTS, name)) {
    const hint = suggest(name, Object.keys(ELEMENTS), `Se ofrecen: ${Object.keys(ELEMENTS).join(', ')}.`);
    return refuse(reader, node, 'mdx-element', `El elemento <${name}> no se ofrece.`, hint, name);
  }
  const element = name as ElementName;
  const attributes = readAttributes(reader, node, element);
  if (!ELEMENTS[element].hasContent && (node.children ?? []).length > 0) {
    refuse(
      reader,
      node,
      'mdx-element',
      `<${element}> no lleva texto dentro.`,
      'Escríbalo fuera y termine con «/>».',
      name,
    );
  }
  return [{ kind: 'element', name: element, attributes, children: readChildren(reader, node) }];
}

function readAttributes(reader: Reader, node: MdxNode, element: ElementName): Record<string, string> {
  const known: readonly string[] = ELEMENTS[element].attributes;
  const attributes: Record<string, string> = {};
  for (const { type, name = '', value } of node.attributes ?? []) {
    if (type !== 'mdxJsxAttribute' || (typeof value !== 'string' && value !== null)) {
      refuse(reader, node, 'mdx-code', `<${element}> lleva código entre llaves.`, 'Escriba el valor entre comillas.');
    } else if (!known.includes(name)) {
      const hint = suggest(name, known, `Se admiten: ${known.join(', ')}.`);
      refuse(reader, node, 'mdx-element', `<${element}> no admite «${name}».`, hint, name);
    } else if (Object.hasOwn(attributes, name)) {
      refuse(reader, node, 'mdx-element', `<${element}> lleva «${name}» dos veces.`, 'Deje uno solo.', name);
    } else attributes[name] = value ?? '';
  }
  return attributes;
}

function unreadable(node: MdxNode): ['mdx-code' | 'mdx-element', string, string] {
  if (node.type === 'mdxjsEsm') {
    return [
      'mdx-code',
      'Aquí no se admiten «import» ni «export».',
      'Borre el renglón: los elementos ya están disponibles.',
    ];
  }
  if (/Expression$/.test(node.type)) {
    return [
      'mdx-code',
      'Aquí no se admite código entre llaves «{ }».',
      'Escriba el texto tal como debe leerse, sin llaves.',
    ];
  }
  if (node.type === 'definition') {
    return [
      'mdx-element',
      'Las direcciones escritas aparte de su enlace no se admiten.',
      'Borre este renglón y escriba la dirección en el enlace: [texto](https://dirección).',
    ];
  }
  if (node.type === 'footnoteDefinition') {
    return ['mdx-element', 'Las notas al pie no se ofrecen.', 'Escriba la nota en el texto, o con <Nota>…</Nota>.'];
  }
  return ['mdx-element', 'Esta forma de texto no se admite.', 'Use párrafos, listas, tablas, enlaces y títulos.'];
}

function placeOf({ mdx }: Reader, node: MdxNode): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { file: mdx.file, line: line + mdx.bodyOffset, column };
}

function refuse(
  reader: Reader,
  node: MdxNode,
  code: ProblemCode,
  message: string,
  hint: string,
  value = node.value ?? node.url ?? '',
): ProseNode[] {
  reader.problems.push(makeProblem(code, placeOf(reader, node), { value, message, hint }));
  return [];
}
