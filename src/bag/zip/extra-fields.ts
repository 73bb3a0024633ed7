/** What the extra fields of an entry say that changes how it is read (APPNOTE 4.5). */
export interface Extra {
  /** Sizes and places that don't fit their own field. */
  grandes: Buffer | undefined;
  /** Another name for the entry, in UTF-8, for programs that look for it here. */
  nombre: Buffer | undefined;
  comentario: boolean;
  /** A field that is cut, or one of those above twice. */
  malo: boolean;
  /** The first field that isn't one of those admitted. */
  ajeno: number | undefined;
}

const ZIP64 = 0x0001;
const NOMBRE_UNICODE = 0x7075;
const COMENTARIO_UNICODE = 0x6375;
/**
 * What tools write and changes nothing of an entry: times (NTFS, Unix), owners (`UX`, `Ux`, `ux`), permissions of NT, the mark
 * of a JAR, and what aligns. Others may turn it into a link, as `xl` of libarchive does, or give it other content.
 */
const INOCUOS = [0x000a, 0x5455, 0x5855, 0x7855, 0x7875, 0x4453, 0xcafe, 0xd935, 0xa11e];
/** Of PKWARE: times and owners, and behind them where a link leads or what a device is. */
const UNIX = 0x000d;
const LARGO_UNIX = 12;
/** What is before the name in its field: a version and the sum of the other name. */
const ANTES_DEL_NOMBRE = 5;

export function readExtra(bytes: Buffer): Extra {
  const extra: Extra = { grandes: undefined, nombre: undefined, comentario: false, malo: false, ajeno: undefined };
  let at = 0;
  while (at + 4 <= bytes.length) {
    const end = at + 4 + bytes.readUInt16LE(at + 2);
    if (end > bytes.length) return { ...extra, malo: true };
    take(bytes.readUInt16LE(at), bytes.subarray(at + 4, end), extra);
    at = end;
  }
  // Tools that align files fill with zeros what is too short for a field.
  return bytes.subarray(at).every((byte) => byte === 0) ? extra : { ...extra, malo: true };
}

function take(clase: number, datos: Buffer, into: Extra): void {
  if (!isAdmitted(clase, datos)) into.ajeno ??= clase;
  if (clase === COMENTARIO_UNICODE) into.comentario = true;
  if (clase === ZIP64) {
    into.malo ||= into.grandes !== undefined;
    into.grandes = datos;
  }
  if (clase === NOMBRE_UNICODE) {
    into.malo ||= into.nombre !== undefined || datos.length < ANTES_DEL_NOMBRE;
    into.nombre = datos.subarray(ANTES_DEL_NOMBRE);
  }
}

function isAdmitted(clase: number, datos: Buffer): boolean {
  if (clase === UNIX) return datos.length <= LARGO_UNIX;
  // Zeros that align are taken for fields of nothing.
  if (clase === 0) return datos.length === 0;
  return [ZIP64, NOMBRE_UNICODE, COMENTARIO_UNICODE, ...INOCUOS].includes(clase);
}

const TODO_UNOS = 0xffffffff;
/** Both sizes, the place and the disk. */
const MAX_GRANDES = 28;

/**
 * The numbers of an entry, of which those that are all ones stand in the ZIP64 field, in the same order. Undefined where
 * the field has too few, or more that say something else: then each program reads other numbers.
 */
export function widen(cortos: readonly number[], grandes: Buffer | undefined): number[] | undefined {
  if (!grandes) return [...cortos];
  const disk = grandes.length % 8;
  if (grandes.length > MAX_GRANDES || ![0, 4].includes(disk)) return undefined;
  if (disk === 4 && grandes.readUInt32LE(grandes.length - 4) !== 0) return undefined;
  const largos = Array.from({ length: Math.floor(grandes.length / 8) }, (_, i) =>
    Number(grandes.readBigUInt64LE(i * 8)),
  );
  let taken = 0;
  const values = cortos.map((corto) => (corto === TODO_UNOS ? largos[taken++] : corto));
  const agree = taken === largos.length || largos.every((largo, i) => i >= values.length || largo === values[i]);
  return agree && values.every((value) => value !== undefined) ? values : undefined;
}
