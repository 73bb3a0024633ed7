import { type CodigoDeFalla, type Falla, makeFalla } from '../fault.ts';
import { describeUnsafePath } from '../path.ts';
import type { EnDirectorio } from './directory.ts';
import { GUARDADO, type Nombrada } from './local-headers.ts';

const COMPRIMIDO = 8;
const CARPETA = 0o040000;
const COMUN = 0o100000;
/** Encrypted, strongly so, and with a masked directory. */
const CIFRADO = 1 | (1 << 6) | (1 << 13);
const DE_PARCHE = 1 << 5;
const EN_UTF8 = 1 << 11;

/** An entry with the path that its bytes are in UTF-8; in Latin-1, where they are none. */
export function nameEntry(una: EnDirectorio): Nombrada {
  return { ...una, ruta: decodeName(una.nombre) ?? una.nombre.toString('latin1'), datos: undefined };
}

function decodeName(nombre: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(nombre);
  } catch {
    return undefined;
  }
}

/** Why an entry is not read at all; undefined where it is. */
export function describeObstacle(una: Nombrada): Falla | undefined {
  const { ruta, nombre, clase } = una;
  if (decodeName(nombre) === undefined) return makeFalla('encoding', ruta, 'Su nombre no está en UTF-8.');
  const unsafe = describeUnsafePath(ruta.replace(/\/$/, ''));
  if (unsafe !== undefined) return makeFalla('unsafe-path', ruta, unsafe);
  if (![0, CARPETA, COMUN].includes(clase) || una.esOtraCosa)
    return makeFalla('symbolic-link', ruta, 'No es un archivo, sino un enlace u otra cosa.');
  const unreadable = describeUnreadable(una);
  return unreadable === undefined ? undefined : makeFalla('damaged-zip', ruta, unreadable);
}

/** What is wrong besides with what the directory says of an entry. */
export function judgeEntry({ ruta, nombre, otroNombre, ...una }: Nombrada): Falla[] {
  const fallas: Falla[] = [];
  const tell = (codigo: CodigoDeFalla, mensaje: string) => fallas.push(makeFalla(codigo, ruta, mensaje));
  if (una.comentario) tell('zip-comment', 'Lleva un comentario en el directorio.');
  if (una.enOtraParte) tell('zip-split', 'Dice que está en otra parte de un ZIP de varias.');
  if (una.extraMalo) tell('zip-header-mismatch', 'El directorio da sus tamaños de dos maneras, o un campo dañado.');
  if (otroNombre && !otroNombre.equals(nombre))
    tell('zip-two-names', `Para algunos programas se llama «${otroNombre.toString().slice(0, 80)}».`);
  if (!ruta.endsWith('/') && (una.esCarpeta || una.clase === CARPETA))
    tell('zip-folder-content', 'Dice ser una carpeta, y su nombre es de archivo.');
  if (una.extraAjeno !== undefined)
    tell('zip-extra-field', `Lleva un campo (0x${una.extraAjeno.toString(16).padStart(4, '0')}) que no se conoce.`);
  if (isUnmarked({ nombre, banderas: una.banderas }) && !otroNombre)
    tell('zip-unmarked-name', 'El ZIP no dice que su nombre está en UTF-8.');
  return fallas;
}

/** Whether programs may read its name in another code page than UTF-8. */
export const isUnmarked = ({ banderas, nombre }: Pick<Nombrada, 'banderas' | 'nombre'>) =>
  (banderas & EN_UTF8) === 0 && nombre.some((byte) => byte > 0x7f);

function describeUnreadable({ banderas, metodo }: Nombrada): string | undefined {
  if ((banderas & CIFRADO) !== 0) return 'Está cifrado: no se puede comprobar.';
  if ((banderas & DE_PARCHE) !== 0) return 'No es un archivo, sino lo que cambia de otro.';
  if (metodo === GUARDADO || metodo === COMPRIMIDO) return undefined;
  return `Está comprimido de una manera que no se conoce (${metodo}).`;
}
