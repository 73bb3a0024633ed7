/** How many items at the start of a list satisfy what none after them does, found by halves. */
export function countWhile<T>(list: readonly T[], satisfies: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (satisfies(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
