import './without-eval.ts';
import { type Engine, startEngine } from './engine.ts';
import type { Answer, Question } from './messages.ts';
import { isWorkbook, workbookReader } from './reader.ts';
import { type Pack, PACK_NAME } from './pack.ts';

/** A thread of its own takes questions as messages; from disk, where there is none, the page calls it. */
const thread = globalThis as unknown as {
  importScripts?: (address: string) => void;
  postMessage: (answer: Answer) => void;
  onmessage?: ({ data }: { data: Question }) => void;
  motorDeEdicion?: (question: Question) => Promise<Answer>;
};
let engine: Promise<Engine> | undefined;

const packed = () => (globalThis as unknown as Record<string, Pack | undefined>)[PACK_NAME];

async function answer(question: Question): Promise<Answer> {
  try {
    if (question.ask === 'open') engine = open(question.sources);
    if (!engine) throw new Error(question.ask);
    return await answerWith(await engine, question);
  } catch (error) {
    return { tell: 'failed', message: String(error) };
  }
}

function open(sources: string): Promise<Engine> {
  thread.importScripts?.(sources);
  const pack = packed();
  if (!pack) throw new Error(PACK_NAME);
  return startEngine(pack);
}

const opened = ({ site, judge }: Engine): Answer => ({ tell: 'opened', site, judged: judge([]) });

async function answerWith(running: Engine, question: Question): Promise<Answer> {
  switch (question.ask) {
    case 'open':
      return opened(running);
    case 'rebase':
      running.rebase(question.versions);
      return opened(running);
    case 'judge':
      return { tell: 'judged', turn: question.turn, judged: running.judge(question.edits) };
    case 'take':
      if (isWorkbook(question.file.name) && !workbookReader()) thread.importScripts?.(question.file.reader);
      return { tell: 'taken', brought: await running.take(question.file, question.edits) };
    case 'read':
      return { tell: 'read', tables: running.read(question.versions) };
    case 'report':
      return { tell: 'report', text: running.report(question.edits, question.base, question.notes) };
  }
}

if (thread.importScripts) {
  thread.onmessage = ({ data }) => void answer(data).then((told) => thread.postMessage(told));
} else thread.motorDeEdicion = answer;
