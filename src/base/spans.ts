/** From a value to another, both in it: days, written so that they sort. */
interface Span {
  from: string;
  to: string;
}

/** Spans in the order of where they begin, and of each the first end of it and of those after it. */
export interface Spans {
  begins: readonly string[];
  firstEnds: readonly string[];
}

export function spansOf(spans: readonly Span[]): Spans {
  const sorted = [...spans].sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));
  const firstEnds = sorted.map(({ to }) => to);
  for (let i = sorted.length - 2; i >= 0; i -= 1) {
    const [own = '', next = ''] = [firstEnds[i], firstEnds[i + 1]];
    if (next < own) firstEnds[i] = next;
  }
  return { begins: sorted.map(({ from }) => from), firstEnds };
}

/** Whether any of some spans lies within another; in steps that grow with the logarithm of how many there are. */
export function isAnyWithin({ begins, firstEnds }: Spans, { from, to }: Span): boolean {
  let [low, high] = [0, begins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((begins[middle] ?? '') < from) low = middle + 1;
    else high = middle;
  }
  const end = firstEnds[low];
  return end !== undefined && end <= to;
}
