import { compareSides } from '../../changes/compare.ts';
import { openSide, type Side } from '../../changes/side.ts';
import type { Sources } from '../../load/sources.ts';
import { withTables } from '../../load/with-tables.ts';
import { withTexts } from '../../load/with-texts.ts';
import { withoutBlankEnds, writeRows } from '../../normalize/canonical-csv.ts';
import { canonicalText } from '../../normalize/canonical-text.ts';
import { openPack, textsOf } from './open-pack.ts';
import type { Brought, BroughtFile, Edits, Judged, SiteView } from './messages.ts';
import type { Pack } from './pack.ts';
import { describeSite } from './describe-site.ts';
import { listReferences } from './references.ts';
import { tellChanges } from './tell-changes.ts';
import { takeFile } from './take-file.ts';
import { tellProblems } from './tell-problems.ts';
import { parseEdited } from './texts/parse-edited.ts';
import { seeText } from './texts/see-text.ts';

/** What the page asks of the engine. */
export interface Engine {
  site: SiteView;
  /** The site as it is with some of its files in another form. `seen`: the text that is to be shown. */
  judge: (edits: Edits, seen?: string) => Promise<Judged>;
  /** What a file would change in it. */
  take: (file: BroughtFile, edits: Edits) => Promise<Brought>;
}

/** Opens a site from its sources, in the browser, as `npm run validar` does from its folder. */
export async function startEngine(pack: Pack): Promise<Engine> {
  const before = openSide(await openPack(pack));
  const texts = textsOf(pack);
  return {
    site: describeSite(before.sources, texts),
    judge: (edits, seen) => judge(before, edits, seen),
    take: async (file, edits) => takeFile((await withEdits(before.sources, edits)).sources, file),
  };
}

async function judge(before: Side, edits: Edits, seen: string | undefined): Promise<Judged> {
  const { files, sources } = await withEdits(before.sources, edits);
  // A sum is only compared with the one before: of a file that was written anew it is another.
  const sums = new Map([...sources.sums, ...files.map(({ file, text }) => [file, text] as const)]);
  const after = files.length > 0 ? openSide({ ...sources, sums }) : before;
  return {
    files,
    problems: tellProblems(after),
    changes: tellChanges(compareSides(before, after)),
    isWhole: after.sitio !== undefined,
    references: listReferences(after.sources),
    seen: seen === undefined ? undefined : seeText(seen, after, after.sitio ?? before.sitio),
  };
}

/** The sources with some files as they are edited, and these in canonical form. */
async function withEdits(sources: Sources, edits: Edits) {
  const files = edits.map(([file, wanted]) => ({
    file,
    text: typeof wanted === 'string' ? canonicalText(wanted) : writeRows(withoutBlankEnds(wanted)),
  }));
  const written = files.map(({ file, text }) => ({ file, bytes: new TextEncoder().encode(text) }));
  const isText = ({ file }: { file: string }) => file.endsWith('.mdx');
  const tables = withTables(
    sources,
    written.filter((one) => !isText(one)),
  );
  return { files, sources: await withTexts(tables, written.filter(isText), parseEdited) };
}
