/** The parameters of Bootstring for host names (RFC 3492 §5). */
const BASE = 36;
const [T_MIN, T_MAX, SKEW, DAMP] = [1, 26, 38, 700];
const FIRST = { bias: 72, code: 0x80 };
const LAST_CODE = 0x10ffff;

/**
 * A host as people read it: each label that begins with `xn--` in its own letters. One that no name can be written as stays
 * as it is. In a browser there is no `domainToUnicode`.
 */
export function readableHost(host: string): string {
  const labels = host.toLowerCase().split('.');
  return labels.map((label) => (label.startsWith('xn--') ? (decode(label.slice(4)) ?? label) : label)).join('.');
}

/** RFC 3492 §6.2; undefined where a label is none. */
function decode(encoded: string): string | undefined {
  const end = encoded.lastIndexOf('-');
  const codes = [...encoded.slice(0, Math.max(0, end))].map((letter) => letter.charCodeAt(0));
  let { bias, code } = FIRST;
  let at = end + 1;
  let insertAt = 0;
  while (at < encoded.length) {
    const read = readDelta(encoded, at, bias);
    if (!read) return undefined;
    at = read.next;
    insertAt += read.delta;
    const length = codes.length + 1;
    bias = adapt(read.delta, length, codes.length === Math.max(0, end));
    code += Math.floor(insertAt / length);
    if (code > LAST_CODE) return undefined;
    insertAt %= length;
    codes.splice(insertAt++, 0, code);
  }
  const text = String.fromCodePoint(...codes);
  // Letters that any label has need no code, and what nobody sees is in no name (UTS 46 §4.1).
  return /[^\0-\x7F]/.test(text) && !/[\p{C}\p{Z}]/u.test(text) ? text : undefined;
}

/** A number of digits of their own weight, and where the next begins. */
function readDelta(encoded: string, from: number, bias: number): { delta: number; next: number } | undefined {
  let delta = 0;
  let weight = 1;
  for (let at = from, k = BASE; at < encoded.length; at += 1, k += BASE) {
    const digit = '0123456789'.includes(encoded.charAt(at))
      ? 26 + Number(encoded.charAt(at))
      : encoded.charCodeAt(at) - 0x61;
    if (digit < 0 || digit >= BASE) return undefined;
    delta += digit * weight;
    const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
    if (digit < threshold) return { delta, next: at + 1 };
    weight *= BASE - threshold;
    if (weight > Number.MAX_SAFE_INTEGER / BASE) return undefined;
  }
  return undefined;
}

/** RFC 3492 §6.1. */
function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
