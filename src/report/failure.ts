import { showText } from '../base/characters.ts';

/** What went wrong outside the content, in words, and what to do. */
interface Failure {
  what: string;
  hint: string;
}

const SYSTEM_ERRORS: Record<string, Failure> = {
  ENOSPC: { what: 'No queda espacio en el disco', hint: 'Libere espacio y repita la orden.' },
  EDQUOT: { what: 'Se acabó el espacio que este usuario tiene en el disco', hint: 'Libere espacio y repita la orden.' },
  EFBIG: { what: 'El sistema no deja escribir un archivo tan grande', hint: 'Quite ese límite y repita la orden.' },
  EACCES: { what: 'No hay permiso', hint: 'Revise los permisos de esa carpeta y repita la orden.' },
  EPERM: {
    what: 'El sistema no lo permite',
    hint: 'Revise los permisos, o cierre el programa que tenga abierto ese archivo, y repita la orden.',
  },
  EROFS: { what: 'Ese disco es de solo lectura', hint: 'Use una carpeta en la que se pueda escribir.' },
  EIO: { what: 'El disco falló al leer o escribir', hint: 'Revise el disco y repita la orden.' },
  EBUSY: {
    what: 'Otro programa usa esa carpeta, o es un disco montado',
    hint: 'Cierre ese programa; si es un disco montado, publique en una carpeta dentro de él.',
  },
  EMFILE: { what: 'Hay demasiados archivos abiertos', hint: 'Cierre otros programas y repita la orden.' },
  ENOTDIR: { what: 'Hay un archivo donde debe ir una carpeta', hint: 'Cambie ese archivo de lugar y repita la orden.' },
  EEXIST: { what: 'Hay un archivo donde debe ir una carpeta', hint: 'Cambie ese archivo de lugar y repita la orden.' },
  EISDIR: { what: 'Hay una carpeta donde debe ir un archivo', hint: 'Cambie esa carpeta de lugar y repita la orden.' },
  ENAMETOOLONG: { what: 'El camino es demasiado largo', hint: 'Use una carpeta de camino más corto.' },
  ENOENT: { what: 'Falta algo que debía estar ahí', hint: 'Quizá otro programa lo borró: repita la orden.' },
};

/** As Rust's libraries write a system error, which gives them no code. */
const RUST_CODES: Record<string, string> = {
  28: 'ENOSPC',
  122: 'EDQUOT',
  27: 'EFBIG',
  13: 'EACCES',
  30: 'EROFS',
  5: 'EIO',
};

const OUR_MISTAKE = 'Es un error del programa y no del contenido: avise a quien lo mantiene, con este mensaje.';

/** An exception in words: a disk that fails, or else a mistake of ours. */
export function describeFailure(error: unknown): Failure {
  const code = systemCode(error);
  const known = code === undefined ? undefined : SYSTEM_ERRORS[code];
  if (!known) return { what: plain(error), hint: OUR_MISTAKE };
  const { path, dest } = error as { path?: string; dest?: string };
  const where = dest ?? path;
  return { what: `${known.what} (${code})${where === undefined ? '' : `: ${showText(where)}`}`, hint: known.hint };
}

function systemCode(error: unknown): string | undefined {
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string };
  if (typeof code === 'string' && code in SYSTEM_ERRORS) return code;
  const number = /\(os error (\d+)\)/.exec(message)?.[1];
  return number === undefined ? undefined : RUST_CODES[number];
}

/** The message without colours, and without the lines of a stack that some add to it. */
function plain(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.replace(/\u001B\[[\d;]*m/g, '').split('\n');
  const told = lines.filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return showText(told.join(' ').slice(0, 1000));
}
