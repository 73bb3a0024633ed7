/** Whether a long period has what there was at its end, or on average, and not what its parts add up to. */
export function isLikeStock(whole: number, parts: readonly number[]): boolean {
  const sum = parts.reduce((total, part) => total + part, 0);
  const equals = (one: number, other: number) => Math.abs(one - other) < 1e-9;
  if (parts.length < 2 || equals(whole, sum)) return false;
  return equals(whole, parts.at(-1) ?? NaN) || equals(whole * parts.length, sum);
}
