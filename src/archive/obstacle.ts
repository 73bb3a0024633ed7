/** Why an archive can't be made, through no fault of the program, and what to do. */
export class Obstacle extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
