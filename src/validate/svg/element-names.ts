import { type XmlElement } from './read-xml.ts';

export const SVG = 'http://www.w3.org/2000/svg';
export const XLINK = 'http://www.w3.org/1999/xlink';

/**
 * Elements that draw, describe or arrange (SVG 2, less those that run, animate or bring in other documents); and those that
 * drawing programs write and browsers pass over: fonts of SVG 1.1, and text and gradients that SVG 2 left out.
 */
const SVG_ELEMENTS = new Set(
  `a circle clipPath defs desc ellipse g image line linearGradient marker mask metadata path pattern polygon polyline
radialGradient rect stop style svg switch symbol text textPath title tspan use view filter feBlend feColorMatrix
feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
feSpotLight feTile feTurbulence font font-face glyph missing-glyph hkern vkern
flowRoot flowRegion flowPara flowSpan meshgradient meshrow meshpatch hatch hatchpath solidcolor`.split(/\s+/),
);

/** What drawing programs write about a drawing, under namespaces of their own, which mean nothing to browsers. */
const PROGRAM_NAMESPACES = [
  ...['http://www.inkscape.org/namespaces/', 'http://sodipodi.sourceforge.net/', 'http://www.openswatchbook.org/uri/'],
  ...['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'http://creativecommons.org/ns#', 'http://web.resource.org/cc/'],
  ...['http://purl.org/dc/', 'http://ns.adobe.com/', 'adobe:ns:meta/', 'http://www.bohemiancoding.com/sketch/'],
  ...['http://xml.openoffice.org/svg/', 'http://sun.com/xmlns/staroffice/', 'urn:oasis:names:tc:opendocument:'],
  ...['http://schemas.microsoft.com/visio/', 'http://www.serif.com/', 'http://www.corel.com/', 'https://boxy-svg.com'],
];

/** Whether an element only draws, or only describes the drawing. XML names are case-sensitive. */
export function isKnownElement({ ns, local }: XmlElement): boolean {
  return ns === SVG ? SVG_ELEMENTS.has(local) : PROGRAM_NAMESPACES.some((start) => ns.startsWith(start));
}
