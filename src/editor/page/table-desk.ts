import { EDITAR } from '../../textos/editar.ts';
import type { Judged, SiteView, TableView } from '../engine/engine-messages.ts';
import { makeArrangeForm } from './arrange-form.ts';
import { makeCellForm } from './cell-form.ts';
import type { Edition } from './edition.ts';
import { type At, makeGrid } from './table-grid.ts';
import { element, onClick, part } from './parts.ts';
import { applyEdit, columnsOf, type Edit } from './edited-tables.ts';

interface Hooks {
  site: () => SiteView;
  edition: Edition;
  judged: () => Judged;
  /** A cell or a row is another. */
  changed: () => void;
  undo: () => void;
  /** Somebody pastes a text at a cell. */
  paste: (text: string, at: At) => void;
  /** A table is shown. */
  opened: () => void;
}

export type TableDesk = ReturnType<typeof makeTableDesk>;

/** The table that is shown, of which one is always chosen: its rows, and the bar that tells of a cell and takes what is written into it. */
export function makeTableDesk({ site, edition, judged, changed, undo, paste, opened }: Hooks) {
  const choice = part<HTMLSelectElement>('tabla');
  let [table] = site().tables as [TableView];
  const rows = () => edition.rows(table.file);
  const columns = () => columnsOf(table, rows()[0] ?? []);
  const ofTable = () => judged().problems.filter(({ file }) => file === table.file);
  const problemsAt = ({ row, cell }: At) => ofTable().filter((one) => one.row === row && (one.cell ?? cell) === cell);

  const form = makeCellForm({
    put: (value) => edit({ set: value, ...grid.at }),
    leave: () => grid.focus(),
    step: (columns) => grid.focus({ ...grid.at, cell: grid.at.cell + columns }),
  });
  const grid = makeGrid({
    moved: () => showCell(),
    write: (typed) => form.write(typed),
    clear: () => edit({ set: '', ...grid.at }),
    undo,
    paste: (text) => paste(text, grid.at),
  });
  const arranging = makeArrangeForm((wanted) => {
    grid.arrange(wanted);
    drawAt(grid.at);
  });

  function showCell(): void {
    const { at } = grid;
    const value = rows()[at.row + 1]?.[at.cell];
    const column = columns()[at.cell];
    const { references } = judged();
    form.show(column && value !== undefined ? { at, column, value, rows: rows(), references } : undefined);
    if (value !== undefined) form.tell(problemsAt(at));
  }

  function edit(change: Edit): void {
    const before = rows();
    if ('set' in change && before[change.row + 1]?.[change.cell] === change.set) return;
    edition.put(new Map([[table.file, applyEdit(before, change)]]));
    if ('set' in change) grid.set(change, change.set, rows());
    else draw(change);
    changed();
  }

  /** The table anew, where rows have come or gone. */
  function draw(change?: Edit): void {
    const { row, cell } = grid.at;
    const isNew = change && ('addBelow' in change || 'copy' in change);
    const current = isNew ? { row: row + 1, cell: 0 } : { row, cell };
    drawAt(rows().length > 1 ? current : { row: 0, cell: 0 });
  }

  function drawAt(at: At): void {
    arranging.tell(grid.draw(table, rows(), at), rows().length - 1);
    grid.mark(ofTable());
  }

  function choose(file: string, at: At = { row: 0, cell: 0 }): void {
    opened();
    table = site().tables.find((one) => one.file === file) ?? table;
    choice.value = table.file;
    part('explica').textContent = table.description;
    grid.arrange(arranging.begin(rows()));
    drawAt(at);
  }

  /** Adds, copies or removes a row beside the current one, where it needs one. */
  const onRow = (id: string, change: (row: number) => Edit | undefined) =>
    onClick(id, () => {
      const wanted = change(rows().length > 1 ? grid.at.row : -1);
      if (wanted) edit(wanted);
      grid.focus();
    });

  choice.append(...listTables(site().tables));
  choice.addEventListener('change', () => choose(choice.value));
  onRow('agregar', (row) => ({ addBelow: row }));
  onRow('copiar', (row) => (row < 0 ? undefined : { copy: row }));
  onRow('quitar', (row) => (row < 0 ? undefined : { remove: row }));

  return {
    get table() {
      return table;
    },
    get at() {
      return grid.at;
    },
    columns,
    write: (value: string, at: At) => edit({ set: value, ...at }),
    choose,
    draw: () => draw(),
    /** The same table as it is in another site. */
    redraw: () => {
      table = site().tables.find(({ file }) => file === table.file) ?? table;
      draw();
    },
    /** What was said of the site as it is now. */
    show: () => {
      grid.mark(ofTable());
      form.tell(problemsAt(grid.at));
    },
    focus: (at?: At) => grid.focus(at),
    /** Takes what is being typed. */
    commit: form.commit,
  };
}

/** Those of the site, and those of each plan. */
function listTables(tables: readonly TableView[]): HTMLElement[] {
  return [...Map.groupBy(tables, ({ plan }) => plan)].map(([plan, own]) => {
    const group = element('optgroup', '', { label: plan ?? EDITAR.delSitio });
    group.append(...own.map(({ file, title }) => element('option', `${title} (${file})`, { value: file })));
    return group;
  });
}
