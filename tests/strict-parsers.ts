import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** What a strict parser of XML 1.0 with namespaces finds wrong; nothing, where it is well-formed. */
export function faultsOfXml(xml: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => faults.push(message));
  parser.write(xml).close();
  return faults;
}

/** The text of a document's elements and of its attributes, as a parser gives them back. */
export function textsOfXml(xml: string): { texts: string[]; attributes: string[] } {
  const texts: string[] = [];
  const attributes: string[] = [];
  const parser = new SaxesParser();
  parser.on('text', (text) => texts.push(text));
  parser.on('opentag', (tag) => attributes.push(...Object.values(tag.attributes)));
  parser.write(xml).close();
  return { texts, attributes };
}

/** What is wrong with JSON: that it doesn't parse, or holds text that is no Unicode. */
export function faultsOfJson(json: string): string[] {
  try {
    const texts: string[] = [];
    JSON.parse(json, (key, value: unknown) => {
      texts.push(key, ...(typeof value === 'string' ? [value] : []));
      return value;
    });
    return texts.filter((text) => !text.isWellFormed());
  } catch (error) {
    return [(error as Error).message];
  }
}

/** The parts of a workbook that are XML, by path. */
export const partsOfXlsx = (bytes: Uint8Array): [string, string][] =>
  Object.entries(unzipSync(bytes)).map(([path, part]) => [
    path,
    new TextDecoder('utf-8', { fatal: true }).decode(part),
  ]);
