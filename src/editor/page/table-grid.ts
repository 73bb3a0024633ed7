import { nameCell } from '../../textos/editar.ts';
import type { Row, TableView, ToldProblem } from '../engine/engine-messages.ts';
import { type Arrangement, arrange, AS_IN_FILE } from './arrange.ts';
import { makeWindow } from './grid-window.ts';
import { part } from './parts.ts';
import { columnsOf } from './edited-tables.ts';

/** A cell of the table that is shown; rows from 0 below the header. */
export interface At {
  row: number;
  cell: number;
}

interface Hooks {
  /** Another cell is the current one. */
  moved: (at: At) => void;
  /** Somebody begins to write in it; `typed`: what was typed in its place, if anything. */
  write: (typed?: string) => void;
  clear: () => void;
  undo: () => void;
  /** Somebody pastes a text while a cell is the focus. */
  paste: (text: string) => void;
}

/** The table as a grid, in which one cell is reached by Tab and the others from it (ARIA Authoring Practices, Grid). */
export function makeGrid(hooks: Hooks) {
  const box = part('hoja');
  let at: At = { row: 0, cell: 0 };
  let order: number[] = [];
  let header: Row = [];
  let problems: readonly ToldProblem[] = [];
  let arrangement = AS_IN_FILE;
  let hadFocus = false;
  const window = makeWindow(box, () => show());
  const cellAt = ({ row, cell }: At) => window.cell(row, cell);

  /** The marks of what is drawn, and the cell that Tab reaches. */
  function show(): void {
    markCells(box, problems, header, cellAt);
    const current = cellAt(at);
    current?.setAttribute('tabindex', '0');
    // Out of what is drawn the box stands for it: a key leads back, as in a spreadsheet.
    box.tabIndex = current ? -1 : 0;
    if (hadFocus && !box.contains(document.activeElement)) box.focus({ preventScroll: true });
  }
  const setCurrent = (next: At) => {
    cellAt(at)?.setAttribute('tabindex', '-1');
    at = next;
    cellAt(at)?.setAttribute('tabindex', '0');
    hooks.moved(at);
  };
  const placeOf = (target: EventTarget | null): At | undefined => {
    const td = target instanceof Element ? target.closest<HTMLElement>('td') : null;
    return td ? { row: Number(td.dataset['row']), cell: Number(td.dataset['cell']) } : undefined;
  };
  /** Goes to a cell by its row's place among those that are shown. */
  const go = (place: number, cell: number) => {
    const shown = Math.max(0, Math.min(place, order.length - 1));
    window.reach(shown);
    setCurrent({ row: order[shown] ?? 0, cell: Math.max(0, Math.min(cell, header.length - 1)) });
    cellAt(at)?.focus();
  };
  const isHere = (target: EventTarget | null) => target === box || placeOf(target) !== undefined;
  document.addEventListener('focusin', ({ target }) => (hadFocus = isHere(target)));
  box.addEventListener('focusin', ({ target }) => {
    const place = placeOf(target);
    if (place && (place.row !== at.row || place.cell !== at.cell)) setCurrent(place);
  });
  box.addEventListener('dblclick', () => hooks.write());
  // A finger has no keys: the cell that it touches is written in.
  box.addEventListener('click', (event) => {
    if (event.pointerType === 'touch' && placeOf(event.target)) hooks.write();
  });
  box.addEventListener('keydown', (event) => {
    if (!isHere(event.target)) return;
    const { key } = event;
    const isCommand = event.ctrlKey || event.metaKey || event.altKey;
    const isStep = !isCommand || ['Home', 'End'].includes(key);
    const from = { row: order.indexOf(at.row), cell: at.cell };
    const to = { row: order.length - 1, cell: header.length - 1 };
    const step = isStep ? stepOf(key, from, to, event.ctrlKey) : undefined;
    if (step) go(step.row, step.cell);
    else if (isCommand && key.toLowerCase() === 'z') hooks.undo();
    else if (isCommand) return;
    else if (key === 'Enter' || key === 'F2') hooks.write();
    else if (key === 'Delete' || key === 'Backspace') hooks.clear();
    else if ([...key].length === 1) hooks.write(key);
    else {
      // An accent, of which the letter is still to come: the field takes both.
      if (key === 'Dead') hooks.write('');
      return;
    }
    event.preventDefault();
  });

  // What is not written in gets the event in some browsers, and the whole page in others.
  document.addEventListener('paste', (event) => {
    if (!isHere(document.activeElement)) return;
    event.preventDefault();
    hooks.paste(event.clipboardData?.getData('text/plain') ?? '');
  });

  return {
    get at() {
      return at;
    },
    /** Draws a table, with the cell that is to be the current one; gives how many of its rows are shown. */
    draw: (view: TableView, rows: readonly Row[], current: At): number => {
      [header = []] = rows;
      const row = Math.max(0, Math.min(current.row, rows.length - 2));
      order = arrange(rows, arrangement, row);
      at = { row, cell: Math.min(current.cell, header.length - 1) };
      window.draw({ title: view.title, columns: columnsOf(view, header), rows, order }, order.indexOf(row));
      setCurrent(at);
      return order.length;
    },
    /** Which rows are shown, from when it is next drawn. */
    arrange: (wanted: Arrangement) => void (arrangement = wanted),
    /** Shows one cell anew, of a table that is otherwise the same. */
    set: (place: At, text: string, rows: readonly Row[]) => {
      window.update(rows);
      const td = cellAt(place);
      if (td) td.textContent = text;
    },
    /** Marks the cells of which problems are told. */
    mark: (told: readonly ToldProblem[]) => {
      problems = told;
      show();
    },
    focus: (place: At = at) => go(order.indexOf(place.row), place.cell),
  };
}

function markCells(
  box: HTMLElement,
  problems: readonly ToldProblem[],
  header: Row,
  cellAt: (place: At) => HTMLElement | undefined,
): void {
  for (const td of box.querySelectorAll('td[aria-invalid], td.avisada')) {
    td.removeAttribute('aria-invalid');
    td.removeAttribute('aria-label');
    td.classList.remove('avisada');
  }
  for (const { row, cell = 0, severity, message } of problems) {
    const td = row === undefined ? undefined : cellAt({ row, cell });
    if (!td || row === undefined) continue;
    if (severity === 'error') td.setAttribute('aria-invalid', 'true');
    else td.classList.add('avisada');
    td.setAttribute('aria-label', `${td.textContent}. ${nameCell(row, header[cell] ?? '')}. ${message}`);
  }
}

/** Where a key leads from a cell, and which is the last; undefined of a key that leads nowhere. */
function stepOf(key: string, { row, cell }: At, last: At, whole: boolean): At | undefined {
  const steps: Record<string, At> = {
    ArrowUp: { row: row - 1, cell },
    ArrowDown: { row: row + 1, cell },
    ArrowLeft: { row, cell: cell - 1 },
    ArrowRight: { row, cell: cell + 1 },
    PageUp: { row: row - PAGE, cell },
    PageDown: { row: row + PAGE, cell },
    Home: { row: whole ? 0 : row, cell: 0 },
    End: { row: whole ? last.row : row, cell: last.cell },
  };
  return Object.hasOwn(steps, key) ? steps[key] : undefined;
}

/** Rows that a key for a page moves by. */
const PAGE = 10;
