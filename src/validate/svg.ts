import { Parser } from 'htmlparser2';

/** What a drawing must not have, and where in its text it begins. */
export interface Hallazgo {
  offset: number;
  que: string;
}

/** Elements that draw, describe or arrange (SVG 2, less those that run, animate or bring in other documents). */
const SVG = `a circle clipPath defs desc ellipse g image line linearGradient marker mask path pattern polygon polyline
radialGradient rect stop style svg switch symbol text textPath title tspan use view filter feBlend feColorMatrix
feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
feSpotLight feTile feTurbulence`;
/** What drawing programs write about the drawing, under names of their own. */
const ANOTACIONES = `metadata RDF Work Agent creator date description format grid guide language license namedview
page path-effect perspective publisher rights source subject type Bag Seq li License permits requires prohibits`;
const ELEMENTOS = new Set(`${SVG} ${ANOTACIONES}`.split(/\s+/));

/** Pictures that a drawing may hold within itself. */
const IMAGEN_DENTRO = /^data:image\/(?:png|jpe?g|webp);base64,/i;
/** In styles, what names another file; and escapes, by which it could be written unseen. */
const DE_FUERA = /url\((?!\s*["']?\s*#)|@import|image-set|\\/i;
/** Declarations of entities, which a browser replaces and a reader of the text doesn't see. */
const DECLARACION = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i;

/** The first thing in a drawing by which it would run something or ask for another file. */
export function unsafePart(texto: string): Hallazgo | undefined {
  const found: Hallazgo[] = [];
  const declared = texto.search(DECLARACION);
  if (declared >= 0) found.push({ offset: declared, que: 'una declaración «<!…>»' });
  let style: { offset: number; text: string } | undefined;
  const parser: Parser = new Parser(
    {
      onprocessinginstruction: (name, data) => {
        if (!isHarmless(name, data)) found.push({ offset: parser.startIndex, que: `la instrucción «<${name}»` });
      },
      onopentag: (name, attributes) => {
        const que = unsafeTag(name, attributes);
        if (que !== undefined) found.push({ offset: parser.startIndex, que });
        if (localName(name) === 'style') style = { offset: parser.startIndex, text: '' };
      },
      // Entities and comments come between pieces of a text that a browser joins.
      ontext: (text) => {
        if (style) style.text += text;
      },
      onclosetag: (name) => {
        if (!style || localName(name) !== 'style') return;
        if (DE_FUERA.test(style.text)) found.push({ offset: style.offset, que: 'un estilo que pide otro archivo' });
        style = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(texto);
  return found.sort((a, b) => a.offset - b.offset)[0];
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** The XML declaration of UTF-8 text; in another encoding a browser would read other signs than these. */
function isHarmless(name: string, data: string): boolean {
  const encoding = /encoding\s*=\s*["']([^"']*)/i.exec(data)?.[1] ?? 'utf-8';
  return name.startsWith('!') || (name.toLowerCase() === '?xml' && encoding.toLowerCase() === 'utf-8');
}

function unsafeTag(name: string, attributes: Record<string, string>): string | undefined {
  if (!ELEMENTOS.has(localName(name))) return `el elemento <${name}>`;
  const [attribute] = Object.entries(attributes).find(([key, value]) => isUnsafe(key, value)) ?? [];
  return attribute === undefined ? undefined : `«${attribute}» en <${name}>`;
}

function isUnsafe(key: string, value: string): boolean {
  const local = localName(key).toLowerCase();
  if (local.startsWith('on') || key === 'xml:base') return true;
  if (local === 'href' || local === 'src') return !value.startsWith('#') && !IMAGEN_DENTRO.test(value);
  return DE_FUERA.test(value) && !key.includes(':');
}
