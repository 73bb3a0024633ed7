import { type NoData, noDataOf } from '../../model/fields/no-data.ts';
import type { SinCifra } from '../../model/tables/mediciones.ts';
import { fieldOf, type Target } from './intake-targets.ts';

/** How a table of figures says why there is none. */
const STATES: Partial<Record<NoData, SinCifra>> = {
  unknown: 'no-disponible',
  'not-applicable': 'no-aplica',
  withheld: 'reservado',
};

const MEANS: Record<NoData, string> = {
  unknown: 'Quiere decir que no hay dato: deje la celda en blanco',
  'not-applicable': 'Quiere decir que no aplica: deje la celda en blanco',
  withheld: 'Quiere decir que el dato se reserva: deje la celda en blanco',
  sign: 'Un guion u otro signo puede ser cero o que no hay dato: vea qué dice el documento. Escriba 0 si es cero; si no hay dato, deje la celda en blanco',
};

/**
 * What to do in a sheet with what stands for no value in a cell of a number: in the columns that the sheet has. Undefined
 * where it is something else.
 */
export function hintForNoData(
  target: Target,
  field: string,
  value: string,
  isInSheet: (column: string) => boolean,
): string | undefined {
  const why = field in target.table.schema.shape && isNumber(target, field) ? noDataOf(value) : undefined;
  if (why === undefined) return undefined;
  if (fieldOf(target, field).required) return `${MEANS[why]}, con todo su renglón.`;
  if (target.name !== 'mediciones' || field !== 'valor') return `${MEANS[why]}.`;
  const state = STATES[why] ?? 'no-disponible';
  const column = isInSheet('estado')
    ? 'elija en la columna «estado»'
    : 'agregue una columna «estado», y escriba en ella';
  return `${MEANS[why]} y, si el documento dice por qué no la da, ${column} «${state}». Si todavía no se publica, deje en blanco también «fuente».`;
}

const isNumber = (target: Target, field: string) =>
  ['numero', 'numero-o-si', 'entero'].includes(fieldOf(target, field).kind);
