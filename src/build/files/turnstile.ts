/**
 * Lets one thread stop another between two writes, at once: a process that is told to end has no time to wait for a message.
 * Both see the same two numbers.
 */
const BUSY = 0;
const CLOSED = 1;
/** How long, in milliseconds, a file, or a piece of it, may take to be written. */
const LONGEST = 5000;

export const makeTurnstile = () => new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));

/** Works where the turnstile is open; nothing is done, and nothing comes of it, where it was closed. */
export function pass<T>(turnstile: Int32Array, work: () => T): T | undefined {
  Atomics.store(turnstile, BUSY, 1);
  try {
    return Atomics.load(turnstile, CLOSED) === 0 ? work() : undefined;
  } finally {
    Atomics.store(turnstile, BUSY, 0);
    Atomics.notify(turnstile, BUSY);
  }
}

/** From here on nobody passes, and whoever was in it is through. */
export function close(turnstile: Int32Array): void {
  Atomics.store(turnstile, CLOSED, 1);
  Atomics.wait(turnstile, BUSY, 1, LONGEST);
}
