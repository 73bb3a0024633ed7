import { EDITAR } from '../../textos/editar.ts';
import type { ColumnView, Row } from '../engine/engine-messages.ts';
import { element } from './parts.ts';

/** Rows that are drawn at once: a browser draws them at a blink, and thousands not. */
const MOST = 200;

/** What a table shows. */
interface Shown {
  title: string;
  columns: readonly ColumnView[];
  rows: readonly Row[];
  /** The rows to show, from 0 below the header, in their order. */
  order: readonly number[];
}

const NOTHING: Shown = { title: '', columns: [], rows: [], order: [] };

/**
 * Draws a table in a box that scrolls, of a long one only the rows around those in sight: the others are as much empty space as they
 * would take. `drawn`: called when other rows are there.
 */
export function makeWindow(box: HTMLElement, drawn: () => void) {
  let shown = NOTHING;
  let table = element('table');
  /** The places in the order that are drawn: from the first to before the last. */
  let first = 0;
  let last = 0;
  /** By row of the table. */
  let lines = new Map<number, HTMLTableRowElement>();
  let height = 0;

  function drawAround(place: number): void {
    const { order } = shown;
    first = Math.max(0, Math.min(place - MOST / 2, order.length - MOST));
    last = Math.min(order.length, first + MOST);
    const body = element('tbody');
    lines = new Map();
    for (let i = first; i < last; i += 1) {
      const row = order[i] ?? 0;
      const line = drawRow(shown.rows[row + 1] ?? [], row, i + 2);
      lines.set(row, line);
      body.append(line);
    }
    table.tBodies[0]?.replaceWith(body);
    height ||= body.offsetHeight / Math.max(1, last - first);
    table.style.marginBlock = `${first * height}px ${(order.length - last) * height}px`;
    drawn();
  }

  /** Keeps the row in the middle of the box where it is, while those around it are drawn. */
  function follow(): void {
    const { top, bottom } = box.getBoundingClientRect();
    const body = table.tBodies[0]?.getBoundingClientRect();
    const isThere = body && (first === 0 || body.top <= top) && (last === shown.order.length || body.bottom >= bottom);
    if (isThere) return;
    const middle = [...lines].find(([, line]) => line.getBoundingClientRect().bottom >= (top + bottom) / 2);
    const before = middle?.[1].getBoundingClientRect().top;
    drawAround(middle ? shown.order.indexOf(middle[0]) : Math.floor(box.scrollTop / height));
    const after = middle && lines.get(middle[0])?.getBoundingClientRect().top;
    if (before !== undefined && after !== undefined) box.scrollTop += after - before;
  }

  let isWaiting = false;
  box.addEventListener('scroll', () => {
    if (isWaiting || shown.order.length <= MOST) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      follow();
    });
  });

  return {
    draw(next: Shown, place: number): void {
      shown = next;
      height = 0;
      table = drawTable(next);
      box.replaceChildren(table);
      drawAround(place);
    },
    /** Has the row at a place of the order drawn. */
    reach(place: number): void {
      if (place < first || place >= last) drawAround(place);
    },
    cell: (row: number, cell: number): HTMLElement | undefined => lines.get(row)?.cells[cell + 1],
    /** A row whose cells say something else. */
    update(rows: readonly Row[]): void {
      shown = { ...shown, rows };
    },
  };
}

function drawTable({ title, columns, rows: [header = [], ...rows] }: Shown): HTMLTableElement {
  const table = element('table', '', { role: 'grid', 'aria-label': title, 'aria-rowcount': String(rows.length + 1) });
  const head = table.createTHead().insertRow();
  head.setAttribute('aria-rowindex', '1');
  head.append(
    element('th', EDITAR.renglon, { scope: 'col' }),
    ...header.map((label, i) => element('th', label, { scope: 'col', title: columns[i]?.description ?? '' })),
  );
  table.createTBody();
  return table;
}

function drawRow(row: Row, index: number, place: number): HTMLTableRowElement {
  const line = element('tr', '', { 'aria-rowindex': String(place) });
  line.append(
    element('th', String(index + 2), { scope: 'row' }),
    ...row.map((text, cell) =>
      element('td', text, { tabindex: '-1', 'data-row': String(index), 'data-cell': String(cell) }),
    ),
  );
  return line;
}
