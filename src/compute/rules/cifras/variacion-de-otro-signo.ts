import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatList } from '../../../format/lists.ts';
import { formatExact } from '../../../format/numbers.ts';
import { formatOfPeriodo } from '../../../format/periods.ts';
import { formatPrinted, toLados } from '../shared/printed-figures.ts';
import { pageOfMeta } from '../shared/pages.ts';
import { ruleKind, type Hallazgo, type Regla } from '../shared/regla.ts';
import { type Comparada, compareVariaciones, ladoOfVariacion } from '../shared/variaciones.ts';

/** Cells of one row that a message tells; the sides tell all. */
const NAMED_AT_MOST = 2;

/**
 * Printed variances of a row whose sign goes against others of the same document. A document that always subtracts in
 * the same order, whichever, agrees with itself. Where it does both, those told are the fewer; of as many, those that
 * are not what was done less what was programmed. All of a row are one finding: they have one cause.
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
  const byDocumento = Map.groupBy(compareVariaciones(plan), ({ impresa }) => impresa.fuente.documento);
  return [...byDocumento.values()].flatMap((own) => {
    const equal = own.filter(({ sign }) => sign === 'igual');
    const opposite = own.filter(({ sign }) => sign === 'de-otro-signo');
    const [fewer, rest] = opposite.length <= equal.length ? [opposite, equal] : [equal, opposite];
    return tellByRow(plan, fewer, rest);
  });
}

function tellByRow(plan: PlanCalculado, fewer: readonly Comparada[], rest: readonly Comparada[]): Hallazgo[] {
  const witnesses = new Map(rest.map((one) => [one.impresa.variable, one]));
  const byVariable = Map.groupBy(fewer, ({ impresa }) => impresa.variable);
  return [...byVariable].flatMap(([variable, own]) => {
    const witness = witnesses.get(variable) ?? rest[0];
    return witness ? tell(plan, own, witness) : [];
  });
}

function tell(plan: PlanCalculado, own: readonly Comparada[], witness: Comparada): Hallazgo[] {
  const [first] = own;
  if (!first) return [];
  const { impresa, metaCalculada } = first;
  const unnamed = own.length > NAMED_AT_MOST ? [`${own.length - NAMED_AT_MOST} más`] : [];
  const elsewhere =
    witness.impresa.variable === impresa.variable ? '' : ` en ${witness.metaCalculada.indicador.nombre},`;
  return [
    {
      record: impresa,
      column: ['valor'],
      id: `${plan.id}/${impresa.variable}/${impresa.periodo}`,
      message: `${metaCalculada.indicador.nombre}. La variación tiene el signo contrario al de otras: ${formatList([...own.slice(0, NAMED_AT_MOST).map(describe), ...unnamed])}; en cambio,${elsewhere} ${describe(witness)}.`,
      sides: toLados(ladoOfVariacion(witness), own.map(ladoOfVariacion)),
      pages: [pageOfMeta(plan, metaCalculada)],
    },
  ];
}

/** «-27 del segundo bimestre de 2023 (27 más de lo programado)». */
function describe({ impresa, diferencia }: Comparada): string {
  const what = `${formatExact(diferencia.abs())} ${diferencia.compare(0) > 0 ? 'más' : 'menos'} de lo programado`;
  return `${formatPrinted(impresa)} ${formatOfPeriodo(impresa.periodo)} (${what})`;
}
