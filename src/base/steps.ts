/** Work that may be left between two of its steps, while others have their turn. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All of it at once. */
export function finishNow<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** All of it, with a pause after each step. */
export async function finishInTurns<T>(steps: Steps<T>, pause: () => Promise<unknown>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}
