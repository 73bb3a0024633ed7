import { type Contenedor, type Entrada, Ilegible } from './container.ts';
import { type CodigoDeFalla, type Falla, makeFalla } from './fault.ts';
import { linesOf } from './manifest.ts';

/** A manifest of hundreds of thousands of files fits; what was made to fill the memory doesn't. */
const MAX_ETIQUETA = 64 * 1024 * 1024;
const MAX_RENGLONES = 500_000;
export const VERSION = '1.0';
const CONOCIDAS = /^(0\.9[3-7]|1\.0)$/;

const BOM_UTF8 = Buffer.from('\uFEFF');
const CON_BOM = 'Empieza con una marca de orden de bytes (BOM), que BagIt no admite.';

/** The text of a tag file, where it can be read, and what is wrong with it. */
export async function readTag(
  entrada: Entrada,
  codificacion: string,
): Promise<{ texto: string | undefined; fallas: Falla[] }> {
  const { ruta, tamano } = entrada;
  const unread = (codigo: CodigoDeFalla, mensaje: string) => ({
    texto: undefined,
    fallas: [makeFalla(codigo, ruta, mensaje)],
  });
  if (tamano > MAX_ETIQUETA) return unread('oversized-tag', `Mide ${tamano} bytes: no se leyó.`);
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of entrada.read()) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const marked = bytes.subarray(0, BOM_UTF8.length).equals(BOM_UTF8);
    const decoder = new TextDecoder(codificacion, { fatal: true });
    const texto = decoder.decode(bytes);
    if (countLines(texto) > MAX_RENGLONES)
      return unread('oversized-tag', `Tiene más de ${MAX_RENGLONES} renglones: no se leyó.`);
    return { texto, fallas: marked ? [makeFalla('byte-order-mark', ruta, CON_BOM)] : [] };
  } catch (error) {
    if (error instanceof Ilegible) return unread(error.codigo, error.message);
    if (error instanceof TypeError) return unread('encoding', `No está en ${codificacion}.`);
    throw error;
  }
}

function countLines(texto: string): number {
  const ends = /\r\n|\n|\r/g;
  let count = 0;
  while (count <= MAX_RENGLONES && ends.test(texto)) count += 1;
  return count;
}

export interface Declaracion {
  codificacion: string;
  version: string;
  fallas: Falla[];
}

/** What `bagit.txt` declares (RFC 8493, 2.1.1). Where it declares nothing, the rest is read as of version 1.0. */
export async function readDeclaration({ entradas }: Contenedor): Promise<Declaracion> {
  const entrada = entradas.find(({ ruta }) => ruta === 'bagit.txt');
  const supuesta: Declaracion = { codificacion: 'utf-8', version: VERSION, fallas: [] };
  const declares = (mensaje: string, linea?: number) => makeFalla('bag-declaration', 'bagit.txt', mensaje, linea);
  if (!entrada) return { ...supuesta, fallas: [declares('Falta: no dice que esto es una bolsa BagIt.')] };
  const { texto, fallas } = await readTag(entrada, 'utf-8');
  if (texto === undefined) return { ...supuesta, fallas };
  const [primera = '', segunda = '', ...resto] = linesOf(texto);
  const wrong = (mensaje: string, linea: number): Declaracion => ({
    ...supuesta,
    fallas: [...fallas, declares(mensaje, linea)],
  });
  const [, version] = /^BagIt-Version: (\d+\.\d+)$/.exec(primera) ?? [];
  const [, codificacion] = /^Tag-File-Character-Encoding: (\S+)$/.exec(segunda) ?? [];
  if (version === undefined) return wrong('Debe empezar con «BagIt-Version: 1.0».', 1);
  if (!CONOCIDAS.test(version)) return wrong(`No hay una versión ${version} de BagIt.`, 1);
  if (codificacion === undefined) return wrong('Debe seguir «Tag-File-Character-Encoding: UTF-8».', 2);
  if (!isKnown(codificacion)) return wrong(`No se conoce la codificación «${codificacion}».`, 2);
  if (resto.length > 0) return wrong('Solo lleva dos renglones.', 3);
  const otra = makeFalla('other-version', 'bagit.txt', `Es de la versión ${version} de BagIt.`, 1);
  return { codificacion, version, fallas: version === VERSION ? fallas : [...fallas, otra] };
}

function isKnown(codificacion: string): boolean {
  try {
    new TextDecoder(codificacion);
    return true;
  } catch {
    return false;
  }
}
