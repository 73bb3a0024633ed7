import { type BigIntStats, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../compare-text.ts';

export interface Entry {
  path: string;
  /** Undefined where it can't be looked at. */
  info: BigIntStats | undefined;
  /** The bytes of its name, where they aren't UTF-8: no path leads to it. */
  raw?: Buffer;
}

/** Everything in a folder, each folder before what it holds, in the same order on every machine. */
export function* walk(folder: string, within = ''): Generator<Entry> {
  for (const { name, raw } of namesIn(join(folder, within))) {
    const path = within === '' ? name : `${within}/${name}`;
    if (raw) {
      yield { path, info: undefined, raw };
      continue;
    }
    const info = lookAt(join(folder, path));
    yield { path, info };
    if (info?.isDirectory()) yield* walk(folder, path);
  }
}

/** Node puts it for bytes that aren't UTF-8; a name may also hold the character itself. */
const REPLACEMENT = '\uFFFD';

function namesIn(folder: string): { name: string; raw?: Buffer }[] {
  const names = readdirSync(folder).sort(compareText);
  if (!names.some((name) => name.includes(REPLACEMENT))) return names.map((name) => ({ name }));
  const found = readdirSync(folder, { encoding: 'buffer' }).map((raw) => {
    const name = raw.toString();
    return Buffer.from(name).equals(raw) ? { name } : { name, raw };
  });
  return found.sort((a, b) => compareText(a.name, b.name));
}

/** Itself and not what it leads to; undefined where it is not there, or can't be looked at. */
export function lookAt(path: string): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}
