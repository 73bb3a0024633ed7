import type { Agregacion, Indicador } from '../../model/tables/indicadores.ts';
import type { AgregacionDeVariable, Variable } from '../../model/tables/variables.ts';
import { partsOfIndex, variablesOf } from './indicadores.ts';

/** The variables that say for themselves how a longer period takes their figure from its parts. */
export type Agregaciones = ReadonlyMap<string, AgregacionDeVariable>;

/** A way to make a longer period's figure of a variable out of its parts. */
export type Joining = Agregacion | AgregacionDeVariable;

/** Those of a plan; the parts of a total are joined as the total is, unless they say otherwise. */
export function agregacionesOf(variables: readonly Pick<Variable, 'id' | 'partes' | 'agregacion'>[]): Agregaciones {
  const told = variables.filter(({ agregacion }) => agregacion !== undefined);
  return new Map(
    [
      ...told.flatMap(({ partes = [], agregacion }) => partes.map((id) => ({ id, agregacion }))),
      ...told.map(({ id, agregacion }) => ({ id, agregacion })),
    ].flatMap(({ id, agregacion }) => (agregacion ? [[id, agregacion] as const] : [])),
  );
}

/** How a variable is joined within an indicator: its own way, else the indicator's. */
export function joiningOf(agregaciones: Agregaciones, variable: string, { agregacion }: Indicador): Joining {
  return agregaciones.get(variable) ?? agregacion;
}

/** Whether all that an indicator counts adds up over time; an index of others doesn't. */
export function addsOverTime(indicador: Indicador, agregaciones: Agregaciones): boolean {
  if (partsOfIndex(indicador).length > 0) return false;
  const own = variablesOf(indicador);
  if (own.length === 0) return indicador.agregacion === 'suma';
  return own.every((variable) => joiningOf(agregaciones, variable, indicador) === 'suma');
}

/** What is divided by something that is counted too: the share of a year is of the size of a quarter's. */
const QUOTIENT = /[÷/]\s*[^\d\s]/;

/** The ways that keep a figure's size, however long the period. */
const KEEPING_SIZE: readonly Joining[] = ['ultimo', 'promedio', 'cada'];

/** Whether a value of a year can stand beside those of its quarters: a total can't. */
export function comparesOverLengths(indicador: Indicador, agregaciones: Agregaciones): boolean {
  if (QUOTIENT.test(indicador.formula ?? '')) return true;
  const own = variablesOf(indicador).map((variable) => joiningOf(agregaciones, variable, indicador));
  return (own.length === 0 ? [indicador.agregacion] : own).every((joining) => KEEPING_SIZE.includes(joining));
}
