import type { Medicion } from '../../model/tables/mediciones.ts';
import { isPartOf, periodoDivisions } from '../../model/periodo.ts';
import { hasValor } from '../../model/result.ts';
import { combineMediciones, type Entrada, type Mediciones } from './mediciones.ts';

/**
 * The figures that add up to a variable's period, for each way to divide it of which every part was published. A way
 * whose parts lie inside those of another is left out: it adds nothing that the figures of the longer parts don't say.
 */
export function publishedParts(
  mediciones: Mediciones,
  { variable, periodo }: Pick<Medicion, 'variable' | 'periodo'>,
): Medicion[][] {
  const enteras = periodoDivisions(periodo)
    .map((division) => division.map((parte) => combineMediciones(mediciones, variable, parte, 'suma')))
    .filter((partes) => partes.every(({ resultado }) => hasValor(resultado)));
  return enteras
    .filter((partes, i) => !enteras.slice(0, i).some((mayores) => mayores.every(isOwn) && nests(partes, mayores)))
    .map((partes) => partes.flatMap((parte) => parte.mediciones));
}

/** Whether a document gives the figure for that period itself. */
const isOwn = ({ periodo, mediciones }: Entrada) => mediciones[0]?.periodo === periodo;

function nests(menores: readonly Entrada[], mayores: readonly Entrada[]): boolean {
  return menores.every((menor) => mayores.some((mayor) => isPartOf(menor.periodo, mayor.periodo)));
}
