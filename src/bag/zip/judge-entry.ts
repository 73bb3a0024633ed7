import { type FaultCode, type Fault, makeFault } from '../fault.ts';
import { describeUnsafePath } from '../bag-path.ts';
import type { DirectoryEntry } from './read-directory.ts';
import { STORED, type NamedEntry } from './local-headers.ts';

const DEFLATED = 8;
const FOLDER = 0o040000;
const REGULAR = 0o100000;
/** Encryption, strong encryption, and masked headers. */
const ENCRYPTED = 1 | (1 << 6) | (1 << 13);
const PATCH = 1 << 5;
const UTF8_NAME = 1 << 11;

/** An entry with its path: its bytes read as UTF-8, or as Latin-1 where they aren't. */
export function nameEntry(entry: DirectoryEntry): NamedEntry {
  return { ...entry, path: decodeName(entry.name) ?? entry.name.toString('latin1'), dataStart: undefined };
}

function decodeName(name: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
  } catch {
    return undefined;
  }
}

/** Why an entry isn't read at all; undefined where it is. */
export function describeObstacle(entry: NamedEntry): Fault | undefined {
  const { path, name, kind } = entry;
  if (decodeName(name) === undefined) return makeFault('encoding', path, 'Su nombre no está en UTF-8.');
  const unsafe = describeUnsafePath(path.replace(/\/$/, ''));
  if (unsafe !== undefined) return makeFault('unsafe-path', path, unsafe);
  if (![0, FOLDER, REGULAR].includes(kind) || entry.isSpecial)
    return makeFault('symbolic-link', path, 'No es un archivo, sino un enlace u otra cosa.');
  const unreadable = describeUnreadable(entry);
  return unreadable === undefined ? undefined : makeFault('damaged-zip', path, unreadable);
}

/** What else is wrong with what the directory says about an entry. */
export function judgeEntry({ path, name, otherName, ...entry }: NamedEntry): Fault[] {
  const faults: Fault[] = [];
  const tell = (code: FaultCode, message: string) => faults.push(makeFault(code, path, message));
  if (entry.comment) tell('zip-comment', 'Lleva un comentario en el directorio.');
  if (entry.inOtherPart) tell('zip-split', 'Dice que está en otra parte de un ZIP de varias.');
  if (entry.badExtra) tell('zip-header-mismatch', 'El directorio da sus tamaños de dos maneras, o un campo dañado.');
  if (otherName && !otherName.equals(name))
    tell('zip-two-names', `Para algunos programas se llama «${otherName.toString().slice(0, 80)}».`);
  if (!path.endsWith('/') && (entry.isFolder || entry.kind === FOLDER))
    tell('zip-folder-content', 'Dice ser una carpeta, y su nombre es de archivo.');
  if (entry.unknownExtra !== undefined)
    tell('zip-extra-field', `Lleva un campo (0x${entry.unknownExtra.toString(16).padStart(4, '0')}) que no se conoce.`);
  if (isUnmarked({ name, flags: entry.flags }) && !otherName)
    tell('zip-unmarked-name', 'El ZIP no dice que su nombre está en UTF-8.');
  return faults;
}

/** Whether programs may read its name in another code page than UTF-8. */
export const isUnmarked = ({ flags, name }: Pick<NamedEntry, 'flags' | 'name'>) =>
  (flags & UTF8_NAME) === 0 && name.some((byte) => byte > 0x7f);

function describeUnreadable({ flags, method }: NamedEntry): string | undefined {
  if ((flags & ENCRYPTED) !== 0) return 'Está cifrado: no se puede comprobar.';
  if ((flags & PATCH) !== 0) return 'No es un archivo, sino lo que cambia de otro.';
  if (method === STORED || method === DEFLATED) return undefined;
  return `Está comprimido de una manera que no se conoce (${method}).`;
}
