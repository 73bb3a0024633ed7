import { type Falla, makeFalla } from '../fault.ts';

/** A ZIP that can't be read as one. */
export class NoEsZip extends Error {}

/** Reads piece `largo` from `inicio` of the file. */
export type Lee = (inicio: number, largo: number) => Promise<Buffer>;

const FIN = Buffer.from('PK\x05\x06', 'latin1');
const FIN_64 = 0x06064b50;
const LOCALIZADOR_64 = 0x07064b50;
export const CENTRAL = 0x02014b50;
const LARGO_DE_FIN = 22;
const MAX_COMENTARIO = 0xffff;
const LARGO_LOCALIZADOR = 20;
const LARGO_FIN_64 = 56;
/** What follows the first twelve bytes of a ZIP64 end record without data of others. */
const LARGO_DICHO_64 = 44n;

/** What an end record says (APPNOTE 4.3.16); of a ZIP that is one file, both disks are 0 and both counts the same. */
interface Final {
  disco: number;
  discoDelDirectorio: number;
  enEsteDisco: number;
  entradas: number;
  largo: number;
  inicio: number;
}

/** Where the directory is, and what is wrong with how it is found. */
export interface Indice {
  entradas: number;
  inicio: number;
  largo: number;
  /** Bytes of the file before this ZIP: its places count from there. */
  antes: number;
  fallas: Falla[];
}

/**
 * Finds the directory from the end of the file, which holds its record. Programs look for it in different ways, and agree
 * only where it is the last thing of the file, just after the directory.
 */
export async function findDirectory(size: number, lee: Lee): Promise<Indice> {
  const largo = Math.min(size, LARGO_DE_FIN + MAX_COMENTARIO);
  const cola = await lee(size - largo, largo);
  const { at, fallas } = findEnd(cola);
  const fin = size - largo + at;
  const dicho = readEnd(cola.subarray(at));
  const grande = await findLarge(fin, lee);
  const final = grande?.final ?? dicho;
  const place = await placeDirectory(final, grande?.en ?? fin, lee);
  if (grande && (contradicts(dicho, final) || grande.dicho + place.antes !== grande.en))
    fallas.push(makeFalla('zip-two-ends', '', 'Sus dos registros finales, el de ZIP64 y el otro, se contradicen.'));
  if (final.disco !== 0 || final.discoDelDirectorio !== 0 || final.enEsteDisco !== final.entradas || grande?.partido)
    fallas.push(makeFalla('zip-split', '', 'Dice que es una parte de un ZIP de varias.'));
  return { entradas: final.entradas, largo: final.largo, ...place, fallas: [...fallas, ...place.fallas] };
}

/** The last end record whose comment ends with the file; else the last of all, with bytes after it. */
function findEnd(cola: Buffer): { at: number; fallas: Falla[] } {
  const reaching: number[] = [];
  let last: number | undefined;
  for (let at = cola.lastIndexOf(FIN); at >= 0; at = at === 0 ? -1 : cola.lastIndexOf(FIN, at - 1)) {
    if (at + LARGO_DE_FIN > cola.length) continue;
    last ??= at;
    if (at + LARGO_DE_FIN + cola.readUInt16LE(at + 20) === cola.length) reaching.push(at);
  }
  const at = reaching[0] ?? last;
  if (at === undefined) throw new NoEsZip('No termina como un ZIP: está cortado, o no es un ZIP.');
  const fallas: Falla[] = [];
  const after = cola.length - at - LARGO_DE_FIN;
  if (reaching.length === 0) fallas.push(outside(`Después de su final hay ${after} bytes.`));
  else if (after > 0) fallas.push(makeFalla('zip-comment', '', `Lleva al final un comentario de ${after} bytes.`));
  if (reaching.length > 1) fallas.push(makeFalla('zip-two-ends', '', 'Tiene más de un registro final.'));
  return { at, fallas };
}

const outside = (mensaje: string) => makeFalla('zip-outside-bytes', '', mensaje);

const readEnd = (bytes: Buffer): Final => ({
  disco: bytes.readUInt16LE(4),
  discoDelDirectorio: bytes.readUInt16LE(6),
  enEsteDisco: bytes.readUInt16LE(8),
  entradas: bytes.readUInt16LE(10),
  largo: bytes.readUInt32LE(12),
  inicio: bytes.readUInt32LE(16),
});

/** What the plain record can't hold it gives as all ones; the rest must be the same in both. */
function contradicts(dicho: Final, grande: Final): boolean {
  const ones = { disco: 0xffff, discoDelDirectorio: 0xffff, enEsteDisco: 0xffff, entradas: 0xffff };
  const all: Final = { ...ones, largo: 0xffffffff, inicio: 0xffffffff };
  return (Object.keys(all) as (keyof Final)[]).some((key) => ![all[key], grande[key]].includes(dicho[key]));
}

/** The ZIP64 end record, which stands between the directory and its locator. */
async function findLarge(
  fin: number,
  lee: Lee,
): Promise<{ final: Final; en: number; dicho: number; partido: boolean } | undefined> {
  if (fin < LARGO_LOCALIZADOR) return undefined;
  const localizador = await lee(fin - LARGO_LOCALIZADOR, LARGO_LOCALIZADOR);
  if (localizador.readUInt32LE(0) !== LOCALIZADOR_64) return undefined;
  const en = fin - LARGO_LOCALIZADOR - LARGO_FIN_64;
  if (en < 0) throw new NoEsZip('Su registro final de ZIP64 no cabe en el archivo.');
  const registro = await lee(en, LARGO_FIN_64);
  if (registro.readUInt32LE(0) !== FIN_64 || registro.readBigUInt64LE(4) !== LARGO_DICHO_64)
    throw new NoEsZip('Le falta su registro final de ZIP64, o no está en su lugar.');
  const numero = (at: number) => Number(registro.readBigUInt64LE(at));
  const final: Final = {
    disco: registro.readUInt32LE(16),
    discoDelDirectorio: registro.readUInt32LE(20),
    enEsteDisco: numero(24),
    entradas: numero(32),
    largo: numero(40),
    inicio: numero(48),
  };
  const partido = localizador.readUInt32LE(4) !== 0 || localizador.readUInt32LE(16) > 1;
  return { final, en, dicho: Number(localizador.readBigUInt64LE(8)), partido };
}

/** The directory ends where the end records start. Where it doesn't, the one that most programs would read. */
async function placeDirectory(
  { inicio, largo, entradas }: Final,
  hasta: number,
  lee: Lee,
): Promise<Pick<Indice, 'inicio' | 'antes' | 'fallas'>> {
  const antes = hasta - largo - inicio;
  if (antes < 0) throw new NoEsZip('Su directorio no cabe en el archivo.');
  if (antes === 0) return { inicio, antes, fallas: [] };
  const startsAt = async (at: number) =>
    entradas === 0 || (largo >= 4 && (await lee(at, 4)).readUInt32LE(0) === CENTRAL);
  if (await startsAt(inicio + antes))
    return {
      inicio: inicio + antes,
      antes,
      fallas: [outside(`Sus primeros ${antes} bytes no son de este ZIP: hay otra cosa antes, quizá otro ZIP.`)],
    };
  if (await startsAt(inicio))
    return { inicio, antes: 0, fallas: [outside(`Entre su directorio y su final hay ${antes} bytes.`)] };
  throw new NoEsZip('Su directorio no está donde su final dice.');
}
