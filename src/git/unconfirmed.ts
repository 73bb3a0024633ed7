/** Why nothing that a repository says can be taken as true, and what the operator can do. */
export class Unconfirmed extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

const CLONE_AGAIN = 'Clone otra vez el repositorio de su origen y repita la orden ahí.';

export const oddLayout = (what: string) => new Unconfirmed(what, CLONE_AGAIN);
