import { expect, test } from 'vitest';
import { collector } from './collect-garbage.ts';

const MEGABYTE = 1024 * 1024;

test('it collects where a thread holds 48 MB more than was left the last time, or a fifth more of what is large', () => {
  let used = 0;
  let left = 0;
  let collections = 0;
  const { collectMuch, collectAll } = collector(
    () => used * MEGABYTE,
    () => () => {
      collections++;
      used = left;
    },
  );
  const collectsAt = (megabytes: number, leaving = 0) => {
    [used, left] = [megabytes, leaving];
    const before = collections;
    collectMuch();
    return collections > before;
  };
  const found = [collectsAt(47), collectsAt(300, 200), collectsAt(247), collectsAt(248, 800), collectsAt(959)];
  expect(found).toEqual([false, true, false, true, false]);

  [used, left] = [900, 100];
  collectAll();
  expect([collectsAt(147), collectsAt(148)]).toEqual([false, true]);
  // Of what is small it collects no more than that.
  [used, left] = [40, 0];
  collectAll();
  expect(used).toBe(40);
});

test('where Node was not told to let it, it does nothing', () => {
  const { collectMuch, collectAll } = collector(
    () => 10_000 * MEGABYTE,
    () => undefined,
  );
  expect(collectMuch).not.toThrow();
  expect(collectAll).not.toThrow();
});
