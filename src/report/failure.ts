import { showText } from '../base/signs.ts';

/** What went wrong outside the content, in words, and what to do. */
export interface Fallo {
  que: string;
  hint: string;
}

const DISCO: Record<string, Fallo> = {
  ENOSPC: { que: 'No queda espacio en el disco', hint: 'Libere espacio y repita la orden.' },
  EDQUOT: { que: 'Se acabó el espacio que este usuario tiene en el disco', hint: 'Libere espacio y repita la orden.' },
  EFBIG: { que: 'El sistema no deja escribir un archivo tan grande', hint: 'Quite ese límite y repita la orden.' },
  EACCES: { que: 'No hay permiso', hint: 'Revise los permisos de esa carpeta y repita la orden.' },
  EPERM: {
    que: 'El sistema no lo permite',
    hint: 'Revise los permisos, o cierre el programa que tenga abierto ese archivo, y repita la orden.',
  },
  EROFS: { que: 'Ese disco es de solo lectura', hint: 'Use una carpeta en la que se pueda escribir.' },
  EIO: { que: 'El disco falló al leer o escribir', hint: 'Revise el disco y repita la orden.' },
  EBUSY: {
    que: 'Otro programa usa esa carpeta, o es un disco montado',
    hint: 'Cierre ese programa; si es un disco montado, publique en una carpeta dentro de él.',
  },
  EMFILE: { que: 'Hay demasiados archivos abiertos', hint: 'Cierre otros programas y repita la orden.' },
  ENOTDIR: { que: 'Hay un archivo donde debe ir una carpeta', hint: 'Cambie ese archivo de lugar y repita la orden.' },
  EEXIST: { que: 'Hay un archivo donde debe ir una carpeta', hint: 'Cambie ese archivo de lugar y repita la orden.' },
  EISDIR: { que: 'Hay una carpeta donde debe ir un archivo', hint: 'Cambie esa carpeta de lugar y repita la orden.' },
  ENAMETOOLONG: { que: 'El camino es demasiado largo', hint: 'Use una carpeta de camino más corto.' },
  ENOENT: { que: 'Falta algo que debía estar ahí', hint: 'Quizá otro programa lo borró: repita la orden.' },
};

/** As Rust's libraries write a system error, which gives them no code. */
const DE_RUST: Record<string, string> = {
  28: 'ENOSPC',
  122: 'EDQUOT',
  27: 'EFBIG',
  13: 'EACCES',
  30: 'EROFS',
  5: 'EIO',
};

const DEL_PROGRAMA = 'Es un error del programa y no del contenido: avise a quien lo mantiene, con este mensaje.';

/** An exception in words: a disk that fails, or else a mistake of ours. */
export function describeFailure(error: unknown): Fallo {
  const code = systemCode(error);
  const known = code === undefined ? undefined : DISCO[code];
  if (!known) return { que: plain(error), hint: DEL_PROGRAMA };
  const { path, dest } = error as { path?: string; dest?: string };
  const where = dest ?? path;
  return { que: `${known.que} (${code})${where === undefined ? '' : `: ${showText(where)}`}`, hint: known.hint };
}

function systemCode(error: unknown): string | undefined {
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string };
  if (typeof code === 'string' && code in DISCO) return code;
  const number = /\(os error (\d+)\)/.exec(message)?.[1];
  return number === undefined ? undefined : DE_RUST[number];
}

/** The message without colours, and without the lines of a stack that some add to it. */
function plain(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.replace(/\u001B\[[\d;]*m/g, '').split('\n');
  const told = lines.filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return showText(told.join(' ').slice(0, 1000));
}
