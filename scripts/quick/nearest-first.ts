import { basename, dirname, relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Orders the files of tests by how many folders they are away from what changed. */
export class NearestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const changed = this.ctx.config.related ?? [];
    const away = new Map(files.map((file) => [file, Math.min(...changed.map((one) => distance(one, file.moduleId)))]));
    return Promise.resolve(files.toSorted((one, other) => (away.get(one) ?? 0) - (away.get(other) ?? 0)));
  }
}

/** Steps from one file's folder to another's; less where one is called after the other. */
export function distance(changed: string, test: string): number {
  const steps = relative(dirname(changed), dirname(test)).split(/[\\/]/).filter(Boolean).length;
  const [name = ''] = basename(changed).split('.');
  return basename(test).startsWith(`${name}.`) ? -1 : steps;
}
