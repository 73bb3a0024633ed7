/** A long list, of which some are shown at a time. */
interface Steps<T> {
  list: HTMLElement;
  all: readonly T[];
  size: number;
  /** What the button says that asks for more. */
  more: string;
  draw: (some: readonly T[]) => HTMLElement[] | Promise<HTMLElement[]>;
  /** False once another search was made, whose results must stay. */
  isWanted: () => boolean;
}

/** Shows the next ones of a list, and offers the rest with a button after it. */
export async function showInSteps<T>(steps: Steps<T>, from = 0): Promise<void> {
  const { list, all, size, more, draw, isWanted } = steps;
  const drawn = await draw(all.slice(from, from + size));
  if (!isWanted()) return;
  list.append(...drawn);
  // Who asked for more goes on where the new ones begin.
  if (from > 0) drawn[0]?.querySelector<HTMLElement>('a, summary')?.focus();
  if (from + size >= all.length) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = more;
  button.addEventListener('click', () => {
    button.remove();
    void showInSteps(steps, from + size);
  });
  list.after(button);
}
