import { excerpt } from '../model/problems/problem.ts';
import { showAmount, showPassage } from './amounts.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import type { Row, RowChange } from './compare-tables.ts';
import { fieldAt, type TableAt } from './table-at.ts';
import { changedCell, tell, type Told } from './tell-change.ts';

/** What a change in the figures of a row means. */
export function tellFigures(change: RowChange, context: Context): Told {
  const told = change.table.figures.flatMap((column) => {
    const found = tellFigure(change, column, context);
    return found ? [{ column, found }] : [];
  });
  return { changes: told.map(({ found }) => found), columns: told.map(({ column }) => column) };
}

function tellFigure(change: RowChange, column: string, context: Context): Change | undefined {
  const { before, after, table } = change;
  const cell = changedCell(change, column);
  const was = before && after ? (cell?.before ?? '') : (before?.cells[column]?.trim() ?? '');
  const is = before && after ? (cell?.after ?? '') : (after?.cells[column]?.trim() ?? '');
  if (was === is) return undefined;
  const row = (after ?? before) as Row;
  const what = nameFigure(change, row, column, context);
  const unit = unitOf(table, row, column, context);
  const values = { before: was, after: is };
  if (is === '')
    return removedFigure(change, column, context, `${what}: se quita, decía ${showAmount(was, unit)}.`, values);
  if (was === '')
    return { ...tell('figure-added', 'after', row.locate(column), `${what}: ${showAmount(is, unit)}.`), ...values };
  const reason = context.isExplained(change, column) ? '' : ' Ningún renglón de correcciones.csv dice por qué.';
  const text = `${what}: ${showPassage(was, is, unit)}.${reason}`;
  return { ...tell('figure-changed', 'after', row.locate(column), text), ...values };
}

function removedFigure(
  change: RowChange,
  column: string,
  context: Context,
  text: string,
  values: { before: string; after: string },
): Change {
  const { before, after, table } = change;
  const place = after ? after.locate(column) : (before as Row).locate(column);
  const side = after ? 'after' : 'before';
  if (context.isExplained(change, column)) return { ...tell('figure-removed', side, place, text), ...values };
  const key = (table.key ?? []).map((one) => before?.cells[one]?.trim() ?? '').join('|');
  const hint = `Escriba por qué en data/correcciones.csv: «retirada», plan «${table.plan ?? ''}», tabla «${table.name}», renglón «${excerpt(key.replace(/\|+$/, ''))}», columna «${column}», lo que decía antes, fecha y motivo. Si se borró sin querer, devuélvala.`;
  return { ...tell('deleted-figure', side, place, text), ...values, hint };
}

/** «Talleres dados (dados), 2025-S1», as a reviewer knows the figure. */
function nameFigure({ table, key }: RowChange, { cells }: Row, column: string, context: Context): string {
  const cell = (name: string) => cells[name]?.trim() ?? '';
  const of = (other: string, id: string, wanted: string) => excerpt(context.cellOf(table.plan, other, id, wanted), 120);
  if (table.name === 'mediciones') {
    const rest = [cell('periodo'), cell('categoria'), cell('publicada') && `publicada en ${cell('publicada')}`];
    const name = of('variables', cell('variable'), 'nombre');
    return `Cifra «${name || cell('variable')}» (${cell('variable')}), ${rest.filter(Boolean).join(', ')}`;
  }
  if (table.name === 'avances')
    return `Avance declarado de «${of('metas', cell('meta_plan'), 'texto') || cell('meta_plan')}» (${cell('meta_plan')}), en ${cell('informe')}`;
  if (table.name === 'presupuesto')
    return `Presupuesto ${cell('momento')} de ${cell('actividad') || cell('compromiso')}, ${cell('periodo')}`;
  if (table.name === 'indicadores') return `Línea base de «${excerpt(cell('nombre'), 120)}» (${key})`;
  return `Cifra «${column}» de ${table.name}, ${key}`;
}

/** A column of the row tells it, or else the column of the figure. */
function unitOf({ name, plan, schema }: TableAt, { cells }: Row, column: string, context: Context): string {
  const cell = (one: string) => cells[one]?.trim() ?? '';
  if (name === 'mediciones') return context.cellOf(plan, 'variables', cell('variable'), 'unidad');
  const { unit = '' } = fieldAt(schema, column) ?? {};
  return cell('moneda') || cell('unidad') || (unit === 'por ciento' ? '%' : unit);
}
