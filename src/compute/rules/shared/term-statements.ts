import { capitalize } from '../../../base/capitalize.ts';
import { formatVigencia } from '../../../format/periods.ts';
import type { Fuente } from '../../../model/fields/readings.ts';
import type { FechaParcial } from '../../../model/date.ts';
import type { Vigencia } from '../../../model/tables/vigencias.ts';
import type { Side } from './regla.ts';

/** What one place says of a term. */
export interface DichoDeVigencia extends Side {
  /** The same, as part of a sentence. */
  inSentence: string;
  inicio: FechaParcial | undefined;
  fin: FechaParcial | undefined;
  anios: number | undefined;
  record: object;
}

/** A value that another place contradicts. */
export interface Discrepancy {
  record: object;
  column: PropertyKey[];
}

/** A row of `vigencias.csv`, in the words of its place where they are given. */
export function tellRow(record: Vigencia): DichoDeVigencia {
  const { inicio, fin, anios, escrito, fuente } = record;
  const inSentence = formatVigencia(record);
  return {
    says: escrito === undefined ? capitalize(inSentence) : `«${escrito}»`,
    inSentence,
    fuente,
    inicio,
    fin,
    anios,
    record,
  };
}

/** The dates that a plan or a body has on this site. */
export function tellOwn(
  record: { inicio?: FechaParcial | undefined; fin?: FechaParcial | undefined },
  fuente: Fuente,
): DichoDeVigencia {
  const { inicio, fin } = record;
  const inSentence = formatVigencia({ inicio, fin, anios: undefined });
  return { says: capitalize(inSentence), inSentence, fuente, inicio, fin, anios: undefined, record };
}

/** The first of the dates that says otherwise than one before it, at the precision that both have. */
export function otherDate(dichos: readonly DichoDeVigencia[], column: 'inicio' | 'fin'): Discrepancy[] {
  let known: FechaParcial | undefined;
  for (const { [column]: fecha, record } of dichos) {
    if (fecha === undefined) continue;
    if (known !== undefined && !fecha.startsWith(known) && !known.startsWith(fecha)) {
      return [{ record, column: [column] }];
    }
    if (fecha.length > (known?.length ?? 0)) known = fecha;
  }
  return [];
}

/** The first of the durations that is not that of one before it. */
export function otherDuration(dichos: readonly DichoDeVigencia[]): Discrepancy[] {
  const [first, ...others] = dichos.filter(({ anios }) => anios !== undefined);
  const other = others.find(({ anios }) => anios !== first?.anios);
  return other ? [{ record: other.record, column: ['anios'] }] : [];
}
