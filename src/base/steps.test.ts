import { expect, test } from 'vitest';
import { finishInTurns, finishNow, type Steps } from './steps.ts';

const done: string[] = [];

function* work(name: string): Steps<string> {
  for (const step of [1, 2]) {
    done.push(`${name}${step}`);
    yield;
  }
  return name;
}

test('work in turns leaves room for other work after each step, and both come to their end', async () => {
  done.length = 0;
  const pause = () => Promise.resolve();
  expect(await Promise.all(['a', 'b'].map((name) => finishInTurns(work(name), pause)))).toEqual(['a', 'b']);
  expect(done).toEqual(['a1', 'b1', 'a2', 'b2']);
});

test('at once, it is not left', () => {
  done.length = 0;
  expect(['a', 'b'].map((name) => finishNow(work(name)))).toEqual(['a', 'b']);
  expect(done).toEqual(['a1', 'a2', 'b1', 'b2']);
});
