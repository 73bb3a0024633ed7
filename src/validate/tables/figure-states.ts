import { MISSING } from '../../model/fields/missing.ts';
import type { Problem } from '../../model/problems/problem.ts';
import { type Medicion, serieOf, SIN_CIFRA, whyWithoutFigure } from '../../model/tables/mediciones.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';
import type { At } from './at.ts';

/** A figure has a number, or says why it has none; and one that is withheld has none. */
export function checkFigures({ mediciones }: PlanCompleto, at: At): Problem[] {
  const versions = Map.groupBy(mediciones, (one) => `${serieOf(one)} ${one.periodo}`);
  return mediciones.flatMap((medicion) => [
    ...checkValue(medicion, at),
    ...checkChange(medicion, versions.get(`${serieOf(medicion)} ${medicion.periodo}`) ?? [], at),
  ]);
}

function checkValue(medicion: Medicion, at: At): Problem[] {
  const { valor, estado } = medicion;
  const isWithout = SIN_CIFRA.some((one) => one === estado);
  if (valor !== undefined && isWithout) {
    return [
      at(medicion, ['valor'], {
        message: `La cifra dice «${estado}», y tiene valor.`,
        hint: 'Borre el valor, o el estado.',
      }),
    ];
  }
  if (valor !== undefined || whyWithoutFigure(medicion) !== undefined) return [];
  return [
    at(medicion, ['valor'], {
      message: MISSING,
      hint: `Escriba el valor como lo da el documento o, si dice por qué no lo da, en «estado»: ${SIN_CIFRA.join(', ')}.`,
    }),
  ];
}

/** A change is from a figure that was published before. */
function checkChange(medicion: Medicion, versions: readonly Medicion[], at: At): Problem[] {
  if (medicion.cambio === undefined || versions.length > 1) return [];
  return [
    at(medicion, ['cambio'], {
      message: 'De este periodo no hay otra cifra publicada antes.',
      hint: 'Agregue el renglón de la anterior, con su fecha en «publicada», o borre el cambio.',
    }),
  ];
}
