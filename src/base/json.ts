/** Half of a pair, as `JSON.stringify` writes it; a backslash that stands for itself goes with what follows it. */
const SUELTO = /\\(?:\\|ud[89a-f][0-9a-f]{2})/g;

/** A value as JSON that every parser takes: many refuse half of a surrogate pair (RFC 8259 §8.2), and I-JSON forbids it. */
export const writeJson = (valor: unknown, sangria?: number): string =>
  JSON.stringify(valor, null, sangria).replace(SUELTO, (found) => (found === '\\\\' ? found : '\ufffd'));
