import { EDITAR } from '../../../textos/editar.ts';
import { EDITAR_TEXTOS, nameRemoval } from '../../../textos/editar-textos.ts';
import type { Judged, ToldProblem } from '../../engine/messages.ts';
import type { DataChange, DataPath, FieldView, SeenText } from '../../engine/texts/messages.ts';
import { datalistOf, explain, type Field, makeField } from '../cell-form.ts';
import { element, part } from '../parts.ts';
import { describeProblem } from '../problems.ts';

interface Drawn {
  input: Field;
  fault: HTMLElement;
  help: (references: Judged['references'], value: string) => void;
}

/** The data of a text as a form: a field for each key, and lists of records that grow and shrink. */
export function makeDataForm(change: (change: DataChange) => void) {
  const box = part('datos');
  let fields = new Map<string, Drawn>();
  let shape: string | undefined;
  /** What is to be the focus once it is drawn. */
  let wanted: string | undefined;

  function draw(views: readonly FieldView[], data: unknown, references: Judged['references']): void {
    fields = new Map();
    const context = { fields, references, change, want: (path: DataPath) => (wanted = path.join('.')) };
    box.replaceChildren(...drawFields(views, data, [], context));
  }

  return {
    show: (views: readonly FieldView[], { data }: SeenText, references: Judged['references']): void => {
      const isReadable = data !== undefined;
      part('datos-ilegibles').hidden = isReadable;
      box.hidden = !isReadable;
      if (!isReadable) return;
      const now = shapeOf(data);
      if (now !== shape) draw(views, data, references);
      else for (const [path, drawn] of fields) update(drawn, textAt(data, path.split('.')), references);
      shape = now;
      const next = wanted === undefined ? undefined : fields.get(wanted)?.input;
      wanted = undefined;
      if (!next) return;
      open(next);
      next.focus();
    },
    /** Of another text. */
    reset: () => {
      shape = undefined;
      fields = new Map();
    },
    /** Tells problems at the fields whose values stand in their lines. */
    tell: (problems: readonly ToldProblem[], lines: SeenText['lines']): void => {
      for (const [path, { input, fault }] of fields) {
        const own = problems.filter((problem) => fieldOf(problem, lines, fields) === path);
        fault.replaceChildren(...own.map((problem) => describeProblem(problem, element('p'))));
        if (own.some(({ severity }) => severity === 'error')) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
      }
    },
    /** Goes to the field of a problem; false where none is. */
    focus: (problem: ToldProblem, lines: SeenText['lines']): boolean => {
      const input = fields.get(fieldOf(problem, lines, fields) ?? '')?.input;
      if (!input) return false;
      open(input);
      input.focus();
      return true;
    },
  };
}

