import type { Documento } from '../../model/tables/documentos.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';

/**
 * Who speaks in the documents that tell how the goals of a plan go: those of its reports, else those of its figures.
 * Undefined where they don't say it, or not all the same.
 */
export function speakerOf(
  { avances, mediciones }: Pick<PlanCompleto, 'avances' | 'mediciones'>,
  documentos: readonly Documento[],
): string | undefined {
  const citados = new Set((avances.length > 0 ? avances : mediciones).map(({ fuente }) => fuente.documento));
  const quienes = new Set(documentos.filter(({ id }) => citados.has(id)).map(({ quien }) => quien));
  return quienes.size === 1 ? [...quienes][0] : undefined;
}
