import { expect, test } from 'vitest';
import { collector } from './collect-garbage.ts';

const MEGABYTE = 1024 * 1024;

test('it collects where a thread holds 64 MB more than was left the last time, or a quarter more of what is large', () => {
  let used = 0;
  let left = 0;
  let collections = 0;
  const collect = collector(
    () => used * MEGABYTE,
    () => () => {
      collections++;
      used = left;
    },
  );
  const collectsAt = (megabytes: number, leaving = 0) => {
    [used, left] = [megabytes, leaving];
    const before = collections;
    collect();
    return collections > before;
  };
  const found = [collectsAt(63), collectsAt(300, 200), collectsAt(263), collectsAt(264, 800), collectsAt(999)];
  expect(found).toEqual([false, true, false, true, false]);
});

test('where Node was not told to let it, it does nothing', () => {
  const collect = collector(
    () => 10_000 * MEGABYTE,
    () => undefined,
  );
  expect(collect).not.toThrow();
});
