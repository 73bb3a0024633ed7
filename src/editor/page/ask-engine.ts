import { loadScript, root } from '../../client/load-script.ts';
import type { Pack } from '../engine/pack.ts';
import { PACK_NAME } from '../engine/pack.ts';
import { isWorkbook, workbookReader } from '../engine/workbook-reader.ts';
import { textParser } from '../engine/texts/text-parser.ts';
import type { AskedText, DataChange } from '../engine/texts/text-messages.ts';
import type {
  Answer,
  Begun,
  Brought,
  BroughtFile,
  Edits,
  Judged,
  OtherFile,
  OtherVersion,
  Question,
  SiteView,
} from '../engine/engine-messages.ts';

const SCRIPTS = {
  engine: 'recursos/motor.js',
  sources: 'recursos/fuentes.js',
  reader: 'recursos/libros.js',
  parser: 'recursos/textos.js',
};

/** The engine, wherever it runs. */
export interface Asked {
  site: SiteView;
  /** What the site is as it stands. */
  judged: Judged;
  /** What it would be; undefined where something newer was asked meanwhile. */
  judge: (edits: Edits, seen?: string) => Promise<Judged | undefined>;
  /** What a text would begin with. */
  begin: (text: AskedText, edits: Edits) => Promise<Begun>;
  /** What a file would change. */
  take: (file: Omit<BroughtFile, 'reader'>, edits: Edits) => Promise<Brought>;
  /** What files say elsewhere. */
  read: (versions: readonly OtherVersion[]) => Promise<readonly OtherFile[]>;
  /** The site with files as they are elsewhere, with which edits are compared from here on. */
  rebase: (versions: readonly OtherVersion[]) => Promise<SiteView>;
  /** What changes, in Markdown; `base`: compared with what, as a sentence. */
  report: (edits: Edits, base: string, notes: readonly string[]) => Promise<string>;
  /** A text with something of its data written anew. */
  write: (text: string, change: DataChange) => Promise<string>;
}

type Ask = (question: Question) => Promise<Answer>;

/** Starts the engine: in a thread of its own, and from disk, where browsers start none, in the page's. */
export async function askEngine(): Promise<Asked> {
  const send = location.protocol === 'file:' ? await askHere() : askThread();
  const ask = async <T extends Answer['tell']>(question: Question, tell: T) => expectTold(await send(question), tell);
  const { site, judged } = await ask({ ask: 'open', sources: new URL(SCRIPTS.sources, root).href }, 'opened');
  let last = 0;
  const judge = async (edits: Edits, seen?: string) => {
    const look = { file: seen, parser: new URL(SCRIPTS.parser, root).href };
    const told = await ask({ ask: 'judge', turn: ++last, edits, look }, 'judged');
    return told.turn === last ? told.judged : undefined;
  };
  const reader = new URL(SCRIPTS.reader, root).href;
  return {
    site,
    judged,
    judge,
    write: async (text, change) => (await ask({ ask: 'write', text, change }, 'written')).text,
    begin: async (text, edits) => (await ask({ ask: 'begin', text, edits }, 'begun')).begun,
    take: async (file, edits) => (await ask({ ask: 'take', file: { ...file, reader }, edits }, 'taken')).brought,
    read: async (versions) => (await ask({ ask: 'read', versions }, 'read')).files,
    rebase: async (versions) => (await ask({ ask: 'rebase', versions }, 'opened')).site,
    report: async (edits, base, notes) => (await ask({ ask: 'report', edits, base, notes }, 'report')).text,
  };
}

/** An answer of the kind that was asked for. */
function expectTold<T extends Answer['tell']>(answer: Answer, tell: T): Extract<Answer, { tell: T }> {
  if (answer.tell === tell) return answer as Extract<Answer, { tell: T }>;
  throw new Error(answer.tell === 'failed' ? answer.message : answer.tell);
}

/** Answers come in the order of the questions. */
function askThread(): Ask {
  const thread = new Worker(new URL(SCRIPTS.engine, root));
  const waiting: ((answer: Answer) => void)[] = [];
  thread.addEventListener('message', ({ data }: MessageEvent<Answer>) => waiting.shift()?.(data));
  thread.addEventListener('error', ({ message }) => waiting.shift()?.({ tell: 'failed', message }));
  return (question) =>
    new Promise((done) => {
      waiting.push(done);
      thread.postMessage(question);
    });
}

/** What the scripts leave behind. */
const left = globalThis as unknown as { [PACK_NAME]?: Pack; motorDeEdicion?: Ask };

async function askHere(): Promise<Ask> {
  await loadScript(SCRIPTS.sources, () => left[PACK_NAME]);
  const ask = await loadScript(SCRIPTS.engine, () => left.motorDeEdicion);
  return async (question) => {
    // What was typed is shown before the page's own thread is taken.
    await new Promise((done) => setTimeout(done));
    if (question.ask === 'take' && isWorkbook(question.file.name)) await loadScript(SCRIPTS.reader, workbookReader);
    if (question.ask === 'judge' && question.edits.some(([file]) => file.endsWith('.mdx')))
      await loadScript(SCRIPTS.parser, textParser);
    return ask(question);
  };
}
