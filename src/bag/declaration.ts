import type { Container } from './container.ts';
import { type Fault, makeFault } from './fault.ts';
import { linesOf } from './manifest.ts';
import { readTag } from './tag-text.ts';

export const VERSION = '1.0';
const KNOWN_VERSIONS = /^(0\.9[3-7]|1\.0)$/;

interface Declaration {
  encoding: string;
  version: string;
  faults: Fault[];
}

/** What `bagit.txt` declares (RFC 8493, 2.1.1). Without a valid declaration, the rest is read as version 1.0. */
export async function readDeclaration({ entries }: Container): Promise<Declaration> {
  const entry = entries.find(({ path }) => path === 'bagit.txt');
  const assumed: Declaration = { encoding: 'utf-8', version: VERSION, faults: [] };
  const declares = (message: string, line?: number) => makeFault('bag-declaration', 'bagit.txt', message, line);
  if (!entry) return { ...assumed, faults: [declares('Falta: no dice que esto es una bolsa BagIt.')] };
  const { text, faults } = await readTag(entry, 'utf-8');
  if (text === undefined) return { ...assumed, faults };
  const [first = '', second = '', ...rest] = linesOf(text);
  const wrong = (message: string, line: number): Declaration => ({
    ...assumed,
    faults: [...faults, declares(message, line)],
  });
  const [, version] = /^BagIt-Version: (\d+\.\d+)$/.exec(first) ?? [];
  const [, encoding] = /^Tag-File-Character-Encoding: (\S+)$/.exec(second) ?? [];
  if (version === undefined) return wrong('Debe empezar con «BagIt-Version: 1.0».', 1);
  if (!KNOWN_VERSIONS.test(version)) return wrong(`No hay una versión ${version} de BagIt.`, 1);
  if (encoding === undefined) return wrong('Debe seguir «Tag-File-Character-Encoding: UTF-8».', 2);
  if (!isKnown(encoding)) return wrong(`No se conoce la codificación «${encoding}».`, 2);
  if (rest.length > 0) return wrong('Solo lleva dos renglones.', 3);
  const other = makeFault('other-version', 'bagit.txt', `Es de la versión ${version} de BagIt.`, 1);
  return { encoding, version, faults: version === VERSION ? faults : [...faults, other] };
}

function isKnown(encoding: string): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}
