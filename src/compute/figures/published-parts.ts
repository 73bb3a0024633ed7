import type { Cifra } from './standing.ts';
import { isPartOf, periodoDivisions } from '../../model/periodo.ts';
import { hasValor } from '../../model/result.ts';
import { combineMediciones, type Input, type Mediciones } from './mediciones.ts';

/**
 * The figures that add up to a variable's period, for each way to divide it whose parts were all published. A way whose
 * parts lie inside those of another is left out: the figures of the longer parts already say it.
 */
export function publishedParts(
  mediciones: Mediciones,
  { variable, periodo }: Pick<Cifra, 'variable' | 'periodo'>,
): Cifra[][] {
  const whole = periodoDivisions(periodo)
    .map((division) => division.map((part) => combineMediciones(mediciones, variable, part, 'suma')))
    .filter((parts) => parts.every(({ result }) => hasValor(result)));
  return whole
    .filter((parts, i) => !whole.slice(0, i).some((larger) => larger.every(isOwn) && nests(parts, larger)))
    .map((parts) => parts.flatMap((part) => part.mediciones));
}

/** Whether a document gives the figure for that period itself. */
const isOwn = ({ periodo, mediciones }: Input) => mediciones[0]?.periodo === periodo;

function nests(smaller: readonly Input[], larger: readonly Input[]): boolean {
  return smaller.every((smallest) => larger.some((mayor) => isPartOf(smallest.periodo, mayor.periodo)));
}
