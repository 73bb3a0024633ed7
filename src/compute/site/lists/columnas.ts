import { oncePer } from '../../../base/once-per.ts';
import type { ConjuntoCompleto } from '../../../model/tables/index.ts';
import { pagesBeside } from './list-pages.ts';

/** Columns of data sets that the dictionary tells beside those of the tables that every site has. */
const WHOLE = { lines: 34, characters: 3_000 };
type Campo = ConjuntoCompleto['schema']['fields'][number];

/** The pages of the dictionary that tell of data sets; none where the dictionary itself does. */
export const columnasPages = oncePer(({ conjuntos }: { conjuntos: readonly ConjuntoCompleto[] }) =>
  pagesBeside<ConjuntoCompleto, Campo, 'conjuntos'>(
    {
      list: 'diccionario',
      lengthOf: ({ name, title, description = '' }) => name.length + title.length + description.length,
    },
    WHOLE,
    [
      {
        id: 'conjuntos',
        sections: conjuntos.filter(({ rows }) => rows.length > 0).map((of) => ({ of, items: of.schema.fields })),
      },
    ],
  ),
);
