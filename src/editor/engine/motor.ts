import { config } from 'zod';
import { type Engine, startEngine } from './engine.ts';
import type { Answer, Question } from './messages.ts';
import { isWorkbook, workbookReader } from './reader.ts';
import { type Pack, PACK_NAME } from './pack.ts';
import { textParser } from './texts/text-parser.ts';
import { writeData } from './texts/write-data.ts';

/** The policy of the pages lets nothing be run that is made of text, and this keeps zod from trying. */
config({ jitless: true });

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
    if (question.ask === 'open') {
      thread.importScripts?.(question.sources);
      const pack = packed();
      if (!pack) throw new Error(PACK_NAME);
      engine = startEngine(pack);
      const { site, judge } = await engine;
      return { tell: 'opened', site, judged: await judge([]) };
    }
    if (!engine) throw new Error(question.ask);
    if (question.ask === 'take') {
      const { file, edits } = question;
      if (isWorkbook(file.name) && !workbookReader()) thread.importScripts?.(file.reader);
      return { tell: 'taken', brought: await (await engine).take(file, edits) };
    }
    if (question.ask === 'write') return { tell: 'written', text: writeData(question.text, question.change) };
    const { turn, edits, look } = question;
    if (edits.some(([file]) => file.endsWith('.mdx')) && !textParser()) thread.importScripts?.(look.parser);
    return { tell: 'judged', turn, judged: await (await engine).judge(edits, look.file) };
  } catch (error) {
    return { tell: 'failed', message: String(error) };
  }
}

if (thread.importScripts) {
  thread.onmessage = ({ data }) => void answer(data).then((told) => thread.postMessage(told));
} else thread.motorDeEdicion = answer;
