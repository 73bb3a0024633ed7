import { capitalize } from '../../../base/capitalize.ts';
import { formatVigencia } from '../../../format/periods.ts';
import type { Fuente } from '../../../model/fields/readings.ts';
import type { FechaParcial } from '../../../model/date.ts';
import type { Vigencia } from '../../../model/tables/vigencias.ts';
import type { Lado } from './regla.ts';

/** What one place says of a term. */
export interface DichoDeVigencia extends Lado {
  /** The same, as part of a sentence. */
  breve: string;
  inicio: FechaParcial | undefined;
  fin: FechaParcial | undefined;
  anios: number | undefined;
  registro: object;
}

/** A value that another place contradicts. */
export interface Discrepancia {
  registro: object;
  columna: PropertyKey[];
}

/** A row of `vigencias.csv`, in the words of its place where they are given. */
export function tellRow(registro: Vigencia): DichoDeVigencia {
  const { inicio, fin, anios, escrito, fuente } = registro;
  const breve = formatVigencia(registro);
  return {
    dice: escrito === undefined ? capitalize(breve) : `«${escrito}»`,
    breve,
    fuente,
    inicio,
    fin,
    anios,
    registro,
  };
}

/** The dates that a plan or a body has on this site. */
export function tellOwn(
  registro: { inicio?: FechaParcial | undefined; fin?: FechaParcial | undefined },
  fuente: Fuente,
): DichoDeVigencia {
  const { inicio, fin } = registro;
  const breve = formatVigencia({ inicio, fin, anios: undefined });
  return { dice: capitalize(breve), breve, fuente, inicio, fin, anios: undefined, registro };
}

/** The first of the dates that says otherwise than one before it, at the precision that both have. */
export function otherDate(dichos: readonly DichoDeVigencia[], columna: 'inicio' | 'fin'): Discrepancia[] {
  let hasta: FechaParcial | undefined;
  for (const { [columna]: fecha, registro } of dichos) {
    if (fecha === undefined) continue;
    if (hasta !== undefined && !fecha.startsWith(hasta) && !hasta.startsWith(fecha)) {
      return [{ registro, columna: [columna] }];
    }
    if (fecha.length > (hasta?.length ?? 0)) hasta = fecha;
  }
  return [];
}

/** The first of the durations that is not that of one before it. */
export function otherDuration(dichos: readonly DichoDeVigencia[]): Discrepancia[] {
  const [primera, ...otras] = dichos.filter(({ anios }) => anios !== undefined);
  const otra = otras.find(({ anios }) => anios !== primera?.anios);
  return otra ? [{ registro: otra.registro, columna: ['anios'] }] : [];
}
