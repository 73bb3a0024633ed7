import { EDITAR_TEXTOS } from '../../../textos/editar-textos.ts';
import type { Judged, ToldProblem } from '../../engine/engine-messages.ts';
import type { DataChange, TextView } from '../../engine/texts/text-messages.ts';
import { element, part } from '../parts.ts';
import { describeProblem } from '../problems.ts';
import { makeDataForm } from './data-form.ts';
import { makeElementsBar } from './elements-bar.ts';
import { TEXT_EDITOR, type TextEditor, type TextHooks } from './hooks.ts';
import { joinParts, linesBefore, offsetOf, partsOf } from './parts-of-text.ts';
import { drawText } from './preview.ts';
import type { Insertion } from './write-element.ts';

/** The part of the page that shows a text: its data as a form, its words, what is wrong in them, and how they will look. */
function makeTextEditor({ elements, texts, read, put, write, undo }: TextHooks): TextEditor {
  const words = part<HTMLTextAreaElement>('cuerpo');
  const written = part<HTMLTextAreaElement>('datos-escritos');
  let view: TextView | undefined;
  let judged: Judged | undefined;

  const form = makeDataForm((change) => void changeData(change));
  const parts = () => partsOf(view ? read(view.file) : '');

  async function changeData(change: DataChange): Promise<void> {
    if (!view) return;
    const { file } = view;
    const before = read(file);
    const text = await write(before, change);
    // Something else was typed meanwhile: the change is made to that.
    if (read(file) !== before) return changeData(change);
    if (text !== before) put(file, text, false);
    written.value = partsOf(text).data;
  }

  function typed(): void {
    if (!view) return;
    const text = joinParts({ ...parts(), body: words.value, ...(written.disabled ? {} : { data: written.value }) });
    put(view.file, text, true);
  }

  function insert({ text, select: [from, to] }: Insertion): void {
    const start = words.selectionStart;
    words.setRangeText(text, start, words.selectionEnd, 'end');
    words.focus();
    words.setSelectionRange(start + from, start + to);
    typed();
  }

  function redraw(): void {
    const { data, body, before } = parts();
    words.value = body;
    written.value = data;
    written.disabled = before === '';
  }

  function show(told: Judged): void {
    judged = told;
    const { seen } = told;
    if (!view || seen?.file !== view.file) return;
    form.show(view.fields, seen, told.references);
    const own = told.problems.filter(({ file }) => file === view?.file);
    form.tell(own, seen.lines);
    part('fallas-de-texto').replaceChildren(...listProblems(own, go));
    part('sin-vista').hidden = seen.body !== undefined;
    if (!seen.body) return;
    const drawn = drawText(seen);
    part('vista').replaceChildren(...(drawn.length > 0 ? drawn : [element('p', EDITAR_TEXTOS.nadaQueVer)]));
  }

  function go(problem: ToldProblem): void {
    const lines = linesBefore(parts());
    const { seen } = judged ?? {};
    if (problem.line > lines) return goTo(words, offsetOf(words.value, problem.line - lines, problem.column));
    if (seen && form.focus(problem, seen.lines)) return;
    part<HTMLDetailsElement>('como-estan').open = true;
    goTo(written, offsetOf(written.value, problem.line - 1, problem.column));
  }

  words.addEventListener('input', typed);
  written.addEventListener('input', typed);
  part('deshacer-texto').addEventListener('click', undo);
  makeElementsBar(elements, {
    selected: () => words.value.slice(words.selectionStart, words.selectionEnd),
    insert,
    references: () => ofPlan(judged?.references ?? {}, view?.file ?? '', judged?.seen?.data),
  });

  return {
    open: (file, told) => {
      view = texts().find((one) => one.file === file);
      if (!view) return;
      part('que-texto').textContent = view.description;
      part('vista').replaceChildren();
      part('datos').replaceChildren();
      form.reset();
      redraw();
      show(told);
    },
    show,
    redraw,
    go,
  };
}

/** Keys of the plan that a text is of are named without it. */
function ofPlan(references: Judged['references'], file: string, data: unknown): Judged['references'] {
  const [, kind, second = ''] = file.split('/');
  const named = (data as { plan?: unknown } | undefined)?.plan;
  const plan = kind === 'planes' || kind === 'compromisos' ? second.replace(/\.mdx$/, '') : named;
  const own = Object.entries(references).flatMap(([key, list]) =>
    typeof plan === 'string' && key.startsWith(`${plan}/`) ? [[key.slice(plan.length), list] as const] : [],
  );
  return { ...references, ...Object.fromEntries(own) };
}

function goTo(area: HTMLTextAreaElement, offset: number): void {
  area.setSelectionRange(offset, offset);
  // The browser brings the cursor into sight when it comes to it.
  area.blur();
  area.focus();
}

function listProblems(problems: readonly ToldProblem[], go: (problem: ToldProblem) => void): HTMLElement[] {
  if (problems.length === 0) return [element('p', EDITAR_TEXTOS.sinFallas)];
  const list = element('ul');
  list.append(
    ...problems.map((problem) => {
      const item = element('li');
      const words = `${EDITAR_TEXTOS.renglon} ${problem.line}: ${EDITAR_TEXTOS.irA}`;
      const place = element('button', words, { type: 'button', class: 'lugar' });
      place.addEventListener('click', () => go(problem));
      item.append(place, ' ');
      return describeProblem(problem, item);
    }),
  );
  return [list];
}

Object.assign(globalThis, { [TEXT_EDITOR]: makeTextEditor });
