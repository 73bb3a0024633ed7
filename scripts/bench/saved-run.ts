import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT } from '../../src/base/project.ts';
import type { Run } from './measurement.ts';

/** The run to compare with. Git ignores it: its seconds are of one machine. */
export const SAVED = join(PROJECT, '.cache/medir.json');

/** What seconds depend on and a measurement can't see. */
export const describeMachine = (): string =>
  `${cpus()[0]?.model ?? '?'} × ${cpus().length}, Node ${process.versions.node}, ${process.platform}`;

/** Nothing where none was saved, or what was saved is none. */
export function readSaved(file = SAVED): Run | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const { machine, sizes } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Run>;
    return typeof machine === 'string' && Array.isArray(sizes) ? { machine, sizes } : undefined;
  } catch {
    return undefined;
  }
}

export function save(run: Run, file = SAVED): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`);
}
