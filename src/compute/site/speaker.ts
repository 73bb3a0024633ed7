import type { Documento } from '../../model/tables/documentos.ts';
import { formatList } from '../../format/lists.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

type Reported = Pick<PlanCalculado, 'avances' | 'metasCalculadas'>;

/** Every page of a plan asks. */
const known = new WeakMap<Reported, { documentos: readonly Documento[]; speaker: string | undefined }>();

/**
 * Who speaks in the documents that report on the goals of a plan: those of its reports, else those of the figures that its
 * goals are computed from. Undefined if one of them doesn't say it.
 */
export function speakerOf(plan: Reported, documentos: readonly Documento[]): string | undefined {
  const told = known.get(plan);
  if (told?.documentos === documentos) return told.speaker;
  const speaker = findSpeaker(plan, documentos);
  known.set(plan, { documentos, speaker });
  return speaker;
}

function findSpeaker({ avances, metasCalculadas }: Reported, documentos: readonly Documento[]): string | undefined {
  const figures = metasCalculadas.flatMap(({ calculo }) => calculo.inputs.flatMap(({ mediciones }) => mediciones));
  const cited = new Set((avances.length > 0 ? avances : figures).map(({ fuente }) => fuente.documento));
  const speakers = [...new Set(documentos.filter(({ id }) => cited.has(id)).map(({ quien }) => quien))];
  const named = speakers.filter((one) => one !== undefined);
  return named.length > 0 && named.length === speakers.length ? formatList(named) : undefined;
}
