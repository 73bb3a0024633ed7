import { suggest } from '../../base/nearest.ts';
import type { Filas, Fuente } from '../../model/fields/readings.ts';
import type { ConjuntoCompleto } from '../../model/tables/index.ts';
import { give, refuse, type Resolve } from './element-result.ts';

/** A data set or a part of it. */
interface GivenTable {
  conjunto: ConjuntoCompleto;
  columns: ConjuntoCompleto['schema']['fields'];
  rows: ConjuntoCompleto['rows'];
  fuentes: Fuente[];
}

/** Rows that a table within a text shows: the whole is one link away. */
const MOST_ROWS = 100;

export const resolveTabla: Resolve<'Tabla', GivenTable> = (site, { attributes }) => {
  const { conjunto: id, columnas, filas } = attributes;
  const conjunto = site.conjuntos.find((one) => one.id === id);
  if (!conjunto) return refuse('conjunto', `El conjunto «${id}» no existe.`, 'Escriba una clave que exista.');
  const { fields } = conjunto.schema;
  const names = fields.map(({ name }) => name);
  const unknown = columnas?.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    return refuse(
      'columnas',
      `«${unknown}» no es una columna de este conjunto.`,
      suggest(unknown, names, `Sus columnas son: ${names.join(', ')}.`),
    );
  }
  const wrong = refuseRows(conjunto, filas);
  if (wrong) return wrong;
  const { from, to } = filas ?? { from: 1, to: MOST_ROWS };
  return give({
    conjunto,
    columns: [...new Set(columnas ?? names)].flatMap((name) => fields.find((field) => field.name === name) ?? []),
    rows: conjunto.rows.slice(from - 1, to),
    fuentes: conjunto.sources.map(({ path }) => {
      const [documento = '', lugar = ''] = path.split('#');
      return { documento, lugar };
    }),
  });
};

function refuseRows({ rows }: ConjuntoCompleto, filas: Filas | undefined) {
  if (!filas) return undefined;
  const { from, to } = filas;
  if (to > rows.length) {
    return refuse('filas', `El conjunto tiene ${rows.length} filas, y no la ${to}.`, `Escriba hasta «${rows.length}».`);
  }
  if (to - from + 1 > MOST_ROWS) {
    return refuse(
      'filas',
      `Son ${to - from + 1} filas, y en un texto caben ${MOST_ROWS}.`,
      'Pida menos: la tabla lleva un enlace al conjunto completo.',
      'limit',
    );
  }
  return undefined;
}
