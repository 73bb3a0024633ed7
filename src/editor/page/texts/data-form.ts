import { EDITAR_TEXTOS } from '../../../textos/editar-textos.ts';
import type { Judged, ToldProblem } from '../../engine/engine-messages.ts';
import type { DataChange, DataPath, FieldView, SeenText } from '../../engine/texts/text-messages.ts';
import type { Field } from '../cell-form.ts';
import { element, part } from '../parts.ts';
import { describeProblem } from '../problems.ts';
import { type Drawn, drawFields, textAt } from './draw-fields.ts';

/** The data of a text as a form: a field for each key, and lists of records that grow and shrink. */
export function makeDataForm(change: (change: DataChange) => void) {
  const box = part('datos');
  let fields = new Map<string, Drawn>();
  /** What each record is folded under. */
  let summaries = new Map<HTMLElement, (data: unknown) => string>();
  let references: Judged['references'] = {};
  let shape: string | undefined;
  /** What is to be the focus once it is drawn. */
  let wanted: string | undefined;

  function draw(views: readonly FieldView[], data: unknown): void {
    const unfolded = new Set(Array.from(box.querySelectorAll<HTMLElement>('details[open]'), ({ id }) => id));
    const typed = [...fields.values()].map(({ input }) => input).find((input) => input === document.activeElement);
    fields = new Map();
    summaries = new Map();
    const context = {
      fields,
      summaries,
      references: () => references,
      change,
      want: (path: DataPath) => (wanted = path.join('.')),
    };
    box.replaceChildren(...drawFields(views, data, [], context));
    for (const record of box.querySelectorAll('details')) record.open = unfolded.has(record.id);
    if (typed) takeUp(typed);
  }

  return {
    show: (views: readonly FieldView[], { data }: SeenText, known: Judged['references']): void => {
      const isReadable = data !== undefined;
      part('datos-ilegibles').hidden = isReadable;
      box.hidden = !isReadable;
      if (!isReadable) return;
      const now = shapeOf(data);
      references = known;
      if (now !== shape) draw(views, data);
      else {
        for (const [path, drawn] of fields) update(drawn, textAt(data, path.split('.')), references);
        for (const [summary, nameNow] of summaries) summary.textContent = nameNow(data);
      }
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
        // Here quotes are put where they are needed.
        const here = own.map((problem) => ({ ...problem, hint: problem.hint.replace(EDITAR_TEXTOS.comillas, '') }));
        fault.replaceChildren(...here.map((problem) => describeProblem(problem, element('p'))));
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

/** What is being written in a field goes on in the one that was drawn in its place. */
function takeUp(before: Field): void {
  const now = document.getElementById(before.id) as Field | null;
  now?.focus();
  if (!now || now.value === before.value) return;
  now.value = before.value;
  now.dispatchEvent(new Event('input'));
}

function open(input: Field): void {
  for (let at = input.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
}

function update({ input, help }: Drawn, value: string, references: Judged['references']): void {
  help(references, value);
  if (document.activeElement === input) return;
  // One that was none of its choices until somebody wrote it elsewhere.
  if (input instanceof HTMLSelectElement && ![...input.options].some((option) => option.value === value))
    input.append(element('option', value, { value }));
  input.value = value;
}

/** The lists and how long they are: a form of another shape is drawn anew. Of every other key there is a field already. */
function shapeOf(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(shapeOf).join()}]`;
  if (typeof data !== 'object' || data === null) return '';
  return Object.entries(data)
    .flatMap(([key, value]) => (typeof value === 'object' && value !== null ? [`${key}${shapeOf(value)}`] : []))
    .sort()
    .join();
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
