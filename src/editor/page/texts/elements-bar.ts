import { EDITAR_TEXTOS } from '../../../textos/editar-textos.ts';
import type { Judged } from '../../engine/engine-messages.ts';
import type { ElementView } from '../../engine/texts/text-messages.ts';
import { datalistOf, explain, makeField } from '../cell-form.ts';
import { element, part } from '../parts.ts';
import { BASICS, type Insertion, writeElement } from './write-element.ts';

interface Hooks {
  /** What is selected in the text. */
  selected: () => string;
  insert: (insertion: Insertion) => void;
  references: () => Judged['references'];
}

/** What can be put into a text, each a button; of an element, its attributes are asked for first. */
export function makeElementsBar(elements: readonly ElementView[], { selected, insert, references }: Hooks): void {
  const bar = part('elementos');
  const form = part<HTMLFormElement>('elemento');
  let opener: HTMLElement | undefined;

  const close = () => {
    form.hidden = true;
    opener?.setAttribute('aria-expanded', 'false');
  };
  function open(view: ElementView, button: HTMLElement): void {
    close();
    opener = button;
    button.setAttribute('aria-expanded', 'true');
    const inputs = view.attributes.map((column, i) => {
      const shown = { at: { row: 0, cell: 0 }, column, value: '', rows: [], references: references() };
      const input = makeField(shown, `editor-atributo-opciones-${i}`);
      const [id, help] = [`editor-atributo-${i}`, `editor-atributo-ayuda-${i}`];
      input.id = id;
      input.setAttribute('aria-describedby', help);
      const field = element('div', '', { class: 'dato' });
      field.append(
        element('label', column.label, { for: id }),
        input,
        ...datalistOf(shown, `editor-atributo-opciones-${i}`),
        element('span', explain(shown), { id: help, class: 'teclas' }),
      );
      return { label: column.label, input, field };
    });
    const cancel = element('button', EDITAR_TEXTOS.cancelar, { type: 'button' });
    cancel.addEventListener('click', () => {
      close();
      button.focus();
    });
    const buttons = element('p', '', { class: 'acciones' });
    buttons.append(element('button', EDITAR_TEXTOS.insertar, { type: 'submit' }), cancel);
    form.replaceChildren(element('p', view.description), ...inputs.map(({ field }) => field), buttons);
    form.onsubmit = (event) => {
      event.preventDefault();
      close();
      insert(writeElement(view, new Map(inputs.map(({ label, input }) => [label, input.value.trim()])), selected()));
    };
    form.hidden = false;
    (inputs[0]?.input ?? form.querySelector('button'))?.focus();
  }
  form.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    close();
    opener?.focus();
  });

  bar.replaceChildren(
    ...BASICS.map(([name, write]) => button(name, () => insert(write(selected())))),
    ...elements.map((view) => {
      const made = button(view.name, () => open(view, made));
      made.setAttribute('aria-expanded', 'false');
      made.title = view.description;
      return made;
    }),
  );
}

function button(name: string, act: () => void): HTMLButtonElement {
  const made = element('button', name, { type: 'button' });
  made.addEventListener('click', act);
  return made;
}
