/** What a conversion says of a text that it can't take. */
export interface Rechazo {
  code: 'type-error' | 'constraint-error' | 'limit' | 'unsafe-link' | 'spreadsheet-error' | 'spreadsheet-formula';
  message: string;
  hint: string;
  /** The choices that there are, of which the nearest is offered. */
  opciones?: readonly string[];
  /** Whether what was written may be a secret, which no report repeats. */
  callado?: boolean;
}

/** A strict reading of one text: the value, or why not. Nothing is guessed. */
export type Lectura<T> = (texto: string) => { lee: T } | { rechaza: Rechazo };

export const reject = (code: Rechazo['code'], message: string, hint: string): { rechaza: Rechazo } => ({
  rechaza: { code, message, hint },
});
