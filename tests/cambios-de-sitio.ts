import { compareSides } from '../src/changes/compare-sides.ts';
import type { Change } from '../src/changes/change.ts';
import { openSide, type Side } from '../src/changes/side.ts';
import { readSources } from '../src/load/read-sources.ts';
import { applyCambios, type Cambios } from './sitio-minimo.ts';

/** The minimal site with changes, opened in memory. */
export async function sideWith(cambios: Cambios): Promise<Side> {
  const files = Object.entries(applyCambios(cambios)).map(([file, content]) => [file, Buffer.from(content)] as const);
  return openSide(await readSources(new Map(files)));
}

/** What changes from the minimal site with some changes to that with others. */
export async function changesBetween(before: Cambios, after: Cambios): Promise<Change[]> {
  return compareSides(await sideWith(before), await sideWith(after));
}
