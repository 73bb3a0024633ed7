/** Half of a pair, as `JSON.stringify` writes it; a backslash that stands for itself goes with what follows it. */
const LONE_HALF = /\\(?:\\|ud[89a-f][0-9a-f]{2})/g;

/** A value as JSON that every parser takes: many refuse half of a surrogate pair (RFC 8259 §8.2), and I-JSON forbids it. */
export const writeJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(LONE_HALF, (found) => (found === '\\\\' ? found : '\ufffd'));
