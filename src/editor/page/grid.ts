import { EDITAR, nameCell } from '../../textos/editar.ts';
import type { Row, TableView, ToldProblem } from '../engine/messages.ts';
import { element, part } from './parts.ts';
import { columnsOf } from './tables.ts';

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
  let cells: HTMLElement[][] = [];
  let at: At = { row: 0, cell: 0 };
  const cellAt = ({ row, cell }: At) => cells[row]?.[cell];

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
  const go = (next: At) => {
    setCurrent({
      row: Math.max(0, Math.min(next.row, cells.length - 1)),
      cell: Math.max(0, Math.min(next.cell, (cells[0]?.length ?? 1) - 1)),
    });
    cellAt(at)?.focus();
  };
  box.addEventListener('focusin', ({ target }) => {
    const place = placeOf(target);
    if (place && (place.row !== at.row || place.cell !== at.cell)) setCurrent(place);
  });
  box.addEventListener('dblclick', () => hooks.write());
  box.addEventListener('keydown', (event) => {
    if (!placeOf(event.target)) return;
    const { key } = event;
    const isCommand = event.ctrlKey || event.metaKey || event.altKey;
    const step = isCommand && !['Home', 'End'].includes(key) ? undefined : stepOf(key, at, cells, event.ctrlKey);
    if (step) go(step);
    else if (isCommand && key.toLowerCase() === 'z') hooks.undo();
    else if (isCommand) return;
    else if (key === 'Enter' || key === 'F2') hooks.write();
    else if (key === 'Delete' || key === 'Backspace') hooks.clear();
    else if ([...key].length === 1) hooks.write(key);
    else return;
    event.preventDefault();
  });

  // What is not written in gets the event in some browsers, and the whole page in others.
  document.addEventListener('paste', (event) => {
    if (!placeOf(document.activeElement)) return;
    event.preventDefault();
    hooks.paste(event.clipboardData?.getData('text/plain') ?? '');
  });

  return {
    get at() {
      return at;
    },
    /** Draws a table, with the cell that is to be the current one. */
    draw: (view: TableView, rows: readonly Row[], current: At) => {
      const { title } = view;
      const [header = [], ...body] = rows;
      const columns = columnsOf(view, header);
      const table = element('table', '', { role: 'grid', 'aria-label': title, 'aria-rowcount': String(rows.length) });
      const head = table.createTHead().insertRow();
      head.append(element('th', EDITAR.renglon, { scope: 'col' }));
      header.forEach((label, i) =>
        head.append(element('th', label, { scope: 'col', title: columns[i]?.description ?? '' })),
      );
      const tbody = table.createTBody();
      cells = body.map((row, i) => {
        const line = tbody.insertRow();
        line.append(element('th', String(i + 2), { scope: 'row' }));
        return row.map((text, cell) => {
          const td = element('td', text, { tabindex: '-1', 'data-row': String(i), 'data-cell': String(cell) });
          line.append(td);
          return td;
        });
      });
      box.replaceChildren(table);
      const row = Math.max(0, Math.min(current.row, cells.length - 1));
      at = { row, cell: Math.min(current.cell, header.length - 1) };
      setCurrent(at);
    },
    /** Shows one cell anew. */
    set: (place: At, text: string) => {
      const td = cellAt(place);
      if (td) td.textContent = text;
    },
    /** Marks the cells of which problems are told. */
    mark: (problems: readonly ToldProblem[], header: Row) => {
      for (const td of box.querySelectorAll('td[aria-invalid], td.avisada')) {
        td.removeAttribute('aria-invalid');
        td.removeAttribute('aria-label');
        td.classList.remove('avisada');
      }
      for (const { row, cell, severity, message } of problems) {
        const td = row === undefined ? undefined : cellAt({ row, cell: cell ?? 0 });
        if (!td || row === undefined) continue;
        if (severity === 'error') td.setAttribute('aria-invalid', 'true');
        else td.classList.add('avisada');
        td.setAttribute('aria-label', `${td.textContent}. ${nameCell(row, header[cell ?? 0] ?? '')}. ${message}`);
      }
    },
    focus: (place: At = at) => go(place),
  };
}

/** Where a key leads from a cell; undefined of a key that leads nowhere. */
function stepOf(key: string, { row, cell }: At, cells: readonly HTMLElement[][], whole: boolean): At | undefined {
  const last = (cells[0]?.length ?? 1) - 1;
  const steps: Record<string, At> = {
    ArrowUp: { row: row - 1, cell },
    ArrowDown: { row: row + 1, cell },
    ArrowLeft: { row, cell: cell - 1 },
    ArrowRight: { row, cell: cell + 1 },
    PageUp: { row: row - PAGE, cell },
    PageDown: { row: row + PAGE, cell },
    Home: { row: whole ? 0 : row, cell: 0 },
    End: { row: whole ? cells.length - 1 : row, cell: last },
  };
  return Object.hasOwn(steps, key) ? steps[key] : undefined;
}

/** Rows that a key for a page moves by. */
const PAGE = 10;
