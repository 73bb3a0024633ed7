/** Whether something could be done; to whoever asks, it doesn't matter why not. */
export function canDo(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
