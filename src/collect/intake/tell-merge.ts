import { excerpt } from '../../model/problems/problem.ts';
import { type CellPlace, describePlace } from './place.ts';
import type { Target } from './intake-targets.ts';
import type { Told } from './told.ts';

export function tellBlank(place: CellPlace, count: number): Told {
  return {
    severity: 'notice',
    place,
    message:
      count === 1
        ? 'Esta celda está en blanco, y en la tabla hay un dato: se queda.'
        : `Desde aquí hay ${count} celdas en blanco donde la tabla tiene un dato: se queda.`,
    hint: 'Importar no borra nada. Lo que se deba borrar se borra en el CSV.',
  };
}

export function tellSeveral(target: Target, keys: readonly string[], place: CellPlace, count: number): Told {
  const absent = target.table.key.filter((key) => !keys.includes(key));
  return {
    severity: 'error',
    code: 'primary-key',
    place,
    message: `La tabla tiene ${count} renglones que pueden ser este.`,
    hint:
      absent.length > 0
        ? `Agregue la columna que los distingue: ${absent.join(', ')}.`
        : 'Corrija antes la tabla: su clave está repetida.',
  };
}

export function tellConflict(
  column: string,
  earlier: CellPlace,
  before: string,
  sent: { text: string; place: CellPlace },
): Told {
  return {
    severity: 'error',
    code: 'primary-key',
    place: sent.place,
    field: column,
    message: `Aquí dice «${excerpt(sent.text, 60)}», y en ${describePlace(earlier)}, de lo mismo, «${excerpt(before, 60)}».`,
    hint: 'Vea en el documento cuál es, y déjelo igual en las dos, o en una sola.',
  };
}
