import { EDITAR, tellUndone } from '../../textos/editar.ts';
import { EMPEZAR } from '../../textos/empezar.ts';
import type { Judged, OtherVersion, ToldProblem } from '../engine/engine-messages.ts';
import { askEngine, type Asked } from './ask-engine.ts';
import { showDownloads } from './downloads.ts';
import { keepDraft, readDraft } from './kept-draft.ts';
import { makeEdition } from './edition.ts';
import { makeWaysIn } from './incoming/ways-in.ts';
import { showMeaning } from './meaning.ts';
import { nameOfFile } from './name-of-file.ts';
import { offerFolder } from './outgoing/into-folder.ts';
import { offerProposal } from './outgoing/to-host.ts';
import { onClick, part } from './parts.ts';
import { showProblems } from './problems.ts';
import { makeTableDesk } from './table-desk.ts';
import { type Edited, firstDifference } from './edited-tables.ts';
import { makeBeginForm } from './texts/begin-form.ts';
import { makeTextChoice } from './texts/text-choice.ts';

const status = part('estado');
const tell = (text: string) => void (status.textContent = text);

/** The page: the engine judges, this shows. */
function start({ site: published, judged: asItStands, begin, rebase, report, ...engine }: Asked): void {
  let site = published;
  let judged: Judged = asItStands;
  const draft = readDraft(site);
  const edition = makeEdition(() => site, draft.edited);
  /** The text to open once it is known. */
  let awaited: string | undefined;

  const texts = makeTextChoice({
    elements: site.elements,
    texts: () => [...site.texts, ...judged.begun],
    write: engine.write,
    read: edition.text,
    put: (file, text, typing) => {
      tell('');
      if (typing) edition.type(file, text);
      else edition.put(new Map([[file, text]]));
      void changed(typing ? PAUSE : 0);
    },
    undo: () => undo(),
    chosen: () => void changed(),
  });
  const desk = makeTableDesk({
    site: () => site,
    edition,
    judged: () => judged,
    changed: () => {
      tell('');
      void changed();
    },
    undo: () => undo(),
    paste: (text, at) => waysIn.paste(text, at),
    opened: () => {
      awaited = undefined;
      texts.close();
    },
  });
  const waysIn = makeWaysIn({
    edition,
    desk: () => desk,
    take: engine.take,
    tell,
    taken: (files) => {
      seeFile(files);
      desk.focus();
      void changed();
    },
  });

  /** What is shown anew, if it is of those files; else the first of them that is there. */
  function seeFile(files: readonly string[]): void {
    const there = files.filter(edition.has);
    const [file] = there;
    const isSeen = there.includes(texts.file ?? desk.table.file);
    if (file === undefined) return;
    if (isSeen && texts.file) texts.redraw();
    else if (isSeen) desk.draw();
    else if (texts.has(file)) void texts.open(file);
    else if (tableOf(file)) desk.choose(file);
    else awaited = file;
  }

  function undo(): void {
    desk.commit();
    if (!edition.canUndo) return;
    const undone = edition.undo();
    seeFile(undone);
    if (!texts.file) desk.focus();
    tell(tellUndone(undone.map(titleOf)));
    void changed();
  }

  const tableOf = (file: string) => site.tables.find((one) => one.file === file);
  const titleOf = (file: string) => tableOf(file)?.title ?? nameOfFile(file);

  async function goOn(versions: readonly OtherVersion[], merged: Edited): Promise<void> {
    site = await rebase(versions);
    edition.goOn(merged);
    desk.redraw();
    if (texts.file) texts.redraw();
    await changed();
  }

  let changes = 0;
  let judging = Promise.resolve();

  /** After any change: it is kept, and the site is judged as it would be. */
  const changed = (pause = 0): Promise<void> => (judging = judgeAfter(pause));

  async function judgeAfter(pause: number): Promise<void> {
    const edits = edition.edits();
    part('guarda').textContent = keepDraft(edits, site) ? EDITAR.seGuarda : EDITAR.noSeGuarda;
    for (const id of ['deshacer', 'deshacer-texto']) part<HTMLButtonElement>(id).disabled = !edition.canUndo;
    part('cuantos').textContent = EDITAR.revisando;
    const turn = (changes += 1);
    if (pause > 0) await new Promise((done) => setTimeout(done, pause));
    if (turn !== changes) return;
    const told = await engine.judge(edits, texts.file);
    // What was changed since is still to be judged.
    if (told && turn === changes) show(told);
  }

  /** Once nothing is left to judge: who takes what is edited along takes all of it. */
  async function settled(): Promise<void> {
    let waited;
    do await (waited = judging);
    while (waited !== judging);
  }

  function show(told: Judged): void {
    judged = told;
    // Its beginning was undone.
    if (texts.file && !texts.has(texts.file)) desk.choose(desk.table.file);
    desk.show();
    texts.show(told);
    showProblems(told.problems, canGo, go);
    showMeaning(told);
    showDownloads(page, site.corte);
    suggest?.();
    if (awaited === undefined || !texts.has(awaited)) return;
    void texts.open(awaited);
    awaited = undefined;
  }

  const canGo = ({ file, row }: ToldProblem) => texts.has(file) || (row !== undefined && tableOf(file) !== undefined);

  function go(problem: ToldProblem): void {
    const { file, row = 0, cell = 0 } = problem;
    if (texts.has(file)) return void texts.go(problem);
    desk.choose(file, { row, cell });
    desk.focus({ row, cell });
  }

  const page = {
    site: () => site,
    judged: () => judged,
    settled,
    wanted: edition.wanted,
    read: engine.read,
    report: (base: string, notes: readonly string[]) => report(edition.edits(), base, notes),
    joined: new Set<string>(),
    goOn,
  };
  const suggest = offerProposal(page);
  offerFolder(page);

  makeBeginForm({
    references: () => judged.references,
    begin: async (text) => {
      for (;;) {
        const asked = edition.now;
        const begun = await begin(text, edition.edits());
        // Else its rows were added to tables that say something else by now.
        if (edition.now === asked) return begun;
      }
    },
    begun: ({ file, edits, advice }) => {
      edition.put(new Map(edits));
      const tables = edits.map(([one]) => one).filter((one) => one !== file);
      const added = tables.length > 0 ? [`${EMPEZAR.conRenglones} ${tables.map(titleOf).join(', ')}.`] : [];
      tell([EMPEZAR.empezado, ...added, ...advice].join(' '));
      awaited = file;
      void changed();
    },
  });
  onClick('quitar-texto', () => {
    if (!texts.file) return;
    edition.drop(texts.file);
    tell(`${EMPEZAR.quitado} ${EMPEZAR.quedanRenglones}`);
    void changed();
  });
  onClick('deshacer', undo);
  onClick('olvidar', () => {
    if (edition.now.size === 0) return;
    edition.forget();
    desk.draw();
    if (texts.file) texts.redraw();
    tell(EDITAR.olvidado);
    void changed();
  });
  desk.choose(desk.table.file);
  const [[file, wanted] = []] = edition.edits();
  if (file && typeof wanted === 'object') desk.choose(file, firstDifference(wanted, tableOf(file)?.rows ?? []));
  else if (file) seeFile([file]);
  show(judged);
  tell(tellDraft(edition.now, draft.stale));
  part('mesa').hidden = false;
  part('en-resumen').hidden = false;
  // What is being typed is kept too, whoever leaves.
  addEventListener('pagehide', desk.commit);
  void changed();
}

/** Milliseconds after the last letter before a text is judged. */
const PAUSE = 300;

function tellDraft(edited: Edited, stale: readonly string[]): string {
  if (edited.size === 0) return '';
  return stale.length === 0 ? EDITAR.recuperado : `${EDITAR.recuperado} ${EDITAR.desdeEntonces}: ${stale.join(', ')}.`;
}

// What it shows comes later: where it was scrolled to says nothing.
history.scrollRestoration = 'manual';
tell(EDITAR.abriendo);
askEngine()
  .then(start)
  .catch((error: unknown) => {
    tell(EDITAR.noAbrio);
    throw error;
  });
