import { fold } from '../../base/fold.ts';
import { EDITAR, nameCell } from '../../textos/editar.ts';
import type { ColumnView, Judged, Row, ToldProblem } from '../engine/engine-messages.ts';
import type { At } from './table-grid.ts';
import { element, part } from './parts.ts';
import { describeProblem } from './problems.ts';
import { nameOfRow } from './edited-tables.ts';

/** What the column is, and what is wrong. */
const DESCRIBED_BY = ['editor-ayuda', 'editor-fallas'].join(' ');

export type Field = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;

/** What the form shows of a cell. */
interface Shown {
  at: At;
  column: ColumnView;
  value: string;
  rows: readonly Row[];
  references: Judged['references'];
}

interface Hooks {
  put: (value: string) => void;
  /** Back to the cell. */
  leave: () => void;
  /** To the one beside it. */
  step: (columns: number) => void;
}

/** The bar above the table, as that of a spreadsheet: the current cell, what its column is, and what is wrong with it. */
export function makeCellForm({ put, leave, step }: Hooks) {
  const form = part<HTMLFormElement>('celda');
  let field: Field = element('input');
  let written = '';
  let shown: Shown | undefined;
  /** Whether it is written in from the table, as in a spreadsheet, where Tab leads to the next cell. */
  let isFromTable = false;
  const commit = () => {
    if (field.value === written) return;
    if (shown) field.value = keyOfName(field.value, shown.column, shown.references);
    put((written = field.value));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    commit();
    leave();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    isFromTable = false;
    if (!form.contains(relatedTarget as Node | null)) commit();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      field.value = written;
      leave();
    } else if (event.key === 'Enter' && event.target === field && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === 'Tab' && isFromTable) {
      event.preventDefault();
      commit();
      step(event.shiftKey ? -1 : 1);
    }
  });

  return {
    show: (now: Shown | undefined) => {
      shown = now;
      form.hidden = shown === undefined;
      if (!shown) return;
      const { at, column, value, rows } = shown;
      field = makeField(shown);
      field.value = value;
      written = field.value;
      field.setAttribute('aria-labelledby', 'editor-columna');
      field.setAttribute('aria-describedby', DESCRIBED_BY);
      const name = nameOfRow(rows, at.row);
      part('columna').textContent = `${nameCell(at.row, column.label)}${name === '' ? '' : ` · ${name}`}`;
      part('campo').replaceChildren(field, ...datalistOf(shown));
      part('ayuda').textContent = explain(shown);
    },
    /** Begins to write; `typed` takes the place of what stands there. */
    write: (typed?: string) => {
      field.focus();
      isFromTable = true;
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

/** The key of the one record that is called so, where whoever fills a column in wrote its name; else what they wrote. */
export function keyOfName(
  written: string,
  { refersTo, isSource }: Pick<ColumnView, 'refersTo' | 'isSource'>,
  references: Judged['references'],
): string {
  const wanted = fold(written);
  if (isSource || wanted === '') return written;
  const all = refersTo.flatMap((key) => references[key] ?? []);
  const called = all.filter(([, name]) => fold(name) === wanted);
  return called.length === 1 && !all.some(([id]) => id === written) ? (called[0]?.[0] ?? written) : written;
}

/** What a column is, how it is written, and what a key that stands there is called. */
export function explain({ column, value, references }: Shown): string {
  const { description, form, isRequired, refersTo, options } = column;
  const id = value.split('#')[0]?.trim();
  const name = refersTo.flatMap((key) => references[key] ?? []).find(([one]) => one === id)?.[1];
  const how = form && !options ? form : '';
  return [
    description ? `${description}${how && ` (${how})`}.` : how && `${how.charAt(0).toUpperCase()}${how.slice(1)}.`,
    isRequired && EDITAR.obligatoria,
    name && `${id}: ${name}.`,
  ]
    .filter(Boolean)
    .join(' ')
    .replaceAll('..', '.');
}
