import type { Informe } from '../model/informe.ts';
import type { ConjuntoCompleto, Contenido } from '../model/tablas.ts';
import type { At } from './consistency.ts';
import { suggest } from './nearest.ts';
import type { Problem } from '../model/problema.ts';

/** A figure of a report that is the sum of a column: the column must be there and hold numbers. */
export function checkCifras({ informes, conjuntos }: Contenido, at: At): Problem[] {
  const porId = new Map(conjuntos.map((conjunto) => [conjunto.id, conjunto]));
  return informes.flatMap((informe) =>
    informe.cifras.flatMap((cifra, i) => {
      const found = checkColumna(cifra, porId.get(cifra.conjunto ?? ''));
      return found ? [at(informe, ['cifras', i, 'columna'], found)] : [];
    }),
  );
}

function checkColumna(
  { columna, conjunto: id }: Informe['cifras'][number],
  conjunto: ConjuntoCompleto | undefined,
): Parameters<At>[2] | undefined {
  if (columna === undefined) return undefined;
  if (id === undefined) {
    return {
      message: 'No se sabe de qué tabla es la columna.',
      hint: 'Escriba «conjunto:» con la clave de la tabla, o borre la columna.',
    };
  }
  if (!conjunto) return undefined;
  const sumables = conjunto.schema.fields
    .filter(({ type }) => type === 'integer' || type === 'number')
    .map(({ name }) => name);
  if (sumables.includes(columna)) return undefined;
  const esTexto = conjunto.schema.fields.some(({ name }) => name === columna);
  const message = esTexto
    ? `«${columna}» no es una columna de números: no se puede sumar.`
    : `«${columna}» no es una columna de «${id}».`;
  const otras =
    sumables.length > 0
      ? `Escriba una de estas: ${sumables.join(', ')}.`
      : 'Borre la columna: así se cuentan los renglones.';
  return { code: esTexto ? 'constraint-error' : 'foreign-key', message, hint: suggest(columna, sumables, otras) };
}
