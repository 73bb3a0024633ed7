import type { Informe } from '../../model/tables/informes.ts';
import type { Variable } from '../../model/tables/variables.ts';
import { periodoDivisions } from '../../model/periodo.ts';
import type { ConjuntoCompleto, Content, PlanCompleto } from '../../model/tables/index.ts';
import type { At } from './at.ts';
import { suggest } from '../../base/nearest.ts';
import type { Problem } from '../../model/problems/problem.ts';

/**
 * A figure of a report in the unit of a variable of its plan, where no variable of that unit was measured in the period:
 * it may well be the figure that a formula lacks. A figure that counts a table is none.
 */
export function looseFigures({ informes, planes }: Content, at: At): Problem[] {
  const byPlan = new Map(planes.map((plan) => [plan.id, indexUnits(plan)]));
  return informes.flatMap((informe) => {
    const units = byPlan.get(informe.plan);
    const periodos = [informe.periodo, ...periodoDivisions(informe.periodo).flat()];
    return informe.cifras.flatMap(({ valor, unidad, conjunto }, i) => {
      const variables = units?.variables.get(foldUnit(unidad));
      if (!variables || conjunto !== undefined) return [];
      if (periodos.some((periodo) => units?.medidas.has(`${foldUnit(unidad)} ${periodo}`))) return [];
      return [at(informe, ['cifras', i, 'valor'], tellLoose(informe.plan, valor, unidad, variables))];
    });
  });
}

const foldUnit = (unit: string) => unit.trim().toLowerCase();

/** The variables of each unit, and the periods in which one of them was measured. */
function indexUnits({ variables, mediciones }: PlanCompleto) {
  const unitOf = new Map(variables.map(({ id, unidad }) => [id, foldUnit(unidad)]));
  return {
    variables: Map.groupBy(variables, ({ unidad }) => foldUnit(unidad)),
    medidas: new Set(mediciones.map(({ variable, periodo }) => `${unitOf.get(variable)} ${periodo}`)),
  };
}

function tellLoose(plan: string, valor: number, unit: string, [first]: readonly Variable[]): Parameters<At>[2] {
  return {
    code: 'loose-figure',
    message: `La cifra ${valor} está en «${unit}», como «${first?.nombre ?? ''}», y de ese periodo no hay mediciones en esa unidad.`,
    hint: `Si es la misma cuenta, agréguela en data/planes/${plan}/mediciones.csv; si no, diga en la unidad de qué es: «${unit} de…».`,
  };
}

/** A figure of a report that is the sum of a column: the column must be there and hold numbers. */
export function checkCifras({ informes, conjuntos }: Content, at: At): Problem[] {
  const byId = new Map(conjuntos.map((conjunto) => [conjunto.id, conjunto]));
  return informes.flatMap((informe) =>
    informe.cifras.flatMap((cifra, i) => {
      const found = checkColumn(cifra, byId.get(cifra.conjunto ?? ''));
      return found ? [at(informe, ['cifras', i, 'columna'], found)] : [];
    }),
  );
}

function checkColumn(
  { columna, conjunto: id }: Informe['cifras'][number],
  conjunto: ConjuntoCompleto | undefined,
): Parameters<At>[2] | undefined {
  if (columna === undefined) return undefined;
  if (id === undefined) {
    return {
      message: 'No se sabe de qué tabla es la columna.',
      hint: 'Escriba «conjunto:» con la clave de la tabla, o borre la columna.',
    };
  }
  if (!conjunto) return undefined;
  const summable = conjunto.schema.fields
    .filter(({ type }) => type === 'integer' || type === 'number')
    .map(({ name }) => name);
  if (summable.includes(columna)) return undefined;
  const isText = conjunto.schema.fields.some(({ name }) => name === columna);
  const message = isText
    ? `«${columna}» no es una columna de números: no se puede sumar.`
    : `«${columna}» no es una columna de «${id}».`;
  const others =
    summable.length > 0
      ? `Escriba una de estas: ${summable.join(', ')}.`
      : 'Borre la columna: así se cuentan los renglones.';
  return { code: isText ? 'constraint-error' : 'foreign-key', message, hint: suggest(columna, summable, others) };
}
