import Fraction from 'fraction.js';
import { sumOf } from '../../figures/fraction.ts';
import { formatExact } from '../../../format/numbers.ts';
import type { Fuente } from '../../../model/fields/readings.ts';
import type { Informe } from '../../../model/tables/informes.ts';
import type { ConjuntoCompleto, TextoDeInforme } from '../../../model/tables/index.ts';
import { isPrintedAs } from '../shared/printed-figures.ts';
import { pageOfConjunto, pageOfInforme } from '../shared/pages.ts';
import { ruleKind, type Hallazgo, type Regla } from '../shared/regla.ts';

type Cifra = Informe['cifras'][number];

/**
 * A figure of a report that is not what its table adds up to: the sum of a column, or how many rows there are. A row
 * without its number leaves no sum.
 */
export const cifraDistintaDeSuTabla: Regla = {
  kind: ruleKind({
    code: 'cifra-distinta-de-su-tabla',
    title: 'Cifras de un informe que no son las de su tabla',
    explanation:
      'El informe da una cifra en un párrafo y la desglosa en una tabla. Al sumar o contar la tabla sale otra.',
    wrong: 'El texto: «se dieron dos talleres». La tabla: seis talleres.',
    right: 'El texto: «se dieron seis talleres». La tabla: seis talleres.',
  }),
  peso: 'fondo',
  find: ({ informes, conjuntos }) => {
    const porId = new Map(conjuntos.map((conjunto) => [conjunto.id, conjunto]));
    const countOf = counter();
    return informes.flatMap((informe) =>
      informe.cifras.flatMap((cifra, i) => {
        const conjunto = porId.get(cifra.conjunto ?? '');
        const cuenta = conjunto && countOf(conjunto, cifra.columna);
        return cuenta && !isPrintedAs(cuenta, cifra.valor) ? [tell(informe, i, cifra, conjunto, cuenta)] : [];
      }),
    );
  },
};

/** Counts each column once: many figures may be of one table, and it may be large. */
function counter() {
  const cuentas = new Map<ConjuntoCompleto, Map<string | undefined, Fraction | undefined>>();
  return (conjunto: ConjuntoCompleto, columna: string | undefined): Fraction | undefined => {
    const suyas = cuentas.get(conjunto) ?? new Map<string | undefined, Fraction | undefined>();
    cuentas.set(conjunto, suyas);
    if (!suyas.has(columna)) suyas.set(columna, addUpColumn(conjunto, columna));
    return suyas.get(columna);
  };
}

function addUpColumn({ rows }: ConjuntoCompleto, columna: string | undefined): Fraction | undefined {
  if (columna === undefined) return new Fraction(rows.length);
  const escritos = rows.map((fila) => fila[columna]?.trim() ?? '');
  if (escritos.includes('')) return undefined;
  return sumOf(escritos.map(Number));
}

function tell(
  informe: TextoDeInforme,
  i: number,
  cifra: Cifra,
  conjunto: ConjuntoCompleto,
  cuenta: Fraction,
): Hallazgo {
  const { que, valor, unidad, columna, fuente } = cifra;
  const titulo = conjunto.schema.fields.find(({ name }) => name === columna)?.title;
  const sale = formatExact(cuenta);
  const tabla = titulo === undefined ? `tiene ${sale} renglones` : `suma ${sale} en la columna ${titulo}`;
  return {
    record: informe,
    column: ['cifras', i, 'valor'],
    id: `${informe.id}/cifra-${i + 1}`,
    message: `${que}: el informe da ${formatExact(valor)} ${unidad}. Su tabla en este sitio, ${conjunto.title}, ${tabla}.`,
    sides: [
      { says: `${que}: ${formatExact(valor)} ${unidad}`, fuente },
      { says: `La tabla ${tabla}`, fuente: fuenteOf(conjunto) ?? fuente },
    ],
    pages: [pageOfInforme(informe), pageOfConjunto(conjunto)],
  };
}

function fuenteOf({ sources }: ConjuntoCompleto): Fuente | undefined {
  const [documento, lugar] = sources[0]?.path.split('#') ?? [];
  return documento !== undefined && lugar !== undefined ? { documento, lugar } : undefined;
}
