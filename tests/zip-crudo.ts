import { crc32, deflateRawSync } from 'node:zlib';
import { type Bolsa, bytes } from './bolsa.ts';

/** A field of a header: what its directory entry says, its own header, or both. */
interface Campos {
  nombre: Uint8Array;
  banderas: number;
  metodo: number;
  crc: number;
  comprimido: number;
  tamano: number;
  extra: Uint8Array;
}

/** An entry of a ZIP that is made byte by byte, so that any of its parts may lie. */
export interface Cruda extends Campos {
  datos: Uint8Array;
  /** What its own header says otherwise. */
  local: Partial<Campos>;
  /** What stands before it, and between its bytes and what follows. */
  antes: Uint8Array;
  despues: Uint8Array;
  comentario: Uint8Array;
  disco: number;
  sistema: number;
  atributos: number;
  /** Where the directory says that it starts. */
  inicio?: number;
  enDirectorio: boolean;
}

/** What closes a ZIP, as it should be or otherwise. */
export interface Cierre {
  /** Before the directory, between it and its end, and after all. */
  antes?: Uint8Array;
  entre?: Uint8Array;
  despues?: Uint8Array;
  comentario?: Uint8Array;
  /** Changes what the end record says. */
  final?: Partial<Final>;
  /** A ZIP64 end record and its locator, with what they say otherwise. */
  grande?: Partial<Final> & { localizador?: number; discos?: number };
}

interface Final {
  disco: number;
  discoDelDirectorio: number;
  aqui: number;
  entradas: number;
  largo: number;
  inicio: number;
}

const NADA = new Uint8Array();

/** Little-endian integers: pairs of bytes and value. */
export function pack(...fields: [largo: 2 | 4 | 8, valor: number][]): Buffer {
  return Buffer.concat(
    fields.map(([largo, valor]) => {
      const field = Buffer.alloc(largo);
      if (largo === 8) field.writeBigUInt64LE(BigInt(valor));
      else field.writeUIntLE(valor, 0, largo);
      return field;
    }),
  );
}

export const extraField = (id: number, datos: Uint8Array) => Buffer.concat([pack([2, id], [2, datos.length]), datos]);

/** A file of a ZIP, compressed, as an ordinary tool writes it. */
export function entry(nombre: string, contenido: Uint8Array, como: Partial<Cruda> = {}): Cruda {
  const datos = como.metodo === 0 ? contenido : deflateRawSync(contenido);
  return {
    nombre: bytes(nombre),
    banderas: /[^ -~]/.test(nombre) ? 0x800 : 0,
    metodo: 8,
    crc: crc32(contenido),
    comprimido: datos.length,
    tamano: contenido.length,
    extra: NADA,
    datos,
    local: {},
    antes: NADA,
    despues: NADA,
    comentario: NADA,
    disco: 0,
    sistema: 3,
    atributos: 0,
    enDirectorio: true,
    ...como,
  };
}

/** The files of a bag, in a folder of their own. */
export const entriesOf = (bolsa: Bolsa): Cruda[] =>
  Object.entries(bolsa).map(([ruta, contenido]) => entry(`bolsa/${ruta}`, contenido));

const header = ({ banderas, metodo, crc, comprimido, tamano, nombre, extra }: Campos) =>
  pack(
    [2, 20],
    [2, banderas],
    [2, metodo],
    [4, 0x58210000],
    [4, crc],
    [4, comprimido],
    [4, tamano],
    [2, nombre.length],
    [2, extra.length],
  );

/** Sum and sizes as they stand after an entry's bytes. */
export const descriptor = ({ crc, comprimido, tamano }: Campos, firmado = true, largo: 4 | 8 = 4) =>
  pack(...(firmado ? [[4, 0x08074b50] as [4, number]] : []), [4, crc], [largo, comprimido], [largo, tamano]);

/** The same entry with its sum and sizes after its bytes, as tools that write streams do. */
export const streamed = (una: Cruda, firmado = true, largo: 4 | 8 = 4): Cruda => ({
  ...una,
  banderas: una.banderas | 8,
  local: { crc: 0, comprimido: 0, tamano: 0, ...una.local },
  despues: descriptor(una, firmado, largo),
});

const writeLocal = (una: Cruda) => {
  const campos = { ...una, ...una.local };
  return Buffer.concat([pack([4, 0x04034b50]), header(campos), campos.nombre, campos.extra, una.datos, una.despues]);
};

const writeCentral = (una: Cruda, inicio: number) =>
  Buffer.concat([
    pack([4, 0x02014b50], [2, (una.sistema << 8) | 20]),
    header(una),
    pack([2, una.comentario.length], [2, una.disco], [2, 0], [4, una.atributos], [4, una.inicio ?? inicio]),
    una.nombre,
    una.extra,
    una.comentario,
  ]);

export function writeCrudo(entradas: readonly Cruda[], cierre: Cierre = {}): Buffer {
  const pieces: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const una of entradas) {
    if (una.enDirectorio) central.push(writeCentral(una, at + una.antes.length));
    pieces.push(una.antes, writeLocal(una));
    at += una.antes.length + (pieces.at(-1)?.length ?? 0);
  }
  const directorio = Buffer.concat(central);
  const inicio = at + (cierre.antes?.length ?? 0);
  const final = { disco: 0, discoDelDirectorio: 0, aqui: central.length, entradas: central.length };
  const dicho: Final = { ...final, largo: directorio.length, inicio };
  return Buffer.concat([
    ...pieces,
    cierre.antes ?? NADA,
    directorio,
    cierre.entre ?? NADA,
    ...(cierre.grande ? [writeLarge({ ...dicho, ...cierre.grande }, inicio + directorio.length)] : []),
    writeEnd({ ...dicho, ...cierre.final }, cierre.comentario ?? NADA),
    cierre.despues ?? NADA,
  ]);
}

const writeEnd = ({ disco, discoDelDirectorio, aqui, entradas, largo, inicio }: Final, comentario: Uint8Array) =>
  Buffer.concat([
    pack([4, 0x06054b50], [2, disco], [2, discoDelDirectorio], [2, aqui], [2, entradas], [4, largo], [4, inicio]),
    pack([2, comentario.length]),
    comentario,
  ]);

const writeLarge = (
  { disco, discoDelDirectorio, aqui, entradas, largo, inicio, ...rest }: Final & NonNullable<Cierre['grande']>,
  en: number,
) =>
  Buffer.concat([
    pack([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, disco], [4, discoDelDirectorio]),
    pack([8, aqui], [8, entradas], [8, largo], [8, inicio]),
    pack([4, 0x07064b50], [4, 0], [8, rest.localizador ?? en], [4, rest.discos ?? 1]),
  ]);
