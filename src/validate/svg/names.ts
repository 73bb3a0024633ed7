import { type ElementoXml } from './read-xml.ts';

export const SVG = 'http://www.w3.org/2000/svg';
export const XLINK = 'http://www.w3.org/1999/xlink';

/**
 * Elements that draw, describe or arrange (SVG 2, less those that run, animate or bring in other documents); and those that
 * drawing programs write and browsers pass over: fonts of SVG 1.1, and text and gradients that SVG 2 left out.
 */
const DE_SVG = new Set(
  `a circle clipPath defs desc ellipse g image line linearGradient marker mask metadata path pattern polygon polyline
radialGradient rect stop style svg switch symbol text textPath title tspan use view filter feBlend feColorMatrix
feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
feSpotLight feTile feTurbulence font font-face glyph missing-glyph hkern vkern
flowRoot flowRegion flowPara flowSpan meshgradient meshrow meshpatch hatch hatchpath solidcolor`.split(/\s+/),
);

/** What drawing programs write about a drawing, under namespaces of their own, to which no browser gives a meaning. */
const DE_PROGRAMAS = [
  ...['http://www.inkscape.org/namespaces/', 'http://sodipodi.sourceforge.net/', 'http://www.openswatchbook.org/uri/'],
  ...['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'http://creativecommons.org/ns#', 'http://web.resource.org/cc/'],
  ...['http://purl.org/dc/', 'http://ns.adobe.com/', 'adobe:ns:meta/', 'http://www.bohemiancoding.com/sketch/'],
  ...['http://xml.openoffice.org/svg/', 'http://sun.com/xmlns/staroffice/', 'urn:oasis:names:tc:opendocument:'],
  ...['http://schemas.microsoft.com/visio/', 'http://www.serif.com/', 'http://www.corel.com/', 'https://boxy-svg.com'],
];

/** Whether an element only draws, or only tells about the drawing. Names of XML tell capitals apart, as browsers do. */
export function isKnownElement({ ns, local }: ElementoXml): boolean {
  return ns === SVG ? DE_SVG.has(local) : DE_PROGRAMAS.some((start) => ns.startsWith(start));
}