function open(input: Field): void {
  for (let at = input.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
}

function update({ input, help }: Drawn, value: string, references: Judged['references']): void {
  help(references, value);
  if (document.activeElement !== input) input.value = value;
}

/** The keys of lists and how long they are: a form of another shape is drawn anew. */
function shapeOf(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(shapeOf).join()}]`;
  if (typeof data !== 'object' || data === null) return '';
  return Object.entries(data)
    .map(([key, value]) => key + shapeOf(value))
    .join();
}

function textAt(data: unknown, path: readonly string[]): string {
  const found = path.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], data);
  return typeof found === 'string' ? found : '';
}

/** The field of which a problem is: the key that it names, in its line; of a value that is missing, in its record's. */
function fieldOf(
  { line, field }: ToldProblem,
  lines: SeenText['lines'],
  fields: ReadonlyMap<string, unknown>,
): string | undefined {
  const bare = (path: string) => path.replace(/\.\d+(?=\.|$)/g, '');
  const own = [...fields.keys()].filter((path) => field !== '' && bare(path) === field);
  const inLine = own.find((path) => lines[path] === line);
  if (inLine !== undefined) return inLine;
  const inRecord = own.find((path) => lines[path.slice(0, path.lastIndexOf('.'))] === line);
  return inRecord ?? (own.length === 1 ? own[0] : [...fields.keys()].find((path) => lines[path] === line));
}

interface Context {
  fields: Map<string, Drawn>;
  references: Judged['references'];
  change: (change: DataChange) => void;
  want: (path: DataPath) => void;
}

function drawFields(views: readonly FieldView[], data: unknown, path: DataPath, context: Context): HTMLElement[] {
  const values = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  return views.map((view) => {
    const own = [...path, view.label];
    if (view.isList) return drawList(view, values[view.label], own, context);
    return drawField(view, view.label, textAt(values, [view.label]), own, context);
  });
}

function drawField(view: FieldView, label: string, value: string, path: DataPath, context: Context): HTMLElement {
  const name = path.join('.');
  const [id, helpId, faultId, list] = ['', '-ayuda', '-falla', '-opciones'].map(
    (end) => `editor-dato-${name}${end}`,
  ) as [string, string, string, string];
  const shown = { at: { row: 0, cell: 0 }, column: view, value, rows: [], references: context.references };
  const input = makeField(shown, list);
  input.id = id;
  input.value = value;
  input.setAttribute('aria-describedby', `${helpId} ${faultId}`);
  let isTyped = false;
  const commit = () => {
    if (isTyped) context.change({ path, set: input.value.trim() });
    isTyped = false;
  };
  let waiting: number | undefined;
  input.addEventListener('change', commit);
  // What is typed is kept too, whoever doesn't leave the field.
  input.addEventListener('input', () => {
    isTyped = true;
    clearTimeout(waiting);
    waiting = window.setTimeout(commit, PAUSE);
  });
  const help = element('span', explain(shown), { id: helpId, class: 'teclas' });
  const fault = element('div', '', { id: faultId });
  context.fields.set(name, {
    input,
    fault,
    help: (references, now) => (help.textContent = explain({ ...shown, references, value: now })),
  });
  const box = element('div', '', { class: 'dato' });
  const words = view.isRequired ? `${label} *` : label;
  box.append(element('label', words, { for: id }), input, ...datalistOf(shown, list), help, fault);
  return box;
}

/** A list: each of its records folded under the first thing that it says. */
function drawList(view: FieldView, data: unknown, path: DataPath, context: Context): HTMLElement {
  const { label, records, description } = view;
  const items: unknown[] = Array.isArray(data) ? data : [];
  const group = element('fieldset');
  group.append(element('legend', `${label} (${items.length})`));
  if (description !== '') group.append(element('p', description, { class: 'teclas' }));
  group.append(
    ...items.map((item, i) => {
      const own = [...path, i];
      const box = records ? element('details', '', { class: 'registro' }) : element('div', '', { class: 'registro' });
      if (records)
        box.append(element('summary', `${i + 1}. ${titleOf(item)}`), ...drawFields(records, item, own, context));
      else box.append(drawField({ ...view, isRequired: false }, `${label} ${i + 1}`, String(item), own, context));
      box.append(button(nameRemoval(label, i + 1), () => context.change({ path: own, remove: true })));
      return box;
    }),
  );
  const required = records?.filter(({ isRequired, isList }) => isRequired && !isList) ?? [];
  const keys = records && (required.length > 0 ? required : records.slice(0, 1)).map((one) => one.label);
  const add = () => {
    context.want([...path, items.length, ...(keys?.slice(0, 1) ?? [])]);
    context.change({ path, add: keys });
  };
  group.append(button(`${EDITAR_TEXTOS.agregar} ${label}`, add));
  return group;
}

/** Milliseconds after the last letter. */
const PAUSE = 800;

const titleOf = (item: unknown): string =>
  Object.values((item ?? {}) as Record<string, unknown>)
    .find((value) => typeof value === 'string' && value !== '')
    ?.toString() ?? EDITAR.sinElegir;

function button(name: string, act: () => void): HTMLElement {
  const made = element('button', name, { type: 'button' });
  made.addEventListener('click', act);
  return made;
}
