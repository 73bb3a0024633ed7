import { say, saying } from '../model/speech/speech.ts';
import { showAmount } from './amounts.ts';
import type { Context } from './context.ts';
import { showDate } from './show-date.ts';
import type { RowChange } from './compare-tables.ts';
import { type Told, tell } from './tell-change.ts';

/** What a new row of ajustes.csv decides of a goal. A row that changes or goes is told cell by cell. */
export function tellAdjustment({ table, before, after }: RowChange, context: Context): Told {
  if (before || !after) return { changes: [], columns: [] };
  const cell = (column: string) => after.cells[column]?.trim() ?? '';
  const goal = cell('meta');
  const of = (column: string) => context.cellOf(table.plan, 'metas', goal, column);
  const name = saying`[Meta] «${of('texto') || goal}» (${goal})`;
  const when = `, decidido ${showDate(cell('fecha'))}`;
  const told: Record<string, () => string> = {
    valor: () =>
      `ahora pide ${showAmount(cell('valor'), context.cellOf(table.plan, 'indicadores', of('indicador'), 'unidad'))} y [el plan] decía ${showAmount(of('valor'), '')}`,
    plazo: () => `su plazo pasa de ${showDate(of('vence'))} a ${showDate(cell('plazo'))}`,
    cancelada: () => 'se cancela',
    sustituida: () => `se sustituye por ${cell('por')}`,
  };
  const what = told[cell('que')]?.() ?? `ajuste «${cell('que')}»`;
  const code = { valor: 'goal-changed', plazo: 'goal-moved' }[cell('que')] ?? 'goal-ended';
  const reason = cell('motivo') === '' ? '' : ` Motivo: ${cell('motivo').replace(/\.$/, '')}.`;
  const place = after.locate('que');
  return {
    changes: [tell(code as 'goal-ended', 'after', place, `${name}: ${say(what)}${when}.${reason}`)],
    columns: [],
  };
}
