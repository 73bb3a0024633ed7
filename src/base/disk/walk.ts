import { type BigIntStats, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../compare-text.ts';

export interface Entry {
  path: string;
  /** Undefined where it can't be looked at. */
  info: BigIntStats | undefined;
}

/** Everything in a folder, each folder before what it holds, in the same order on every machine. */
export function* walk(folder: string, within = ''): Generator<Entry> {
  for (const name of readdirSync(join(folder, within)).sort(compareText)) {
    const path = within === '' ? name : `${within}/${name}`;
    const info = lookAt(join(folder, path));
    yield { path, info };
    if (info?.isDirectory()) yield* walk(folder, path);
  }
}

/** Itself and not what it leads to; undefined where it is not there, or can't be looked at. */
export function lookAt(path: string): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}
