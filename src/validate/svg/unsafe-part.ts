import { asksFor, isUnsafeAttribute } from './addresses.ts';
import { isKnownElement, SVG } from './names.ts';
import { checkBudget, TooHeavy } from './budget.ts';
import { type ElementoXml, readXml, XmlFault } from './read-xml.ts';

/** What a drawing must not have, and where in its text it begins. */
export interface Hallazgo {
  offset: number;
  que: string;
  /** Whether it is only that it takes a browser too long. */
  heavy: boolean;
}

/**
 * The first thing in a drawing by which it would run something, ask for another file or take a browser's whole time; or by
 * which it isn't known what a browser would read. It is the only lock where a host sends no policy with the files.
 */
export function unsafePart(texto: string): Hallazgo | undefined {
  try {
    const root = readXml(texto);
    checkElements(root);
    checkBudget(root);
    return undefined;
  } catch (error) {
    if (error instanceof XmlFault) return { offset: error.offset, que: error.que, heavy: error instanceof TooHeavy };
    throw error;
  }
}

/** In the order in which they are written; as deep as `readXml` takes them. */
function checkElements(element: ElementoXml): void {
  const { name, offset, children } = element;
  if (!isKnownElement(element)) throw new XmlFault(offset, `el elemento <${name}>`);
  const unsafe = element.attributes.find((attribute) => isUnsafeAttribute(element, attribute));
  if (unsafe) throw new XmlFault(offset, `«${unsafe.name}» en <${name}>`);
  if (element.ns === SVG && element.local === 'style') checkStyle(element);
  for (const child of children) checkElements(child);
}

/** Letters of a style sheet: those of an atlas are fewer. */
const LONGEST_STYLE = 250_000;

/** A browser takes for the style what stands directly in it, whatever else is within. */
function checkStyle({ offset, text, children }: ElementoXml): void {
  if (children[0]) throw new XmlFault(children[0].offset, `un elemento dentro de <style>`);
  if (text.length > LONGEST_STYLE) throw new XmlFault(offset, `un estilo de más de ${LONGEST_STYLE} letras`);
  if (asksFor(text) || /\/\/|javascript:|data:/i.test(text))
    throw new XmlFault(offset, 'un estilo que pide otro archivo');
}
