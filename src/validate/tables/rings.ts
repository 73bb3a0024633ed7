/** A reference of a record to another of its kind. */
export interface Step<R> {
  from: string;
  to: string;
  record: R;
}

/** A way from a record back to itself. */
export interface Ring<R> {
  /** The step that closes it. */
  closing: Step<R>;
  /** The records on the way, from the one that it comes back to; of a long one, the first of them. */
  names: string[];
  /** How many they are. */
  size: number;
}

/** How many records of a ring are named. */
const NAMED = 5;

/**
 * A ring for each step back to a record whose own steps are still being followed. Each step is taken once, and no call is
 * made within another: neither many steps nor a long way cost more than their number.
 */
export function* findRings<R>(steps: readonly Step<R>[]): Generator<Ring<R>> {
  const leaving = Map.groupBy(steps, ({ from }) => from);
  const done = new Set<string>();
  for (const start of leaving.keys()) {
    if (!done.has(start)) yield* followFrom(start, leaving, done);
  }
}

function* followFrom<R>(start: string, leaving: ReadonlyMap<string, Step<R>[]>, done: Set<string>): Generator<Ring<R>> {
  const way = [{ id: start, next: 0 }];
  const depths = new Map([[start, 0]]);
  for (let last = way.at(-1); last; last = way.at(-1)) {
    const step = leaving.get(last.id)?.[last.next];
    last.next += 1;
    if (!step) {
      done.add(last.id);
      depths.delete(last.id);
      way.pop();
      continue;
    }
    const depth = depths.get(step.to);
    if (depth !== undefined) {
      const names = way.slice(depth, depth + NAMED).map(({ id }) => id);
      yield { closing: step, names, size: way.length - depth };
    } else if (!done.has(step.to)) {
      depths.set(step.to, way.length);
      way.push({ id: step.to, next: 0 });
    }
  }
}
