import { afterAll, beforeAll, type TestContext } from 'vitest';
import { type Lector, SIN_FIREFOX } from './lector.ts';

/** Opens a browser for the tests of a block. Each takes it from what this gives, and is skipped on a machine without it. */
export function useLector(openLector: () => Promise<Lector | undefined>): (context: TestContext) => Lector {
  let lector: Lector | undefined;
  beforeAll(async () => {
    lector = await openLector();
    if (!lector) console.warn(SIN_FIREFOX);
  });
  afterAll(() => lector?.close());
  return (context) => lector ?? context.skip(SIN_FIREFOX);
}
