import { actsIn } from '../shared/acts.ts';
import { weighDifference } from '../shared/difference.ts';
import { columnRule } from '../shared/ficha-y-matriz.ts';
import { withoutPlazo } from '../shared/written-deadline.ts';
import { ruleKind } from '../shared/regla.ts';

/** A goal that has other words in the matrix. A deadline at its end is left aside where the plan's goals have it too. */
export const matrizOtraMeta = columnRule(
  ruleKind({
    code: 'matriz-otra-meta',
    title: '[Metas] que la ficha y la matriz no escriben con las mismas palabras',
    explanation:
      '[La meta] dice a qué hay que llegar. Una ficha puede pedir algo que la matriz no pide, o las dos cosas pueden contarse distinto. El plazo escrito al final [de la meta] no se compara si es el del calendario.',
    wrong: 'Ficha: Contar con la guía publicada. Matriz: Contar con la guía validada, a noviembre de 2025.',
    right: 'Ficha: Contar con la guía publicada. Matriz: Contar con la guía publicada, a noviembre de 2025.',
  }),
  'fondo',
  {
    column: 'meta_texto',
    que: 'meta',
    ficha: ({ actividad: { meta_texto, fuente } }) => [{ says: meta_texto, fuente }],
    prepare: (text, { metas }) => withoutPlazo(text, metas),
    weigh: weighDifference,
    add: tellPublication,
  },
);

/** Whether only one of the two asks that what is made be published. */
function tellPublication(ficha: string, matriz: string): string {
  const [inFicha, inMatriz] = [ficha, matriz].map((text) => actsIn(text).includes('publicar'));
  if (inFicha === inMatriz) return '';
  return inFicha ? ' La ficha pide que se publique; la matriz, no.' : ' La matriz pide que se publique; la ficha, no.';
}
