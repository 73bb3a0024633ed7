import { decodeBase64 } from '../../base/bytes.ts';
import { readPublicFile } from '../../load/files/public-file.ts';
import type { XmlAttribute, XmlElement } from './read-xml.ts';
import { SVG, XLINK } from './element-names.ts';
import { XML, XMLNS } from './read-xml.ts';

/** A part of this drawing. */
const OF_THIS_DRAWING = /^#[^\s"'()<>\\;]*$/;
/** Pictures that a drawing may hold within itself. */
const EMBEDDED = /^data:image\/(?:png|jpe?g|webp);base64,([A-Za-z0-9+/=\s]*)$/i;
/** Addresses, wherever they stand; browsers drop spaces and controls within them. */
const SCHEME = /\/\/|(?:https?|ftp|file|blob|about|wss?|mailto|javascript|vbscript|data):/i;
const SCHEME_IN_WORDS = /\/\/|(?:javascript|vbscript):/i;
/** Attributes whose value is words, which no browser takes for an address or a style. */
const WORDS = /^(?:(?:aria|data)-.*|id|class|name|title|alt|role|lang|label|glyph-name|unicode)$/;
/** Where SVG 1.1 (§5.8.5) asks for features by an address that is never followed. */
const FEATURE = /^http:\/\/www\.w3\.org\/(?:TR\/SVG11\/feature|Graphics\/SVG\/feature)[\w/#. :-]*$/;
/** Functions of CSS that compute or move, and ask for nothing. */
const FUNCTIONS = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp var matrix matrix3d translate
translatex translatey translate3d scale scalex scaley rotate skew skewx skewy perspective not is where nth-child
nth-of-type cubic-bezier steps`.split(/\s+/),
);

/** Attributes that hold what is drawn; no program saves any other as long. */
const LONG_ATTRIBUTES = new Set(['d', 'points', 'href', 'content']);
const LONGEST_VALUE = 20_000;

/** Whether an attribute could run something or lead out of the drawing. */
export function isUnsafeAttribute(element: XmlElement, { ns, local, name, value }: XmlAttribute): boolean {
  if (ns === XMLNS) return false;
  if (/^on/i.test(local) || (ns === XML && local === 'base')) return true;
  if (/^(?:href|src|ping)$/i.test(local)) return !isHref(element, { ns, local, name, value });
  if (ns !== '') return ns === SVG || ns === XLINK ? SCHEME.test(squeeze(value)) || asksFor(value) : false;
  if (element.ns !== SVG) return false;
  if (value.length > LONGEST_VALUE && !LONG_ATTRIBUTES.has(name)) return true;
  // diagrams.net writes there the diagram that its editor opens; no browser reads it.
  if (name === 'content' && element.local === 'svg') return false;
  if (name === 'requiredFeatures') return !FEATURE.test(value);
  if (WORDS.test(name)) return SCHEME_IN_WORDS.test(squeeze(value));
  return SCHEME.test(squeeze(value)) || asksFor(value);
}

const squeeze = (value: string) => value.replace(/[\s\p{Cc}\p{Cf}]+/gu, '');

function isHref(element: XmlElement, { ns, local, value }: XmlAttribute): boolean {
  if (local !== 'href' || (ns !== '' && ns !== XLINK)) return false;
  if (OF_THIS_DRAWING.test(value)) return true;
  return element.ns === SVG && element.local === 'image' && pixelsWithin(value) !== undefined;
}

/** How many pixels an embedded picture has; undefined if it isn't one. */
export function pixelsWithin(href: string): number | undefined {
  const [, base64] = EMBEDDED.exec(href) ?? [];
  const { kind, dimensions } = readPublicFile('', decodeBase64(base64 ?? ''));
  return dimensions && ['png', 'jpeg', 'webp'].includes(kind) ? dimensions.width * dimensions.height : undefined;
}

/** A few characters of these draw for minutes: countless shadows, multiplied by custom properties. */
const ENDLESS = /(?:text|box)-shadow|--[\w-]+\s*:/i;

/**
 * Whether a style, or an attribute that is one, asks for a file or could hide that it does (CSS Syntax 3): escapes, rules
 * with `@` other than `@media`, functions not known to be harmless.
 */
export function asksFor(style: string): boolean {
  if (style.includes('\\') || /@(?!media[\s(])/i.test(style) || ENDLESS.test(style)) return true;
  return functionsOf(style).some(({ name, inside }) =>
    name === 'url' ? !OF_THIS_DRAWING.test(unquote(inside)) : !FUNCTIONS.has(name),
  );
}

/** The parts of the drawing that a style names. */
export function namedIn(style: string): string[] {
  return functionsOf(style).flatMap(({ name, inside }) => (name === 'url' ? [unquote(inside).slice(1)] : []));
}

const unquote = (inside: string) => /^(["'])(.*)\1$/s.exec(inside)?.[2]?.trim() ?? inside;

/** Longest name of a function, and of a part of the drawing, that is looked at, in characters. */
const LONGEST_NAME = 40;
const LONGEST_PART = 300;

/** Each function with its arguments, up to the first closing parenthesis; empty if they are too long. */
function functionsOf(style: string): { name: string; inside: string }[] {
  const found: { name: string; inside: string }[] = [];
  for (let at = style.indexOf('('); at >= 0; at = style.indexOf('(', at + 1)) {
    const [name = ''] = /[\w-]*$/.exec(style.slice(Math.max(0, at - LONGEST_NAME), at)) ?? [];
    const after = style.slice(at + 1, at + 1 + LONGEST_PART);
    if (name !== '')
      found.push({ name: name.toLowerCase(), inside: after.slice(0, Math.max(0, after.indexOf(')'))).trim() });
  }
  return found;
}
