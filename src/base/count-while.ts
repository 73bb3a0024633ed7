/** How many items at the start of a list satisfy what none after them does, found by halves. */
export function countWhile<T>(lista: readonly T[], satisfies: (item: T) => boolean): number {
  let [low, high] = [0, lista.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (satisfies(lista[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
