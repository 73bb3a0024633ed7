import { asksFor, isUnsafeAttribute } from './asked-files.ts';
import { isKnownElement, SVG } from './element-names.ts';
import { checkBudget, TooHeavy } from './budget.ts';
import { type XmlElement, readXml, XmlFault } from './read-xml.ts';

/** What a drawing must not have, and where it begins. */
interface UnsafePart {
  offset: number;
  what: string;
  /** Whether it would only keep a browser busy for too long. */
  heavy: boolean;
}

/**
 * The first thing in a drawing that would run something, ask for another file or keep a browser busy; or that browsers might
 * read in another way. It is the only lock where a host sends no policy with the files.
 */
export function unsafePart(text: string): UnsafePart | undefined {
  try {
    const root = readXml(text);
    checkElements(root);
    checkBudget(root);
    return undefined;
  } catch (error) {
    if (error instanceof XmlFault) return { offset: error.offset, what: error.what, heavy: error instanceof TooHeavy };
    throw error;
  }
}

/** In the order in which they are written; as deep as `readXml` takes them. */
function checkElements(element: XmlElement): void {
  const { name, offset, children } = element;
  if (!isKnownElement(element)) throw new XmlFault(offset, `el elemento <${name}>`);
  const unsafe = element.attributes.find((attribute) => isUnsafeAttribute(element, attribute));
  if (unsafe) throw new XmlFault(offset, `«${unsafe.name}» en <${name}>`);
  if (element.ns === SVG && element.local === 'style') checkStyle(element);
  for (const child of children) checkElements(child);
}

/** Longest style sheet, in characters: an atlas has fewer. */
const LONGEST_STYLE = 250_000;

/** A browser reads as style only the text directly in it. */
function checkStyle({ offset, text, children }: XmlElement): void {
  if (children[0]) throw new XmlFault(children[0].offset, `un elemento dentro de <style>`);
  if (text.length > LONGEST_STYLE) throw new XmlFault(offset, `un estilo de más de ${LONGEST_STYLE} letras`);
  if (asksFor(text) || /\/\/|javascript:|data:/i.test(text))
    throw new XmlFault(offset, 'un estilo que pide otro archivo');
}
