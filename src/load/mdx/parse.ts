import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { LIMITS } from '../../model/limits.ts';
import type { Parsed, Unparsed } from './node.ts';
import type { Budget } from './parse-apart.ts';

/**
 * The tree of an MDX text, parsed in a process of its own that has a budget of time and memory for each: a text can
 * end that process, and no more. Texts asked for together go to one process, one after the other.
 */
export function parseMdx(text: string): Promise<Parsed | Unparsed> {
  return new Promise((resolve) => {
    waiting.push({ text, resolve });
    if (!running) void parseWaiting();
  });
}

interface Request {
  text: string;
  resolve: (answer: Parsed | Unparsed) => void;
}

let waiting: Request[] = [];
let running = false;
/** The process that is kept a while, for callers that parse one text after another. */
let idle: ChildProcess | undefined;
let closing: NodeJS.Timeout | undefined;
const IDLE_MS = 1000;

/** What all texts asked for together may take beyond what texts of their length do: that of ten that make it fall. */
const EXCESS_S = 10;
/** Some twenty times what real texts take. */
const expectedSeconds = (text: string) => 0.05 + text.length * 10e-6;

async function parseWaiting(): Promise<void> {
  running = true;
  let child = takeIdle();
  let excess = 0;
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    for (const { text, resolve } of batch) {
      if (excess >= EXCESS_S) {
        resolve({ lost: 'unread' });
        continue;
      }
      child ??= start();
      const { seconds, parsed, worn } = await ask(child, text);
      excess += 'lost' in parsed ? seconds : Math.max(0, seconds - expectedSeconds(text));
      if (worn) {
        child.kill('SIGKILL');
        child = undefined;
      }
      resolve(parsed);
    }
  }
  running = false;
  keepIdle(child);
}

function takeIdle(): ChildProcess | undefined {
  clearTimeout(closing);
  const child = idle;
  idle = undefined;
  if (child?.exitCode !== null || child.signalCode !== null) return undefined;
  for (const part of partsOf(child)) part.ref();
  return child;
}

/** Nobody waits for a process that has nothing to do; it ends with its input, this process's own end too. */
function keepIdle(child: ChildProcess | undefined): void {
  if (!child) return;
  for (const part of partsOf(child)) part.unref();
  idle = child;
  closing = setTimeout(() => {
    // It is ending, and takes no more texts.
    idle = undefined;
    child.stdin?.end();
  }, IDLE_MS).unref();
}

const partsOf = (child: ChildProcess) => [child, child.stdin as Socket, child.stdout as Socket];

const APART = join(import.meta.dirname, 'parse-apart.ts');
const BUDGET: Budget = {
  parts: LIMITS.textParts.most,
  levels: LIMITS.textLevels.most,
  seconds: LIMITS.textTime.most,
  bytes: LIMITS.textMemory.most,
};

/**
 * Of the environment, what Windows needs to start a process and where Node keeps compiled modules: nothing else of it is
 * the parser's business.
 */
function start(): ChildProcess {
  const { SystemRoot, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, [APART, JSON.stringify(BUDGET)], {
    env: { SystemRoot, NODE_COMPILE_CACHE },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // Its end says that it fell; writing to it then fails too.
  for (const part of partsOf(child)) part.on('error', () => undefined);
  return child;
}

interface Answer {
  parsed: Parsed | Unparsed;
  /** Of processor. */
  seconds: number;
  /** Whether the process is of no more use. */
  worn: boolean;
}

/** What a fall takes can't be asked: it is counted as more than any. */
const FALLEN: Answer = { parsed: { lost: 'fall' }, seconds: 1, worn: true };
/** A tree of as many parts as are admitted is some 15 MB. */
const LONGEST_ANSWER = 100_000_000;

function ask(child: ChildProcess, text: string): Promise<Answer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = (answer: Answer) => {
      child.stdout?.off('data', read);
      child.off('close', fall).off('error', fall);
      resolve(answer);
    };
    const fall = () => finish(FALLEN);
    const read = (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > LONGEST_ANSWER) fall();
      else if (chunk.includes(0x0a)) finish(readAnswer(Buffer.concat(chunks).toString()));
    };
    child.stdout?.on('data', read);
    child.once('close', fall).once('error', fall);
    // Which readers of lines take for their ends.
    const written = JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
    child.stdin?.write(`${written}\n`);
  });
}

/** What the process wrote, which may be anything once a text has made it fall. */
function readAnswer(line: string): Answer {
  try {
    const answer = JSON.parse(line) as Partial<Answer> & { spent?: 'textTime' | 'textMemory' };
    if (answer.spent) return { parsed: { lost: answer.spent }, seconds: LIMITS.textTime.most, worn: true };
    const { parsed, seconds, worn } = answer;
    return parsed && typeof seconds === 'number' ? { parsed, seconds, worn: worn === true } : FALLEN;
  } catch {
    return FALLEN;
  }
}
