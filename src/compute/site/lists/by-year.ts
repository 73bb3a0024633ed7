import { oncePer } from '../../../base/once-per.ts';
import { periodoDays } from '../../../model/periodo.ts';
import type { Documento } from '../../../model/tables/documentos.ts';
import type { ContentWithoutNotes, TextoDeActa, TextoDeInforme } from '../../../model/tables/index.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { type ListPage, pagesBeside, plainPart } from './list-pages.ts';

/** Lines that the page of a list holds itself. */
const WHOLE = { lines: 100, characters: 40_000 };
/** The part of what has no date. */
export const WITHOUT_DATE = 'sin-fecha';

type PageOfYear<T> = ListPage<undefined, T>;

/** The pages of a list by year, the last first; none where its own page holds all. */
export function byYear<T>(
  list: string,
  items: readonly T[],
  dateOf: (item: T) => string | undefined,
  lengthOf: (item: T) => number,
): PageOfYear<T>[] {
  const years = Map.groupBy(items, (item) => dateOf(item)?.slice(0, 4) ?? WITHOUT_DATE);
  const order = [...years.keys()].filter((year) => year !== WITHOUT_DATE).sort((a, b) => (a < b ? 1 : -1));
  const parts = [...order, WITHOUT_DATE].flatMap((year) => {
    const own = years.get(year);
    return own ? [plainPart(year, own)] : [];
  });
  return pagesBeside({ list, lengthOf }, WHOLE, parts);
}

/** Minutes by the year of their session. */
export const actasPages = oncePer(({ actas, sesiones }: Pick<ContentWithoutNotes, 'actas' | 'sesiones'>) => {
  const dates = new Map(sesiones.map(({ id, fecha }) => [id, fecha]));
  return byYear<TextoDeActa>(
    'actas',
    actas,
    ({ sesion }) => dates.get(sesion),
    () => 100,
  );
});

/** Reports by the year in which what they cover ends. */
export const informesPages = oncePer(({ informes }: Pick<ContentWithoutNotes, 'informes'>) =>
  byYear<TextoDeInforme>(
    'informes',
    informes,
    ({ periodo }) => periodoDays(periodo)?.to,
    ({ titulo }) => titulo.length,
  ),
);

export const documentosPages = oncePer(({ documentos }: Pick<ContentWithoutNotes, 'documentos'>) =>
  byYear<Documento>(
    'documentos',
    documentos,
    ({ fecha }) => fecha,
    ({ titulo, emisor }) => titulo.length + emisor.length,
  ),
);

/** Plans by the year in which they end. */
export const planesPages = oncePer(({ planes }: { planes: PlanCalculado[] }) =>
  byYear<PlanCalculado>(
    'planes',
    planes,
    ({ plan }) => plan.fin,
    ({ plan }) => plan.titulo.length,
  ),
);
