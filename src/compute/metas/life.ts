import { compareText } from '../../base/compare-text.ts';
import { lastDay } from '../../model/date.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import type { Documento } from '../../model/tables/documentos.ts';
import { ownChanges } from './changed-goals.ts';
import type { MetaCalculada } from './meta-calculada.ts';
import { originalOf } from './meta-ajustada.ts';

/** What happens to a goal, in the order in which it is expected to. */
const HECHOS_DE_META = ['prometida', 'modificada', 'declarada', 'publicada', 'comprobada'] as const;

/** The percentage with which a goal is declared met. */
const ALL = 100;

/** Something that happened to a goal. */
interface HechoDeMeta {
  kind: (typeof HECHOS_DE_META)[number];
  /** Of what happened or, of a statement, of its document; undefined where no document gives it. */
  fecha: string | undefined;
  /** When a report says that it was met, which is seldom the date of the report. */
  cumplida?: string;
  /** The percentage that a report declares where that is not all of it. */
  parte?: number;
  fuentes: readonly Fuente[];
}

/**
 * The life of a goal: promised, changed, declared, published, proven. What happened on one date is in the order of `HECHOS_DE_META`, and what has
 * none as well: a report without a date that tells of a publication declared the goal met no later than it was published.
 */
export function lifeOf(goal: MetaCalculada, documentos: ReadonlyMap<string, Documento>): HechoDeMeta[] {
  const { avances, calculo, estado, verificabilidad } = goal;
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
      .map(({ fuente, cumplida, declarado }) => ({
        ...said('declarada', fuente),
        ...(cumplida === undefined ? {} : { cumplida }),
        ...(declarado === undefined || declarado >= ALL ? {} : { parte: declarado }),
      })),
    ...figuresOf(goal).map((fuente) => said('declarada', fuente)),
    ...avances.flatMap(({ publicada, fuente }) =>
      publicada === undefined ? [] : [said('publicada', fuente, publicada)],
    ),
  ];
  const proof =
    verificabilidad === 'calculada'
      ? calculo.inputs.flatMap(({ mediciones }) => mediciones.map(({ fuente }) => fuente))
      : avances.filter(({ evidencia }) => evidencia !== undefined).map(({ fuente }) => fuente);
  return [
    said('prometida', originalOf(goal).fuente),
    ...inOrder(later),
    ...(estado === 'comprobada' ? [{ kind: 'comprobada' as const, fecha: undefined, fuentes: proof }] : []),
  ];
}

/** Where the figures stand that reach a goal which nothing else declares met, or proves. */
function figuresOf({ calculo, estado, avances }: MetaCalculada): Fuente[] {
  if (estado !== 'declarada' || avances.length > 0) return [];
  const places = calculo.inputs.flatMap(({ mediciones }) => mediciones.map(({ fuente }) => fuente));
  return [...new Map(places.map((one) => [placeOf(one), one])).values()];
}

const placeOf = ({ documento, lugar }: Fuente) => `${documento}#${lugar}`;

const sameDocument = (a: HechoDeMeta, b: HechoDeMeta) => a.fuentes[0]?.documento === b.fuentes[0]?.documento;
const orderOf = ({ kind }: HechoDeMeta) => HECHOS_DE_META.indexOf(kind);
const dayOf = ({ fecha }: HechoDeMeta) => lastDay(fecha ?? '');

/** By date; what has none stands before what the same document tells of later, or else at the end. */
function inOrder(facts: readonly HechoDeMeta[]): HechoDeMeta[] {
  const dated = facts.filter(({ fecha }) => fecha !== undefined);
  const ordered = dated.sort((a, b) => compareText(dayOf(a), dayOf(b)) || orderOf(a) - orderOf(b));
  for (const fact of facts.filter(({ fecha }) => fecha === undefined)) {
    const before = ordered.findIndex((one) => sameDocument(one, fact) && orderOf(one) > orderOf(fact));
    ordered.splice(before === -1 ? ordered.length : before, 0, fact);
  }
  return ordered;
}
