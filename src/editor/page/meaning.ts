import { EDITAR } from '../../textos/editar.ts';
import type { Judged } from '../engine/engine-messages.ts';
import { element, part } from './parts.ts';

/** What the edits mean, by kinds of change, the gravest first. */
export function showMeaning({ changes, isWhole }: Judged): void {
  const groups = changes.map(({ title, changes: own }) => {
    const list = element('ul');
    list.append(
      ...own.map(({ text, hint, file, line }) =>
        element('li', [text, hint, `(${file}:${line})`].filter(Boolean).join(' ')),
      ),
    );
    const group = element('section');
    group.append(element('h3', `${title} (${own.length})`), list);
    return group;
  });
  const note = isWhole ? [] : [element('p', EDITAR.conErrores)];
  part('cambios').replaceChildren(...(changes.length === 0 ? [element('p', EDITAR.sinCambios)] : [...note, ...groups]));
}
