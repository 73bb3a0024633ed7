import { readAmount } from './amounts.ts';
import type { Row } from './compare-tables.ts';

/** The values that reach a goal. */
interface Range {
  from: number;
  to: number;
  /** Whether the ends are reached too. */
  isClosed: boolean;
}

/** Whether a goal asks for less than it did: values reach it that didn't. Undefined where that can't be told. */
export function isEased(before: Row, after: Row, sentido: string): boolean | undefined {
  const [was, is] = [before.cells['valor']?.trim() ?? '', after.cells['valor']?.trim() ?? ''];
  if (was !== '' && is === '') return true;
  if (was === '') return is === '' ? undefined : false;
  if (was === 'si' && is !== 'si') return true;
  if (is === 'si') return was === 'no' ? false : undefined;
  const [old, now] = [rangeOf(before), rangeOf(after)];
  if (!old || !now) return undefined;
  if (isExact(before) && isExact(after)) return isEasedExact(old, now, sentido === 'descendente');
  const isInside = now.from >= old.from && now.to <= old.to;
  return !isInside || (now.isClosed && !old.isClosed);
}

const isExact = ({ cells }: Row) => cells['comparador']?.trim() === 'igual';

/** Of two goals that ask for just one value, the nearer to nothing asks for less; of one value, the wider tolerance. */
function isEasedExact(old: Range, now: Range, isDescending: boolean): boolean {
  const [was, is] = [(old.from + old.to) / 2, (now.from + now.to) / 2];
  if (was === is) return now.to - now.from > old.to - old.from;
  return isDescending ? is > was : is < was;
}

function rangeOf({ cells }: Row): Range | undefined {
  const number = (column: string) => readAmount(cells[column]?.trim() ?? '')?.valueOf();
  const valor = number('valor');
  if (valor === undefined) return undefined;
  const tolerancia = number('tolerancia') ?? 0;
  const ranges: Record<string, Range> = {
    'al-menos': { from: valor, to: Infinity, isClosed: true },
    'mas-de': { from: valor, to: Infinity, isClosed: false },
    'a-lo-mas': { from: -Infinity, to: valor, isClosed: true },
    igual: { from: valor - tolerancia, to: valor + tolerancia, isClosed: true },
    entre: { from: valor, to: number('valor_hasta') ?? valor, isClosed: true },
  };
  return ranges[cells['comparador']?.trim() ?? ''];
}
