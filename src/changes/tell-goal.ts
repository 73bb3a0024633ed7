import { say, saying } from '../model/speech/speech.ts';
import { showAmount, showPassage } from './amounts.ts';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import { endOf, showDate } from './show-date.ts';
import { isEased } from './easing.ts';
import type { Row, RowChange } from './compare-tables.ts';
import { type Told, changedCell, tell } from './tell-change.ts';

/** Columns that say how much a goal asks for. */
const ASKED = ['comparador', 'valor', 'valor_hasta', 'tolerancia'] as const;

/** What a change in a row of metas.csv means. */
export function tellGoal(change: RowChange, context: Context): Told {
  const { before, after } = change;
  if (!before && after) return { changes: [added(change, after, context)], columns: [] };
  if (before && !after) return { changes: [removed(change, before, context)], columns: [] };
  if (!before || !after) return { changes: [], columns: [] };
  const asks = ASKED.filter((column) => changedCell(change, column));
  const moved = changedCell(change, 'vence');
  return {
    changes: [
      ...(asks.length > 0 ? [askedOtherwise(change, before, after, context)] : []),
      ...(moved ? [movedInTime(change, before, moved, context)] : []),
    ],
    columns: [...asks, ...(moved ? ['vence'] : [])],
  };
}

const nameOf = (change: RowChange, { cells }: Row) => saying`[Meta] «${cells['texto']?.trim() ?? ''}» (${change.key})`;

/** Whether the deadline that a goal had has passed at the cut-off date. */
function isPast({ cells }: Row, { corte }: Context): boolean {
  const end = endOf(cells['vence']?.trim() ?? '');
  return corte !== undefined && end !== undefined && end < corte;
}

const unitOf = ({ table }: RowChange, { cells }: Row, context: Context) =>
  context.cellOf(table.plan, 'indicadores', cells['indicador']?.trim() ?? '', 'unidad');

function added(change: RowChange, row: Row, context: Context): Change {
  const { valor = '', vence = '' } = row.cells;
  const asks = showAmount(valor.trim(), unitOf(change, row, context));
  return tell(
    'goal-added',
    'after',
    row.locate('id'),
    `${nameOf(change, row)}: nueva, pide ${asks}; plazo: ${showDate(vence.trim())}.`,
  );
}

function removed(change: RowChange, row: Row, context: Context): Change {
  const { valor = '', vence = '' } = row.cells;
  const text = `${nameOf(change, row)}: se quita. Pedía ${showAmount(valor.trim(), unitOf(change, row, context))}; plazo: ${showDate(vence.trim())}.`;
  const isTold = context.isExplained(change, '') || context.isExplained(change, 'valor');
  if (!isPast(row, context) || isTold) return tell('goal-removed', 'before', row.locate('id'), text);
  return { ...tell('lowered-goal', 'before', row.locate('id'), `${text} ${PAST()}`), hint: say(HINTS.removed) };
}

const PAST = () => 'Su plazo ya pasó.';

const HINTS = {
  removed:
    'Deje el renglón en metas.csv y escriba en ajustes.csv que se canceló o se sustituyó, con fecha y fuente. Si nunca debió estar, escríbalo en correcciones.csv, como «retirada» y con su motivo.',
  asked:
    'Deje el renglón de metas.csv como estaba y escriba el cambio en ajustes.csv, con fecha y fuente. Si se había copiado mal, escríbalo en correcciones.csv con su motivo.',
};

/** That a goal asks for less or for more, or for something that isn't compared. */
function askedOtherwise(change: RowChange, before: Row, after: Row, context: Context): Change {
  const unit = unitOf(change, after, context);
  const eases = isEased(before, after, sentidoOf(change, after, context));
  const code = eases === undefined ? 'goal-changed' : eases ? 'goal-eased' : 'goal-raised';
  const valor = changedCell(change, 'valor');
  const parts = ASKED.flatMap((column) => {
    const cell = changedCell(change, column);
    if (!cell) return [];
    const name = { comparador: 'comparador', valor: 'pasa', valor_hasta: 'hasta', tolerancia: 'tolerancia' }[column];
    return [
      `${name} ${column === 'comparador' ? `de «${cell.before}» a «${cell.after}»` : showPassage(cell.before, cell.after, unit)}`,
    ];
  });
  const meaning = eases === undefined ? '' : eases ? ' Pide menos.' : ' Pide más.';
  const past = isPast(before, context) ? ` ${PAST()}` : '';
  const text = `${nameOf(change, after)}: ${parts.join('; ')}.${meaning}${past}`;
  const [first] = ASKED.filter((column) => changedCell(change, column));
  const told = { ...(valor && { before: valor.before, after: valor.after }) };
  const excused =
    context.isAdjusted(change.table.plan, change.key, 'valor') ||
    ASKED.some((column) => context.isExplained(change, column));
  if (eases === true && past !== '' && !excused)
    return { ...tell('lowered-goal', 'after', after.locate(first), text), ...told, hint: say(HINTS.asked) };
  return { ...tell(code, 'after', after.locate(first), text), ...told };
}

const sentidoOf = ({ table }: RowChange, { cells }: Row, context: Context) =>
  context.cellOf(table.plan, 'indicadores', cells['indicador']?.trim() ?? '', 'sentido');

/** A deadline that is put off, brought forward, given or taken away. */
function movedInTime(
  change: RowChange,
  before: Row,
  { before: was, after: is }: { before: string; after: string },
  context: Context,
): Change {
  const row = change.after as Row;
  const isLater = is === '' || (was !== '' && (endOf(is) ?? '') > (endOf(was) ?? ''));
  const how =
    was === '' ? 'se le pone plazo' : is === '' ? 'se queda sin plazo' : isLater ? 'se aplaza' : 'se adelanta';
  const isPastDue = isPast(before, context);
  const text = `${nameOf(change, row)}: ${how}, de ${showDate(was)} a ${showDate(is)}.${isPastDue ? ` ${PAST()}` : ''}`;
  const excused = context.isAdjusted(change.table.plan, change.key, 'plazo') || context.isExplained(change, 'vence');
  const told = { before: was, after: is };
  if (isLater && isPastDue && !excused)
    return { ...tell('lowered-goal', 'after', row.locate('vence'), text), ...told, hint: say(HINTS.asked) };
  return { ...tell('goal-moved', 'after', row.locate('vence'), text), ...told };
}
