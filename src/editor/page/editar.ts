import { EDITAR, tellUndone } from '../../textos/editar.ts';
import { TOMAR } from '../../textos/tomar.ts';
import { TRAER } from '../../textos/traer.ts';
import type { Judged, OtherVersion, Row, TableView, ToldProblem, Wanted } from '../engine/messages.ts';
import { makeArrangeForm } from './arrange-form.ts';
import { askEngine, type Asked } from './ask-engine.ts';
import { makeCellForm } from './cell-form.ts';
import { showDownloads } from './downloads.ts';
import { keepDraft, readDraft } from './draft.ts';
import { type At, makeGrid } from './grid.ts';
import { makeOffer } from './incoming/offer.ts';
import { parseClipboard } from './incoming/clipboard.ts';
import { placeBlock } from './incoming/place-block.ts';
import { tellBrought, tellUnmatched } from './incoming/tell-lost.ts';
import { watchFiles } from './incoming/watch-files.ts';
import { showMeaning } from './meaning.ts';
import { offerFolder } from './outgoing/into-folder.ts';
import { offerProposal } from './outgoing/to-host.ts';
import { element, part } from './parts.ts';
import { showProblems } from './problems.ts';
import { nameOfFile } from './name-of-file.ts';
import { applyEdit, columnsOf, type Edit, type Edited, editedRows, editedText, editsOf } from './tables.ts';
import { makeTextChoice } from './texts/text-choice.ts';

const status = part('estado');

