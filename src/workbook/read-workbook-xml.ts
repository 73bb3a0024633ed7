import { Parser } from 'htmlparser2';
import { WorkbookFault } from './workbook.ts';

/** What is told of a part while it is read; names come without their prefix. */
interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** No part of a workbook is deeper. */
const DEEPEST = 100;

/**
 * Reads a part of a workbook. Nothing outside it is ever asked for: a part with a document type, which could name other
 * files or entities, is refused, as the standard does (ECMA-376 part 2, §8.2.5).
 */
export function readXml(name: string, bytes: Uint8Array, events: XmlEvents): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw unreadable(name);
        events.open?.(local(tag), attributes);
      },
      ontext: (piece) => events.text?.(piece),
      onclosetag(tag) {
        depth -= 1;
        events.close?.(local(tag));
      },
      onprocessinginstruction(instruction) {
        if (instruction.toLowerCase() === '!doctype') throw withDoctype(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(decode(name, bytes));
  if (depth !== 0) throw unreadable(name);
  parser.end();
}

const local = (tag: string) => tag.slice(tag.indexOf(':') + 1);

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(name);
  }
}

const AGAIN = 'Ábralo con su programa y guárdelo de nuevo, con otro nombre, como «Libro de Excel (.xlsx)».';

const unreadable = (name: string) =>
  new WorkbookFault(`El libro está dañado: su parte «${name}» no se puede leer.`, AGAIN);

const withDoctype = (name: string) =>
  new WorkbookFault(`El libro no es de fiar: su parte «${name}» trae declaraciones que ningún libro lleva.`, AGAIN);
