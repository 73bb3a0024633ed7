import type { Field } from './field.ts';
import { noDataOf } from './no-data.ts';
import type { Reading } from './reading.ts';

const NUMBERS: readonly Field['kind'][] = ['numero', 'numero-o-si', 'entero'];

/** Where a cell may be blank, what stands for no value is told to be left so; of numbers, theirs says more. */
export function blankInstead<T>(reading: Reading<T>, { kind, options = [] }: Field): Reading<T> {
  const hasOwnWord = options.some((option) => option.startsWith('no-'));
  if (NUMBERS.includes(kind) || hasOwnWord) return reading;
  return (text) => {
    const result = reading(text);
    if ('value' in result || noDataOf(text) === undefined) return result;
    const { code, message } = result.refusal;
    return { refusal: { code, message, hint: 'Si no hay dato, deje la celda en blanco: así se dice aquí.' } };
  };
}
