import { EDITAR } from '../../../textos/editar.ts';
import { EDITAR_TEXTOS, nameRemoval } from '../../../textos/editar-textos.ts';
import type { Judged } from '../../engine/engine-messages.ts';
import type { DataChange, DataPath, FieldView } from '../../engine/texts/text-messages.ts';
import { datalistOf, explain, type Field, keyOfName, makeField } from '../cell-form.ts';
import { element } from '../parts.ts';

/** A field as it is drawn. */
export interface Drawn {
  input: Field;
  fault: HTMLElement;
  help: (references: Judged['references'], value: string) => void;
}

/** What the fields of a form have in common. */
interface Context {
  /** By their path with dots. */
  fields: Map<string, Drawn>;
  /** What each record is folded under, and how that follows from the data. */
  summaries: Map<HTMLElement, (data: unknown) => string>;
  references: () => Judged['references'];
  change: (change: DataChange) => void;
  /** It is to be the focus once it is drawn. */
  want: (path: DataPath) => void;
}

/** Fields for keys: one for each value, and lists of records that grow and shrink. */
export function drawFields(
  views: readonly FieldView[],
  data: unknown,
  path: DataPath,
  context: Context,
): HTMLElement[] {
  const values = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  return views.map((view) => {
    const own = [...path, view.label];
    if (view.isList) return drawList(view, values[view.label], own, context);
    return drawField(view, view.label, textAt(values, [view.label]), own, context);
  });
}

const valueAt = (data: unknown, path: DataPath): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<string, unknown> | null | undefined)?.[step], data);

/** The text at a path of some data; blank where there is none. */
export function textAt(data: unknown, path: DataPath): string {
  const found = valueAt(data, path);
  return typeof found === 'string' ? found : '';
}

function drawField(view: FieldView, label: string, value: string, path: DataPath, context: Context): HTMLElement {
  const name = path.join('.');
  const [id, helpId, faultId, list] = ['', '-ayuda', '-falla', '-opciones'].map((end) => `${FIELD}${name}${end}`) as [
    string,
    string,
    string,
    string,
  ];
  // What it is stands above it.
  const column = { ...view, description: '' };
  const shown = { at: { row: 0, cell: 0 }, column, value, rows: [], references: context.references() };
  const input = makeField(shown, list);
  input.id = id;
  input.value = value;
  input.setAttribute('aria-describedby', `${helpId} ${faultId}`);
  let isTyped = false;
  const commit = () => {
    if (isTyped) context.change({ path, set: keyOfName(input.value.trim(), view, context.references()) });
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
  const title = element('label', view.description, { for: id });
  title.append(' ', element('code', view.isRequired ? `${label} *` : label));
  box.append(title, input, ...datalistOf(shown, list), help, fault);
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
      const box = element(records ? 'details' : 'div', '', {
        class: 'registro',
        id: `${FIELD}${own.join('.')}-registro`,
      });
      if (records) box.append(drawSummary(i, item, own, context), ...drawFields(records, item, own, context));
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

function drawSummary(i: number, item: unknown, path: DataPath, { summaries }: Context): HTMLElement {
  const summary = element('summary', `${i + 1}. ${titleOf(item)}`);
  summaries.set(summary, (data) => `${i + 1}. ${titleOf(valueAt(data, path))}`);
  return summary;
}

/** The beginning of the ids of fields, which their paths end. */
const FIELD = 'editor-dato-';

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
