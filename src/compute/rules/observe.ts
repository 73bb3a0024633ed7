import type { NotaDeObservacion } from '../../model/tables/observaciones.ts';
import type { ProblemKind, Peso } from '../../model/problems/kind.ts';
import { documentoHref } from '../../model/addresses/pages.ts';
import { type Place, type Problem, makeProblem, problemOfKind } from '../../model/problems/problem.ts';
import { nearest } from '../../base/nearest.ts';
import { REGLAS } from './index.ts';
import type { Examined, Hallazgo, Regla } from './shared/regla.ts';

/** What a rule found, as the site publishes it. */
export interface Observacion extends Hallazgo {
  kind: ProblemKind;
  peso: Peso;
  /** What a note in `data/observaciones.csv` must name, beside the code. */
  referencia: string;
  place: Place;
  /** Addresses of all pages concerned, without fragment: those of the documents cited too. */
  addresses: readonly string[];
  /** The editors' explanation. */
  nota: string | undefined;
}

/** Where the value of a record stands, and what is written there. */
type Locator = (record: object, column: readonly PropertyKey[]) => Place & { value: string };

interface Observed {
  observaciones: Observacion[];
  /** The observations as problems, and a warning for each note whose contradiction is gone. */
  problems: Problem[];
}

/** Runs every rule, and pairs what they find with the editors' notes. */
export function observe(sitio: Examined, locate: Locator, reglas: readonly Regla[] = REGLAS): Observed {
  const notas = new Map(sitio.observaciones.map((nota) => [key(nota), nota]));
  const observaciones = reglas.flatMap((regla) =>
    regla.find(sitio).map((hallazgo) => toObservacion(regla, hallazgo, notas, locate)),
  );
  return {
    observaciones,
    problems: [
      ...observaciones.map((one) => toProblem(one, locate)),
      ...staleNotes(sitio.observaciones, observaciones, locate),
    ],
  };
}

const key = ({ codigo, referencia }: Pick<NotaDeObservacion, 'codigo' | 'referencia'>) => `${codigo} ${referencia}`;

function toObservacion(
  { kind, peso }: Regla,
  hallazgo: Hallazgo,
  notas: ReadonlyMap<string, NotaDeObservacion>,
  locate: Locator,
): Observacion {
  const reference = `${hallazgo.id}#${hallazgo.column.filter((paso) => typeof paso === 'string').join('.')}`;
  const { file, line, column } = locate(hallazgo.record, hallazgo.column);
  const pages = hallazgo.pages.map(({ href }) => href.split('#')[0] ?? href);
  const documents = hallazgo.sides.map(({ fuente }) => documentoHref(fuente.documento));
  return {
    ...hallazgo,
    kind,
    peso: hallazgo.peso ?? peso,
    referencia: reference,
    place: { file, line, column },
    addresses: [...new Set([...pages, ...documents])],
    nota: notas.get(key({ codigo: kind.code, referencia: reference }))?.nota,
  };
}

function toProblem({ kind, record, column, referencia, message, place, nota }: Observacion, locate: Locator) {
  const field = column.filter((paso) => typeof paso === 'string').join('.');
  const hint =
    nota === undefined
      ? `Si tiene explicación, agréguela en data/observaciones.csv: código «${kind.code}», referencia «${referencia}».`
      : 'Ya tiene su nota en data/observaciones.csv.';
  const { value } = locate(record, column);
  return problemOfKind(kind, place, { field, value, message, hint });
}

function staleNotes(notas: readonly NotaDeObservacion[], observaciones: readonly Observacion[], locate: Locator) {
  const found = new Set(observaciones.map(({ kind, referencia }) => key({ codigo: kind.code, referencia })));
  return notas
    .filter((nota) => !found.has(key(nota)))
    .map((nota) => {
      const near = nearest(key(nota), found);
      const { value, ...place } = locate(nota, ['referencia']);
      return makeProblem('stale-note', place, {
        field: 'referencia',
        value,
        message: `Ninguna observación «${nota.codigo}» habla de «${nota.referencia}»: la contradicción ya no está, o la nota la nombra mal.`,
        hint:
          near === undefined
            ? 'Borre la nota si ya no hace falta.'
            : `¿Quiso escribir el código y la referencia «${near.replace(' ', '», «')}»?`,
      });
    });
}
