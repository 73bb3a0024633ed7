import { quote } from './plain-rows.ts';
import type { RowChange } from './compare-tables.ts';
import { type Told, tell } from './tell-change.ts';

/** What a new row of correcciones.csv says. A row that changes or goes is told cell by cell. */
export function tellCorrection({ before, after }: RowChange): Told {
  if (before || !after) return { changes: [], columns: [] };
  const cell = (column: string) => after.cells[column]?.trim() ?? '';
  const where = [cell('tabla'), cell('plan') && `de ${cell('plan')}`, quote(cell('renglon')), cell('columna')];
  const what = cell('que') === 'retirada' ? 'retirado' : 'corregido';
  const text = `Se cuenta como ${what}: ${where.filter(Boolean).join(', ')}; antes ${quote(cell('antes'))}. Motivo: ${quote(cell('motivo'))}.`;
  return { changes: [tell('correction-told', 'after', after.locate('que'), text)], columns: [] };
}
