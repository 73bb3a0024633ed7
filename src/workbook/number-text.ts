/** A number as a file stores it: in digits, with a point, and perhaps with an exponent. */
const STORED = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/**
 * A stored number in plain digits: the shortest that name the same double. Excel stores 17 digits, of which the last ones
 * only say which double it is (`4.3499999999999996` is `4.35`); of those that it shows none is lost.
 */
export function writeNumber(stored: string): string | undefined {
  const number = STORED.test(stored.trim()) ? Number(stored) : NaN;
  return Number.isFinite(number) ? withoutExponent(String(number)) : undefined;
}

/** The same a hundred times as much: the point two places to the right, so that no figure changes. */
export function writePercentage(stored: string): string | undefined {
  const written = writeNumber(stored);
  if (written === undefined) return undefined;
  const [whole = '', decimals = ''] = written.split('.');
  const moved = movePoint(whole, decimals.padEnd(2, '0'), 2);
  // `0.07` is 7, though 0.07 × 100 isn't; what has more digits than a double keeps is a double again.
  return moved.replace(/[-.]/g, '').length > 17 ? writeNumber(moved) : moved;
}

function movePoint(whole: string, decimals: string, places: number): string {
  const [before, after] = [whole + decimals.slice(0, places), decimals.slice(places)];
  const plain = before.replace(/^(-?)0+(?=\d)/, '$1');
  return after === '' ? plain.replace(/^-0$/, '0') : `${plain}.${after}`;
}

function withoutExponent(text: string): string {
  if (!text.includes('e')) return text === '-0' ? '0' : text;
  const [, sign = '', digits = '', decimals = '', exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  const places = Number(exponent);
  if (places > 0) return `${sign}${(digits + decimals).padEnd(digits.length + places, '0')}`;
  return `${sign}0.${'0'.repeat(-places - digits.length)}${digits}${decimals}`;
}
