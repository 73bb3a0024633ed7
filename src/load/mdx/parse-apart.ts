import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { mdxToMdast } from 'satteri';
import { measure, type TreeBudget } from './measure.ts';
import type { MdxNode, Parsed } from './node.ts';

/**
 * A process that parses the MDX texts on its standard input, one a line as JSON, and answers each in a line. It may fall
 * or be ended at any of them. It imports nothing of the model, because it is to start in no time: its limits come as an
 * argument.
 */
export interface Budget extends TreeBudget {
  seconds: number;
  bytes: number;
}

/** What the thread that watches is given: `turn` is the number of the text that is being parsed, 0 between texts. */
export interface Watched extends Pick<Budget, 'seconds' | 'bytes'> {
  turn: Int32Array<SharedArrayBuffer>;
}

const budget = JSON.parse(process.argv[2] ?? '') as Budget;
const turn = new Int32Array(new SharedArrayBuffer(4));
const workerData: Watched = { turn, seconds: budget.seconds, bytes: budget.bytes };
let texts = 0;

new Worker(new URL('./parse-watch.ts', import.meta.url), { workerData }).once('online', () => {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  lines.on('line', answer).on('close', () => process.exit());
});

function answer(line: string): void {
  const started = process.cpuUsage();
  texts += 1;
  Atomics.store(turn, 0, texts);
  const parsed = JSON.stringify(parse(JSON.parse(line) as string));
  const { user, system } = process.cpuUsage(started);
  // The other thread may have come first.
  if (Atomics.compareExchange(turn, 0, texts, 0) !== texts) Atomics.wait(turn, 0, -1);
  // The next text is not to be judged by the memory that this one leaves.
  const worn = process.memoryUsage.rss() > budget.bytes / 2;
  process.stdout.write(`{"seconds":${(user + system) / 1e6},"worn":${worn},"parsed":${parsed}}\n`);
}

/** As `src/build/texts/compile-text.ts` compiles it: the frontmatter is read apart. */
const MDX_FEATURES = { frontmatter: false };

function parse(text: string): Parsed {
  try {
    const body = mdxToMdast(text, { features: MDX_FEATURES }) as unknown as MdxNode;
    return measure(body, budget) ?? { body };
  } catch (error) {
    return { error: String((error as Error).message) };
  }
}
