/** Why a text can't be read. */
export interface Refusal {
  code: 'type-error' | 'constraint-error' | 'limit' | 'unsafe-link' | 'spreadsheet-error' | 'spreadsheet-formula';
  message: string;
  hint: string;
  /** The possible values; the nearest is offered. */
  options?: readonly string[];
  /** Whether what was written may be a secret, which no report repeats. */
  isSecret?: boolean;
}

/** A strict reading of one text: the value, or why not. Nothing is guessed. */
export type Reading<T> = (text: string) => { value: T } | { refusal: Refusal };

export const refuse = (code: Refusal['code'], message: string, hint: string): { refusal: Refusal } => ({
  refusal: { code, message, hint },
});
