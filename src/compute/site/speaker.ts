import type { Documento } from '../../model/tables/documentos.ts';
import { formatList } from '../../format/lists.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/**
 * Who speaks in the documents that report on the goals of a plan: those of its reports, else those of the figures that its
 * goals are computed from. Undefined if one of them doesn't say it.
 */
export function speakerOf(
  { avances, metasCalculadas }: Pick<PlanCalculado, 'avances' | 'metasCalculadas'>,
  documentos: readonly Documento[],
): string | undefined {
  const figures = metasCalculadas.flatMap(({ calculo }) => calculo.inputs.flatMap(({ mediciones }) => mediciones));
  const cited = new Set((avances.length > 0 ? avances : figures).map(({ fuente }) => fuente.documento));
  const speakers = [...new Set(documentos.filter(({ id }) => cited.has(id)).map(({ quien }) => quien))];
  const known = speakers.filter((one) => one !== undefined);
  return known.length > 0 && known.length === speakers.length ? formatList(known) : undefined;
}
