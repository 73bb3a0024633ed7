import { type Extra, readExtra, widen } from './extra-fields.ts';
import { CENTRAL, type Indice, NoEsZip } from './end.ts';

/** What a ZIP's directory says of one of its entries. */
export interface EnDirectorio {
  nombre: Buffer;
  banderas: number;
  metodo: number;
  crc: number;
  comprimido: number;
  tamano: number;
  /** Where its local header starts. */
  inicio: number;
  /** Its kind by the bits of Unix: 0 where it has none. */
  clase: number;
  /** Whether it is a folder by the bits of DOS. */
  esCarpeta: boolean;
  /** Whether it is a link, a device or a disk's name by the attributes of Windows. */
  esOtraCosa: boolean;
  comentario: boolean;
  /** Whether it starts in another part of a ZIP of several. */
  enOtraParte: boolean;
  /** Another name, for programs that look for it. */
  otroNombre: Buffer | undefined;
  /** Whether an extra field is cut, is there twice or contradicts the others. */
  extraMalo: boolean;
  /** An extra field, here or in its own header, of those that aren't admitted. */
  extraAjeno: number | undefined;
}

const LARGO_CENTRAL = 46;
const CARPETA_DE_DOS = 0x10;
/** A reparse point, a device and a volume label. */
const OTRA_COSA_DE_DOS = 0x400 | 0x40 | 0x08;

/** Reads every entry of the directory, whose places count from `antes`. */
export function readDirectory(bytes: Buffer, { entradas, antes }: Indice): EnDirectorio[] {
  const found: EnDirectorio[] = [];
  let at = 0;
  while (at + LARGO_CENTRAL <= bytes.length && bytes.readUInt32LE(at) === CENTRAL && found.length < entradas) {
    const [nombre, extra, comentario] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const end = at + LARGO_CENTRAL + nombre + extra + comentario;
    if (end > bytes.length) break;
    found.push(readEntry(bytes.subarray(at, end), { nombre, extra, comentario, antes }));
    at = end;
  }
  if (found.length !== entradas || at !== bytes.length)
    throw new NoEsZip(`Su directorio está dañado: dice tener ${entradas} entradas y en él no hay justo esas.`);
  return found;
}

interface Largos {
  nombre: number;
  extra: number;
  comentario: number;
  antes: number;
}

function readEntry(bytes: Buffer, largos: Largos): EnDirectorio {
  const finDeNombre = LARGO_CENTRAL + largos.nombre;
  const extra = readExtra(bytes.subarray(finDeNombre, finDeNombre + largos.extra));
  const cortos = [24, 20, 42].map((at) => bytes.readUInt32LE(at)) as [number, number, number];
  const widened = widen(cortos, extra.grandes);
  const [tamano, comprimido, inicio] = (widened ?? cortos) as [number, number, number];
  const atributos = bytes.readUInt32LE(38);
  return {
    nombre: bytes.subarray(LARGO_CENTRAL, finDeNombre),
    banderas: bytes.readUInt16LE(8),
    metodo: bytes.readUInt16LE(10),
    crc: bytes.readUInt32LE(16),
    tamano,
    comprimido,
    inicio: inicio + largos.antes,
    // Programs take these bits for those of Unix, whatever system the entry says that it comes from.
    clase: (atributos >>> 16) & 0o170000,
    esOtraCosa: (atributos & OTRA_COSA_DE_DOS) !== 0,
    esCarpeta: (atributos & CARPETA_DE_DOS) !== 0,
    comentario: largos.comentario > 0 || extra.comentario,
    enOtraParte: !isHere(bytes.readUInt16LE(34), extra),
    otroNombre: extra.nombre,
    extraMalo: extra.malo || widened === undefined,
    extraAjeno: extra.ajeno,
  };
}

/** All ones send to the ZIP64 field, which `widen` admits only with the first disk. */
const isHere = (disco: number, { grandes }: Extra) => disco === 0 || (disco === 0xffff && grandes !== undefined);
