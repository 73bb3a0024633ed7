import { type Falla, makeFalla } from './fault.ts';
import { decodePath, describeUnsafePath } from './path.ts';

/** Hexadecimal digits of each algorithm's sums. */
export const ALGORITMOS: ReadonlyMap<string, number> = new Map([
  ['md5', 32],
  ['sha1', 40],
  ['sha224', 56],
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);
export const DEBILES = ['md5', 'sha1'];

export interface Manifiesto {
  archivo: string;
  algoritmo: string;
  deEtiquetas: boolean;
  /** Sum by path; undefined where its line has none that can stand. */
  sumas: Map<string, string | undefined>;
  /** Whether each line gave a path; those that gave none may mean any file. */
  leido: boolean;
}

/** What kind of manifest a file of the bag's folder is, by its name. */
export function manifestKind(archivo: string): { algoritmo: string; deEtiquetas: boolean } | undefined {
  const [, tag, algoritmo] = /^(tag)?manifest-([^/]+)\.txt$/.exec(archivo) ?? [];
  return algoritmo === undefined ? undefined : { algoritmo, deEtiquetas: tag !== undefined };
}

/** Lines of a tag file, whichever line ends it has; what follows the last end is no line. */
export const linesOf = (texto: string) => texto.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);

/** Reads a manifest, with every line that can't stand. `exists` tells what is in the bag. */
export function readManifest(
  archivo: string,
  texto: string,
  exists: (ruta: string) => boolean,
): { manifiesto: Manifiesto; fallas: Falla[] } {
  const { algoritmo, deEtiquetas } = manifestKind(archivo) ?? { algoritmo: '', deEtiquetas: false };
  const manifiesto: Manifiesto = { archivo, algoritmo, deEtiquetas, sumas: new Map(), leido: true };
  const fallas: Falla[] = [];
  for (const [i, line] of texto === '' ? [] : linesOf(texto).entries()) {
    const wrong = readLine(line, manifiesto, exists);
    if (wrong?.sinCamino) manifiesto.leido = false;
    if (wrong) fallas.push(makeFalla(wrong.codigo, archivo, wrong.mensaje, i + 1));
  }
  return { manifiesto, fallas };
}

function readLine(
  line: string,
  { algoritmo, deEtiquetas, sumas }: Manifiesto,
  exists: (ruta: string) => boolean,
): (Pick<Falla, 'codigo' | 'mensaje'> & { sinCamino: boolean }) | undefined {
  const bad = (mensaje: string, sinCamino = false) => ({ codigo: 'manifest-line', mensaje, sinCamino }) as const;
  const [, suma, escrito] = /^(\S+)[ \t]+(\S.*)$/.exec(line) ?? [];
  if (suma === undefined || escrito === undefined) return bad(`No es una suma y un camino: «${cut(line)}».`, true);
  const digits = ALGORITMOS.get(algoritmo) ?? 0;
  const ruta = whichPath(escrito, exists);
  const unsafe = describeUnsafePath(ruta);
  if (unsafe !== undefined) return { codigo: 'unsafe-path', mensaje: `«${cut(ruta)}»: ${unsafe}`, sinCamino: true };
  if (ruta.startsWith('data/') === deEtiquetas || (deEtiquetas && manifestKind(ruta)?.deEtiquetas))
    return bad(`«${ruta}» no es de las que nombra este manifiesto.`, true);
  if (sumas.has(ruta)) return bad(`«${ruta}» ya está en un renglón de antes.`);
  const stands = suma.length === digits && /^[0-9a-f]+$/i.test(suma);
  sumas.set(ruta, stands ? suma.toLowerCase() : undefined);
  return stands
    ? undefined
    : bad(`«${cut(suma)}» no es una suma de ${algoritmo}: tiene ${digits} cifras hexadecimales.`);
}

/**
 * The path that a line means: decoded, as BagIt 1.0 writes it. Other tools write it as it is, or with what the command
 * line puts before it (`*`, `./`): those stand where only they are in the bag.
 */
function whichPath(escrito: string, exists: (ruta: string) => boolean): string {
  const plain = escrito.replace(/^\*/, '').replace(/^\.\//, '');
  const readings = [decodePath(escrito), escrito, decodePath(plain), plain];
  return readings.find(exists) ?? decodePath(plain);
}

const cut = (texto: string) => (texto.length > 80 ? `${texto.slice(0, 80)}…` : texto);
