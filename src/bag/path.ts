/** What Linux and macOS take at most; and more folders than anybody makes. */
const MAX_RUTA = 4096;
const MAX_PARTES = 128;

/** Why a path could leave the bag's folder or write elsewhere on some system; undefined where it is safe. */
export function describeUnsafePath(ruta: string): string | undefined {
  const partes = ruta.split('/');
  if (ruta.startsWith('/')) return 'Empieza en la raíz del disco.';
  if (/^[a-z]:/i.test(ruta)) return 'Empieza con la letra de una unidad de disco.';
  if (ruta.includes('\\')) return 'Lleva una diagonal inversa, que en Windows separa carpetas.';
  if (partes.includes('..')) return 'Lleva «..»: sale de su carpeta.';
  if (ruta.startsWith('~')) return 'Empieza con «~», que muchos programas leen como la carpeta personal.';
  if (ruta === '' || partes.includes('.') || partes.includes('')) return 'Tiene una parte vacía o «.».';
  if (ruta.length > MAX_RUTA || partes.length > MAX_PARTES) return 'Es más largo de lo que guarda ningún sistema.';
  return DE_CONTROL.test(ruta) ? 'Lleva un signo de control, que algunos programas quitan del nombre.' : undefined;
}

/** Tabs and line ends are in names of bags (RFC 8493, 2.1.3 says how they are written); others, in none. */
const DE_CONTROL = /(?![\t\n\r\x80-\x9f])\p{Cc}/u;

const DE_WINDOWS = /\p{Cc}|[<>:"|?*]|(^|\/)(con|prn|aux|nul|com\d|lpt\d)\s*(\.[^/]*)?(\/|$)|[. ](\/|$)/iu;

/** Whether Windows can't keep a file with that name, or would keep it with another. */
export const isNotForWindows = (ruta: string) => DE_WINDOWS.test(ruta);

/** A path as manifests write it (RFC 8493, 2.1.3): line ends and the percent sign itself don't stand as they are. */
export const encodePath = (ruta: string) => ruta.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');

export const decodePath = (escrito: string) =>
  escrito.replace(/%(0a|0d|25)/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
