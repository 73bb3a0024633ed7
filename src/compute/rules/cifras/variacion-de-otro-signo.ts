import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatList } from '../../../format/lists.ts';
import { formatExact } from '../../../format/numbers.ts';
import { formatOfPeriodo } from '../../../format/periods.ts';
import { formatPrinted, toSides } from '../shared/printed-figures.ts';
import { pageOfMeta } from '../shared/page-links.ts';
import { ruleKind, type Hallazgo, type Regla } from '../shared/regla.ts';
import { type ComparedVariacion, compareVariaciones, sideOfVariacion } from '../shared/compare-variaciones.ts';

/** How many cells of a row a message gives; the sides give all. */
const NAMED_AT_MOST = 2;

/**
 * Printed variances of a row whose sign contradicts others of the same document. A document that always subtracts in
 * the same order, whichever it is, agrees with itself. If it does both, the fewer are reported; if both are as many,
 * those that are not done less programmed. All of a row are one finding: they have one cause.
 */
export const variacionDeOtroSigno: Regla = {
  kind: ruleKind({
    code: 'variacion-de-otro-signo',
    title: 'Variaciones con un signo distinto al de otras del mismo documento',
    explanation:
      'Unas veces el documento escribe con signo más lo que se hizo de más, y otras con signo menos. El número está bien; el signo no se puede leer siempre igual.',
    wrong: 'Programado: 15. Realizado: 42. Variación: -27. Y en el total: 30, 70, +40.',
    right: 'Programado: 15. Realizado: 42. Variación: +27. Y en el total: 30, 70, +40.',
  }),
  peso: 'forma',
  find: ({ planes }) => planes.flatMap(findInPlan),
};

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const byDocumento = Map.groupBy(compareVariaciones(plan), ({ printed }) => printed.fuente.documento);
  return [...byDocumento.values()].flatMap((own) => {
    const equal = own.filter(({ sign }) => sign === 'igual');
    const opposite = own.filter(({ sign }) => sign === 'de-otro-signo');
    const [fewer, rest] = opposite.length <= equal.length ? [opposite, equal] : [equal, opposite];
    return tellByRow(plan, fewer, rest);
  });
}

function tellByRow(
  plan: PlanCalculado,
  fewer: readonly ComparedVariacion[],
  rest: readonly ComparedVariacion[],
): Hallazgo[] {
  const witnesses = new Map(rest.map((one) => [one.printed.variable, one]));
  const byVariable = Map.groupBy(fewer, ({ printed }) => printed.variable);
  return [...byVariable].flatMap(([variable, own]) => {
    const witness = witnesses.get(variable) ?? rest[0];
    return witness ? tell(plan, own, witness) : [];
  });
}

function tell(plan: PlanCalculado, own: readonly ComparedVariacion[], witness: ComparedVariacion): Hallazgo[] {
  const [first] = own;
  if (!first) return [];
  const { printed, metaCalculada } = first;
  const unnamed = own.length > NAMED_AT_MOST ? [`${own.length - NAMED_AT_MOST} más`] : [];
  const elsewhere =
    witness.printed.variable === printed.variable ? '' : ` en ${witness.metaCalculada.indicador.nombre},`;
  return [
    {
      record: printed,
      column: ['valor'],
      id: `${plan.id}/${printed.variable}/${printed.periodo}`,
      message: `${metaCalculada.indicador.nombre}. La variación tiene el signo contrario al de otras: ${formatList([...own.slice(0, NAMED_AT_MOST).map(describe), ...unnamed])}; en cambio,${elsewhere} ${describe(witness)}.`,
      sides: toSides(sideOfVariacion(witness), own.map(sideOfVariacion)),
      pages: [pageOfMeta(plan, metaCalculada)],
    },
  ];
}

/** «-27 del segundo bimestre de 2023 (27 más de lo programado)». */
function describe({ printed, difference }: ComparedVariacion): string {
  const what = `${formatExact(difference.abs())} ${difference.compare(0) > 0 ? 'más' : 'menos'} de lo programado`;
  return `${formatPrinted(printed)} ${formatOfPeriodo(printed.periodo)} (${what})`;
}