/** The page: the engine judges, this shows. */
function start({
  site: published,
  judged: asItStands,
  judge,
  take: askToTake,
  write,
  read,
  rebase,
  report,
}: Asked): void {
  let site = published;
  const draft = readDraft(site);
  let edited: Edited = draft.edited;
  const history: Edited[] = [];
  let judged: Judged = asItStands;
  let [table] = site.tables as [TableView];
  const choice = part<HTMLSelectElement>('tabla');
  const texts = makeTextChoice({
    site,
    write,
    read: (file) => editedText(edited, file) ?? site.texts.find((one) => one.file === file)?.text ?? '',
    put: (file, text, typing) => {
      status.textContent = '';
      if (!typing || edited !== typed) history.push(edited);
      edited = new Map(edited).set(file, text);
      typed = typing ? edited : undefined;
      void changed(typing ? PAUSE : 0);
    },
    undo: () => undo(),
    chosen: () => void changed(),
  });
  /** What was typed last, if it was: the next letter is of the same step. */
  let typed: Edited | undefined;

  const rows = (file = table.file): readonly Row[] =>
    editedRows(edited, file) ?? site.tables.find((one) => one.file === file)?.rows ?? [];
  const problemsAt = ({ row, cell }: At) =>
    judged.problems.filter((one) => one.file === table.file && one.row === row && (one.cell ?? cell) === cell);
  const form = makeCellForm({ put: (value) => edit({ set: value, ...grid.at }), leave: () => grid.focus() });
  const grid = makeGrid({
    moved: () => showCell(),
    write: (typed) => form.write(typed),
    clear: () => edit({ set: '', ...grid.at }),
    undo: () => undo(),
    paste: (text) => paste(text),
  });
  const arranging = makeArrangeForm((wanted) => {
    grid.arrange(wanted);
    drawAt(grid.at);
  });
  const offer = makeOffer({ take, closed: () => grid.focus() });

  function showCell(): void {
    const { at } = grid;
    const value = rows()[at.row + 1]?.[at.cell];
    const column = columnsOf(table, rows()[0] ?? [])[at.cell];
    const { references } = judged;
    form.show(column && value !== undefined ? { at, column, value, rows: rows(), references } : undefined);
    if (value !== undefined) form.tell(problemsAt(at));
  }

  function edit(change: Edit): void {
    const before = rows();
    if ('set' in change && before[change.row + 1]?.[change.cell] === change.set) return;
    status.textContent = '';
    history.push(edited);
    edited = new Map(edited).set(table.file, applyEdit(before, change));
    if ('set' in change) grid.set(change, change.set, rows());
    else draw(change);
    void changed();
  }

  /** One cell is written as if it was typed; of more it is shown first what they change. */
  function paste(text: string): void {
    const block = parseClipboard(text);
    const [[only = ''] = []] = block;
    if (block.length === 0) return;
    if (block.length === 1 && block[0]?.length === 1) return edit({ set: only, ...grid.at });
    const columns = columnsOf(table, rows()[0] ?? []);
    const { rows: placed, unmatched } = placeBlock(rows(), columns, grid.at, block, table.key);
    const { file } = table;
    offer({ tables: [{ file, before: rows(), rows: placed, absent: [] }], told: tellUnmatched(unmatched) });
  }

  /** From files as they are elsewhere: what was undone before would put back what others changed. */
  async function goOn(versions: readonly OtherVersion[], merged: ReadonlyMap<string, Wanted>): Promise<void> {
    site = await rebase(versions);
    edited = new Map([...edited, ...merged]);
    history.length = 0;
    table = site.tables.find(({ file }) => file === table.file) ?? table;
    draw();
    if (texts.file) texts.redraw();
    await changed();
  }

  async function bring(file: File): Promise<void> {
    status.textContent = TRAER.leyendo;
    const asked = edited;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const brought = await askToTake({ name: file.name, bytes, table: table.file }, editsOf(edited, site));
      // It was put into tables that say something else by now.
      if (edited !== asked) return await bring(file);
      status.textContent = '';
      const tables = brought.tables.map((one) => ({ ...one, before: rows(one.file) }));
      offer({ tables, told: tellBrought(brought) });
    } catch (error) {
      status.textContent = TRAER.noSeLeyo;
      throw error;
    }
  }

  function take(taken: ReadonlyMap<string, readonly Row[]>): void {
    history.push(edited);
    edited = new Map([...edited, ...taken]);
    const [file = table.file] = taken.keys();
    if (taken.has(table.file) && !texts.file) draw();
    else choose(file);
    grid.focus();
    status.textContent = TOMAR.tomado;
    void changed();
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

  const ofTable = () => judged.problems.filter(({ file }) => file === table.file);

  function choose(file: string, at: At = { row: 0, cell: 0 }): void {
    texts.close();
    table = site.tables.find((one) => one.file === file) ?? table;
    choice.value = table.file;
    part('explica').textContent = table.description;
    grid.arrange(arranging.begin(rows()));
    drawAt(at);
  }

  function undo(): void {
    form.commit();
    const before = history.pop();
    if (!before) return;
    const undone = [...new Set([...edited.keys(), ...before.keys()])].filter(
      (file) => edited.get(file) !== before.get(file),
    );
    edited = before;
    const [file = table.file] = undone;
    const isSeen = undone.includes(texts.file ?? table.file);
    if (isSeen && texts.file) texts.redraw();
    else if (isSeen) draw();
    else if (texts.has(file)) void texts.open(file);
    else choose(file);
    if (!texts.file) grid.focus();
    status.textContent = tellUndone(undone.map(titleOf));
    void changed();
  }

  const titleOf = (file: string) => site.tables.find((one) => one.file === file)?.title ?? nameOfFile(file);

  let changes = 0;

  /** After any change: it is kept, and the site is judged as it would be. */
  async function changed(pause = 0): Promise<void> {
    const edits = editsOf(edited, site);
    part('guarda').textContent = keepDraft(edits, site) ? EDITAR.seGuarda : EDITAR.noSeGuarda;
    for (const id of ['deshacer', 'deshacer-texto']) part<HTMLButtonElement>(id).disabled = history.length === 0;
    part('cuantos').textContent = EDITAR.revisando;
    const turn = (changes += 1);
    if (pause > 0) await new Promise((done) => setTimeout(done, pause));
    if (turn !== changes) return;
    const told = await judge(edits, texts.file);
    if (told) show(told);
  }

  function show(told: Judged): void {
    judged = told;
    grid.mark(ofTable());
    form.tell(problemsAt(grid.at));
    texts.show(told);
    showProblems(told.problems, canGo, (problem) => {
      const { file, row = 0, cell = 0 } = problem;
      if (texts.has(file)) return void texts.go(problem);
      choose(file, { row, cell });
      grid.focus({ row, cell });
    });
    showMeaning(told);
    showDownloads(told, site.corte);
    suggest?.();
  }

  const page = {
    site: () => site,
    judged: () => judged,
    wanted: (file: string) => edited.get(file) ?? rows(file),
    read,
    report: (base: string, notes: readonly string[]) => report(editsOf(edited, site), base, notes),
    joined: new Set<string>(),
    goOn,
  };
  const suggest = offerProposal(page);
  offerFolder(page);

  const canGo = ({ file, row }: ToldProblem) =>
    texts.has(file) || (row !== undefined && site.tables.some((one) => one.file === file));

  choice.append(...listTables(site.tables));
  choice.addEventListener('change', () => choose(choice.value));
  onClick('agregar', () => {
    edit({ addBelow: rows().length > 1 ? grid.at.row : -1 });
    grid.focus();
  });
  onClick('copiar', () => {
    if (rows().length > 1) edit({ copy: grid.at.row });
    grid.focus();
  });
  onClick('quitar', () => {
    if (rows().length > 1) edit({ remove: grid.at.row });
    grid.focus();
  });
  onClick('deshacer', undo);
  onClick('olvidar', () => {
    if (edited.size === 0) return;
    history.push(edited);
    edited = new Map();
    draw();
    if (texts.file) texts.redraw();
    status.textContent = EDITAR.olvidado;
    void changed();
  });
  part('pegar').addEventListener('paste', (event) => {
    event.preventDefault();
    paste(event.clipboardData?.getData('text/plain') ?? '');
  });
  watchFiles((file) => void bring(file));
  const [first = table.file] = edited.keys();
  choose(first);
  show(judged);
  if (texts.has(first)) void texts.open(first);
  status.textContent = tellDraft(edited, draft.stale);
  part('mesa').hidden = false;
  part('en-resumen').hidden = false;
  // What is being typed is kept too, whoever leaves.
  addEventListener('pagehide', () => form.commit());
  void changed();
}

/** Milliseconds after the last letter before a text is judged. */
const PAUSE = 300;

const onClick = (id: string, act: () => void) => part(id).addEventListener('click', act);

function tellDraft(edited: Edited, stale: readonly string[]): string {
  if (edited.size === 0) return '';
  return stale.length === 0 ? EDITAR.recuperado : `${EDITAR.recuperado} ${EDITAR.desdeEntonces}: ${stale.join(', ')}.`;
}

/** Those of the site, and those of each plan. */
function listTables(tables: readonly TableView[]): HTMLElement[] {
  return [...Map.groupBy(tables, ({ plan }) => plan)].map(([plan, own]) => {
    const group = element('optgroup', '', { label: plan ?? EDITAR.delSitio });
    group.append(...own.map(({ file, title }) => element('option', `${title} (${file})`, { value: file })));
    return group;
  });
}

status.textContent = EDITAR.abriendo;
askEngine()
  .then(start)
  .catch((error: unknown) => {
    status.textContent = EDITAR.noAbrio;
    throw error;
  });
