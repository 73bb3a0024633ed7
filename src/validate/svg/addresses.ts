import { readPublicFile } from '../../load/files/public-file.ts';
import type { AtributoXml, ElementoXml } from './read-xml.ts';
import { SVG, XLINK } from './names.ts';
import { XML, XMLNS } from './read-xml.ts';

/** A part of this drawing. */
const DE_AQUI = /^#[^\s"'()<>\\;]*$/;
/** Pictures that a drawing may hold within itself. */
const DENTRO = /^data:image\/(?:png|jpe?g|webp);base64,([A-Za-z0-9+/=\s]*)$/i;
/** Addresses, wherever they stand; browsers drop spaces and controls within them. */
const ESQUEMA = /\/\/|(?:https?|ftp|file|blob|about|wss?|mailto|javascript|vbscript|data):/i;
const EN_TEXTO = /\/\/|(?:javascript|vbscript):/i;
/** Attributes that are words for people and programs, which no browser takes for an address or a style. */
const TEXTOS = /^(?:(?:aria|data)-.*|id|class|name|title|alt|role|lang|label|glyph-name|unicode)$/;
/** Where SVG 1.1 (§5.8.5) asks for features by an address that is never followed. */
const CARACTERISTICA = /^http:\/\/www\.w3\.org\/(?:TR\/SVG11\/feature|Graphics\/SVG\/feature)[\w/#. :-]*$/;
/** Functions of CSS that compute or move, and ask for nothing. */
const FUNCIONES = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp var matrix matrix3d translate
translatex translatey translate3d scale scalex scaley rotate skew skewx skewy perspective not is where nth-child
nth-of-type cubic-bezier steps`.split(/\s+/),
);

/** Attributes that hold what is drawn; any other is longer in no drawing that a program saved. */
const LARGOS = new Set(['d', 'points', 'href', 'content']);
const LONGEST_VALUE = 20_000;

/** Whether an attribute could run something or lead out of the drawing. */
export function isUnsafeAttribute(element: ElementoXml, { ns, local, name, value }: AtributoXml): boolean {
  if (ns === XMLNS) return false;
  if (/^on/i.test(local) || (ns === XML && local === 'base')) return true;
  if (/^(?:href|src|ping)$/i.test(local)) return !isHref(element, { ns, local, name, value });
  if (ns !== '') return ns === SVG || ns === XLINK ? ESQUEMA.test(squeeze(value)) || asksFor(value) : false;
  if (element.ns !== SVG) return false;
  if (value.length > LONGEST_VALUE && !LARGOS.has(name)) return true;
  // diagrams.net writes there the diagram that its editor opens; no browser reads it.
  if (name === 'content' && element.local === 'svg') return false;
  if (name === 'requiredFeatures') return !CARACTERISTICA.test(value);
  if (TEXTOS.test(name)) return EN_TEXTO.test(squeeze(value));
  return ESQUEMA.test(squeeze(value)) || asksFor(value);
}

const squeeze = (value: string) => value.replace(/[\s\p{Cc}\p{Cf}]+/gu, '');

function isHref(element: ElementoXml, { ns, local, value }: AtributoXml): boolean {
  if (local !== 'href' || (ns !== '' && ns !== XLINK)) return false;
  if (DE_AQUI.test(value)) return true;
  return element.ns === SVG && element.local === 'image' && pointsWithin(value) !== undefined;
}

/** How many points a picture within the drawing has; undefined where it isn't one. */
export function pointsWithin(href: string): number | undefined {
  const [, base64] = DENTRO.exec(href) ?? [];
  const { kind, dimensions } = readPublicFile('', Buffer.from(base64 ?? '', 'base64'));
  return dimensions && ['png', 'jpeg', 'webp'].includes(kind) ? dimensions.width * dimensions.height : undefined;
}

/** A few letters of these draw for minutes: shadows without number, multiplied by properties of the drawing's own. */
const SIN_FIN = /(?:text|box)-shadow|--[\w-]+\s*:/i;

/**
 * Whether a style, or an attribute that is one, asks for a file or could hide that it does (CSS Syntax 3): escapes, rules
 * with `@` other than `@media`, functions of which it isn't known that they ask for nothing.
 */
export function asksFor(style: string): boolean {
  if (style.includes('\\') || /@(?!media[\s(])/i.test(style) || SIN_FIN.test(style)) return true;
  return functionsOf(style).some(({ name, inside }) =>
    name === 'url' ? !DE_AQUI.test(unquote(inside)) : !FUNCIONES.has(name),
  );
}

/** The parts of the drawing that a style names. */
export function namedIn(style: string): string[] {
  return functionsOf(style).flatMap(({ name, inside }) => (name === 'url' ? [unquote(inside).slice(1)] : []));
}

const unquote = (inside: string) => /^(["'])(.*)\1$/s.exec(inside)?.[2]?.trim() ?? inside;

/** Letters of the longest name of a function, and of a part of the drawing, that are looked at. */
const LONGEST_NAME = 40;
const LONGEST_PART = 300;

/** Each function with what it holds, up to the first parenthesis that closes: of a longer one, nothing. */
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
