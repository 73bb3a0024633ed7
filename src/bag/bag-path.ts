/** The longest path of Linux and macOS, and more folders than anybody nests. */
const MAX_PATH = 4096;
const MAX_PARTS = 128;

/** Why a path could leave the bag's folder or write elsewhere on some system; undefined where it is safe. */
export function describeUnsafePath(path: string): string | undefined {
  const parts = path.split('/');
  if (path.startsWith('/')) return 'Empieza en la raíz del disco.';
  if (/^[a-z]:/i.test(path)) return 'Empieza con la letra de una unidad de disco.';
  if (path.includes('\\')) return 'Lleva una diagonal inversa, que en Windows separa carpetas.';
  if (parts.includes('..')) return 'Lleva «..»: sale de su carpeta.';
  if (path.startsWith('~')) return 'Empieza con «~», que muchos programas leen como la carpeta personal.';
  if (path === '' || parts.includes('.') || parts.includes('')) return 'Tiene una parte vacía o «.».';
  if (path.length > MAX_PATH || parts.length > MAX_PARTS) return 'Es más largo de lo que guarda ningún sistema.';
  return CONTROL.test(path) ? 'Lleva un signo de control, que algunos programas quitan del nombre.' : undefined;
}

/** Names in bags may hold tabs and line ends (RFC 8493, 2.1.3 says how they are written), but no other control character. */
const CONTROL = /(?![\t\n\r\x80-\x9f])\p{Cc}/u;

const NOT_FOR_WINDOWS = /\p{Cc}|[<>:"|?*]|(^|\/)(con|prn|aux|nul|com\d|lpt\d)\s*(\.[^/]*)?(\/|$)|[. ](\/|$)/iu;

/** Whether Windows can't keep a file by that name, or would change it. */
export const isNotForWindows = (path: string) => NOT_FOR_WINDOWS.test(path);

/** A path as manifests write it (RFC 8493, 2.1.3): line ends and percent signs are encoded. */
export const encodePath = (path: string) => path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');

export const decodePath = (written: string) =>
  written.replace(/%(0a|0d|25)/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
