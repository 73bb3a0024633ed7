/** Bytes that are no DER (X.690), or not in the form that is expected. */
export class NoEsDer extends Error {}

/** A value of ASN.1: its tag, what it holds, and all its bytes. */
export interface Valor {
  clase: number;
  contenido: Buffer;
  todo: Buffer;
}

export const SECUENCIA = 0x30;
export const CONJUNTO = 0x31;
export const BOOLEANO = 0x01;
export const ENTERO = 0x02;
export const OCTETOS = 0x04;
export const OID = 0x06;
export const MOMENTO = 0x18;
/** Tag of a choice or optional part, [n], that holds others. */
export const parte = (n: number) => 0xa0 + n;

/** Lengths of more bytes than four are of no file that is read here. */
const MAX_DE_LARGO = 4;

/** Reads the one value that the bytes are. Nothing is read inside it: who knows its form asks for its parts. */
export function readDer(bytes: Buffer): Valor {
  const [valor, ...others] = readAll(bytes);
  if (!valor || others.length > 0) throw new NoEsDer();
  return valor;
}

/** The values that a value holds. */
export const partsOf = ({ contenido }: Valor): Valor[] => readAll(contenido);

function readAll(bytes: Buffer): Valor[] {
  const found: Valor[] = [];
  for (let at = 0; at < bytes.length;) {
    const start = at + 2;
    const [clase = 0, first] = bytes.subarray(at, start);
    // Tags of several bytes appear in none of the forms that are read here.
    if (first === undefined || (clase & 0x1f) === 0x1f) throw new NoEsDer();
    const { largo, mas } = readLength(bytes, start, first);
    const end = start + mas + largo;
    if (end > bytes.length) throw new NoEsDer();
    found.push({ clase, contenido: bytes.subarray(start + mas, end), todo: bytes.subarray(at, end) });
    at = end;
  }
  return found;
}

/** A length in its shortest form, as DER has it: BER would let the same value be written in many ways. */
function readLength(bytes: Buffer, at: number, first: number): { largo: number; mas: number } {
  if (first < 0x80) return { largo: first, mas: 0 };
  const mas = first - 0x80;
  if (mas === 0 || mas > MAX_DE_LARGO || at + mas > bytes.length) throw new NoEsDer();
  const largo = bytes.readUIntBE(at, mas);
  if (largo < 0x80 || (mas > 1 && largo < 256 ** (mas - 1))) throw new NoEsDer();
  return { largo, mas };
}

/** Takes the parts of a value one after another, as its definition lists them. */
export function inOrder(valor: Valor, clase: number = SECUENCIA) {
  if (valor.clase !== clase) throw new NoEsDer();
  const parts = partsOf(valor);
  const maybe = (esperada: number) => (parts[0]?.clase === esperada ? parts.shift() : undefined);
  const take = (esperada: number): Valor => {
    const next = maybe(esperada);
    if (!next) throw new NoEsDer();
    return next;
  };
  return { take, maybe, rest: () => parts };
}

/** An object identifier in figures and dots. */
export function readOid({ clase, contenido }: Valor): string {
  if (clase !== OID || contenido.length === 0 || contenido.length > 32) throw new NoEsDer();
  const numbers: number[] = [];
  let number = 0;
  for (const byte of contenido) {
    number = number * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(number);
      number = 0;
    }
  }
  const [first = 0, ...others] = numbers;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...others].join('.');
}

/** The algorithm of an AlgorithmIdentifier; its parameters say nothing that is used here. */
export const readAlgorithm = (valor: Valor) => readOid(inOrder(valor).take(OID));

/** A value as DER writes it. */
export function writeDer(clase: number, ...contenido: Buffer[]): Buffer {
  const bytes = Buffer.concat(contenido);
  if (bytes.length >= 0x80) throw new RangeError('Longer than what is written here.');
  return Buffer.concat([Buffer.from([clase, bytes.length]), bytes]);
}
