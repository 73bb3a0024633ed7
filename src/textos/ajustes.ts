import type { AjusteDeMeta, Cambios } from '../compute/metas/ajustes.ts';
import { formatDeadline } from '../format/deadlines.ts';
import type { Ajuste } from '../model/tables/ajustes.ts';
import type { MetaPlan } from '../model/tables/metas.ts';
import { inWords, say, saying } from '../model/speech/speech.ts';

/** What was decided of a goal after its plan. */
export const AJUSTE = inWords({
  titulo: 'Qué se decidió después',
  deUnPaso: (periodo: string) => `Qué se decidió después, de ${periodo}`,
  delPlan: '[Metas] que cambiaron',
  enLaSesion: '[Metas] que cambió esta sesión',
  ajustada: '[la meta] se ajustó',
  cambiadaTarde: '[la meta] se cambió después de vencer',
  motivo: (motivo: string) => `Motivo: ${motivo.replace(/\.$/, '')}.`,
  tarde: 'Su plazo ya había pasado: se juzga por lo que regía entonces.',
  finTardio: 'Su plazo ya había pasado, y ningún documento de este sitio dice qué se hizo.',
  porOriginal: (pedia: string) => saying`Por lo que [el plan] decía al principio (${pedia}), sería:`,
  conTardios: (pedia: string) => `Con lo que se decidió cuando su plazo ya había pasado (${pedia}), sería:`,
  pedia: (cuanto: string, plazo: string) => `${cuanto}; plazo: ${plazo}`,
  suPlazo: 'Su plazo:',
  yaNoSeEspera: 'ya no se espera: [la meta] no siguió',
} as const);

/** That a goal was changed, in a few words; empty where it wasn't, or was ended. */
export function noteChanges(cambios: Cambios | undefined): string {
  if (!cambios || cambios.fin) return '';
  return cambios.porOriginal ? AJUSTE.ajustada : AJUSTE.cambiadaTarde;
}

/** What a change did, as the end of a sentence; what takes a goal's place is named after it. */
export function tellChange({ ajuste, before, after }: AjusteDeMeta, write: (metaPlan: MetaPlan) => string): string {
  const told: Record<Ajuste['que'], string> = {
    valor: saying`[la meta] pasó de ${write(before)} a ${write(after)}`,
    plazo: `el plazo pasó de ${formatDeadline(before)} a ${formatDeadline(after)}`,
    cancelada: 'se canceló',
    sustituida: say('se sustituyó por [otra@meta]'),
  };
  return told[ajuste.que];
}
