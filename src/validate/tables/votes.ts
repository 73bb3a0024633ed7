import type { Problem } from '../../model/problems/problem.ts';
import { inWords } from '../../model/speech/speech.ts';
import type { TextoDeActa } from '../../model/tables/index.ts';
import type { At } from './at.ts';

/** Who votes twice on one point. */
export function checkVotos(acta: TextoDeActa, at: At): Problem[] {
  return acta.orden_del_dia.flatMap(({ votos }, i) => {
    const seen = new Set<string>();
    return votos.flatMap(({ persona }, j) => {
      const again = seen.has(persona);
      seen.add(persona);
      return again ? [at(acta, ['orden_del_dia', i, 'votos', j, 'persona'], TWICE)] : [];
    });
  });
}

const TWICE = inWords({
  message: 'Esta persona ya tiene un voto en este punto.',
  hint: 'Deje un solo voto por persona, como lo dice [el acta].',
});
