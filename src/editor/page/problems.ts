import { countProblems, EDITAR, nameCell, tellMoreProblems } from '../../textos/editar.ts';
import type { ToldProblem } from '../engine/engine-messages.ts';
import { element, part } from './parts.ts';

/** A problem in the words of the build, into an element. */
export function describeProblem<E extends HTMLElement>(problem: ToldProblem, into: E): E {
  const { severity, message, hint, value } = problem;
  into.classList.add(severity === 'error' ? 'falla' : 'aviso');
  into.append(
    element('strong', `${severity === 'error' ? EDITAR.error : EDITAR.aviso}: `),
    `${message} `,
    ...(value === '' ? [] : [`${EDITAR.dice}: `, element('q', value), '. ']),
    element('span', `→ ${hint}`),
  );
  return into;
}

/** Of a cell, as whoever looks at its table finds it; and as the build tells it. */
function placeOf({ file, line, column, field, row }: ToldProblem): string {
  const built = `${file}:${line}:${column}${field === '' ? '' : ` (${field})`}`;
  return row === undefined ? built : `${nameCell(row, field)} · ${built}`;
}

/** Lists all problems; one of a cell leads to it. */
export function showProblems(
  problems: readonly ToldProblem[],
  canGo: (problem: ToldProblem) => boolean,
  go: (problem: ToldProblem) => void,
): void {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  part('cuantos').textContent = countProblems(errors, problems.length - errors);
  part('resumen').textContent = countProblems(errors, problems.length - errors).replace(/\.$/, '');
  const list = element('ul');
  const gravestFirst = [...problems].sort((one, other) => gravity(one) - gravity(other));
  list.append(
    ...gravestFirst.slice(0, MOST).map((problem) => {
      const item = element('li');
      const place = canGo(problem)
        ? element('button', placeOf(problem), { type: 'button', class: 'lugar' })
        : element('code', placeOf(problem));
      place.addEventListener('click', () => go(problem));
      item.append(place, ' ');
      return describeProblem(problem, item);
    }),
  );
  const rest = problems.length - MOST;
  part('problemas').replaceChildren(
    ...(problems.length > 0 ? [list] : []),
    ...(rest > 0 ? [element('p', tellMoreProblems(rest))] : []),
  );
}

/** So many are written out; the rest come once these are mended. */
const MOST = 200;

const gravity = ({ severity }: ToldProblem) => (severity === 'error' ? 0 : 1);
