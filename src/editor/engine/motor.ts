import './without-eval.ts';
import { type Engine, startEngine } from './engine.ts';
import type { Answer, Question } from './engine-messages.ts';
import { isWorkbook, workbookReader } from './workbook-reader.ts';
import { type Pack, PACK_NAME } from './pack.ts';
import { textParser } from './texts/text-parser.ts';
import { writeData } from './texts/write-data.ts';

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

const opened = async ({ site, judge }: Engine): Promise<Answer> => ({ tell: 'opened', site, judged: await judge([]) });

async function answerWith(running: Engine, question: Question): Promise<Answer> {
  switch (question.ask) {
    case 'open':
      return opened(running);
    case 'rebase':
      await running.rebase(question.versions);
      return opened(running);
    case 'judge': {
      const { turn, edits, look } = question;
      if (edits.some(([file]) => file.endsWith('.mdx')) && !textParser()) thread.importScripts?.(look.parser);
      return { tell: 'judged', turn, judged: await running.judge(edits, look.file) };
    }
    case 'write':
      return { tell: 'written', text: writeData(question.text, question.change) };
    case 'begin':
      return { tell: 'begun', begun: await running.begin(question.text, question.edits) };
    case 'take':
      if (isWorkbook(question.file.name) && !workbookReader()) thread.importScripts?.(question.file.reader);
      return { tell: 'taken', brought: await running.take(question.file, question.edits) };
    case 'read':
      return { tell: 'read', files: running.read(question.versions) };
    case 'report':
      return { tell: 'report', text: await running.report(question.edits, question.base, question.notes) };
  }
}

if (thread.importScripts) {
  let last: Promise<unknown> = Promise.resolve();
  thread.onmessage = ({ data }) => {
    // One after another: answers are told apart by their order.
    last = last.then(() => answer(data)).then((told) => thread.postMessage(told));
  };
} else thread.motorDeEdicion = answer;
