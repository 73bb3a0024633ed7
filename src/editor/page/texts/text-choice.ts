import { loadScript } from '../../../client/load-script.ts';
import { EDITAR } from '../../../textos/editar.ts';
import { EDITAR_TEXTOS } from '../../../textos/editar-textos.ts';
import type { Judged, ToldProblem } from '../../engine/engine-messages.ts';
import type { TextView } from '../../engine/texts/text-messages.ts';
import { element, part } from '../parts.ts';
import { TEXT_EDITOR, type TextEditor, type TextHooks } from './hooks.ts';

const SCRIPT = 'recursos/editar-textos.js';
const left = globalThis as unknown as { [TEXT_EDITOR]?: (hooks: TextHooks) => TextEditor };

interface Hooks extends TextHooks {
  /** Another text, or none, is to be seen. */
  chosen: () => void;
}

/** The choice of a text, beside that of a table. What edits it comes with the first one. */
export function makeTextChoice(hooks: Hooks) {
  const { texts, chosen } = hooks;
  const choice = part<HTMLSelectElement>('texto');
  let editor: TextEditor | undefined;
  let file: string | undefined;
  /** The text that was asked for last, while its editor is still on its way. */
  let opening: string | undefined;
  let judged: Judged | undefined;
  let listed = '';
  /** The problem to go to once the text is shown. */
  let wanted: ToldProblem | undefined;

  const turn = (isOpen: boolean) => {
    part('mesa').toggleAttribute('data-texto', isOpen);
    part('de-texto').hidden = !isOpen;
  };
  async function open(next: string): Promise<void> {
    opening = next;
    try {
      const make = await loadScript(SCRIPT, () => left[TEXT_EDITOR]);
      editor ??= make(hooks);
    } catch (error) {
      part('estado').textContent = EDITAR_TEXTOS.noSeLeyo;
      throw error;
    }
    // A table was chosen since, or another text.
    if (opening !== next) return;
    file = next;
    choice.value = next;
    part<HTMLSelectElement>('tabla').selectedIndex = -1;
    turn(true);
    part('quitar-texto').hidden = !judged?.begun.some((text) => text.file === next);
    if (judged) editor.open(next, judged);
    chosen();
  }
  function show(told: Judged): void {
    judged = told;
    list();
    editor?.show(told);
    if (!wanted || told.seen?.file !== wanted.file) return;
    editor?.go(wanted);
    wanted = undefined;
  }

  /** Anew where others can be chosen. */
  function list(): void {
    const now = texts()
      .map((text) => text.file)
      .join();
    if (now === listed) return;
    listed = now;
    choice.replaceChildren(element('option', EDITAR_TEXTOS.ninguno, { value: '' }), ...listTexts(texts()));
    choice.value = file ?? '';
  }

  list();
  choice.addEventListener('change', () => choice.value !== '' && void open(choice.value));
  return {
    /** The text that is open. */
    get file() {
      return file;
    },
    has: (one: string) => texts().some((text) => text.file === one),
    open,
    close: () => {
      file = opening = undefined;
      choice.value = '';
      turn(false);
    },
    show,
    redraw: () => editor?.redraw(),
    go: (problem: ToldProblem) => {
      if (problem.file === file) return editor?.go(problem);
      wanted = problem;
      void open(problem.file);
    },
  };
}

const nameOption = (title: string | undefined, file: string) => {
  const path = file.replace(/^content\//, '');
  return title === undefined ? path : `${title} (${path})`;
};

/** By kinds; of a commitment also its plan. */
function listTexts(texts: readonly TextView[]): HTMLElement[] {
  const kinds = Map.groupBy(texts, ({ kind, plan, file }) =>
    file.split('/').length > 3 ? `${kind}: ${plan ?? EDITAR.delSitio}` : kind,
  );
  return [...kinds].map(([label, own]) => {
    const group = element('optgroup', '', { label });
    group.append(...own.map(({ file, title }) => element('option', nameOption(title, file), { value: file })));
    return group;
  });
}
