import { type Reading, type Refusal, refuse } from './reading.ts';

interface Bounds {
  minimum?: number;
  maximum?: number;
}

/** The reading of a column that takes no number outside the bounds that the column publishes. */
export function withinBounds<T>(reading: Reading<T>, bounds: Bounds): Reading<T> {
  if (bounds.minimum === undefined && bounds.maximum === undefined) return reading;
  return (text) => {
    const result = reading(text);
    return ('value' in result && refuseOutside(text, result.value, bounds)) || result;
  };
}

function refuseOutside(text: string, value: unknown, bounds: Bounds): { refusal: Refusal } | undefined {
  const { minimum = -Infinity, maximum = Infinity } = bounds;
  if (typeof value !== 'number' || (value >= minimum && value <= maximum)) return undefined;
  const [message, hint] = describe(text, value, bounds);
  return refuse('constraint-error', message, `${hint}.`);
}

function describe(text: string, value: number, { minimum, maximum }: Bounds): [message: string, hint: string] {
  if (minimum !== undefined && maximum !== undefined) {
    return [`«${text}» no puede ser: va de ${minimum} a ${maximum}.`, `Escriba un número de ${minimum} a ${maximum}`];
  }
  return minimum !== undefined && value < minimum
    ? [`«${text}» no puede ser: lo menos es ${minimum}.`, `Escriba ${minimum} o más`]
    : [`«${text}» no puede ser: lo más es ${maximum}.`, `Escriba ${maximum} o menos`];
}
