/** Whether an error is of the disk: a folder that can't be written, no room. */
export const isOfTheDisk = (error: unknown) =>
  error instanceof Error && (error as NodeJS.ErrnoException).syscall !== undefined;
