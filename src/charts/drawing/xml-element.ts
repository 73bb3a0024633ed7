import { escapeXml } from '../../base/xml.ts';

/** An element of XML: of a drawing, for a page or for a file, or of a feed. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string | number | undefined>;
  children: (XmlElement | string)[];
}

export function node(
  name: string,
  attributes: XmlElement['attributes'],
  ...children: XmlElement['children']
): XmlElement {
  return { name, attributes, children };
}

/** Elements as the text of a file (XML 1.0). */
export function writeXml({ name, attributes, children }: XmlElement): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}='${escapeXml(String(value))}'`)
    .join('');
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : writeXml(child))).join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}
