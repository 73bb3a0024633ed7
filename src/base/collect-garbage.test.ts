import { expect, test } from 'vitest';
import { collector } from './collect-garbage.ts';

const MEGABYTE = 1024 * 1024;

test('it collects where a thread holds 48 MB more than was left the last time, or a fifth more of what is large', () => {
  let used = 0;
  let left = 0;
  let collections = 0;
  let now = 0;
  const { collectMuch, collectAll } = collector(
    () => used * MEGABYTE,
    () => () => {
      collections++;
      used = left;
    },
    () => now,
  );
  const collectsAt = (megabytes: number, leaving = 0) => {
    [used, left] = [megabytes, leaving];
    now += 25;
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

test('between two pieces of work it asks no more than each 25 milliseconds what is in use', () => {
  let asked = 0;
  let now = 0;
  const { collectMuch, collectAll } = collector(
    () => ++asked,
    () => () => undefined,
    () => now,
  );
  const asksAt = (milliseconds: number, collect = collectMuch) => {
    now = milliseconds;
    const before = asked;
    collect();
    return asked > before;
  };
  expect([asksAt(0), asksAt(24), asksAt(25), asksAt(26), asksAt(49.9), asksAt(51)]).toEqual([
    true,
    false,
    true,
    false,
    false,
    true,
  ]);
  // Between two stages it always does.
  expect(asksAt(52, collectAll)).toBe(true);
});

test('up to what counts as little, it leaves it to V8', () => {
  let used = 0;
  let now = 0;
  let collections = 0;
  const { collectMuch, collectAll } = collector(
    () => used * MEGABYTE,
    () => () => collections++,
    () => now++ * 25,
    150 * MEGABYTE,
  );
  used = 149;
  collectMuch();
  collectAll();
  expect(collections).toBe(0);
  used = 175;
  collectMuch();
  expect(collections).toBe(1);
});

test('where Node was not told to let it, it does nothing', () => {
  const { collectMuch, collectAll } = collector(
    () => 10_000 * MEGABYTE,
    () => undefined,
    () => 0,
  );
  expect(collectMuch).not.toThrow();
  expect(collectAll).not.toThrow();
});
