import type { Documento } from '../../model/tables/documentos.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';

/**
 * Who speaks in the documents that report on the goals of a plan: those of its reports, else those of its figures.
 * Undefined if they don't say it, or disagree.
 */
export function speakerOf(
  { avances, mediciones }: Pick<PlanCompleto, 'avances' | 'mediciones'>,
  documentos: readonly Documento[],
): string | undefined {
  const cited = new Set((avances.length > 0 ? avances : mediciones).map(({ fuente }) => fuente.documento));
  const speakers = new Set(documentos.filter(({ id }) => cited.has(id)).map(({ quien }) => quien));
  return speakers.size === 1 ? [...speakers][0] : undefined;
}
