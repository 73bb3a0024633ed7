import { compareText } from '../base/compare-text.ts';
import type { Container } from './container.ts';
import { type Fault, makeFault } from './fault.ts';

/** Files that give a bag's folder away, even one that lost its declaration. */
const BAG_MARK = /^(?:(.*)\/)?(?:bagit|(?:tag)?manifest-[^/]+)\.txt$/;
const MOST_SHOWN = 10;

/** Why what was given can't be the bag itself; undefined where it may be. A ZIP holds its bag's folder. */
export function describeWrongTarget({ entries }: Container, inZip: boolean): Fault | undefined {
  const paths = entries.map(({ path }) => path);
  const [bag, ...others] = findBags(paths);
  if (bag === undefined)
    return isWacz(paths) ? makeFault('is-wacz', '', 'Es un WACZ, no una bolsa BagIt.') : holdsZip(paths);
  if (others.length > 0) return makeFault('several-bags', '', describeBags([bag, ...others]));
  const isHere = inZip ? !bag.includes('/') : bag === '';
  return isHere ? undefined : makeFault('bag-inside', '', `La bolsa está en la carpeta «${bag}».`);
}

/** A folder of archives, as the order that makes them leaves it. */
function holdsZip(paths: readonly string[]): Fault | undefined {
  const zips = paths.filter((path) => /^[^/]+\.zip$/i.test(path)).sort(compareText);
  if (zips.length === 0) return undefined;
  return makeFault('holds-zip', '', `No es una bolsa. La bolsa puede ser ${zips.slice(0, MOST_SHOWN).join(', ')}.`);
}

/** Folders of bags, in order, except those inside another bag. */
function findBags(paths: readonly string[]): string[] {
  const marked = paths.flatMap((path) => {
    const found = BAG_MARK.exec(path);
    return found ? [found[1] ?? ''] : [];
  });
  const folders = new Set(marked);
  return [...folders].filter((folder) => !parentsOf(folder).some((parent) => folders.has(parent))).sort(compareText);
}

/** `a/b/c` → `a/b`, `a` and the root. */
function parentsOf(folder: string): string[] {
  if (folder === '') return [];
  const parts = folder.split('/');
  return parts.map((_, i) => parts.slice(0, i).join('/'));
}

const isWacz = (paths: readonly string[]) =>
  paths.includes('datapackage.json') && paths.some((path) => path.startsWith('archive/'));

function describeBags(bags: readonly string[]): string {
  const rest = bags.length > MOST_SHOWN ? '…' : '';
  return `Hay ${bags.length} bolsas: ${bags.slice(0, MOST_SHOWN).join(', ')}${rest}.`;
}
