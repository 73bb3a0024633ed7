import { EDITAR, nameCell } from '../../textos/editar.ts';
import type { ColumnView, Judged, Row, ToldProblem } from '../engine/messages.ts';
import type { At } from './grid.ts';
import { element, part } from './parts.ts';
import { describeProblem } from './problems.ts';

/** What the column is, and what is wrong. */
const DESCRIBED_BY = ['editor-ayuda', 'editor-fallas'].join(' ');

export type Field = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;

/** What the form shows of a cell. */
export interface Shown {
  at: At;
  column: ColumnView;
  value: string;
  rows: readonly Row[];
  references: Judged['references'];
}

/** The bar above the table, as that of a spreadsheet: the current cell, what its column is, and what is wrong with it. */
export function makeCellForm({ put, leave }: { put: (value: string) => void; leave: () => void }) {
  const form = part<HTMLFormElement>('celda');
  let field: Field = element('input');
  let written = '';
  const commit = () => {
    if (field.value !== written) put((written = field.value));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    commit();
    leave();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) commit();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      field.value = written;
      leave();
    } else if (event.key === 'Enter' && event.target === field && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  return {
    show: (shown: Shown | undefined) => {
      form.hidden = shown === undefined;
      if (!shown) return;
      const { at, column, value } = shown;
      field = makeField(shown);
      field.value = value;
      written = field.value;
      field.setAttribute('aria-labelledby', 'editor-columna');
      field.setAttribute('aria-describedby', DESCRIBED_BY);
      part('columna').textContent = nameCell(at.row, column.label);
      part('campo').replaceChildren(field, ...datalistOf(shown));
      part('ayuda').textContent = explain(shown);
    },
    /** Begins to write; `typed` takes the place of what stands there. */
    write: (typed?: string) => {
      field.focus();
      if (field instanceof HTMLSelectElement) return;
      if (typed !== undefined) field.value = typed;
      else field.select();
    },
    tell: (problems: readonly ToldProblem[]) => {
      part('fallas').replaceChildren(...problems.map((problem) => describeProblem(problem, element('p'))));
      if (problems.some(({ severity }) => severity === 'error')) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    },
    commit,
  };
}

/** What the value of a column is written in. `list`: the id of what it offers. */
export function makeField({ column: { options, refersTo }, value }: Shown, list = LIST): Field {
  if (options) {
    const select = element('select');
    const choices = ['', ...options, ...(value === '' || options.includes(value) ? [] : [value])];
    select.append(...choices.map((choice) => element('option', choice || EDITAR.sinElegir, { value: choice })));
    return select;
  }
  if (refersTo.length > 0 && !value.includes('\n'))
    return element('input', '', { list, autocomplete: 'off', spellcheck: 'false' });
  return element('textarea', '', { rows: '1' });
}

const LIST = 'editor-opciones';

/** Keys by the names of what they stand for. Of a source also what the column has, with its places. */
export function datalistOf(
  { column: { refersTo, isSource, options }, at, rows, references }: Shown,
  id = LIST,
): HTMLElement[] {
  if (options || refersTo.length === 0) return [];
  const list = element('datalist', '', { id });
  const used = isSource ? new Set(rows.slice(1).map((row) => row[at.cell] ?? '')) : new Set<string>();
  list.append(
    ...refersTo
      .flatMap((key) => references[key] ?? [])
      .map(([key, name]) => element('option', name, { value: isSource ? `${key}#` : key })),
    ...[...used].filter(Boolean).map((value) => element('option', '', { value })),
  );
  return [list];
}

/** What a column is, how it is written, and what a key that stands there is called. */
export function explain({ column, value, references }: Shown): string {
  const { description, form, isRequired, refersTo, options } = column;
  const id = value.split('#')[0]?.trim();
  const name = refersTo.flatMap((key) => references[key] ?? []).find(([one]) => one === id)?.[1];
  return [
    description && `${description}${form && !options ? ` (${form})` : ''}.`,
    isRequired && EDITAR.obligatoria,
    name && `${id}: ${name}.`,
  ]
    .filter(Boolean)
    .join(' ')
    .replaceAll('..', '.');
}
