import type { MetaCalculada } from '../compute/metas/meta-calculada.ts';
import { capitalize } from '../base/capitalize.ts';
import { hasOmission } from '../compute/metas/resumen.ts';
import { soFarSentence } from './a-la-fecha.ts';
import { noteChanges } from './ajustes.ts';
import { VERIFICABILIDAD } from './estados.ts';
import { META_PLAN } from './metas.ts';

/** What a line of a goal says after its deadline: that it was changed, and what is published so far. */
export function noteOfGoal(metaCalculada: MetaCalculada): string {
  const change = noteChanges(metaCalculada.cambios);
  return `${change && `; ${change}`}${metaCalculada.soFar ? `. ${soFarSentence(metaCalculada)}` : ''}`;
}

/** What a line says of a goal that was met, beside its state. */
export function tellProof(metaCalculada: MetaCalculada): string {
  return [
    // Its state says already that it is only declared.
    ...(metaCalculada.estado === 'declarada' ? [] : [VERIFICABILIDAD[metaCalculada.verificabilidad].nombre]),
    ...(metaCalculada.plazo === 'tarde' ? [META_PLAN.cumplidaTarde] : []),
    ...(hasOmission(metaCalculada) ? [META_PLAN.cumplidaConOmision] : []),
  ]
    .map((part, i) => (i === 0 ? capitalize(part) : part))
    .join('; ');
}
