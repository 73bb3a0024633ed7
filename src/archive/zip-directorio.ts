/** What a ZIP's directory says of one of its entries. */
export interface EnDirectorio {
  nombre: Buffer;
  cifrado: boolean;
  metodo: number;
  crc: number;
  comprimido: number;
  tamano: number;
  /** Where its local header starts. */
  inicio: number;
  /** Its kind by the bits of Unix: 0 where it has none. */
  clase: number;
}

/** A ZIP that can't be read as one. */
export class NoEsZip extends Error {}

const FIN = 0x06054b50;
const FIN_64 = 0x06064b50;
const LOCALIZADOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LARGO_DE_FIN = 22;
const MAX_COMENTARIO = 0xffff;
const LARGO_LOCALIZADOR = 20;
const LARGO_FIN_64 = 56;

/** Where the directory is. */
interface Indice {
  entradas: number;
  inicio: number;
  largo: number;
}

/** Reads piece `largo` from `inicio` of the file. */
export type Lee = (inicio: number, largo: number) => Promise<Buffer>;

/** Finds the directory from the end of the file, which holds its record. */
export async function findDirectory(size: number, lee: Lee): Promise<Indice> {
  const largo = Math.min(size, LARGO_DE_FIN + MAX_COMENTARIO);
  const cola = await lee(size - largo, largo);
  for (let i = cola.length - LARGO_DE_FIN; i >= 0; i--) {
    if (cola.readUInt32LE(i) !== FIN || i + LARGO_DE_FIN + cola.readUInt16LE(i + 20) !== cola.length) continue;
    const fin = size - largo + i;
    const indice = {
      entradas: cola.readUInt16LE(i + 10),
      largo: cola.readUInt32LE(i + 12),
      inicio: cola.readUInt32LE(i + 16),
    };
    const grande = indice.entradas === 0xffff || indice.largo === 0xffffffff || indice.inicio === 0xffffffff;
    const found = (grande && (await findLarge(fin, lee))) || indice;
    if (found.inicio + found.largo > fin) throw new NoEsZip('Su directorio no cabe en el archivo.');
    return found;
  }
  throw new NoEsZip('No termina como un ZIP: está cortado, o no es un ZIP.');
}

async function findLarge(fin: number, lee: Lee): Promise<Indice | undefined> {
  if (fin < LARGO_LOCALIZADOR) return undefined;
  const localizador = await lee(fin - LARGO_LOCALIZADOR, LARGO_LOCALIZADOR);
  if (localizador.readUInt32LE(0) !== LOCALIZADOR_64) return undefined;
  const inicio = Number(localizador.readBigUInt64LE(8));
  if (inicio + LARGO_FIN_64 > fin) throw new NoEsZip('Su registro final no cabe en el archivo.');
  const registro = await lee(inicio, LARGO_FIN_64);
  if (registro.readUInt32LE(0) !== FIN_64) throw new NoEsZip('Le falta su registro final.');
  const numero = (at: number) => Number(registro.readBigUInt64LE(at));
  return { entradas: numero(32), largo: numero(40), inicio: numero(48) };
}

/** Reads every entry of the directory. */
export function readDirectory(bytes: Buffer, { entradas }: Indice): EnDirectorio[] {
  const found: EnDirectorio[] = [];
  let at = 0;
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === CENTRAL) {
    const [nombre, extra, comentario] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const end = at + 46 + nombre + extra + comentario;
    if (end > bytes.length) break;
    found.push(readEntry(bytes.subarray(at, end), nombre, extra));
    at = end;
  }
  if (found.length !== entradas || at !== bytes.length)
    throw new NoEsZip(`Su directorio está dañado: dice tener ${entradas} entradas y se leen ${found.length}.`);
  return found;
}

function readEntry(bytes: Buffer, nombre: number, extra: number): EnDirectorio {
  const sistema = bytes.readUInt16LE(4) >>> 8;
  const entrada = {
    nombre: bytes.subarray(46, 46 + nombre),
    cifrado: (bytes.readUInt16LE(8) & 1) !== 0,
    metodo: bytes.readUInt16LE(10),
    crc: bytes.readUInt32LE(16),
    clase: sistema === 3 || sistema === 19 ? (bytes.readUInt32LE(38) >>> 16) & 0o170000 : 0,
  };
  const large = readLarge(bytes.subarray(46 + nombre, 46 + nombre + extra));
  // Those that don't fit are in the extra field, in this order.
  const sizes = [24, 20, 42].map((at) => {
    const value = bytes.readUInt32LE(at);
    return value === 0xffffffff ? (large.shift() ?? value) : value;
  }) as [number, number, number];
  return { ...entrada, tamano: sizes[0], comprimido: sizes[1], inicio: sizes[2] };
}

function readLarge(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length;) {
    const largo = extra.readUInt16LE(at + 2);
    const datos = extra.subarray(at + 4, at + 4 + largo);
    if (extra.readUInt16LE(at) === 1)
      return Array.from({ length: Math.min(3, Math.floor(datos.length / 8)) }, (_, i) =>
        Number(datos.readBigUInt64LE(i * 8)),
      );
    at += 4 + largo;
  }
  return [];
}
