import { compareText } from '../../base/compare-text.ts';
import { lastDay } from '../../model/date.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import type { Documento } from '../../model/tables/documentos.ts';
import { ownChanges } from './changed-goals.ts';
import type { MetaCalculada } from './meta-calculada.ts';

/** What happens to a goal, in the order in which it is expected to. */
export const HECHOS_DE_META = ['prometida', 'modificada', 'declarada', 'publicada', 'comprobada'] as const;

/** Something that happened to a goal. */
export interface HechoDeMeta {
  kind: (typeof HECHOS_DE_META)[number];
  /** Of what happened or, of a statement, of its document; undefined where no document gives it. */
  fecha: string | undefined;
  fuentes: readonly Fuente[];
}

/** The life of a goal: promised, changed, declared, published, proven. What happened on one date is in the order of `HECHOS_DE_META`. */
export function lifeOf(goal: MetaCalculada, documentos: ReadonlyMap<string, Documento>): HechoDeMeta[] {
  const { metaPlan, avances, calculo, estado, verificabilidad } = goal;
  const dateOf = ({ documento }: Fuente) => documentos.get(documento)?.fecha;
  const said = (kind: HechoDeMeta['kind'], fuente: Fuente, fecha = dateOf(fuente)): HechoDeMeta => ({
    kind,
    fecha,
    fuentes: [fuente],
  });
  const later = [
    ...ownChanges(goal).map(({ ajuste }) => said('modificada', ajuste.fuente, ajuste.fecha)),
    ...avances
      .filter(({ declarado, cumplida }) => declarado !== undefined || cumplida !== undefined)
      .map(({ fuente }) => said('declarada', fuente)),
    ...avances.flatMap(({ publicada, fuente }) =>
      publicada === undefined ? [] : [said('publicada', fuente, publicada)],
    ),
  ].sort((a, b) => compareText(dayOf(a), dayOf(b)) || orderOf(a) - orderOf(b));
  const proof =
    verificabilidad === 'calculada'
      ? calculo.inputs.flatMap(({ mediciones }) => mediciones.map(({ fuente }) => fuente))
      : avances.filter(({ evidencia }) => evidencia !== undefined).map(({ fuente }) => fuente);
  return [
    said('prometida', metaPlan.fuente),
    ...later,
    ...(estado === 'comprobada' ? [{ kind: 'comprobada' as const, fecha: undefined, fuentes: proof }] : []),
  ];
}

/** What has no date comes after what has one. */
const dayOf = ({ fecha }: HechoDeMeta) => (fecha === undefined ? '9999' : lastDay(fecha));
const orderOf = ({ kind }: HechoDeMeta) => HECHOS_DE_META.indexOf(kind);
