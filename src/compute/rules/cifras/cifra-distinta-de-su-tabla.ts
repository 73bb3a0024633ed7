import Fraction from 'fraction.js';
import { sumOf } from '../../figures/fraction.ts';
import { formatExact } from '../../../format/numbers.ts';
import type { Fuente } from '../../../model/fields/readings.ts';
import type { Informe } from '../../../model/tables/informes.ts';
import type { ConjuntoCompleto, TextoDeInforme } from '../../../model/tables/index.ts';
import { isPrintedAs } from '../shared/printed-figures.ts';
import { pageOfConjunto, pageOfInforme } from '../shared/page-links.ts';
import { ruleKind, type Hallazgo, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

type Cifra = Informe['cifras'][number];

/**
 * A figure of a report that is not what its table adds up to: the sum of a column, or how many rows there are. A row
 * without its number leaves no sum.
 */
export const cifraDistintaDeSuTabla: Regla = {
  kind: ruleKind({
    code: 'cifra-distinta-de-su-tabla',
    title: 'Cifras de [un informe] que no son las de su tabla',
    explanation:
      '[El informe] da una cifra en un párrafo y la desglosa en una tabla. Al sumar o contar la tabla sale otra.',
    wrong: 'El texto: «se dieron dos talleres». La tabla: seis talleres.',
    right: 'El texto: «se dieron seis talleres». La tabla: seis talleres.',
  }),
  peso: 'fondo',
  find: ({ informes, conjuntos }) => {
    const byId = new Map(conjuntos.map((conjunto) => [conjunto.id, conjunto]));
    const countOf = counter();
    return informes.flatMap((informe) =>
      informe.cifras.flatMap((cifra, i) => {
        const conjunto = byId.get(cifra.conjunto ?? '');
        const count = conjunto && countOf(conjunto, cifra.columna);
        return count && !isPrintedAs(count, cifra.valor) ? [tell(informe, i, cifra, conjunto, count)] : [];
      }),
    );
  },
};

/** Counts each column once: many figures may refer to one table, and it may be large. */
function counter() {
  const sums = new Map<ConjuntoCompleto, Map<string | undefined, Fraction | undefined>>();
  return (conjunto: ConjuntoCompleto, column: string | undefined): Fraction | undefined => {
    const own = sums.get(conjunto) ?? new Map<string | undefined, Fraction | undefined>();
    sums.set(conjunto, own);
    if (!own.has(column)) own.set(column, addUpColumn(conjunto, column));
    return own.get(column);
  };
}

function addUpColumn({ rows }: ConjuntoCompleto, column: string | undefined): Fraction | undefined {
  if (column === undefined) return new Fraction(rows.length);
  const written = rows.map((row) => row[column]?.trim() ?? '');
  if (written.includes('')) return undefined;
  return sumOf(written.map(Number));
}

function tell(informe: TextoDeInforme, i: number, cifra: Cifra, conjunto: ConjuntoCompleto, count: Fraction): Hallazgo {
  const { que, valor, unidad, columna, fuente } = cifra;
  const title = conjunto.schema.fields.find(({ name }) => name === columna)?.title;
  const sale = formatExact(count);
  const table = title === undefined ? `tiene ${sale} renglones` : `suma ${sale} en la columna ${title}`;
  return {
    record: informe,
    column: ['cifras', i, 'valor'],
    id: `${informe.id}/cifra-${i + 1}`,
    message: saying`${que}: [el informe] da ${formatExact(valor)} ${unidad}. Su tabla en este sitio, ${conjunto.title}, ${table}.`,
    sides: [
      { says: `${que}: ${formatExact(valor)} ${unidad}`, fuente },
      { says: `La tabla ${table}`, fuente: fuenteOf(conjunto) ?? fuente },
    ],
    pages: [pageOfInforme(informe), pageOfConjunto(conjunto)],
  };
}

function fuenteOf({ sources }: ConjuntoCompleto): Fuente | undefined {
  const [documento, lugar] = sources[0]?.path.split('#') ?? [];
  return documento !== undefined && lugar !== undefined ? { documento, lugar } : undefined;
}
